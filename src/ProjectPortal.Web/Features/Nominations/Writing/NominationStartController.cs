using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Security;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Nominations.Writing;

/// <summary>How a nomination begins.</summary>
[Authorize(Policy = Policies.FocalPoint)]
public sealed class NominationStartController(PortalDb db, Words words, Acting acting) : NominationWriting(db, words, acting)
{
    [HttpGet("nominations/new")]
    public async Task<IActionResult> Choose([FromQuery(Name = "event")] string? slug, string? q, int? after) =>
        await EventAsync(slug) is { } ofEvent
            ? View("NominationStart", await NominationStartPage.ReadAsync(Db, Act, ofEvent, (q ?? "").Trim(), after)) : NotFound();

    /// <summary>Begins a draft with what was said of somebody before.</summary>
    /// <param name="from">The nomination that describes the person last.</param>
    [HttpPost("nominations/new")]
    public async Task<IActionResult> Reuse([FromQuery(Name = "event")] string? slug, int from)
    {
        var earlier = await NominationStartPage.EarlierOf(Db, Viewer).Where(n => n.Id == from)
            .Select(n => new { n.Nominee, Event = n.Event!.Title }).SingleOrDefaultAsync();
        if (await EventAsync(slug) is not { } ofEvent || earlier is null)
            return NotFound();

        var (drafted, refusal) = Nomination.Draft(ofEvent, Country, earlier.Nominee, Act);
        if (Refused(refusal))
            return Again("NominationStart", await NominationStartPage.ReadAsync(Db, Act, ofEvent, "", null));

        Db.Nominations.Add(drafted!);
        await Db.SaveChangesAsync();
        Flash(Words["Nominations.Reused", earlier.Nominee.FullName, Words.Localize(earlier.Event)]);
        return LocalRedirect(PathOf(drafted!.Id, FormStep.Person));
    }
}
