using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Documents;
using ProjectPortal.Domain.Lessons;
using ProjectPortal.Domain.Money;
using ProjectPortal.Domain.People;
using ProjectPortal.Domain.Projects;
using ProjectPortal.Domain.Results;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Data.Search;

namespace ProjectPortal.Web.Features.Search;

/// <summary>Records that are found by what is written in them: papers, money, results, lessons. All kinds are one statement.</summary>
internal sealed class FoundTexts(PortalDb db, Actor viewer, string query)
{
    private readonly IQueryable<Project> _projects = db.Projects.VisibleTo(viewer);

    /// <summary>By kind, in the order of the page.</summary>
    public async Task<IReadOnlyList<FoundKind>> ReadAsync()
    {
        var papers = from d in Having<Document>(SearchSubject.Document, db.Documents.VisibleTo(db, viewer))
                     join p in _projects on d.ProjectId equals p.Id
                     orderby d.Id descending
                     select new Row
                     {
                         Subject = (int)SearchSubject.Document,
                         Id = d.Id,
                         Project = p.Slug,
                         Event = d.EventId == null ? "" : d.Event!.Slug,
                         En = d.Title.En,
                         Fr = d.Title.Fr,
                         Beside = d.FileName,
                     };
        var all = papers.Take(SearchPage.Shown);
        if (viewer.IsAny(Roles.Staff | Roles.Evaluator))
        {
            foreach (var more in Whole())
                all = all.Concat(more.Take(SearchPage.Shown));
        }

        var rows = (await all.AsNoTracking().ToListAsync()).ToLookup(r => (SearchSubject)r.Subject);
        return
        [
            new FoundKind("Search.Papers", [.. rows[SearchSubject.Document].Select(r => new Found(
                r.Event.Length == 0 ? $"/projects/{r.Project}/documents" : $"/projects/{r.Project}/events/{r.Event}/documents",
                r.Name.IsBlank ? new Wording(r.Beside, r.Beside) : r.Name, r.Beside))]),
            new FoundKind("Money.Expenditures", [.. rows[SearchSubject.Expenditure].Select(r => new Found(
                $"/projects/{r.Project}/budget/expenditures?q={Uri.EscapeDataString(query)}", r.Name, r.Beside))]),
            new FoundKind("Projects.Partners", [.. rows[SearchSubject.Partner].Select(r => new Found($"/projects/{r.Project}", r.Name))]),
            new FoundKind("Shared.Results", [.. FoundIn(SearchSubject.Activity, "results/activities"),
                .. FoundIn(SearchSubject.Indicator, "results/indicators")]),
            new FoundKind("Shared.Lessons", [.. FoundIn(SearchSubject.Challenge, "lessons/challenges"),
                .. FoundIn(SearchSubject.Lesson, "lessons/lessons")]),
        ];

        IEnumerable<Found> FoundIn(SearchSubject subject, string folder) =>
            rows[subject].Select(r => new Found(FormattableString.Invariant($"/projects/{r.Project}/{folder}/{r.Id}"), r.Name));
    }

    /// <summary>What who reads whole projects finds.</summary>
    private IEnumerable<IQueryable<Row>> Whole()
    {
        yield return from e in Having<Expenditure>(SearchSubject.Expenditure, db.Expenditures)
                     join p in _projects on e.ProjectId equals p.Id
                     orderby e.Id descending
                     select new Row
                     {
                         Subject = (int)SearchSubject.Expenditure,
                         Id = e.Id,
                         Project = p.Slug,
                         Event = "",
                         En = e.Description,
                         Fr = e.Description,
                         Beside = e.DocumentReference,
                     };
        yield return from x in Having<Partner>(SearchSubject.Partner, db.Partners)
                     join p in _projects on x.ProjectId equals p.Id
                     orderby x.Id
                     select new Row
                     {
                         Subject = (int)SearchSubject.Partner,
                         Id = x.Id,
                         Project = p.Slug,
                         Event = "",
                         En = x.Name.En,
                         Fr = x.Name.Fr,
                         Beside = "",
                     };
        yield return from a in Having<Activity>(SearchSubject.Activity, db.Activities)
                     join p in _projects on a.ProjectId equals p.Id
                     orderby a.Id
                     select new Row
                     {
                         Subject = (int)SearchSubject.Activity,
                         Id = a.Id,
                         Project = p.Slug,
                         Event = "",
                         En = a.Statement.En,
                         Fr = a.Statement.Fr,
                         Beside = "",
                     };
        yield return from i in Having<Indicator>(SearchSubject.Indicator, db.Indicators)
                     join p in _projects on i.ProjectId equals p.Id
                     orderby i.Id
                     select new Row
                     {
                         Subject = (int)SearchSubject.Indicator,
                         Id = i.Id,
                         Project = p.Slug,
                         Event = "",
                         En = i.Statement.En,
                         Fr = i.Statement.Fr,
                         Beside = "",
                     };
        yield return from c in Having<Challenge>(SearchSubject.Challenge, db.Challenges)
                     join p in _projects on c.ProjectId equals p.Id
                     orderby c.Id
                     select new Row
                     {
                         Subject = (int)SearchSubject.Challenge,
                         Id = c.Id,
                         Project = p.Slug,
                         Event = "",
                         En = c.Description.En,
                         Fr = c.Description.Fr,
                         Beside = "",
                     };
        yield return from l in Having<Lesson>(SearchSubject.Lesson, db.Lessons)
                     join p in _projects on l.ProjectId equals p.Id
                     orderby l.Id
                     select new Row
                     {
                         Subject = (int)SearchSubject.Lesson,
                         Id = l.Id,
                         Project = p.Slug,
                         Event = "",
                         En = l.Text.En,
                         Fr = l.Text.Fr,
                         Beside = "",
                     };
    }

    private IQueryable<TEntity> Having<TEntity>(SearchSubject subject, IQueryable<TEntity> records)
        where TEntity : Entity => records.Having(db, subject, query);

    private sealed record Row
    {
        public required int Subject { get; init; }

        public required int Id { get; init; }

        public required string Project { get; init; }

        public required string Event { get; init; }

        public required string En { get; init; }

        public required string Fr { get; init; }

        /// <summary>A reference or the name of a file.</summary>
        public required string Beside { get; init; }

        public Wording Name => new(En, Fr);
    }
}
