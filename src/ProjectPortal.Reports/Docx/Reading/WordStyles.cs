using System.Globalization;
using System.Xml.Linq;

namespace ProjectPortal.Reports.Docx.Reading;

/// <summary>
/// What styles mean. The ids of styles are in the language of whose Word made them; the names of those that are built in are not.
/// </summary>
internal sealed class WordStyles
{
    private const int LongestChain = 20;

    private readonly Dictionary<string, XElement> _styles;
    private readonly WordNumbering _numbering;

    public WordStyles(WordFile file)
    {
        _styles = (file.Styles?.Elements().Where(e => e.Is("style")) ?? []).GroupBy(e => e.Said("styleId") ?? "", StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        _numbering = new WordNumbering(file.Numbering);
    }

    /// <summary>"heading 2", "quote", "list continue": of the style itself or of the one that it is made from.</summary>
    public string NameOf(XElement paragraph)
    {
        var name = "";
        foreach (var style in ChainOf(paragraph.Child("pPr", "pStyle").Val()))
        {
            name = style.Child("name").Val()?.ToLowerInvariant() ?? "";
            if (IsKnown(name))
                return name;
        }

        return name;
    }

    /// <summary>1 for what heads a chapter; null for what heads nothing.</summary>
    public int? HeadingLevel(XElement paragraph)
    {
        var name = NameOf(paragraph);
        if (name == "title")
            return 1;
        if (name.StartsWith("heading ", StringComparison.Ordinal)
            && int.TryParse(name["heading ".Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var level))
            return level;
        return Outline(paragraph) is { } outline and >= 0 and < 9 ? outline + 1 : null;
    }

    /// <summary>Of which list a paragraph is an item; null for no item.</summary>
    public WordListItem? ItemOf(XElement paragraph)
    {
        var number = Properties(paragraph).Select(p => p.Child("numPr")).FirstOrDefault(p => p.Child("numId") is not null);
        if (number.Child("numId").Val() is not { } id || id == "0")
            return null;

        var level = Properties(paragraph).Select(p => p.Child("numPr", "ilvl").Number()).FirstOrDefault(l => l is not null) ?? 0;
        return _numbering.ItemOf(id, Math.Clamp(level, 0, 8));
    }

    /// <summary>Whether a run is set bold ("b") or italic ("i"), by itself or by the style of its characters.</summary>
    public bool IsOn(XElement run, string property)
    {
        var form = run.Child("rPr");
        return form.Child(property).IsOn()
            ?? ChainOf(form.Child("rStyle").Val()).Select(style => style.Child("rPr", property).IsOn()).FirstOrDefault(on => on is not null)
            ?? false;
    }

    private static bool IsKnown(string name) =>
        name is "title" or "table of figures" or "quote" or "intense quote" or "quotations" or "block text"
        || name.StartsWith("heading ", StringComparison.Ordinal) || name.StartsWith("list continue", StringComparison.Ordinal)
        || name.StartsWith("toc ", StringComparison.Ordinal);

    private int? Outline(XElement paragraph) =>
        Properties(paragraph).Select(p => p.Child("outlineLvl").Number()).FirstOrDefault(level => level is not null);

    private IEnumerable<XElement?> Properties(XElement paragraph) =>
        ChainOf(paragraph.Child("pPr", "pStyle").Val()).Select(style => style.Child("pPr")).Prepend(paragraph.Child("pPr"));

    private IEnumerable<XElement> ChainOf(string? id)
    {
        for (var step = 0; step < LongestChain && id is not null && _styles.TryGetValue(id, out var style); step++)
        {
            yield return style;
            id = style.Child("basedOn").Val();
        }
    }
}
