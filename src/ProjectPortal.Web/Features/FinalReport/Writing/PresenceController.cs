using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.FinalReport.Writing;

/// <summary>Who has a section open: a page says from time to time that it is still there, and when it goes.</summary>
[Route("projects/{project}/final-report/sections/{section}/presence")]
public sealed class PresenceController(PortalDb db, Words words, Acting acting) : SectionController(db, words, acting)
{
    /// <summary>Who else is there, and whether the text was saved since the page was opened; all as sentences.</summary>
    /// <param name="version">Of the text that the page shows.</param>
    [HttpPost("")]
    public async Task<IActionResult> Stay(int version)
    {
        var others = await SectionReading.SeeAsync(Db, Head.Id, Section, Language, Act);
        var saved = await Stored.Where(n => n.Version != version).Select(n => new
        {
            By = Db.NarrativeVersions.Where(v => v.NarrativeId == n.Id && v.Number == n.Edition).Select(v => v.ByName).FirstOrDefault(),
            n.ChangedAt,
        }).SingleOrDefaultAsync();
        return Json(new
        {
            others = others.Select(other => NarrativePage.Writing(other, Words)),
            saved = saved is null ? null : Words["Writing.SavedMeanwhile", saved.By ?? "", Formats.Clock(saved.ChangedAt)],
        });
    }

    [HttpPost("end")]
    public async Task<IActionResult> Leave()
    {
        var own = await Db.SectionPresences.SingleOrDefaultAsync(
            s => s.ProjectId == Head.Id && s.Section == Section && s.Language == Language && s.UserId == Viewer.UserId);
        if (own is not null)
            Db.SectionPresences.Remove(own);
        await Db.SaveChangesAsync();
        return NoContent();
    }
}
