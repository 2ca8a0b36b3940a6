using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Domain.Participation;
using ProjectPortal.Reports.Printouts;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Security;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Participation;

/// <summary>Badges of the confirmed delegates. Asking for them gives a code to whoever has none yet, so it is a deed.</summary>
[Authorize(Policy = Policies.Staff)]
public sealed class BadgesController(PortalDb db, Words words, Acting acting) : PrintoutController(db, words, acting)
{
    [HttpPost("events/{slug}/badges")]
    public async Task<IActionResult> Make(string slug)
    {
        if (await PrintoutsAsync(slug) is not { } printouts)
            return NotFound();

        var delegates = await printouts.DelegatesAsync(Words.Language, NominationState.Confirmed);
        if (delegates.Count == 0)
        {
            Flash(Words["Participation.NoBadges"], "warn");
            return LocalRedirect($"/projects/{Head.Slug}/events/{slug}/delegates");
        }

        var ids = delegates.ConvertAll(d => d.Id);
        var codes = await Db.Badges.Where(b => ids.Contains(b.NominationId)).ToDictionaryAsync(b => b.NominationId, b => b.Code);
        foreach (var nomination in await Db.Nominations.VisibleTo(Viewer).Where(n => ids.Contains(n.Id) && !codes.Keys.Contains(n.Id))
            .ToListAsync())
        {
            if (Badge.Make(nomination, RandomCode.Draw(), Act) is not { Badge: { } made })
                return NotFound();
            Db.Badges.Add(made);
            codes[nomination.Id] = made.Code;
        }

        await Db.SaveChangesAsync();
        return Pdf(BadgeSheets.Compose(
            printouts.Facts, delegates.ConvertAll(d => new PrintoutBadge(d.ForPrintout(), codes[d.Id])), Words.Language, Act.At),
            printouts.NameOf(Words["Participation.BadgesFile"]), delegates.Count);
    }
}
