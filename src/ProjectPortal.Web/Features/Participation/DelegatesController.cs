using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Domain.People;
using ProjectPortal.Domain.Privacy;
using ProjectPortal.Reports.Printouts;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Security;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Participation;

/// <summary>The delegations of an event: on a page, as a table and on printout. A country sees its own.</summary>
[Authorize(Policy = Policies.SeesProjects)]
public sealed class DelegatesController(PortalDb db, Words words, Acting acting) : PrintoutController(db, words, acting)
{
    private bool ShowsContacts => Viewer.MaySee(DataKind.Contact);

    [HttpGet("events/{slug}/delegates")]
    public async Task<IActionResult> Show(string slug, DelegatesFilter filter)
    {
        if (await PrintoutsAsync(slug) is not { } printouts)
            return NotFound();

        var everybody = await printouts.DelegatesAsync(Words.Language, NominationLifecycle.Delegates);
        var shown = everybody.Where(d => filter.States.Contains(d.State) && filter.Holds(d)).ToList();
        var focalPoints = await printouts.FocalPointsAsync(shown.Select(d => d.CountryCode));
        var certified = await Db.Certificates.Where(c => c.RevokedAt == null && c.Nomination!.EventId == printouts.Event.Id)
            .Select(c => c.NominationId).ToHashSetAsync();
        return View("Delegates", new DelegatesPage(
            EventHead.From(printouts.Event), filter,
            [.. shown.GroupBy(d => d.CountryCode)
                .Select(c => new DelegationLines(c.Key, c.First().Country, [.. focalPoints[c.Key]],
                [.. c.Select(d => Line(d, certified))]))],
            [.. everybody.Where(d => filter.States.Contains(d.State)).Select(d => (d.CountryCode, d.Country))
                .DistinctBy(c => c.CountryCode)])
        {
            Counts = everybody.CountBy(d => d.State).ToDictionary(),
            ShowsContacts = ShowsContacts,
            IsStaff = Viewer.IsAny(Roles.Staff),
            MayHavePrintouts = ShowsContacts,
            Unprintable = ShowsContacts ? UnprintableName.Find(everybody) : [],
        });
    }

    [HttpGet("events/{slug}/delegates.pdf")]
    public async Task<IActionResult> Printout(string slug, DelegatesFilter filter)
    {
        if (await PrintoutsAsync(slug) is not { } printouts)
            return NotFound();

        var shown = (await printouts.DelegatesAsync(Words.Language, filter.States)).Where(filter.Holds).ToList();
        return Pdf(DelegationList.Compose(
            printouts.Facts, await printouts.DelegationsAsync(shown, ShowsContacts), ShowsContacts, Words.Language, Act.At),
            printouts.NameOf(Words["Participation.DelegatesFile"]), shown.Count);
    }

    [HttpGet("events/{slug}/delegates.csv")]
    [HttpGet("events/{slug}/delegates.xlsx")]
    public async Task<IActionResult> Download(string slug, DelegatesFilter filter)
    {
        if (await PrintoutsAsync(slug) is not { } printouts)
            return NotFound();

        var rows = (await printouts.DelegatesAsync(Words.Language, filter.States)).Where(filter.Holds).Select(d => Line(d, []));
        return AsFile(
            printouts.NameOf(Words["Participation.DelegatesFile"]), Words["Participation.Delegates"],
            DelegateColumns.Create(Words, $"/projects/{Head.Slug}/nominations"), rows.ToAsyncEnumerable());
    }

    private DelegateLine Line(DelegateRow row, HashSet<int> certified)
    {
        var person = row.Nominee;
        var (email, phone) = ShowsContacts ? (person.Email, person.Phone) : ("", "");
        var post = string.Join(", ", new[] { person.Position, person.Unit }.Where(t => t.Length > 0));
        return new DelegateLine(
            row.Id, $"{person.Title} {person.FullName}".Trim(), person.Sex, post, person.Organisation, email, phone, row.State,
            certified.Contains(row.Id))
        {
            Row = row,
        };
    }
}
