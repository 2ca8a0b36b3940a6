using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain.People;
using ProjectPortal.Domain.Results;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Lessons;

/// <summary>What the pages of challenges and of lessons share: where they are, who may edit, and what there is to choose from.</summary>
public abstract class LearningController(PortalDb db, Words words, Acting acting) : ProjectController(db, words, acting)
{
    /// <summary>Forms are bound with this before each field, because they are a part of their page.</summary>
    protected const string Form = "Form";

    protected string Root => $"/projects/{Head.Slug}/lessons";

    protected bool MayEdit => Viewer.IsAny(Roles.Staff);

    protected IReadOnlyList<Crumb> Way(params Crumb[] further) =>
        [new Crumb(Head.ShortName, $"/projects/{Head.Slug}"), new Crumb(Words["Shared.Lessons"], Root), .. further];

    protected IActionResult Done(string path, string sentence)
    {
        Flash(sentence);
        return LocalRedirect(path);
    }

    /// <summary>The project's events, in the order of their dates.</summary>
    protected async Task<IReadOnlyList<SelectListItem>> EventsAsync() =>
        [.. (await Db.Events.VisibleTo(Viewer).Where(e => e.ProjectId == Head.Id).OrderBy(e => e.StartsOn).ThenBy(e => e.Id)
            .Select(e => new { e.Id, e.Title }).ToListAsync())
            .Select(e => Choice(e.Id, Words.Of(e.Title)))];

    protected async Task<IReadOnlyList<SelectListItem>> ThemesAsync() =>
        [.. (await Db.LessonThemes.OrderBy(t => t.Order).ThenBy(t => t.Id).Select(t => new { t.Id, t.Name }).ToListAsync())
            .Select(t => Choice(t.Id, Words.Of(t.Name)))];

    protected async Task<IReadOnlyList<SelectListItem>> ActivitiesAsync() =>
        [.. (await Db.Activities.Where(a => a.ProjectId == Head.Id).OrderBy(a => a.Accomplishment!.Number).ThenBy(a => a.Number)
                .Select(a => new { a.Id, Accomplishment = a.Accomplishment!.Number, a.Number, a.Statement }).ToListAsync())
            .Select(a => Choice(a.Id, $"{Activity.CodeOf(a.Accomplishment, a.Number)} · {Words.Of(a.Statement)}"))];

    /// <summary>An activity and an event may be named only if they are this project's.</summary>
    protected async Task<bool> AreHereAsync(int? activityId, int? eventId) =>
        (activityId is null || await Db.Activities.AnyAsync(a => a.Id == activityId && a.ProjectId == Head.Id))
        && (eventId is null || await Db.Events.AnyAsync(e => e.Id == eventId && e.ProjectId == Head.Id));

    private static SelectListItem Choice(int id, string text) => new(text, id.ToString(System.Globalization.CultureInfo.InvariantCulture));
}
