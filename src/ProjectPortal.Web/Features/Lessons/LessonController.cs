using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Lessons;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Security;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Lessons;

/// <summary>One lesson: what was learned, about what, from where.</summary>
public sealed class LessonController(PortalDb db, Words words, Acting acting) : LearningController(db, words, acting)
{
    private const string FormView = "LessonForm";

    private IQueryable<Lesson> Here => Db.Lessons.Where(l => l.ProjectId == Head.Id);

    [Authorize(Policy = Policies.ReadsWhole)]
    [HttpGet("lessons/lessons/{id:int}")]
    public async Task<IActionResult> Show(int id) =>
        await Here.AsNoTracking().Include(l => l.Theme).SingleOrDefaultAsync(l => l.Id == id) is not { } shown ? NotFound()
            : View("Lesson", new LessonPage(
            $"{Root}/lessons/{id}",
            new Trail(Way(new Crumb(Words["Lessons.LessonsTab"], $"{Root}/lessons")), Words["Lessons.Lesson"]),
            LessonsController.Row(shown, await SubjectsAsync()),
            await HistoryList.ReadAsync<Lesson>(Db, Viewer, id),
            MayEdit));

    [Authorize(Policy = Policies.Staff)]
    [HttpGet("lessons/lessons/new")]
    public async Task<IActionResult> New(int? theme) =>
        View(FormView, await AddingAsync(new LessonForm { ThemeId = theme, Source = LessonSource.Staff }));

    [Authorize(Policy = Policies.Staff)]
    [HttpPost("lessons/lessons/new")]
    public async Task<IActionResult> Add([Bind(Prefix = Form)] LessonForm form)
    {
        if (!ModelState.IsValid || Refused(form.Check(), $"{Form}."))
            return Again(FormView, await AddingAsync(form));
        if (!await AreKnownAsync(form))
            return NotFound();

        var added = new Lesson
        {
            ProjectId = Head.Id,
            ThemeId = form.ThemeId!.Value,
            Text = Wording.None,
            Source = form.Source,
            Order = await LastInAsync(form.ThemeId.Value)
        };
        form.ApplyTo(added);
        Db.Lessons.Add(added);
        await Db.SaveChangesAsync();
        return Done($"{Root}/lessons/{added.Id}", Words["Lessons.LessonAdded"]);
    }

    [Authorize(Policy = Policies.Staff)]
    [HttpGet("lessons/lessons/{id:int}/edit")]
    public async Task<IActionResult> Edit(int id) =>
        await Here.AsNoTracking().SingleOrDefaultAsync(l => l.Id == id) is { } stored
            ? View(FormView, await EditingAsync(stored, LessonForm.From(stored))) : NotFound();

    [Authorize(Policy = Policies.Staff)]
    [HttpPost("lessons/lessons/{id:int}/edit")]
    public async Task<IActionResult> Save(int id, [Bind(Prefix = Form)] LessonForm form)
    {
        if (await Here.SingleOrDefaultAsync(l => l.Id == id) is not { } stored)
            return NotFound();
        if (!ModelState.IsValid || Refused(form.Check(), $"{Form}."))
            return Again(FormView, await EditingAsync(stored, form));
        if (!await AreKnownAsync(form))
            return NotFound();

        if (stored.ThemeId != form.ThemeId)
            stored.Order = await LastInAsync(form.ThemeId!.Value);
        form.ApplyTo(stored);
        if (await Saved(stored, form.Version))
            return Done($"{Root}/lessons/{id}", Words["Lessons.LessonSaved"]);

        return await Here.AsNoTracking().SingleOrDefaultAsync(l => l.Id == id) is { } fresh
            ? Conflicted(FormView, await EditingAsync(fresh, form), form, LessonForm.From(fresh), fresh.Version, $"{Form}.")
            : NotFound();
    }

    /// <summary>Moves a lesson one place up or down within its theme: the report prints them in this order.</summary>
    [Authorize(Policy = Policies.Staff)]
    [HttpPost("lessons/lessons/{id:int}/order")]
    public async Task<IActionResult> Move(int id, bool up)
    {
        if (await Here.Where(l => l.Id == id).Select(l => (int?)l.ThemeId).SingleOrDefaultAsync() is not { } theme)
            return NotFound();

        var inTheme = await Here.Where(l => l.ThemeId == theme).OrderBy(l => l.Order).ThenBy(l => l.Id).ToListAsync();
        var at = inTheme.FindIndex(l => l.Id == id);
        var to = Math.Clamp(up ? at - 1 : at + 1, 0, inTheme.Count - 1);
        // Two lessons trade places; only where some share one are all numbered anew.
        var orders = inTheme.ConvertAll(l => l.Order);
        if (orders.Distinct().Count() < orders.Count)
            orders = [.. Enumerable.Range(1, inTheme.Count)];
        (inTheme[at], inTheme[to]) = (inTheme[to], inTheme[at]);
        for (var place = 0; place < inTheme.Count; place++)
            inTheme[place].Order = orders[place];
        await Db.SaveChangesAsync();
        return LocalRedirect($"{Root}/lessons#lesson-{id}");
    }

    private async Task<int> LastInAsync(int theme) => 1 + (await Here.Where(l => l.ThemeId == theme).MaxAsync(l => (int?)l.Order) ?? 0);

    private async Task<bool> AreKnownAsync(LessonForm form) =>
        await Db.LessonThemes.AnyAsync(t => t.Id == form.ThemeId) && await AreHereAsync(null, form.EventId);

    private Task<LessonFormPage> AddingAsync(LessonForm form) =>
        PageAsync(new(form, Words["Lessons.AddLesson"], $"{Root}/lessons/new", $"{Root}/lessons",
            Way(new Crumb(Words["Lessons.LessonsTab"], $"{Root}/lessons"))));

    private Task<LessonFormPage> EditingAsync(Lesson stored, LessonForm form)
    {
        var path = $"{Root}/lessons/{stored.Id}";
        return PageAsync(new(form, Words["Lessons.EditLesson"], $"{path}/edit", path,
            Way(new Crumb(Words["Lessons.LessonsTab"], $"{Root}/lessons"), new Crumb(Words["Lessons.Lesson"], path))));
    }

    private async Task<LessonFormPage> PageAsync(FormPage<LessonForm> frame)
    {
        var subjects = await SubjectsAsync();
        return new(frame.Form, frame, subjects.ThemeChoices(Words), subjects.EventChoices(Words));
    }
}
