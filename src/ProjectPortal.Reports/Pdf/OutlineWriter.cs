using System.Text;
using ProjectPortal.Reports.Pdf.Objects;

namespace ProjectPortal.Reports.Pdf;

/// <summary>Writes the bookmarks, nested as the headings are.</summary>
internal static class OutlineWriter
{
    /// <summary>Writes all entries; returns the number of the outline, or null when there is nothing to list.</summary>
    /// <param name="writer">The file.</param>
    /// <param name="entries">The headings in order.</param>
    /// <param name="destination">Where an anchor leads, in PDF syntax.</param>
    public static int? Write(PdfWriter writer, IReadOnlyList<OutlineEntry> entries, Func<string, string> destination)
    {
        if (entries.Count == 0)
            return null;
        var root = writer.Reserve();
        var numbers = entries.Select(_ => writer.Reserve()).ToArray();
        for (var index = 0; index < entries.Count; index++)
        {
            var entry = entries[index];
            var body = new StringBuilder(
                $"<</Title {PdfText.Text(entry.Text)}/Dest {destination(entry.Anchor)}/Parent {Parent(index)} 0 R");
            var siblings = Children(Above(index));
            var place = siblings.IndexOf(index);
            if (place > 0)
                body.Append($"/Prev {numbers[siblings[place - 1]]} 0 R");
            if (place < siblings.Count - 1)
                body.Append($"/Next {numbers[siblings[place + 1]]} 0 R");
            // Sections show closed: a reader sees the ten sections first.
            var children = Children(index);
            if (children.Count > 0)
                body.Append($"/First {numbers[children[0]]} 0 R/Last {numbers[children[^1]]} 0 R/Count -{children.Count}");
            writer.Set(numbers[index], body.Append(">>").ToString());
        }

        var top = Children(-1);
        writer.Set(root, $"<</Type/Outlines/First {numbers[top[0]]} 0 R/Last {numbers[top[^1]]} 0 R/Count {top.Count}>>");
        return root;

        int Parent(int index) => Above(index) is var above && above < 0 ? root : numbers[above];

        int Above(int index)
        {
            var above = index - 1;
            while (above >= 0 && entries[above].Level >= entries[index].Level)
                above--;
            return above;
        }

        List<int> Children(int parent) => [.. Enumerable.Range(0, entries.Count).Where(index => Above(index) == parent)];
    }
}
