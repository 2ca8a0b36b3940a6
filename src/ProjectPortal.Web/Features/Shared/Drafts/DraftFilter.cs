using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using ProjectPortal.Domain;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Security;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Shared;

/// <summary>
/// Keeps the draft of a form that says <c>keeps-draft</c> (<see cref="DraftedFormTagHelper"/>), at the address that the form is sent
/// to, so that whoever may send it may keep it. A form that is done has no draft any more, from the same transaction on.
/// </summary>
internal sealed class DraftFilter(FormDrafts drafts, Words words, TimeProvider clock) : IAsyncActionFilter
{
    /// <summary>The page that the form is on; only a form whose draft is kept here has it.</summary>
    public const string PageField = "Draft";

    /// <summary>What the page after a form is told: which page's form has arrived.</summary>
    public const string Taken = "FormTaken";

    public const string Keep = "keep";
    public const string Afresh = "afresh";

    /// <summary>Far above the longest text with all that is around it.</summary>
    private const int Longest = 400_000;

    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        var request = context.HttpContext.Request;
        if (!HttpMethods.IsPost(request.Method) || !KeptForms.IsForm(request) || context.Controller is not PortalController controller
            || PageMarks.Read(await request.ReadFormAsync(context.HttpContext.RequestAborted)) is not { } marks || drafts.Owner is null)
        {
            await next();
            return;
        }

        var form = FormDrafts.NameOf(context.HttpContext, request.Path + request.QueryString);
        var isKept = request.Form.ContainsKey(PageField);
        if (isKept && request.Form["deed"] == Keep)
        {
            context.Result = await KeepAsync(controller, form, marks);
        }
        else if (isKept && request.Form["deed"] == Afresh)
        {
            await drafts.EndAsync(form, marks);
            controller.Flash(words["Forms.BegunAfresh"], "info");
            context.Result = new LocalRedirectResult(PageOf(request));
        }
        else if (await next() is { Exception: null, Result: LocalRedirectResult or RedirectResult })
        {
            if (isKept)
                await drafts.EndAsync(form, marks);
            controller.TempData[Taken] = marks.Page.ToString();
        }
    }

    private async Task<IActionResult> KeepAsync(PortalController controller, string form, PageMarks marks)
    {
        var request = controller.Request;
        var isScript = KeptForms.IsScript(request);
        if (request.ContentLength is null or > Longest)
            return new StatusCodeResult(StatusCodes.Status413PayloadTooLarge);

        var (kept, taken) = await drafts.KeepAsync(form, FormDrafts.Pack(request.Form), marks, pressed: !isScript);
        if (isScript)
            return taken ? new JsonResult(new { seen = kept.Mark, at = kept.At, unread = Array.Empty<string>() })
                : new ConflictObjectResult(new { problem = words["Forms.SavedByYou"] });
        if (taken)
        {
            var last = PlaceTime.Utc.DayAt(clock.GetUtcNow().UtcDateTime + FormDraft.Kept);
            controller.Flash(words["Forms.DraftKept", Formats.Day(last)]);
            controller.TempData[Taken] = marks.Page.ToString();
            return new LocalRedirectResult(PageOf(request));
        }

        var fields = request.Form.Where(f => !KeptForms.IsSecret(f.Key))
            .ToDictionary(f => f.Key, f => f.Value.Select(v => v ?? "").ToArray());
        KeptForms.Show(controller.HttpContext, new KeptForm(0, PageOf(request), fields) { IsCompared = true });
        return new EmptyResult();
    }

    /// <summary>Only a page of the portal is gone back to.</summary>
    private static string PageOf(HttpRequest request) =>
        request.Form[PageField] is [{ Length: > 1 } page] && page[0] == '/' && page[1] is not ('/' or '\\') ? page
            : request.Path + request.QueryString;
}
