using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace ProjectPortal.Reports.Docx;

/// <summary>The notes at the feet of pages. Notes of one section with the same words are one note, which is referred to again.</summary>
internal sealed class NoteWriter(DocxFile file)
{
    private readonly Dictionary<string, int> _ofSection = new(StringComparer.Ordinal);
    private readonly List<W.Footnote> _written = [];

    private static RunProperties Form => new(new RunStyle { Val = "FootnoteReference" });

    /// <summary>A new section begins: what was said before is said again.</summary>
    public void Begin() => _ofSection.Clear();

    /// <summary>The mark of a note, in a run.</summary>
    public IEnumerable<OpenXmlElement> Refer(Footnote note, string? lang)
    {
        var said = string.Concat(note.Words.Select(word => word is TextRun run ? run.Text : " "));
        if (_ofSection.TryGetValue(said, out var known))
            return Fields.Of($"NOTEREF {NameOf(known)} \\f \\h", known.ToString(CultureInfo.InvariantCulture),
                Form);

        var number = _written.Count + 1;
        _ofSection.Add(said, number);
        _written.Add(new W.Footnote(new W.Paragraph(
            [new ParagraphProperties(new ParagraphStyleId { Val = "FootnoteText" }), new Run(Form, new FootnoteReferenceMark()),
            new Run(RunWriter.Words(" ")),
            .. new RunWriter(file).Write(note.Words.Where(word => word is not Footnote).Select(Unlinked), lang)]))
        { Id = number });
        var mark = file.Bookmark(NameOf(number));
        return [mark[0], new Run(Form, new FootnoteReference { Id = number }),
            mark[1]];
    }

    public void Write()
    {
        if (_written.Count == 0)
            return;
        var part = file.Main.AddNewPart<FootnotesPart>(file.NextRelation());
        part.Footnotes = new W.Footnotes([Rule(FootnoteEndnoteValues.Separator, -1, new SeparatorMark()),
            Rule(FootnoteEndnoteValues.ContinuationSeparator, 0, new ContinuationSeparatorMark()), .. _written]);
    }

    /// <summary>A link out of the notes would need relations of their own; the address is among the words where it matters.</summary>
    private static Inline Unlinked(Inline word) => word is TextRun run ? run with { Href = null } : word;

    private static W.Footnote Rule(FootnoteEndnoteValues type, int id, OpenXmlElement mark) =>
        new(new W.Paragraph(
            new ParagraphProperties(new SpacingBetweenLines { After = "0", Line = "240", LineRule = LineSpacingRuleValues.Auto }),
            new Run(mark)))
        { Type = type, Id = id };

    private static string NameOf(int note) => string.Create(CultureInfo.InvariantCulture, $"_RefNote{note:0000}");
}
