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
    private static readonly string[] Columns =
    [
        "PersonTitle", "GivenName", "FamilyName", "Sex", "BirthYear", "Email", "Phone", "Languages", "Position", "Organisation", "Unit", "Level",
        "AreaOfWork", "Authority", "WouldIntroduce", "Superior", "CountryCode", "Country", "Event", "State", "SubmittedAt", "Proposal", "ReserveRank",
    ];

    [HttpGet("nominations")]
    public async Task<IActionResult> Show(NominationFilter filter, int? after) =>
        View("NominationList", await NominationList.OfAsync(Db, Act, Head.Id, filter, after));

    [HttpGet("nominations.csv")]
    public IActionResult Download(NominationFilter filter)
    {
        var columns = Columns.Where(Shows).ToList();
        return new CsvDownload($"{Head.Slug}-nominations.csv", [.. columns.Select(c => Words[$"Nominations.{c}"])], RowsAsync(filter, columns));
    }

    [HttpGet("nominations.xlsx")]
    public IActionResult DownloadSheet(NominationFilter filter)
    {
        var columns = Columns.Where(Shows).ToList();
        return new XlsxDownload($"{Head.Slug}-nominations.xlsx", Words["Shared.Nominations"], [.. columns.Select(c => Words[$"Nominations.{c}"])], RowsAsync(filter, columns));
    }

    private bool Shows(string column) => column switch
    {
        "Proposal" or "ReserveRank" => Viewer.IsAny(Roles.Staff),
        "CountryCode" or "Country" or "Event" or "State" or "SubmittedAt" => true,
        _ => Viewer.MaySee(DataKinds.Of<Nominee>(column == "PersonTitle" ? nameof(Nominee.Title) : column)),
    };

    private async IAsyncEnumerable<IReadOnlyList<object?>> RowsAsync(NominationFilter filter, List<string> columns)
    {
        var nominations = filter.Narrow(Db.Nominations.VisibleTo(Viewer).Where(n => n.ProjectId == Head.Id), byEmail: Viewer.MaySee(DataKind.Contact));
        var rows = from n in nominations.AsNoTracking()
                   join country in Db.Countries on n.CountryCode equals country.Alpha2
                   orderby n.Id descending
                   select new { n.Nominee, n.CountryCode, Country = country.Name, Event = n.Event!.Title, n.State, n.SubmittedAt, n.Proposal, n.ReserveRank };
        await foreach (var row in rows.AsAsyncEnumerable())
        {
            yield return columns.ConvertAll<object?>(column => column switch
            {
                "PersonTitle" => row.Nominee.Title,
                "GivenName" => row.Nominee.GivenName,
                "FamilyName" => row.Nominee.FamilyName,
                "Sex" => row.Nominee.Sex == Sex.NotStated ? null : Words.Of(row.Nominee.Sex),
                "BirthYear" => row.Nominee.BirthYear,
                "Email" => row.Nominee.Email,
                "Phone" => row.Nominee.Phone,
                "Languages" => row.Nominee.Languages,
                "Position" => row.Nominee.Position,
                "Organisation" => row.Nominee.Organisation,
                "Unit" => row.Nominee.Unit,
                "Level" => row.Nominee.Level,
                "AreaOfWork" => row.Nominee.AreaOfWork,
                "Authority" => row.Nominee.Authority == ImplementingAuthority.NotStated ? null : Words.Of(row.Nominee.Authority),
                "WouldIntroduce" => row.Nominee.WouldIntroduce,
                "Superior" => row.Nominee.Superior,
                "CountryCode" => row.CountryCode,
                "Country" => Words.Of(row.Country),
                "Event" => Words.Of(row.Event),
                "State" => Words.Of(row.State),
                "SubmittedAt" => row.SubmittedAt,
                "Proposal" => row.Proposal == Proposal.None ? null : Words.Of(row.Proposal),
                "ReserveRank" => row.ReserveRank,
                _ => throw new InvalidOperationException(column),
            });
        }
    }
}
