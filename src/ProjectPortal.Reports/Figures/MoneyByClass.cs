using ProjectPortal.Domain.Money;
using ProjectPortal.Domain.Projects;
using ProjectPortal.Reports.Sections;

namespace ProjectPortal.Reports.Figures;

/// <summary>What was allotted and what was spent of it, by class, on one scale from zero. A blank has no bar.</summary>
internal static class MoneyByClass
{
    private const double Width = 470;
    private const double Labels = 150;
    private const double Bar = 190;
    private const double Size = 8;

    public static Figure? Draw(FinalReport facts, FinalReportWords words)
    {
        var rows = facts.Budget.Rows;
        var full = rows.SelectMany(row => new[] { row.RevisedAllotment, row.Expenditure })
            .Select(amount => amount?.Dollars ?? 0).DefaultIfEmpty(0).Max();
        if (full <= 0)
            return null;

        var shapes = new List<Shape>();
        var y = 0.0;
        foreach (var row in rows)
        {
            var lines = FigureText.Lines($"{row.Code} {words.Text(row.Name)}", Labels - 8, Size, 2);
            shapes.AddRange(FigureText.Block(0, y + 10, lines, Size));
            shapes.AddRange(Bars(row, y + 1, full));
            shapes.AddRange(FigureText.Block(Labels + Bar + 10, y + 10, [Said(row, words)], Size - 0.5, fill: Tone.Ink));
            y += Math.Max(15, (lines.Count * Size * 1.25) + 5);
        }

        shapes.AddRange(Key(y + 12, rows.Any(IsOver), words));
        return new Figure(words["MoneyTitle"] + Illustrative.Mark(facts, Invention.Everything, words),
            string.Join(' ', rows.Select(row => $"{row.Code} {words.Text(row.Name)}{words["Colon"]}{Said(row, words)}.")
                .Prepend(words["MoneyTold"])), Width, y + 18, shapes)
        {
            Id = "figure-money",
            Source = words["MoneySource"],
        };
    }

    private static bool IsOver(BudgetRow row) => row is { RevisedAllotment: { } allotted, Expenditure: { } spent } && spent > allotted;

    private static IEnumerable<Shape> Bars(BudgetRow row, double y, decimal full)
    {
        double At(Usd amount) => Math.Round(Bar * (double)Math.Clamp(amount.Dollars / full, 0, 1), 1);
        if (row.RevisedAllotment is not { } allotted)
            yield break;
        yield return new RectShape(Labels, y, Math.Max(0.5, At(allotted)), 11, Tone.AccentTint, Tone.Accent, 0.5);
        if (row.Expenditure is not { } spent)
            yield break;
        var within = spent > allotted ? allotted : spent;
        if (At(within) > 0)
            yield return new RectShape(Labels, y + 2.5, At(within), 6, Tone.Accent);
        if (spent > allotted)
            yield return new RectShape(Labels + At(allotted), y + 2.5, At(spent) - At(allotted), 6, Tone.Bad);
    }

    private static IEnumerable<Shape> Key(double y, bool anyOver, FinalReportWords words)
    {
        var x = Labels;
        foreach (var (key, fill, stroke) in new[] { ("KeyAllotted", Tone.AccentTint, Tone.Accent), ("KeySpent", Tone.Accent, Tone.Accent),
            ("KeyOver", Tone.Bad, Tone.Bad) }.Take(anyOver ? 3 : 2))
        {
            yield return new RectShape(x, y - 7, 9, 7, fill, stroke, 0.5);
            yield return new TextShape(x + 13, y - 0.5, words[key], Size);
            x += FigureText.Width(words[key], Size) + 30;
        }
    }

    private static string Said(BudgetRow row, FinalReportWords words) => (row.Expenditure, row.RevisedAllotment) switch
    {
        (null, null) => words["MoneyBlank"],
        ({ } spent, null) => words.Amount(spent),
        (null, { } allotted) => words["MoneyNotSpent", words.Amount(allotted)],
        ({ } spent, { } allotted) => words["MoneyOf", words.Amount(spent), words.Amount(allotted)],
    };
}
