namespace ProjectPortal.Reports.Live;

/// <summary>The figures that a text names, as the report prints them in one language.</summary>
/// <param name="figures">The catalogue.</param>
/// <param name="language">Of the text, "en" or "fr".</param>
/// <param name="kept">The values that the text was saved or cleared with, where they are to be compared.</param>
internal sealed class LiveText(LiveFigures figures, string language, IReadOnlyDictionary<string, decimal>? kept = null)
{
    private readonly FinalReportWords _words = new(language);

    /// <summary>A run with its figures as runs of their own.</summary>
    public IEnumerable<TextRun> Runs(TextRun run)
    {
        var at = 0;
        foreach (var token in FigureTokens.In(run.Text))
        {
            if (token.Index > at)
                yield return run with { Text = run.Text[at..token.Index] };
            yield return Figure(run with { Text = token.Value }, FigureTokens.NameOf(token));
            at = token.Index + token.Length;
        }

        if (at < run.Text.Length)
            yield return at == 0 ? run : run with { Text = run.Text[at..] };
    }

    public string Plain(string text) => string.Concat(Runs(new TextRun(text)).Select(run => run.Text));

    /// <summary>A name that no figure has stays as it was typed: who reads it sees that something is wrong.</summary>
    private TextRun Figure(TextRun typed, string name)
    {
        if (figures.Find(name) is not { } figure)
            return typed;

        var was = kept is not null && kept.TryGetValue(name, out var before) && LiveFigures.HasChanged(figure, before)
            ? LiveFigure.Print(figure.Unit, before, language) : null;
        return typed with { Text = figure.Text(language) ?? _words["FigureNone"], Figure = name, Was = was };
    }
}
