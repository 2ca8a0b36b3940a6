using ProjectPortal.Domain.People;
using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Text;
using static ProjectPortal.Web.Features.Shared.ColumnPlace;

namespace ProjectPortal.Web.Features.Projects;

/// <summary>The list of projects.</summary>
internal static class ProjectColumns
{
    public static ColumnList<ProjectLine> Create(Words words) =>
    [
        new("Projects.ProjectTitle", r => r.Title)
        {
            Link = r => $"/projects/{r.Slug}",
            Note = r => r.IsSample ? (words["Projects.Sample"], "neutral") : null,
        },
        new("Projects.Codes", r => r.OtherCode.Length > 0 ? $"{r.Code} · {r.OtherCode}" : r.Code) { IsUnbroken = true },
        new("Projects.Status", r => r.Status) { Tone = r => Tones.For(r.Status) },
        new("Projects.Dates", r => $"{Formats.MonthYear(r.StartsOn)} – {Formats.MonthYear(r.EndsOn)}")
        {
            Place = OnPage,
            IsUnbroken = true,
        },
        new("Projects.StartsOn", r => r.StartsOn) { Place = InFile },
        new("Projects.EndsOn", r => r.EndsOn) { Place = InFile },
        new("Projects.CountriesColumn", r => r.Countries) { IsNumber = true },
        new("Projects.Events", r => r.Events) { Place = InFile, SeenBy = SeenBy.Whole },
        Done(words, "Projects.EventsDone", SeenBy.Whole),
        // A country is told of the events that invite it.
        new("Projects.EventsYours", r => r.Events) { Place = InFile, SeenBy = a => !SeenBy.Whole(a) },
        Done(words, "Projects.EventsDoneYours", a => !SeenBy.Whole(a)),
        new("Projects.Rate", r => r.ImplementationRate)
        {
            IsNumber = true,
            SeenBy = SeenBy.Whole,
            Shown = r => Formats.Rate(r.ImplementationRate),
        },
        new("Projects.Report", r => r.Report)
        {
            SeenBy = SeenBy.Whole,
            Tone = r => r.Report is { } state ? EditionTones.For(state) : null,
            Link = r => r.Report is null ? null : $"/projects/{r.Slug}/final-report",
        },
    ];

    private static Column<ProjectLine> Done(Words words, string head, Func<Actor, bool> seenBy) =>
        new(head, r => r.EventsDone)
        {
            IsNumber = true,
            SeenBy = seenBy,
            Shown = r => words["Projects.DoneOf", r.EventsDone, r.Events],
        };
}
