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

/// <summary>One challenge: what it is, what was done about it, and whether that is the end of it.</summary>
public sealed class ChallengeController(PortalDb db, Words words, Acting acting) : LearningController(db, words, acting)
{
    private const string FormView = "ChallengeForm";

    private IQueryable<Challenge> Here => Db.Challenges.Where(c => c.ProjectId == Head.Id);

    [Authorize(Policy = Policies.ReadsWhole)]
    [HttpGet("lessons/challenges/{id:int}")]
    public async Task<IActionResult> Show(int id) =>
        await Here.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id) is { } shown ? View("Challenge", await PageAsync(shown))
            : NotFound();

    [Authorize(Policy = Policies.Staff)]
    [HttpGet("lessons/challenges/new")]
    public async Task<IActionResult> New() => View(FormView, await AddingAsync(new ChallengeForm()));

    [Authorize(Policy = Policies.Staff)]
    [HttpPost("lessons/challenges/new")]
    public async Task<IActionResult> Add([Bind(Prefix = Form)] ChallengeForm form)
    {
        if (!ModelState.IsValid)
            return Again(FormView, await AddingAsync(form));
        if (!await AreHereAsync(form.ActivityId, form.EventId))
            return NotFound();

        // Two people who write at once get two numbers: the second meets the unique index and comes again.
        var added = new Challenge
        {
            ProjectId = Head.Id,
            Number = 1 + (await Here.MaxAsync(c => (int?)c.Number) ?? 0),
            Description = Wording.None
        };
        form.ApplyTo(added);
        Db.Challenges.Add(added);
        await Db.SaveChangesAsync();
        return Done($"{Root}/challenges/{added.Id}", Words["Lessons.ChallengeAdded", added.Number]);
    }

    [Authorize(Policy = Policies.Staff)]
    [HttpGet("lessons/challenges/{id:int}/edit")]
    public async Task<IActionResult> Edit(int id) =>
        await Here.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id) is { } stored
            ? View(FormView, await EditingAsync(stored, ChallengeForm.From(stored))) : NotFound();

    [Authorize(Policy = Policies.Staff)]
    [HttpPost("lessons/challenges/{id:int}/edit")]
    public async Task<IActionResult> Save(int id, [Bind(Prefix = Form)] ChallengeForm form)
    {
        if (await Here.SingleOrDefaultAsync(c => c.Id == id) is not { } stored)
            return NotFound();
        if (!ModelState.IsValid || Refused(stored.CheckEdit(form.ActionTaken.ToWording()), $"{Form}."))
            return Again(FormView, await EditingAsync(stored, form));
        if (!await AreHereAsync(form.ActivityId, form.EventId))
            return NotFound();

        form.ApplyTo(stored);
        if (await Saved(stored, form.Version))
            return Done($"{Root}/challenges/{id}", Words["Lessons.ChallengeSaved", stored.Number]);

        return await Here.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id) is { } fresh
            ? Conflicted(FormView, await EditingAsync(fresh, form), form, ChallengeForm.From(fresh), fresh.Version, $"{Form}.")
            : NotFound();
    }

    [Authorize(Policy = Policies.Staff)]
    [HttpPost("lessons/challenges/{id:int}/closure")]
    public Task<IActionResult> Close(int id) => MoveAsync(id, c => c.Close(Act), "Lessons.ChallengeClosed");

    [Authorize(Policy = Policies.Staff)]
    [HttpPost("lessons/challenges/{id:int}/reopening")]
    public Task<IActionResult> Reopen(int id, [Bind(Prefix = nameof(ChallengePage.Reopening))] ReopeningForm form) =>
        MoveAsync(id, c => c.Reopen(form.Reason, Act), "Lessons.ChallengeReopened", form);

    private async Task<IActionResult> MoveAsync(int id, Func<Challenge, Refusal?> move, string told, ReopeningForm? form = null)
    {
        if (await Here.SingleOrDefaultAsync(c => c.Id == id) is not { } stored)
            return NotFound();
        if (!ModelState.IsValid || Refused(move(stored), $"{nameof(ChallengePage.Reopening)}."))
            return Again("Challenge", await PageAsync(stored) with { Reopening = form ?? new() });

        await Db.SaveChangesAsync();
        return Done($"{Root}/challenges/{id}", Words[told, stored.Number]);
    }

    private async Task<ChallengePage> PageAsync(Challenge shown) => new(
        $"{Root}/challenges/{shown.Id}",
        new Trail(Way(), NameOf(shown)),
        ChallengesController.Row(shown, await SubjectsAsync()),
        await HistoryList.ReadAsync<Challenge>(Db, Viewer, shown.Id),
        MayEdit,
        ChallengeLifecycle.ActionsFrom(shown.State, Viewer.Roles).ToHashSet());

    private string NameOf(Challenge challenge) => Words["Lessons.ChallengeN", challenge.Number];

    private Task<ChallengeFormPage> AddingAsync(ChallengeForm form) =>
        FormPageAsync(new(form, Words["Lessons.AddChallenge"], $"{Root}/challenges/new", $"{Root}/challenges", Way()));

    private Task<ChallengeFormPage> EditingAsync(Challenge stored, ChallengeForm form)
    {
        var path = $"{Root}/challenges/{stored.Id}";
        return FormPageAsync(new(form, Words["Lessons.EditChallenge", stored.Number], $"{path}/edit", path,
            Way(new Crumb(NameOf(stored), path))));
    }

    private async Task<ChallengeFormPage> FormPageAsync(FormPage<ChallengeForm> frame)
    {
        var subjects = await SubjectsAsync();
        return new(frame.Form, frame, subjects.ActivityChoices(Words), subjects.EventChoices(Words));
    }
}
