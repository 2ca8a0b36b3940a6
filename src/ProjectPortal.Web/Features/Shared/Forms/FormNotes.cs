using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace ProjectPortal.Web.Features.Shared;

/// <summary>
/// What the page of this request knows of its forms while it is written: which fields it shows, in which order and under which names.
/// What stands above a form (<see cref="PageProblems"/>) is written last, and so speaks of the fields as the page does.
/// </summary>
public sealed class FormNotes
{
    private static readonly object Item = new();

    private readonly List<string> _fields = [];
    private readonly Dictionary<string, string> _labels = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<SelectListItem>> _choices = new(StringComparer.Ordinal);
    private readonly HashSet<string> _filled = new(StringComparer.Ordinal);

    private readonly Dictionary<string, (string Address, string Text)> _ways = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _questions = new(StringComparer.Ordinal);

    /// <summary>Two versions are shown beside each other.</summary>
    public FormConflict? Conflict { get; set; }

    /// <summary>The form keeps drafts.</summary>
    public bool IsDrafted { get; set; }

    /// <summary>What is wrong is said on the page.</summary>
    public bool SaysWhatIsWrong { get; set; }

    public static FormNotes For(HttpContext http)
    {
        if (http.Items[Item] is FormNotes notes)
            return notes;

        http.Items[Item] = notes = new FormNotes();
        return notes;
    }

    /// <summary>Notes a field as the page shows it.</summary>
    public void Shows(string name, string label, IReadOnlyList<SelectListItem>? choices = null)
    {
        _fields.Add(name);
        _labels.TryAdd(name, label);
        if (choices is not null)
            _choices.TryAdd(name, choices);
    }

    /// <summary>The fields of the page show what was typed earlier.</summary>
    public void Fill(ModelStateDictionary state, IEnumerable<KeyValuePair<string, string[]>> fields)
    {
        foreach (var (name, values) in fields)
        {
            _filled.Add(FormOf(name));
            state.SetModelValue(name, values.Length == 1 ? values[0] : values, string.Join(",", values));
        }
    }

    /// <summary>Whether the form of this field shows what was typed earlier: a box that was not sent was not ticked then.</summary>
    public bool IsFilled(string name) => _filled.Contains(FormOf(name));

    /// <summary>The place of a field, or of the first part of one, on the page.</summary>
    public int PlaceOf(string name)
    {
        var place = _fields.FindIndex(f => f == name || (f.StartsWith(name, StringComparison.Ordinal) && f[name.Length] is '.' or '['));
        return place < 0 ? int.MaxValue : place;
    }

    /// <summary>Where one goes on from what is wrong with a field.</summary>
    public void PointTo(string name, string address, string text) => _ways[name] = (address, text);

    public (string Address, string Text)? WayFrom(string name) => _ways.TryGetValue(name, out var way) ? way : null;

    /// <summary>What somebody asked about a field is said beside it.</summary>
    public void Ask(string name, string question) => _questions[name] = question;

    public string? QuestionAt(string name) => _questions.GetValueOrDefault(name);

    public string? LabelOf(string name) => _labels.GetValueOrDefault(name) is { Length: > 0 } label ? label : null;

    /// <summary>A value as people read it: what was chosen, not its number.</summary>
    public string TextOf(string name, string value) =>
        _choices.GetValueOrDefault(name)?.FirstOrDefault(c => c.Value == value)?.Text ?? value;

    private static string FormOf(string name) => name.Split('.')[0];
}
