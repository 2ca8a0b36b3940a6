using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Participation;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Security;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Participation;

/// <summary>What a certificate says, and nothing else of the person.</summary>
public sealed record VerifiedCertificate(
    string Name, Wording Event, DateOnly StartsOn, DateOnly EndsOn, bool MonthOnly, string TimeZone, DateTime? RevokedAt);

/// <param name="Code">As it was typed; blank where nothing was asked.</param>
public sealed record VerificationPage(string Code, VerifiedCertificate? Found);

/// <summary>Anybody may ask whether a certificate is real. Whatever is wrong with a code, the answer is the same.</summary>
[AllowAnonymous]
[EnableRateLimiting(RateLimits.Verification)]
public sealed class VerificationController(PortalDb db, Words words, Acting acting) : PortalController(db, words, acting)
{
    [HttpGet("verify")]
    public IActionResult Ask(string? code) =>
        ReadableCode.Read(code) is { } read ? LocalRedirect($"/verify/{ReadableCode.Print(read)}")
        : string.IsNullOrWhiteSpace(code) ? Answer(new VerificationPage("", null))
        : Unknown(code);

    [HttpGet("verify/{code}")]
    public async Task<IActionResult> Show(string code)
    {
        var read = ReadableCode.Read(code);
        var found = await Db.Certificates.Where(c => c.Code == read)
            .Select(c => new
            {
                c.Nomination!.Nominee.GivenName,
                c.Nomination.Nominee.FamilyName,
                c.Nomination.Event!.Title,
                c.Nomination.Event.StartsOn,
                c.Nomination.Event.EndsOn,
                c.Nomination.Event.MonthOnly,
                c.Nomination.Event.TimeZone,
                c.RevokedAt
            })
            .SingleOrDefaultAsync();
        // A report has a code of the same kind, and people type it here too.
        if (found is null && read is not null && await Db.ReportEditions.AnyAsync(e => e.Code == read))
            return LocalRedirect($"/verify/report/{ReadableCode.Print(read)}");
        return found is null ? Unknown(code)
            : Answer(new VerificationPage(
                ReadableCode.Print(read!),
                new VerifiedCertificate(
                $"{found.GivenName} {found.FamilyName}".Trim(), found.Title, found.StartsOn, found.EndsOn, found.MonthOnly, found.TimeZone,
                found.RevokedAt)));
    }

    private ViewResult Unknown(string typed)
    {
        Response.StatusCode = StatusCodes.Status404NotFound;
        return Answer(new VerificationPage(typed.Length > 40 ? typed[..40] : typed, null));
    }

    private ViewResult Answer(VerificationPage page)
    {
        Response.Headers.CacheControl = "no-store";
        Response.Headers["X-Robots-Tag"] = "noindex";
        return View("Verification", page);
    }
}
