using System.Text;
using ProjectPortal.Reports.Pdf.Objects;

namespace ProjectPortal.Reports.Pdf;

/// <summary>Writes the bookmarks, nested as the headings are.</summary>
internal static class OutlineWriter
{
    private const int None = -1;

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
        var above = Above(entries);
        var children = Enumerable.Range(0, entries.Count).GroupBy(index => above[index])
            .ToDictionary(group => group.Key, group => group.ToList());
        var places = children.Values.SelectMany(siblings => siblings.Index()).ToDictionary(child => child.Item, child => child.Index);
        for (var index = 0; index < entries.Count; index++)
        {
            var entry = entries[index];
            var body = new StringBuilder(
                $"<</Title {PdfText.Text(entry.Text)}/Dest {destination(entry.Anchor)}/Parent {Parent(index)} 0 R");
            var (siblings, place) = (children[above[index]], places[index]);
            if (place > 0)
                body.Append($"/Prev {numbers[siblings[place - 1]]} 0 R");
            if (place < siblings.Count - 1)
                body.Append($"/Next {numbers[siblings[place + 1]]} 0 R");
            // Sections show closed: a reader sees the ten sections first.
            if (children.TryGetValue(index, out var own))
                body.Append($"/First {numbers[own[0]]} 0 R/Last {numbers[own[^1]]} 0 R/Count -{own.Count}");
            writer.Set(numbers[index], body.Append(">>").ToString());
        }

        var top = children[None];
        writer.Set(root, $"<</Type/Outlines/First {numbers[top[0]]} 0 R/Last {numbers[top[^1]]} 0 R/Count {top.Count}>>");
        return root;

        int Parent(int index) => above[index] == None ? root : numbers[above[index]];
    }

    /// <summary>The entry that each stands under. Text of nothing but headings has thousands of them, so each is looked at once.</summary>
    private static int[] Above(IReadOnlyList<OutlineEntry> entries)
    {
        var (above, open) = (new int[entries.Count], new Stack<int>());
        for (var index = 0; index < entries.Count; index++)
        {
            while (open.TryPeek(out var last) && entries[last].Level >= entries[index].Level)
                open.Pop();
            above[index] = open.TryPeek(out var parent) ? parent : None;
            open.Push(index);
        }

        return above;
    }
}
