namespace ProjectPortal.Reports.Figures;

/// <summary>Cuts what crosses 180° in two, since the map begins and ends there.</summary>
internal static class Antimeridian
{
    private const double Edge = 180;

    /// <summary>The pieces of a ring of longitudes and latitudes: those on the map, and those that come in from its other side.</summary>
    public static IEnumerable<List<FigurePoint>> Cut(List<FigurePoint> ring)
    {
        var whole = Unwrapped(ring);
        if (whole.TrueForAll(point => Math.Abs(point.X) <= Edge))
            return [whole];
        return new[] { 0, -2 * Edge, 2 * Edge }
            .Select(shift => Within(Within(whole.ConvertAll(point => point with { X = point.X + shift }), Edge, east: false), -Edge,
                east: true))
            .Where(piece => piece.Count > 2);
    }

    /// <summary>Longitudes that go on beyond the edge instead of jumping to the other side.</summary>
    private static List<FigurePoint> Unwrapped(List<FigurePoint> ring)
    {
        var (shift, unwrapped) = (0.0, new List<FigurePoint>(ring.Count));
        foreach (var point in ring)
        {
            if (unwrapped.Count > 0 && point.X + shift - unwrapped[^1].X is var step && Math.Abs(step) > Edge)
                shift -= Math.Sign(step) * 2 * Edge;
            unwrapped.Add(point with { X = point.X + shift });
        }

        return unwrapped;
    }

    /// <summary>The part of a ring on one side of a meridian (Sutherland and Hodgman).</summary>
    private static List<FigurePoint> Within(List<FigurePoint> ring, double meridian, bool east)
    {
        var kept = new List<FigurePoint>();
        for (var at = 0; at < ring.Count; at++)
        {
            var (from, to) = (ring[(at + ring.Count - 1) % ring.Count], ring[at]);
            if (IsIn(from) != IsIn(to))
                kept.Add(new FigurePoint(meridian, from.Y + ((to.Y - from.Y) * (meridian - from.X) / (to.X - from.X))));
            if (IsIn(to))
                kept.Add(to);
        }

        return kept;

        bool IsIn(FigurePoint point) => east ? point.X >= meridian : point.X <= meridian;
    }
}
