using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Domain.People;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Mail;
using ProjectPortal.Web.Security;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Shared;

/// <summary>A link that does not open: why, what it was for where that is known, and what can be done.</summary>
/// <param name="TimeZone">By whose clocks its holder lives.</param>
public sealed record ClosedLink(
    string Code, LinkPurpose Purpose, DateTime? ExpiresAt, Nomination? Nomination, DateTime Now, string TimeZone, MailContact Contact)
{
    /// <summary>As an entry of the shell's words.</summary>
    public string Why => NominationOver ? $"LinkOver{Nomination!.State}" : OfferIsOver ? "LinkOverLapsed" : Code;

    /// <summary>What its holder can do, as far as the rules allow it; as an entry of the shell's words.</summary>
    public string Next => this switch
    {
        { NominationOver: true, Nomination: { } over } => over.HasWayBack(over.Event!) ? "LinkOverNext"
            : over.State == NominationState.Replaced ? "LinkOverGone" : "LinkOverEnded",
        { OfferIsOver: true } => "LinkOverNext",
        { Nomination: { } standing } when PersonalLink.Term(Purpose, standing, standing.Event!, Now).Refusal is not null => "LinkNoneNow",
        _ => PersonalLink.SentBy(Purpose).HasFlag(Roles.FocalPoint) ? "LinkAskCountry" : "LinkAskDivision",
    };

    private bool NominationOver => Nomination is not null && PersonalLink.ClosedBy.Contains(Nomination.State);

    private bool OfferIsOver => this is { Code: "LinkExpired", Purpose: LinkPurpose.Answer, Nomination.State: NominationState.Selected };
}

/// <summary>
/// Pages behind a personal link, below <c>/my/{purpose}/{token}</c>: whoever holds the link acts as the nominee, for that
/// purpose alone. Looking changes nothing, since mail scanners look too.
/// </summary>
[AllowAnonymous]
[EnableRateLimiting(RateLimits.Personal)]
public abstract class PersonalController(PortalDb db, Words words, Acting acting, PersonalLinks links, LinkPurpose purpose)
    : PortalController(db, words, acting)
{
    private readonly Acting _acting = acting;
    private PersonalLink? _link;

    /// <summary>Tracked, with its event and the event's waivers.</summary>
    protected Nomination Nomination { get; private set; } = null!;

    protected string Token { get; private set; } = "";

    /// <summary>The address of the page that the link opens.</summary>
    protected string Here => PersonalLinks.PathOf(purpose, Token);

    public override async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        Token = (string?)context.RouteData.Values["token"] ?? "";
        Response.Headers.CacheControl = "no-store";
        Response.Headers["X-Robots-Tag"] = "noindex";
        if (await FindAsync() is { } refusal)
        {
            context.Result = await ClosedAsync(refusal);
            return;
        }

        _acting.By = Actor.ForNominee(Nomination.Id, Nomination.Nominee.FullName);
        await base.OnActionExecutionAsync(context, next);
    }

    /// <summary>What closes the link, or null.</summary>
    private async Task<string?> FindAsync()
    {
        _link = await links.FindAsync(purpose, Token);
        if (_link is null)
            return "LinkUnknown";
        if (_link.WhyNot(Act.At) is { } over)
            return over.Code;

        Nomination = _link.Nomination!;
        return null;
    }

    /// <summary>Says why the link does not open.</summary>
    private async Task<ViewResult> ClosedAsync(string code)
    {
        Response.StatusCode = code == "LinkUnknown" ? StatusCodes.Status404NotFound : StatusCodes.Status410Gone;
        var senders = HttpContext.RequestServices.GetRequiredService<MailSenders>();
        var nomination = _link?.Nomination;
        var zone = nomination is null ? "UTC"
            : await Db.Countries.Where(c => c.Alpha2 == nomination.CountryCode).Select(c => c.TimeZone).SingleAsync();
        var from = nomination is null ? senders.ForPortal() : await senders.FindAsync(nomination.ProjectId);
        return View("ClosedLink", new ClosedLink(code, purpose, _link?.ExpiresAt, nomination, Act.At, zone, from.Contact));
    }
}
