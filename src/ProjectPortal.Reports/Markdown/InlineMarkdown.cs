using System.Text;
using System.Text.RegularExpressions;

namespace ProjectPortal.Reports.Markdown;

/// <summary>Writes running text as Markdown.</summary>
internal static partial class InlineMarkdown
{
    /// <summary>One run for each form, blanks single, none at either end, and none at the ends of what is bold or italic.</summary>
    public static List<Inline> Tidy(IEnumerable<Inline> inlines)
    {
        var tidy = new List<Inline>();
        foreach (var inline in inlines)
        {
            if (inline is TextRun run)
                Append(tidy, run with { Lang = null, Text = Blanks().Replace(run.Text, " "), Href = Followed(run.Href) });
            else if (inline is LineBreak && tidy.Count > 0)
                tidy.Add(inline);
        }

        TrimStart(tidy);
        while (tidy.Count > 0 && (tidy[^1] is LineBreak || tidy[^1] is TextRun { Text: var last } && last.Trim(' ').Length == 0))
            tidy.RemoveAt(tidy.Count - 1);
        if (tidy.Count > 0 && tidy[^1] is TextRun end)
            tidy[^1] = end with { Text = end.Text.TrimEnd(' ') };
        return [.. tidy.SelectMany(Bare)];
    }

    /// <summary>The words without bold and italic.</summary>
    public static List<Inline> Plain(IEnumerable<Inline> inlines) =>
        Tidy(inlines.Select(inline => inline is TextRun run ? run with { Bold = false, Italic = false } : inline));

    public static string Write(IReadOnlyList<Inline> inlines, bool escapesAll)
    {
        var text = new StringBuilder();
        for (var index = 0; index < inlines.Count; index++)
        {
            if (inlines[index] is not TextRun run)
            {
                text.Append("\\\n");
            }
            else if (run.Href is { } href)
            {
                var last = index;
                while (last + 1 < inlines.Count && inlines[last + 1] is TextRun next && next.Href == href)
                    last++;
                var words = string.Concat(
                    inlines.Skip(index).Take(last - index + 1).Cast<TextRun>().Select(part => Said(part, escapesAll)));
                text.Append('[').Append(words).Append("](").Append(Address(href)).Append(')');
                index = last;
            }
            else
            {
                text.Append(Said(run, escapesAll));
            }
        }

        return string.Join('\n', text.ToString().Split('\n').Select(line => LineStart().Replace(line, @"${before}\${sign}", 1)));
    }

    /// <summary>Whether a piece of Markdown gives back just these words in this form.</summary>
    public static bool Gives(string markdown, IReadOnlyList<Inline> inlines) =>
        MarkdownToBlocks.Convert(markdown) is [Paragraph only] && Tidy(only.Inlines).SequenceEqual(inlines);

    private static string Said(TextRun run, bool escapesAll)
    {
        var text = escapesAll ? Sign().Replace(run.Text, @"\$0") : Few().Replace(run.Text, @"\$0");
        var mark = (run.Bold ? "**" : "") + (run.Italic ? "*" : "");
        return mark + text + mark;
    }

    private static string Address(string href) => href.AsSpan().ContainsAny(" ()<>") ? $"<{Uri.EscapeDataString(href)}>"
        .Replace("%3A", ":", StringComparison.Ordinal).Replace("%2F", "/", StringComparison.Ordinal) : href;

    private static string? Followed(string? href) =>
        href is not null && !href.StartsWith('#') && Link.IsSafe(href) ? new Uri(href).AbsoluteUri : null;

    private static void Append(List<Inline> runs, TextRun run)
    {
        if (run.Text.Length == 0)
            return;
        // A blank has no form, and two blanks that meet are one.
        if (run.Text == " ")
            run = new TextRun(" ") { Href = runs.Count > 0 && runs[^1] is TextRun before && before.Href == run.Href ? run.Href : null };
        if (runs.Count > 0 && runs[^1] is TextRun { Text: var last } && last.EndsWith(' ') && run.Text.StartsWith(' '))
            run = run with { Text = run.Text.TrimStart(' ') };
        if (run.Text.Length == 0)
            return;
        if (runs.Count > 0 && runs[^1] is TextRun same && same with { Text = "" } == run with { Text = "" })
            runs[^1] = same with { Text = same.Text + run.Text };
        else
            runs.Add(run);
    }

    private static void TrimStart(List<Inline> runs)
    {
        while (runs.Count > 0 && runs[0] is TextRun run)
        {
            runs[0] = run with { Text = run.Text.TrimStart(' ') };
            if (((TextRun)runs[0]).Text.Length > 0)
                return;
            runs.RemoveAt(0);
        }
    }

    /// <summary>A mark of bold or a link does not begin or end with a blank: the blank stands outside.</summary>
    private static IEnumerable<Inline> Bare(Inline inline)
    {
        if (inline is not TextRun run || (!run.Bold && !run.Italic) || run.Text.Trim(' ').Length is 0)
            return [inline];

        var plain = new TextRun("") { Href = run.Href };
        var body = run.Text.Trim(' ');
        return new Inline[] { plain with { Text = run.Text[..run.Text.IndexOf(body, StringComparison.Ordinal)] }, run with { Text = body },
            plain with { Text = run.Text[(run.Text.IndexOf(body, StringComparison.Ordinal) + body.Length)..] } }
            .Where(piece => ((TextRun)piece).Text.Length > 0);
    }

    [GeneratedRegex(@"[ \t\r\n]+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Blanks();

    /// <summary>What is nearly always markup.</summary>
    [GeneratedRegex(@"[\\*`]|<(?=[\w/!?])|&(?=#?\w+;)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Few();

    [GeneratedRegex(@"[\\`*_{}\[\]<>#+\-.!|~&:^=]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Sign();

    /// <summary>What at the beginning of a line would make it a heading, an item or a quotation.</summary>
    [GeneratedRegex(@"^(?<before>\d{0,9})(?<sign>(?<=\d)[.)](?=\s|$)|(?<!\d)([#>=]|[-+](?=\s|$|-)))", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex LineStart();
}
