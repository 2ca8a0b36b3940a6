using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Text;
using Activity = ProjectPortal.Domain.Results.Activity;

namespace ProjectPortal.Web.Features.Lessons;

/// <summary>The activity or event that something was learned in.</summary>
public sealed record Place(string Path, string Code, Wording Name);

/// <summary>
/// What there is to learn something in or about: the activities and events of a project and the themes of lessons, each in its
/// order. One statement reads them, for a list's names as for a form's choices.
/// </summary>
public sealed class Subjects
{
    private readonly string _project;
    private readonly ILookup<Kind, Subject> _found;

    private Subjects(string slug, IEnumerable<Subject> found) =>
        (_project, _found) = (
            $"/projects/{slug}", found.OrderBy(s => s.Order).ThenBy(s => s.Number).ThenBy(s => s.Id).ToLookup(s => s.Kind));

    private enum Kind
    {
        Activity,
        Event,
        Theme,
    }

    public static async Task<Subjects> ReadAsync(PortalDb db, int projectId, string slug) =>
        new(slug, await db.Activities.Where(a => a.ProjectId == projectId)
            .Select(a => new Subject
            {
                Kind = Kind.Activity,
                Id = a.Id,
                Order = a.Accomplishment!.Number,
                Number = a.Number,
                Slug = "",
                En = a.Statement.En,
                Fr = a.Statement.Fr,
                On = null,
            })
            .Concat(db.Events.Where(e => e.ProjectId == projectId).Select(e => new Subject
            {
                Kind = Kind.Event,
                Id = e.Id,
                Order = 0,
                Number = 0,
                Slug = e.Slug,
                En = e.Title.En,
                Fr = e.Title.Fr,
                On = e.StartsOn,
            }))
            .Concat(db.LessonThemes.Select(t => new Subject
            {
                Kind = Kind.Theme,
                Id = t.Id,
                Order = t.Order,
                Number = 0,
                Slug = "",
                En = t.Name.En,
                Fr = t.Name.Fr,
                On = null,
            }))
            .ToListAsync());

    public Place? Activity(int? id) =>
        Find(Kind.Activity, id) is { } found ? new Place($"{_project}/results/activities/{found.Id}", found.Code, found.Name) : null;

    public Place? Event(int? id) => Find(Kind.Event, id) is { } found ? new Place($"{_project}/events/{found.Slug}", "", found.Name) : null;

    public IReadOnlyList<SelectListItem> ActivityChoices(Words words) =>
        Choices(_found[Kind.Activity], a => $"{a.Code} · {words.Localize(a.Name)}");

    public IReadOnlyList<SelectListItem> EventChoices(Words words) =>
        Choices(_found[Kind.Event].OrderBy(e => e.On).ThenBy(e => e.Id), e => words.Localize(e.Name));

    public IReadOnlyList<SelectListItem> ThemeChoices(Words words) => Choices(_found[Kind.Theme], t => words.Localize(t.Name));

    private static List<SelectListItem> Choices(IEnumerable<Subject> subjects, Func<Subject, string> text) =>
        [.. subjects.Select(s => new SelectListItem(text(s), s.Id.ToString(CultureInfo.InvariantCulture)))];

    private Subject? Find(Kind kind, int? id) => id is null ? null : _found[kind].FirstOrDefault(s => s.Id == id);

    private sealed class Subject
    {
        public required Kind Kind { get; init; }

        public required int Id { get; init; }

        public required int Order { get; init; }

        public required int Number { get; init; }

        public required string Slug { get; init; }

        public required string En { get; init; }

        public required string Fr { get; init; }

        public required DateOnly? On { get; init; }

        public Wording Name => new(En, Fr);

        public string Code => Domain.Results.Activity.CodeOf(Order, Number);
    }
}
