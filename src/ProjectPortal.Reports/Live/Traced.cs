namespace ProjectPortal.Reports.Live;

/// <summary>A computed sentence of which one number leads to its records.</summary>
internal static class Traced
{
    /// <param name="sentence">The sentence.</param>
    /// <param name="number">The number as it is printed; its first place in the sentence is meant.</param>
    /// <param name="figure">The name of the figure; null where there is nothing to lead to.</param>
    public static IEnumerable<Inline> Runs(TextRun sentence, string number, string? figure)
    {
        var at = sentence.Text.IndexOf(number, StringComparison.Ordinal);
        if (figure is null || at < 0)
            return [sentence];

        var end = at + number.Length;
        TextRun[] runs = [sentence with { Text = sentence.Text[..at] }, sentence with { Text = number, Figure = figure },
            sentence with { Text = sentence.Text[end..] }];
        return runs.Where(run => run.Text.Length > 0);
    }
}
