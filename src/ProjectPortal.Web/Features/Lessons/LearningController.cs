using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain.People;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Lessons;

/// <summary>What the pages of challenges and of lessons share: where they are, who may edit, and what there is to learn in.</summary>
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

    protected Task<Subjects> SubjectsAsync() => Subjects.ReadAsync(Db, Head.Id, Head.Slug);

    /// <summary>An activity and an event may be named only if they are this project's.</summary>
    protected async Task<bool> AreHereAsync(int? activityId, int? eventId) =>
        (activityId is null || await Db.Activities.AnyAsync(a => a.Id == activityId && a.ProjectId == Head.Id))
        && (eventId is null || await Db.Events.AnyAsync(e => e.Id == eventId && e.ProjectId == Head.Id));
}
