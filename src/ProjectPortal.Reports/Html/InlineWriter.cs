using System.Globalization;

namespace ProjectPortal.Reports.Html;

/// <summary>The mark of a note that stands at the end of its section.</summary>
internal sealed record NoteMark(int Number, string Anchor) : Inline;

/// <summary>Writes running text as HTML.</summary>
internal static class InlineWriter
{
    public static void Write(HtmlWriter html, IEnumerable<Inline> inlines)
    {
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                case TextRun run:
                    Write(html, run);
                    break;
                case NoteMark mark:
                    html.Open("sup").Open("a", ("href", "#" + mark.Anchor)).Text(mark.Number.ToString(CultureInfo.InvariantCulture))
                        .Close("a").Close("sup");
                    break;
                default:
                    html.Open("br");
                    break;
            }
        }
    }

    private static void Write(HtmlWriter html, TextRun run)
    {
        var tags = new Stack<string>();
        if (run.Href is { } href && Link.IsSafe(href))
            Open("a", ("href", href), ("lang", run.Lang));
        else if (run.Lang is not null)
            Open("span", ("lang", run.Lang));
        if (run.Was is not null)
            Open("mark", ("class", "report-changed"));
        if (run.Href is null && run.Figure is { } figure && html.Figures is { } figures)
            Open("a", ("class", "report-live"), ("href", figures(figure)));
        if (run.Bold)
            Open("strong");
        if (run.Italic)
            Open("em");
        html.Text(run.Text);
        if (run.Was is { } was)
            html.Open("span", ("class", "report-was")).Text($" ({string.Format(CultureInfo.InvariantCulture, html.Was, was)})")
                .Close("span");
        while (tags.TryPop(out var tag))
            html.Close(tag);

        void Open(string tag, params (string Name, string? Value)[] attributes)
        {
            html.Open(tag, attributes);
            tags.Push(tag);
        }
    }
}
