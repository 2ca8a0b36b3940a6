using Markdig.Syntax.Inlines;
using ProjectPortal.Reports.Live;
using MdInline = Markdig.Syntax.Inlines.Inline;

namespace ProjectPortal.Reports.Markdown;

/// <summary>Turns the running text of Markdown into runs.</summary>
internal static class MarkdownInlines
{
    /// <param name="live">Puts figures in the place of their names; null where there are none.</param>
    public static IReadOnlyList<Inline> Convert(ContainerInline? container, LiveText? live = null)
    {
        var runs = new List<Inline>();
        if (container is not null)
            Walk(container, new TextRun(""), runs);
        return BareAddresses.Link(
            live is null ? runs : [.. runs.SelectMany<Inline, Inline>(inline => inline is TextRun run ? live.Runs(run) : [inline])]);
    }

    public static string PlainText(ContainerInline? container, LiveText? live = null) =>
        string.Concat(Convert(container, live).Select(inline => inline is TextRun run ? run.Text : " "));

    private static void Walk(ContainerInline container, TextRun style, List<Inline> runs)
    {
        foreach (var inline in container)
            Add(inline, style, runs);
    }

    private static void Add(MdInline inline, TextRun style, List<Inline> runs)
    {
        switch (inline)
        {
            case LiteralInline literal:
                Append(runs, style with { Text = literal.Content.ToString() });
                break;
            case CodeInline code:
                Append(runs, style with { Text = code.Content });
                break;
            case HtmlEntityInline entity:
                Append(runs, style with { Text = entity.Transcoded.ToString() });
                break;
            case LineBreakInline { IsHard: true }:
                runs.Add(new LineBreak());
                break;
            case LineBreakInline:
                Append(runs, style with { Text = " " });
                break;
            case EmphasisInline emphasis:
                Walk(emphasis, emphasis.DelimiterCount >= 2 ? style with { Bold = true } : style with { Italic = true }, runs);
                break;
            case AutolinkInline auto:
                Append(runs, style with { Text = auto.Url, Href = Safe(auto.IsEmail ? "mailto:" + auto.Url : auto.Url) });
                break;
            // A picture has no place in the narrative: its description stands for it.
            case LinkInline { IsImage: true } image:
                Walk(image, style, runs);
                break;
            // The parser keeps signs within an address from being taken for others; where it ends is judged with all others.
            case LinkInline { IsAutoLink: true } address:
                if (address.Url?.StartsWith("tel:", StringComparison.Ordinal) == true)
                    Append(runs, style with { Text = "tel:" });
                Walk(address, style, runs);
                break;
            case LinkInline link:
                Walk(link, style with { Href = Safe(link.Url) ?? style.Href }, runs);
                break;
            case ContainerInline other:
                Walk(other, style, runs);
                break;
        }
    }

    // Neighbours of one style become one run, so that lines break the same way however the parser cut the text.
    private static void Append(List<Inline> runs, TextRun run)
    {
        if (runs.Count > 0 && runs[^1] is TextRun last && last with { Text = "" } == run with { Text = "" })
            runs[^1] = last with { Text = last.Text + run.Text };
        else if (run.Text.Length > 0)
            runs.Add(run);
    }

    // A place in the document is for the composer to name; staff link to addresses.
    internal static string? Safe(string? url) =>
        url is not null && !url.StartsWith('#') && Link.IsSafe(url) ? new Uri(url).AbsoluteUri : null;
}
