using System.Xml.Linq;

namespace ProjectPortal.Reports.Docx.Reading;

/// <summary>
/// What stands where: each paragraph and table, and the passage that it belongs to. Controls say it best; bookmarks outlive programs that
/// know no controls; and what is between what is computed and what is written belongs to what is written.
/// </summary>
internal sealed class WordOutline
{
    private readonly List<WordItem> _items = [];
    private readonly Dictionary<string, (int First, int Last)> _marks = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly string?[] _keys;

    /// <param name="body">Of the file.</param>
    /// <param name="names">What passages are called, by which programs know a control that has forgotten its tag.</param>
    public WordOutline(XElement body, IReadOnlyDictionary<string, string> names)
    {
        Walk(body, control: null, isContents: false, names);
        _keys = Keys();
    }

    /// <summary>Each with the key of its passage; null for what is computed. The contents are left out.</summary>
    public IEnumerable<(WordItem Item, string? Key)> All =>
        _items.Select((item, index) => (item, _keys[index])).Where(pair => !pair.item.IsContents);

    /// <summary>The passages that are marked in the file, with text or without.</summary>
    public IReadOnlySet<string> Found => _items.Select(item => item.Control).Concat(_marks.Keys.Select(MarkNames.KeyOf))
        .OfType<string>().ToHashSet(StringComparer.Ordinal);

    private void Walk(XElement parent, string? control, bool isContents, IReadOnlyDictionary<string, string> names)
    {
        foreach (var child in parent.Elements())
        {
            switch (child.Name.LocalName)
            {
                case "p" or "tbl":
                    _items.Add(new WordItem(child) { Control = control, IsContents = isContents });
                    foreach (var mark in child.Descendants().Where(e => e.Is("bookmarkStart") || e.Is("bookmarkEnd")))
                        Mark(mark, _items.Count - 1);
                    break;
                case "sdt" when child.Child("sdtContent") is { } content:
                    var form = child.Child("sdtPr");
                    var key = MarkNames.KeyOf(form.Child("tag").Val())
                        ?? (form.Child("alias").Val() is { } name ? names.GetValueOrDefault(name) : null);
                    var isList = form.Child("docPartObj", "docPartGallery").Val() == "Table of Contents";
                    Walk(content, key ?? control, isContents || isList, names);
                    break;
                case "bookmarkStart":
                    Mark(child, _items.Count);
                    break;
                case "bookmarkEnd":
                    Mark(child, _items.Count - 1);
                    break;
                case "ins" or "moveTo" or "customXml" or "smartTag" or "sdtContent":
                    Walk(child, control, isContents, names);
                    break;
            }
        }
    }

    /// <summary>A bookmark reaches from the first place that names it to the last: some programs write two where there was one.</summary>
    private void Mark(XElement mark, int place)
    {
        var id = mark.Said("id") ?? "";
        if (mark.Said("name") is { } own)
            _names[id] = own;
        if (!_names.TryGetValue(id, out var name))
            return;
        var (first, last) = _marks.GetValueOrDefault(name, (place, place));
        _marks[name] = (Math.Min(first, place), Math.Max(last, place));
    }

    private string?[] Keys()
    {
        var (keys, isKnown) = (new string?[_items.Count], new bool[_items.Count]);
        foreach (var (name, place) in _marks.Where(mark => mark.Key.StartsWith(MarkNames.Facts, StringComparison.Ordinal)))
            Fill(name, place);
        foreach (var (name, place) in _marks.Where(mark => MarkNames.KeyOf(mark.Key) is not null))
            Fill(name, place);
        for (var index = 0; index < keys.Length; index++)
        {
            if (_items[index].Control is { } control)
                (keys[index], isKnown[index]) = (control, true);
        }

        for (var index = 0; index < keys.Length; index++)
        {
            if (isKnown[index])
                continue;
            // What stands before everything that is known is the front of the document.
            var (before, next) = (Array.FindIndex(isKnown, 0, index, known => known), Array.FindIndex(isKnown, index, known => known));
            keys[index] = (index > 0 ? keys[index - 1] : null) ?? (before < 0 || next < 0 ? null : keys[next]);
        }

        return keys;

        void Fill(string name, (int First, int Last) place)
        {
            for (var index = place.First; index <= place.Last && index < keys.Length; index++)
                (keys[index], isKnown[index]) = (MarkNames.KeyOf(name), true);
        }
    }
}
