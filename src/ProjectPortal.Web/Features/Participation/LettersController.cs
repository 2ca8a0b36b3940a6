using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain.People;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Security;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Participation;

/// <summary>Invitation letters of those who were selected: one, or all in one file. A country fetches those of its delegates.</summary>
[Authorize(Policy = Policies.SeesProjects)]
public sealed class LettersController(PortalDb db, Words words, Acting acting) : PaperController(db, words, acting)
{
    [HttpGet("events/{slug}/letters.pdf")]
    public async Task<IActionResult> All(string slug) =>
        Viewer.IsAny(Roles.Staff | Roles.FocalPoint) && await PapersAsync(slug) is { } papers
            && await LetterFile.OfAsync(Db, papers, null, Words.Language) is { } file
            ? Pdf(file, $"{slug}-letters")
            : NotFound();

    [HttpGet("nominations/{id:int}/letter.pdf")]
    public async Task<IActionResult> One(int id)
    {
        if (!Viewer.IsAny(Roles.Staff | Roles.FocalPoint))
            return NotFound();

        var slug = await Db.Nominations.VisibleTo(Viewer).Where(n => n.Id == id && n.ProjectId == Head.Id).Select(n => n.Event!.Slug)
            .SingleOrDefaultAsync();
        return slug is not null && await PapersAsync(slug) is { } papers
            && await LetterFile.OfAsync(Db, papers, id, Words.Language) is { } file
            ? Pdf(file, $"{slug}-letter-{id.ToString(System.Globalization.CultureInfo.InvariantCulture)}")
            : NotFound();
    }
}
