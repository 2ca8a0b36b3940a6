using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using ProjectPortal.Domain;

namespace ProjectPortal.Reports.Docx;

/// <summary>Turns running text into runs, links and notes.</summary>
internal sealed class RunWriter(DocxFile file)
{
    /// <param name="inlines">The text.</param>
    /// <param name="lang">Its language where that is not the document's.</param>
    public List<OpenXmlElement> Write(IEnumerable<Inline> inlines, string? lang)
    {
        var written = new List<OpenXmlElement>();
        var (link, leadsTo) = ((Hyperlink?)null, (string?)null);
        foreach (var inline in inlines)
        {
            var href = inline is TextRun { Href: { } target } && file.CanReach(target) ? target : null;
            if (inline is not LineBreak && href != leadsTo)
            {
                (link, leadsTo) = (href is null ? null : file.LinkTo(href), href);
                if (link is not null)
                    written.Add(link);
            }

            var runs = inline switch
            {
                TextRun run => Runs(run, lang, isLink: link is not null),
                Footnote note => file.Notes.Refer(note, lang),
                _ => [new Run(new Break())],
            };
            if (link is null)
                written.AddRange(runs);
            else
                link.Append(runs);
        }

        return written;
    }

    /// <summary>Words without any form of their own.</summary>
    public static IEnumerable<OpenXmlElement> Plain(string text, string? lang = null) => Runs(new TextRun(text), lang, isLink: false);

    public static Text Words(string text) => new(Characters.Clean(text).Replace('\n', ' ').Replace('\t', ' '))
    {
        Space = SpaceProcessingModeValues.Preserve,
    };

    private static IEnumerable<OpenXmlElement> Runs(TextRun run, string? lang, bool isLink) =>
        Language.Pieces(run.Text).Select(piece => new Run(FormOf(run, lang, isLink, piece.IsRightToLeft), Words(piece.Text)));

    private static RunProperties FormOf(TextRun run, string? lang, bool isLink, bool isRightToLeft)
    {
        var form = new RunProperties();
        if (isLink)
            form.RunStyle = new RunStyle { Val = "Hyperlink" };
        if (run.Bold)
            (form.Bold, form.BoldComplexScript) = (new Bold(), new BoldComplexScript());
        if (run.Italic)
            (form.Italic, form.ItalicComplexScript) = (new Italic(), new ItalicComplexScript());
        if (isRightToLeft)
            form.RightToLeftText = new RightToLeftText();
        if ((run.Lang ?? lang) is { } language)
            form.Languages = isRightToLeft ? new Languages { Bidi = Language.TagOf(language) }
                : new Languages { Val = Language.TagOf(language) };
        return form;
    }
}
