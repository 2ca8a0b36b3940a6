using System.Xml.Linq;

namespace ProjectPortal.Reports.Docx.Reading;

/// <summary>An item of a list.</summary>
/// <param name="List">The list. Two lists of one kind go on with each other's numbers, unless the second starts anew.</param>
/// <param name="Level">How deep it lies, from 0.</param>
/// <param name="Start">The first number of its list.</param>
internal sealed record WordListItem(string List, string Kind, int Level, bool IsOrdered, int Start, bool StartsAnew);

/// <summary>The lists of a file.</summary>
internal sealed class WordNumbering(XElement? numbering)
{
    private readonly Dictionary<string, XElement> _lists = Named(numbering, "num", "numId");
    private readonly Dictionary<string, XElement> _kinds = Named(numbering, "abstractNum", "abstractNumId");

    /// <summary>Null for what is no list, or shows nothing before its items.</summary>
    public WordListItem? ItemOf(string list, int level)
    {
        if (!_lists.TryGetValue(list, out var found))
            return null;

        var kind = found.Child("abstractNumId").Val() ?? "";
        var own = found.Elements().FirstOrDefault(e => e.Is("lvlOverride") && e.Number("ilvl") == level);
        var form = own.Child("lvl")
            ?? _kinds.GetValueOrDefault(kind)?.Elements().FirstOrDefault(e => e.Is("lvl") && e.Number("ilvl") == level);
        var anew = own.Child("startOverride").Number();
        var format = form.Child("numFmt").Val() ?? "bullet";
        var start = Math.Max(0, anew ?? form.Child("start").Number() ?? 1);
        return format == "none" ? null : new WordListItem(list, kind, level, format != "bullet", start, anew is not null);
    }

    private static Dictionary<string, XElement> Named(XElement? numbering, string element, string id) =>
        (numbering?.Elements().Where(e => e.Is(element)) ?? []).GroupBy(e => e.Said(id) ?? "", StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
}
