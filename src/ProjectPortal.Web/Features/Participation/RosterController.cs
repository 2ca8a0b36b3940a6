using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Reports.Printouts;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Security;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Participation;

/// <summary>The list to sign, for a room without a network.</summary>
[Authorize(Policy = Policies.Staff)]
public sealed class RosterController(PortalDb db, Words words, Acting acting) : PrintoutController(db, words, acting)
{
    [HttpGet("events/{slug}/roster.pdf")]
    public async Task<IActionResult> Printout(string slug)
    {
        if (await PrintoutsAsync(slug) is not { } printouts)
            return NotFound();

        var delegates = await printouts.DelegatesAsync(Words.Language, NominationLifecycle.Expected);
        return Pdf(AttendanceRoster.Compose(
            printouts.Facts, await printouts.DelegationsAsync(delegates, withContacts: false), Words.Language, Act.At),
            printouts.NameOf(Words["Participation.RosterFile"]), delegates.Count);
    }
}
