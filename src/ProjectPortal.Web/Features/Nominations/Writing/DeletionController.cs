using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Security;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Nominations.Writing;

/// <summary>Throws a draft away that nobody but its country has seen, with the papers that were sent for it.</summary>
[Authorize(Policy = Policies.FocalPoint)]
public sealed class DeletionController(PortalDb db, Words words, Acting acting) : NominationWriting(db, words, acting)
{
    [HttpPost("nominations/{id:int}/deletion")]
    public async Task<IActionResult> Delete(int id)
    {
        if (await FindAsync(id) is not { } nomination)
            return NotFound();

        if (Refused(nomination.WhyNotDelete(Act)))
            return await NominationPage.ReadAsync(Db, Act, Head.Id, id) is { } page ? Again("Nomination", page) : NotFound();

        // The contents go with their rows: what no row needs is swept.
        Db.Documents.RemoveRange(await Db.Documents.Where(d => d.NominationId == id).ToListAsync());
        Db.Nominations.Remove(nomination);
        await Db.SaveChangesAsync();
        Flash(Words["Nominations.DraftDeleted"]);
        return LocalRedirect($"/projects/{Head.Slug}/nominations");
    }
}
