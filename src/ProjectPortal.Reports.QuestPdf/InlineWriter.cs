using QuestPDF.Fluent;
using QuestPDF.Infrastructure;

namespace ProjectPortal.Reports.QuestPdf;

/// <summary>Writes running text, and numbers the notes that it meets.</summary>
internal sealed class InlineWriter(Outline outline)
{
    private readonly List<Footnote> _notes = [];

    /// <summary>The notes that were met since the last time, which stand at the end of a section.</summary>
    public IReadOnlyList<(int Number, Footnote Note)> TakeNotes()
    {
        var taken = _notes.Select((note, at) => (at + 1, note)).ToList();
        _notes.Clear();
        return taken;
    }

    public void Write(TextDescriptor text, IReadOnlyList<Inline> inlines, TextStyle style)
    {
        text.DefaultTextStyle(style);
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                case TextRun run:
                    Write(text, run);
                    break;
                case Footnote note:
                    text.Span(NumberOf(note).ToString(System.Globalization.CultureInfo.InvariantCulture)).Superscript();
                    break;
                case LineBreak:
                    text.Span("\n");
                    break;
            }
        }
    }

    private int NumberOf(Footnote note)
    {
        var at = _notes.FindIndex(n => n.Words.SequenceEqual(note.Words));
        if (at < 0)
        {
            _notes.Add(note);
            at = _notes.Count - 1;
        }

        return at + 1;
    }

    private void Write(TextDescriptor text, TextRun run)
    {
        var span = run.Href switch
        {
            null => text.Span(run.Text),
            ['#', .. var anchor] => outline.Knows(anchor) ? text.SectionLink(run.Text, anchor).FontColor(Look.Accent) : text.Span(run.Text),
            var address => text.Hyperlink(run.Text, address).FontColor(Look.Accent).Underline(),
        };
        if (run.Bold)
            span.SemiBold();
        if (run.Italic)
            span.Italic();
    }
}
