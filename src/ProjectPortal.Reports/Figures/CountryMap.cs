using ProjectPortal.Domain.Projects;
using ProjectPortal.Reports.Sections;

namespace ProjectPortal.Reports.Figures;

/// <summary>Which countries the project is for, and which of them took part. A country too small to be seen is a circle.</summary>
internal static class CountryMap
{
    private const double SmallArea = 5;
    private const double Radius = 2.2;

    public const string Id = "figure-countries";

    public static Figure? Draw(FinalReport facts, FinalReportWords words)
    {
        var tookPart = facts.Participation.TookPart.ToHashSet(StringComparer.Ordinal);
        var countries = facts.Project.Countries.Where(country => country.M49.Length > 0).ToList();
        if (countries.Count == 0)
            return null;

        var came = countries.Where(country => tookPart.Contains(country.Code)).ToList();
        var others = countries.Except(came).ToList();
        var absent = countries.Where(country => WorldMap.Instance.Find(country.M49) is null).ToList();
        List<Shape> shapes =
        [
            .. WorldMap.Instance.Land.Select(ring => new PolylineShape(ring, null, Fill: Tone.Line, Closed: true)),
            .. others.SelectMany(country => Area(country, Tone.Series6)), .. came.SelectMany(country => Area(country, Tone.Series1)),
            .. others.SelectMany(country => Circle(country, Tone.Series6)), .. came.SelectMany(country => Circle(country, Tone.Series1)),
        ];
        var y = WorldMap.Height + 12;
        var x = 0.0;
        if (came.Count > 0)
            Key(words["MapTookPart", words.Number(came.Count)], Tone.Series1);
        if (others.Count > 0)
            Key(words["MapNotYet", words.Number(others.Count)], Tone.Series6);

        var source = words["MapDisclaimer"] + " " + words["MapSource"];
        if (absent.Count > 0)
            source = words["MapWithout", string.Join(", ", absent.Select(country => words.Text(country.Name)))] + " " + source;
        return new Figure(words["MapTitle"] + Illustrative.Mark(facts, Invention.Participation, words), Told(came, others, words),
            WorldMap.Width, y + 8, shapes)
        {
            Id = Id,
            Source = source,
        };

        void Key(string text, Tone tone)
        {
            shapes.Add(new RectShape(x, y - 7, 9, 7, tone));
            shapes.Add(new TextShape(x + 13, y - 0.5, text, 8));
            x += FigureText.Width(text, 8) + 30;
        }
    }

    private static IEnumerable<Shape> Area(CountryFacts country, Tone tone)
    {
        if (WorldMap.Instance.Find(country.M49) is not { } outline)
            return [];
        return outline.Outlines.Select(ring => new PolylineShape(ring, Tone.Surface, 0.3, tone, Closed: true))
            .Concat(outline.Holes.Select(ring => new PolylineShape(ring, null, Fill: Tone.Line, Closed: true)));
    }

    private static IEnumerable<Shape> Circle(CountryFacts country, Tone tone)
    {
        if (WorldMap.Instance.Find(country.M49) is not { Area: < SmallArea } outline)
            yield break;
        yield return new PolylineShape([.. Enumerable.Range(0, 12).Select(part => new FigurePoint(
            Math.Round(outline.Middle.X + (Radius * Math.Cos(part * Math.PI / 6)), 1),
            Math.Round(outline.Middle.Y + (Radius * Math.Sin(part * Math.PI / 6)), 1)))], Tone.Surface, 0.4, tone, Closed: true);
    }

    private static string Told(List<CountryFacts> came, List<CountryFacts> others, FinalReportWords words)
    {
        var said = new List<string> { words["MapTold"] };
        if (came.Count > 0)
            said.Add(words["MapToldTookPart", Names(came)]);
        if (others.Count > 0)
            said.Add(words["MapToldNotYet", Names(others)]);
        return string.Join(' ', said);

        string Names(List<CountryFacts> countries) =>
            string.Join(", ", KeyFeatures.InOrder(countries, words).Select(country => words.Text(country.Name)));
    }
}
