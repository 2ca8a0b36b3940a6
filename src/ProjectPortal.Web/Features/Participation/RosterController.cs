using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Reports.Papers;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Security;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Participation;

/// <summary>The list to sign, for a room without a network.</summary>
[Authorize(Policy = Policies.Staff)]
public sealed class RosterController(PortalDb db, Words words, Acting acting) : PaperController(db, words, acting)
{
    [HttpGet("events/{slug}/roster.pdf")]
    public async Task<IActionResult> Paper(string slug)
    {
        if (await PapersAsync(slug) is not { } papers)
            return NotFound();

        var delegates = await papers.DelegatesAsync(Words.Language, NominationLifecycle.Expected);
        return Pdf(AttendanceRoster.Compose(
            papers.Facts, await papers.DelegationsAsync(delegates, withContacts: false), Words.Language, Act.At),
            $"{slug}-roster-{Words.Language}", delegates.Count);
    }
}
