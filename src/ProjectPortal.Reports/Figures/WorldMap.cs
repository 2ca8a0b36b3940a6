using System.Text.Json;

namespace ProjectPortal.Reports.Figures;

/// <summary>
/// The land of the world and the outlines of its countries on an Equal Earth map, from Natural Earth at 1:50 million by way of
/// world-atlas. Lengths are in points for a map of <see cref="Width"/>; what is smaller than a pen's stroke is left out.
/// </summary>
internal sealed class WorldMap
{
    public const double Width = 470;

    private const double South = -57;
    private const double North = 84;

    /// <summary>How far a simplified line may leave the true one, in points.</summary>
    private const double Tolerance = 0.42;

    /// <summary>An island below this area, in square points, is not drawn as part of the land.</summary>
    private const double LeastArea = 0.6;

    private static readonly Lazy<WorldMap> Read = new(Load);
    private static readonly double Scale = Width / (2 * EqualEarth.Project(180, 0).X);

    private readonly Dictionary<string, CountryOutline> _countries;

    private WorldMap(IReadOnlyList<IReadOnlyList<FigurePoint>> land, Dictionary<string, CountryOutline> countries) =>
        (Land, _countries) = (land, countries);

    public static WorldMap Instance => Read.Value;

    public static double Height { get; } = Math.Ceiling(Place(0, South).Y);

    /// <summary>The coasts of all land but the Antarctic.</summary>
    public IReadOnlyList<IReadOnlyList<FigurePoint>> Land { get; }

    /// <summary>The outline of a country by its M49 code; null where the atlas has none.</summary>
    public CountryOutline? Find(string m49) => _countries.GetValueOrDefault(m49);

    private static FigurePoint Place(double longitude, double latitude)
    {
        var (x, y) = EqualEarth.Project(longitude, latitude);
        return new FigurePoint((Width / 2) + (x * Scale), (EqualEarth.Project(0, North).Y - y) * Scale);
    }

    private static WorldMap Load()
    {
        using var file = typeof(WorldMap).Assembly.GetManifestResourceStream("Maps.Countries.json")
            ?? throw new InvalidOperationException("The map of the world is not embedded.");
        using var json = JsonDocument.Parse(file);
        var topology = new Topology(json.RootElement, Place, Tolerance);
        var land = topology.Polygons("land").SelectMany(shape => shape.Polygons)
            .Where(rings => rings[0].Exists(point => point.Y < Height))
            .SelectMany(rings => rings).Where(ring => Rings.Area(ring) >= LeastArea)
            .Select(ring => (IReadOnlyList<FigurePoint>)ring).ToList();
        var countries = topology.Polygons("countries").Where(shape => shape.Id.Length > 0)
            .GroupBy(shape => shape.Id, StringComparer.Ordinal)
            .ToDictionary(shapes => shapes.Key, shapes => CountryOutline.Create(shapes.SelectMany(shape => shape.Polygons)),
                StringComparer.Ordinal);
        return new WorldMap(land, countries);
    }
}

/// <summary>A country on the map.</summary>
/// <param name="Outlines">Its parts that are large enough to be drawn.</param>
/// <param name="Holes">Other land inside it.</param>
/// <param name="Middle">The middle of its largest part.</param>
/// <param name="Area">The area of all its parts, in square points.</param>
internal sealed record CountryOutline(
    IReadOnlyList<IReadOnlyList<FigurePoint>> Outlines, IReadOnlyList<IReadOnlyList<FigurePoint>> Holes, FigurePoint Middle, double Area)
{
    private const double LeastArea = 0.25;

    public static CountryOutline Create(IEnumerable<List<List<FigurePoint>>> polygons)
    {
        var all = polygons.ToList();
        var largest = all.Select(rings => rings[0]).MaxBy(Rings.Area)!;
        return new CountryOutline(
            [.. all.Select(rings => rings[0]).Where(ring => Rings.Area(ring) >= LeastArea)],
            [.. all.SelectMany(rings => rings.Skip(1)).Where(ring => Rings.Area(ring) >= LeastArea)],
            Rings.Middle(largest), all.Sum(rings => Rings.Area(rings[0])));
    }
}
