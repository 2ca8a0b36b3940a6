using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain.Lessons;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Data.Search;
using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Security;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Lessons;

/// <summary>The list of lessons by theme, on screen and as a file.</summary>
[Authorize(Policy = Policies.ReadsWhole)]
public sealed class LessonsController(PortalDb db, Words words, Acting acting) : LearningController(db, words, acting)
{
    private IQueryable<Lesson> Here => Db.Lessons.AsNoTracking().Where(l => l.ProjectId == Head.Id);

    [HttpGet("lessons/lessons")]
    public async Task<IActionResult> List(LessonFilter filter)
    {
        var subjects = await SubjectsAsync();
        var rest = Filtered(filter);
        if (filter.Key is var (theme, order, id))
            rest = rest.Where(l => l.Theme!.Order > theme || (
                l.Theme.Order == theme && (l.Order > order || (l.Order == order && l.Id > id))));

        var found = await InOrder(rest).Take(KeyPage<LessonRow>.Size + 1).ToListAsync();
        var (here, filtered) = (Here, Filtered(filter));
        var counts = await Db.Projects.Where(p => p.Id == Head.Id)
            .Select(_ => new { All = here.Count(), Found = filtered.Count() }).SingleAsync();
        return View("Lessons", new LessonList(
            Root,
            new Trail([Way()[0]], Words["Shared.Lessons"]),
            KeyPage<LessonRow>.From([.. found.Select(l => Row(l, subjects))], r => r.Key),
            counts.Found,
            counts.All,
            filter,
            subjects.ThemeChoices(Words),
            subjects.EventChoices(Words),
            MayEdit));
    }

    [HttpGet("lessons/lessons.csv")]
    [HttpGet("lessons/lessons.xlsx")]
    public async Task<IActionResult> Download(LessonFilter filter)
    {
        var subjects = await SubjectsAsync();
        var rows = InOrder(Filtered(filter)).AsAsyncEnumerable().Select(l => Row(l, subjects));
        return AsFile($"{Head.Slug}-lessons", Words["Lessons.LessonsTab"], LearningColumns.Lessons, rows);
    }

    internal static LessonRow Row(Lesson l, Subjects subjects) =>
        new(l.Id, l.Theme!.Order, l.Theme.Name, l.Order, l.Text, l.Source, subjects.Event(l.EventId), l.SourceNote, l.AppliedIn);

    private static IQueryable<Lesson> InOrder(IQueryable<Lesson> lessons) =>
        lessons.Include(l => l.Theme).OrderBy(l => l.Theme!.Order).ThenBy(l => l.Order).ThenBy(l => l.Id);

    private IQueryable<Lesson> Filtered(LessonFilter filter)
    {
        var lessons = Here.Where(l => (filter.Theme == null || l.ThemeId == filter.Theme)
            && (filter.Source == null || l.Source == filter.Source)
            && (filter.Event == null || l.EventId == filter.Event));
        return lessons.Having(Db, SearchSubject.Lesson, filter.Text);
    }
}
