using System.Net;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using ProjectPortal.Web.Data;

namespace ProjectPortal.Web.Features.Shared;

/// <summary>
/// <c>&lt;form method="post" action="…" keeps-draft&gt;</c>: what is typed is kept while it is typed, in the browser until it has
/// reached the portal, and there until the form is sent (<see cref="DraftFilter"/>). Who opens the page again finds it filled in.
/// A form whose record is its own draft says where that is saved.
/// </summary>
[HtmlTargetElement("form", Attributes = Attribute)]
public sealed class DraftedFormTagHelper(FormDrafts drafts, IHtmlHelper html) : TagHelper
{
    private const string Attribute = "keeps-draft";

    /// <summary>Where the record itself saves what is typed.</summary>
    [HtmlAttributeName("draft-record")]
    public string? Record { get; set; }

    /// <summary>Tells this form from others in what a browser keeps; needed with a record.</summary>
    [HtmlAttributeName("draft-name")]
    public string? Name { get; set; }

    /// <summary>A mark of what is stored of the record.</summary>
    [HtmlAttributeName("draft-seen")]
    public string? Seen { get; set; }

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <summary>Before the helpers that write what is in the form: its fields are filled first.</summary>
    public override int Order => -2000;

    private HttpContext Http => ViewContext.HttpContext;

    /// <summary>Something typed is on this page already: it was refused, or its session had ended.</summary>
    private bool IsTypedAgain => HttpMethods.IsPost(Http.Request.Method) || ViewContext.ViewData["KeptForm"] is not null;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        output.Attributes.RemoveAll(Attribute);
        output.Attributes.SetAttribute("data-warn-unsaved", "");
        if (drafts.Owner is not { } owner)
            return;

        var notes = FormNotes.For(Http);
        var action = WebUtility.HtmlDecode(output.Attributes["action"].Value.ToString()!);
        var name = Name ?? FormDrafts.NameOf(Http, action);
        var draft = Record is null ? await drafts.FindAsync(name) : null;
        var isCompared = ViewContext.ViewData["Compared"] is not null;
        if (isCompared && draft is not null)
            notes.Conflict = FormConflict.Between(Sent(), FormDrafts.Unpack(draft), isYours: true);

        var isFilled = draft is { IsSent: false } && !IsTypedAgain && !isCompared;
        if (isFilled)
            notes.Fill(ViewContext.ViewData.ModelState, FormDrafts.Unpack(draft!));

        var page = new DraftedForm
        {
            Action = action,
            Page = Typed(DraftFilter.PageField) ?? Http.Request.Path + Http.Request.QueryString,
            Marks = Marks(draft, isCompared),
            IsRecord = Record is not null,
            IsComparing = notes.Conflict is not null,
            StaysStored = Record is not null || isCompared,
            FilledFrom = isFilled ? draft!.At : null,
            Days = (int)FormDraft.Kept.TotalDays,
        };
        notes.IsDrafted = true;
        output.Attributes.SetAttribute("data-owner", owner);
        output.Attributes.SetAttribute("data-draft", name);
        output.Attributes.SetAttribute(page.IsComparing ? "data-comparing" : "data-autosave", Record ?? action);
        if (Record is null)
            output.Attributes.SetAttribute("data-deed", DraftFilter.Keep);
        if (draft is { IsSent: true })
            output.Attributes.SetAttribute("data-ended", draft.Page.ToString());

        ((IViewContextAware)html).Contextualize(ViewContext);
        output.PreElement.AppendHtml(await html.PartialAsync("_DraftHead", page));
        output.PreContent.AppendHtml(await html.PartialAsync("_DraftWords", page));
        output.PostContent.AppendHtml(await html.PartialAsync("_DraftFoot", page));
    }

    /// <summary>A page that comes back with what was typed is still the same page; one that is opened is a new one.</summary>
    private PageMarks Marks(FormDraft? draft, bool isCompared)
    {
        var isSame = Guid.TryParse(Typed(nameof(PageMarks.Page)), out var page) && page != Guid.Empty && !isCompared;
        return new PageMarks
        {
            Page = isSame ? page : Guid.NewGuid(),
            Save = isSame && int.TryParse(Typed(nameof(PageMarks.Save)), out var save) ? Math.Max(save, 1) : 1,
            Seen = Record is not null ? StateOf(nameof(PageMarks.Seen)) ?? Seen ?? ""
                : isSame ? Typed(nameof(PageMarks.Seen)) ?? "" : draft?.Mark ?? "",
        };
    }

    private string? Typed(string field) =>
        StateOf(field) ?? (Http.Request.HasFormContentType && Http.Request.Form.TryGetValue(field, out var sent) ? sent.ToString() : null);

    private string? StateOf(string field) =>
        ViewContext.ViewData.ModelState.TryGetValue(field, out var entry) ? entry.AttemptedValue : null;

    private Dictionary<string, string[]> Sent() => ViewContext.ViewData.ModelState.Where(e => e.Value?.RawValue is not null)
        .ToDictionary(e => e.Key, e => e.Value!.RawValue as string[] ?? [e.Value.RawValue!.ToString()!]);
}
