using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Domain.People;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Mail;

namespace ProjectPortal.Web.Features.Shared;

/// <summary>
/// Pages behind a personal link, below <c>/my/{purpose}/{token}</c>: whoever holds the link acts as the nominee, for that
/// purpose alone. Looking changes nothing, since mail scanners look too.
/// </summary>
[AllowAnonymous]
public abstract class PersonalController(PortalDb db, Words words, Acting acting, PersonalLinks links, LinkPurpose purpose) : PortalController(db, words, acting)
{
    private readonly Acting _acting = acting;

    /// <summary>Tracked, with its event and the event's waivers.</summary>
    protected Nomination Nomination { get; private set; } = null!;

    protected string Token { get; private set; } = "";

    /// <summary>The address of the page that the link opens.</summary>
    protected string Here => PersonalLinks.PathOf(purpose, Token);

    public override async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        Token = (string?)context.RouteData.Values["token"] ?? "";
        if (await FindAsync() is { } refusal)
        {
            Response.StatusCode = refusal == "LinkUnknown" ? StatusCodes.Status404NotFound : StatusCodes.Status410Gone;
            context.Result = View("ClosedLink", refusal);
            return;
        }

        _acting.By = new Actor(null, Nomination.Nominee.FullName, Roles.Nominee);
        Response.Headers.CacheControl = "no-store";
        Response.Headers["X-Robots-Tag"] = "noindex";
        await base.OnActionExecutionAsync(context, next);
    }

    /// <summary>Reads the link again, for a deed that is done again from fresh data; what closes it, or null.</summary>
    protected async Task<string?> FindAsync()
    {
        var link = await links.FindAsync(purpose, Token);
        if (link is null)
            return "LinkUnknown";
        if (link.WhyNot(Act.At) is { } over)
            return over.Code;

        Nomination = link.Nomination!;
        return null;
    }
}
