using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Domain.People;
using ProjectPortal.Domain.Privacy;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Security;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Nominations.List;

/// <summary>The nominations of a project, on a page and as a file.</summary>
[Authorize(Policy = Policies.SeesProjects)]
public sealed class NominationListController(PortalDb db, Words words, Acting acting) : ProjectController(db, words, acting)
{
    [HttpGet("nominations")]
    public async Task<IActionResult> Show(NominationFilter filter, int? after) =>
        View("NominationList", await new NominationListReading(Db, Act, Head.Id, filter).ReadAsync(after));

    [HttpGet("nominations.csv")]
    [HttpGet("nominations.xlsx")]
    public IActionResult Download(NominationFilter filter) => AsFile(
        $"{Head.Slug}-nominations", Words["Shared.Nominations"],
        NominationColumns.Create(Words, $"/projects/{Head.Slug}/nominations", ofOneEvent: false), Rows(filter));

    private IAsyncEnumerable<NominationRow> Rows(NominationFilter filter)
    {
        var nominations = filter.Narrow(
            Db, Db.Nominations.VisibleTo(Viewer).Where(n => n.ProjectId == Head.Id), byEmail: Viewer.MaySee(DataKind.Contact));
        return (from n in nominations.AsNoTracking()
                join country in Db.Countries on n.CountryCode equals country.Alpha2
                orderby n.Id descending
                select new NominationRow(
                    n.Id, n.Nominee.GivenName, n.Nominee.FamilyName, n.CountryCode, country.Name, n.Event!.Title, n.Nominee.Position,
                    n.Nominee.Organisation,
                    n.State, n.SubmittedAt, n.Event.TimeZone, n.Proposal, n.ReserveRank)
                { Person = n.Nominee, EventStartsOn = n.Event!.StartsOn }).AsAsyncEnumerable();
    }
}
