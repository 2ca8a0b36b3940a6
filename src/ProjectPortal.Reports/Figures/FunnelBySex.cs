using ProjectPortal.Domain.Projects;
using ProjectPortal.Reports.Sections;

namespace ProjectPortal.Reports.Figures;

/// <summary>Nominated, selected and attended, each by sex, on one scale from zero.</summary>
internal static class FunnelBySex
{
    private const double Width = 470;
    private const double Labels = 118;
    private const double Bar = 210;
    private const double Size = 8;
    private const double Row = 22;

    public static Figure? Draw(FinalReport facts, FinalReportWords words)
    {
        var rows = facts.Participation.Countries;
        if (rows.Count == 0)
            return null;
        (string Stage, HeadCount Count)[] stages =
        [
            ("Nominated", Sum(rows, row => row.Nominated)), ("Selected", Sum(rows, row => row.Selected)),
            ("Attended", Sum(rows, row => row.Attended)),
        ];
        var full = Math.Max(1, stages.Max(stage => stage.Count.Total));
        var shapes = new List<Shape>();
        for (var index = 0; index < stages.Length; index++)
            shapes.AddRange(Stage(words[stages[index].Stage], stages[index].Count, index * Row, full, words));
        var y = (stages.Length * Row) + 11;
        var x = Labels;
        var unknown = stages.Any(stage => Unknown(stage.Count) > 0);
        foreach (var (key, tone) in new[] { ("KeyWomen", Tone.Series1), ("KeyMen", Tone.Series5), ("KeyNotStated", Tone.Muted) }
            .Take(unknown ? 3 : 2))
        {
            shapes.Add(new RectShape(x, y - 7, 9, 7, tone));
            shapes.Add(new TextShape(x + 13, y - 0.5, words[key], Size));
            x += FigureText.Width(words[key], Size) + 32;
        }

        return new Figure(words["FunnelTitle"] + Illustrative.Mark(facts, Invention.Participation, words),
            string.Join(' ', stages.Select(stage => Told(words[stage.Stage], stage.Count, words))), Width, y + 6, shapes)
        {
            Id = "figure-funnel",
            Source = words[facts.Over?.Period.Year is null ? "FunnelSource" : "FunnelSourceInYear"],
        };
    }

    private static HeadCount Sum(IEnumerable<CountryParticipation> rows, Func<CountryParticipation, HeadCount> of) =>
        rows.Select(of).Aggregate(HeadCount.None, (sum, count) => sum + count);

    private static int Unknown(HeadCount count) => count.Total - count.Women - count.Men;

    private static IEnumerable<Shape> Stage(string name, HeadCount count, double top, int full, FinalReportWords words)
    {
        yield return new TextShape(Labels - 8, top + 12, name, Size, TextAnchor.End);
        var x = Labels;
        foreach (var (part, tone) in new[] { (count.Women, Tone.Series1), (count.Men, Tone.Series5), (Unknown(count), Tone.Muted) })
        {
            var width = Math.Round(Bar * part / full, 1);
            if (part == 0)
                continue;
            yield return new RectShape(x, top + 2, width, 15, tone);
            x += width;
        }

        // Beside the bar, where its words are read on every ground.
        var total = words.Number(count.Total);
        yield return new TextShape(x + 6, top + 12.5, total, Size, Bold: true);
        yield return new TextShape(x + 10 + FigureText.Width(total, Size), top + 12.5,
            $"{words.Count("Women", count.Women)}, {words.Count("Men", count.Men)}", Size);
    }

    private static string Told(string stage, HeadCount count, FinalReportWords words) =>
        $"{stage}{words["Colon"]}{words.Number(count.Total)} ({words.Count("Women", count.Women)}, {words.Count("Men", count.Men)}).";
}
