using System.Globalization;

namespace ProjectPortal.Reports.Html;

/// <summary>
/// Renders a document as a fragment of HTML for a page that has its own title and style sheet. Everything is encoded; there is
/// no script and no inline style. Classes begin with <c>report-</c>. Headings of level 1 become <c>h2</c>.
/// </summary>
public static class HtmlRenderer
{
    /// <summary>The content of the report as one <c>article</c>.</summary>
    /// <param name="document">The document.</param>
    /// <param name="figures">Where a figure leads, by its name; without it figures are plain text.</param>
    public static string Render(ReportDocument document, Func<string, string>? figures = null)
    {
        ArgumentNullException.ThrowIfNull(document);
        var html = new HtmlWriter { Figures = figures, Was = document.Words.Was };
        html.Open("article", ("class", "report-document"), ("lang", document.Language));
        new BlockWriter(html) { Notes = document.Words.Notes }.Write(Footnotes.Gather(document.Blocks, (number, anchor) =>
            new NoteMark(number, anchor)));
        return html.Close("article").ToString();
    }

    /// <summary>The table of contents as a <c>nav</c>, nested as the headings are; empty when there are no headings.</summary>
    /// <param name="document">The document.</param>
    /// <param name="depth">How many levels to list, from 1.</param>
    public static string Contents(ReportDocument document, int depth = 2)
    {
        ArgumentNullException.ThrowIfNull(document);
        var html = new HtmlWriter();
        var number = 0;
        var level = 0;
        foreach (var heading in document.Blocks.OfType<Heading>())
        {
            number++;
            if (heading.Level > depth)
                continue;
            if (level == 0)
                html.Open("nav", ("class", "report-contents"), ("lang", document.Language), ("aria-label", document.Words.Contents));
            var next = Math.Min(heading.Level, level + 1);
            if (next > level)
            {
                html.Open("ol");
            }
            else
            {
                for (; level > next; level--)
                    html.Close("li").Close("ol");
                html.Close("li");
            }

            level = next;
            html.Open("li").Open("a", ("href", "#" + IdOf(heading, number)), ("lang", heading.Lang)).Text(heading.FullText).Close("a");
        }

        if (level == 0)
            return "";
        for (; level > 0; level--)
            html.Close("li").Close("ol");
        return html.Close("nav").ToString();
    }

    /// <summary>The anchor of a heading: its own, or one made from its place among all headings, counted from 1.</summary>
    internal static string IdOf(Heading heading, int number) => heading.Id ?? "heading-" + number.ToString(CultureInfo.InvariantCulture);
}
