using System.Text.Json;

namespace ProjectPortal.Reports.Figures;

/// <summary>
/// Reads a TopoJSON file: lines that neighbours share are kept once, so that both sides are simplified alike and no gap opens
/// between them.
/// </summary>
internal sealed class Topology
{
    private readonly JsonElement _root;
    private readonly Func<double, double, FigurePoint> _place;

    /// <summary>Longitudes and latitudes in degrees.</summary>
    private readonly List<FigurePoint>[] _arcs;

    /// <param name="root">The topology, with a transform.</param>
    /// <param name="place">Where longitude and latitude lie on the map.</param>
    /// <param name="tolerance">How far a simplified line may leave the true one.</param>
    public Topology(JsonElement root, Func<double, double, FigurePoint> place, double tolerance)
    {
        (_root, _place) = (root, place);
        var transform = root.GetProperty("transform");
        var (scale, origin) = (Pair(transform.GetProperty("scale")), Pair(transform.GetProperty("translate")));
        _arcs = [.. root.GetProperty("arcs").EnumerateArray().Select(arc => Rings.Simplify(Decode(arc), Placed, tolerance))];

        List<FigurePoint> Decode(JsonElement arc)
        {
            var (x, y, points) = (0.0, 0.0, new List<FigurePoint>());
            foreach (var step in arc.EnumerateArray().Select(Pair))
            {
                (x, y) = (x + step.X, y + step.Y);
                points.Add(new FigurePoint((x * scale.X) + origin.X, (y * scale.Y) + origin.Y));
            }

            return points;
        }
    }

    /// <summary>The shapes of an object as they lie on the map: for each polygon its outer ring and the holes.</summary>
    public IEnumerable<(string Id, List<List<List<FigurePoint>>> Polygons)> Polygons(string name)
    {
        var shape = _root.GetProperty("objects").GetProperty(name);
        foreach (var geometry in shape.TryGetProperty("geometries", out var many) ? many.EnumerateArray().AsEnumerable() : [shape])
        {
            var arcs = geometry.GetProperty("arcs");
            var polygons = geometry.GetProperty("type").GetString() == "Polygon" ? [arcs] : arcs.EnumerateArray().ToArray();
            yield return (geometry.TryGetProperty("id", out var id) ? id.GetString() ?? "" : "", [.. polygons.SelectMany(Cut)]);
        }
    }

    /// <summary>The polygons of one that may cross the edge of the map; its holes stay with the first.</summary>
    private IEnumerable<List<List<FigurePoint>>> Cut(JsonElement polygon)
    {
        var rings = polygon.EnumerateArray().Select(ring => Antimeridian.Cut(Ring(ring)).Select(Placed).ToList()).ToList();
        var holes = rings.Skip(1).SelectMany(pieces => pieces);
        return rings[0].Select((piece, index) => index == 0 ? [piece, .. holes] : new List<List<FigurePoint>> { piece });
    }

    private List<FigurePoint> Placed(List<FigurePoint> points) => [.. points.Select(Placed)];

    private FigurePoint Placed(FigurePoint point)
    {
        var placed = _place(point.X, point.Y);
        return new FigurePoint(Math.Round(placed.X, 1), Math.Round(placed.Y, 1));
    }

    private List<FigurePoint> Ring(JsonElement arcs)
    {
        var ring = new List<FigurePoint>();
        foreach (var number in arcs.EnumerateArray().Select(arc => arc.GetInt32()))
        {
            // The complement of a number is its arc backwards; each begins where the last ended.
            IEnumerable<FigurePoint> points = number < 0 ? Enumerable.Reverse(_arcs[~number]) : _arcs[number];
            ring.AddRange(ring.Count == 0 ? points : points.Skip(1));
        }

        return ring;
    }

    private static (double X, double Y) Pair(JsonElement pair) => (pair[0].GetDouble(), pair[1].GetDouble());
}

/// <summary>What can be said of a line that closes.</summary>
internal static class Rings
{
    public static double Area(IReadOnlyList<FigurePoint> ring)
    {
        var twice = 0.0;
        for (var at = 0; at < ring.Count; at++)
        {
            var (a, b) = (ring[at], ring[(at + 1) % ring.Count]);
            twice += (a.X * b.Y) - (b.X * a.Y);
        }

        return Math.Abs(twice) / 2;
    }

    public static FigurePoint Middle(IReadOnlyList<FigurePoint> ring) => new(
        (ring.Min(point => point.X) + ring.Max(point => point.X)) / 2, (ring.Min(point => point.Y) + ring.Max(point => point.Y)) / 2);

    /// <summary>The line of Douglas and Peucker: ends stay, and of the rest what would be missed.</summary>
    /// <param name="points">The true line.</param>
    /// <param name="place">Where its points lie on the map, by which it is judged.</param>
    /// <param name="tolerance">How far the simplified line may leave the true one on the map.</param>
    public static List<FigurePoint> Simplify(List<FigurePoint> points, Func<FigurePoint, FigurePoint> place, double tolerance)
    {
        var placed = points.ConvertAll(point => place(point));
        var kept = new bool[points.Count];
        kept[0] = kept[^1] = true;
        var open = new Stack<(int First, int Last)>([(0, points.Count - 1)]);
        while (open.TryPop(out var part))
        {
            var (farthest, distance) = (-1, tolerance);
            for (var at = part.First + 1; at < part.Last; at++)
            {
                if (Distance(placed[at], placed[part.First], placed[part.Last]) is var off && off > distance)
                    (farthest, distance) = (at, off);
            }

            if (farthest < 0)
                continue;
            kept[farthest] = true;
            open.Push((part.First, farthest));
            open.Push((farthest, part.Last));
        }

        return [.. points.Where((_, at) => kept[at])];
    }

    private static double Distance(FigurePoint point, FigurePoint from, FigurePoint to)
    {
        var (dx, dy) = (to.X - from.X, to.Y - from.Y);
        var length = (dx * dx) + (dy * dy);
        var along = length <= 0 ? 0 : Math.Clamp((((point.X - from.X) * dx) + ((point.Y - from.Y) * dy)) / length, 0, 1);
        var (x, y) = (from.X + (along * dx) - point.X, from.Y + (along * dy) - point.Y);
        return Math.Sqrt((x * x) + (y * y));
    }
}
