using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using ProjectPortal.Web.Text;
using static ProjectPortal.Web.Features.Shared.FieldTagHelper;

namespace ProjectPortal.Web.Features.Shared;

/// <summary>
/// All that is wrong, above the form, and the two versions where two met. It is written when the page is: then the fields are known, and
/// it follows their order and calls them as they are called.
/// </summary>
public sealed class PageProblems : IHtmlContent
{
    private readonly FormNotes _notes;
    private readonly Words _words;
    private readonly string _here;
    private readonly IReadOnlyList<(string Key, string Message)> _errors;

    public PageProblems(ModelStateDictionary state, HttpContext http, Words words)
    {
        _notes = FormNotes.For(http);
        _words = words;
        _here = http.Request.Path + http.Request.QueryString;
        _errors = [.. state.SelectMany(e => e.Value!.Errors.Take(1).Select(m => (e.Key, m.ErrorMessage)))
            .Where(e => e.ErrorMessage.Length > 0)];
        _notes.SaysWhatIsWrong |= _errors.Count > 0;
    }

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        if (_errors.Count > 0)
            Summary().WriteTo(writer, encoder);
        if (_notes.Conflict is { } conflict)
            Versions(conflict).WriteTo(writer, encoder);
    }

    private TagBuilder Summary()
    {
        var list = Markup("ul", null);
        foreach (var (key, message) in _errors.OrderBy(e => e.Key.Length == 0 ? -1 : _notes.PlaceOf(e.Key)))
        {
            var link = Markup("a", message);
            link.Attributes["href"] = $"#{TagBuilder.CreateSanitizedId(key, "_")}";
            var item = key.Length > 0 ? Markup("li", null, null, link) : Markup("li", message);
            if (_notes.WayFrom(key) is { } way)
            {
                var other = Markup("a", way.Text);
                other.Attributes["href"] = way.Address;
                item.InnerHtml.Append(" ").AppendHtml(other);
            }

            list.InnerHtml.AppendHtml(item);
        }

        return Alert("div", "error-summary", Markup("h2", _words.Count("Forms.Problems", _errors.Count)), list);
    }

    private TagBuilder Versions(FormConflict conflict)
    {
        var title = conflict.IsYours switch
        {
            true => _words["Forms.SavedByYou"],
            false => _words["Forms.ConflictTitle"],
            null => _words["Forms.SavedElsewhere"],
        };
        var rows = Markup("tbody", null);
        foreach (var field in conflict.Fields.OrderBy(f => _notes.PlaceOf(f.Name)))
        {
            // What the page put into the form for itself is nothing that anybody typed.
            if ((_notes.LabelOf(field.Name) ?? field.Label) is not { } label)
                continue;

            var head = Markup("th", label);
            head.Attributes["scope"] = "row";
            rows.InnerHtml.AppendHtml(
                Markup("tr", null, "changed", head, Markup("td", TextOf(field, field.Yours)), Markup("td", TextOf(field, field.Stored))));
        }

        var heads = Markup("tr", null);
        foreach (var key in new[] { "Forms.ConflictField", "Forms.ConflictYours", "Forms.ConflictStored" })
        {
            var head = Markup("th", _words[key]);
            head.Attributes["scope"] = "col";
            heads.InnerHtml.AppendHtml(head);
        }

        var scroll = Markup("div", null, "table-scroll", Markup("table", null, "data", Markup("thead", null, null, heads), rows));
        scroll.Attributes["tabindex"] = "0";
        scroll.Attributes["role"] = "region";
        scroll.Attributes["aria-label"] = title;
        var section = Alert("section", "conflict", Markup("h2", title), Markup("p", _words["Forms.ConflictText"]), scroll);
        // A form that keeps drafts has its own way to drop one.
        if (!_notes.IsDrafted)
        {
            var link = Markup("a", _words["Forms.ConflictTakeStored"]);
            link.Attributes["href"] = _here;
            section.InnerHtml.AppendHtml(Markup("p", null, null, link));
        }

        return section;
    }

    private string TextOf(ConflictField field, IReadOnlyList<string> values) =>
        string.Join(", ", values.Select(v => _notes.TextOf(field.Name, v)));

    private static TagBuilder Alert(string tag, string css, params TagBuilder[] inner)
    {
        var alert = Markup(tag, null, css, inner);
        alert.Attributes["role"] = "alert";
        alert.Attributes["tabindex"] = "-1";
        return alert;
    }
}
