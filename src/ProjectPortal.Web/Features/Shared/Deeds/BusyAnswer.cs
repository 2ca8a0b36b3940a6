using Microsoft.AspNetCore.Antiforgery;
using ProjectPortal.Web.Security;

namespace ProjectPortal.Web.Features.Shared;

/// <summary>What a database that stays busy is answered with: a page that says so, with the form that was sent, to be sent again.</summary>
internal static class BusyAnswer
{
    private const string Item = "portal:busy-form";
    private const string Seconds = "5";

    /// <summary>The form that the page of this request offers to send again.</summary>
    public static KeptForm? FormIn(HttpContext context) => context.Items[Item] as KeptForm;

    public static async Task GiveAsync(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        context.Response.Headers.RetryAfter = Seconds;
        // Only what this person sent from a page of the portal is offered again.
        var antiforgery = context.RequestServices.GetRequiredService<IAntiforgery>();
        if (await KeptForms.FieldsAsync(context) is { } fields && await antiforgery.IsRequestValidAsync(context))
        {
            var address = context.Request.Path + context.Request.QueryString;
            context.Items[Item] = new KeptForm(KeptForms.PersonIn(context) ?? 0, address, fields);
            await FormKeys.KeepAsync(context);
        }
    }
}
