using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain.Lessons;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Security;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Lessons;

/// <summary>The list of challenges, on screen and as a file.</summary>
[Authorize(Policy = Policies.ReadsWhole)]
public sealed class ChallengesController(PortalDb db, Words words, Acting acting) : LearningController(db, words, acting)
{
    private IQueryable<Challenge> Here => Db.Challenges.AsNoTracking().Where(c => c.ProjectId == Head.Id);

    [HttpGet("lessons")]
    [HttpGet("lessons/challenges")]
    public async Task<IActionResult> List(ChallengeFilter filter)
    {
        var counts = await Here.GroupBy(c => c.State).Select(g => new { State = g.Key, Count = g.Count() }).ToListAsync();
        var subjects = await SubjectsAsync();
        var found = await Filtered(filter).Where(c => filter.After == null || c.Number > filter.After)
            .OrderBy(c => c.Number).Take(KeyPage<ChallengeRow>.Size + 1).ToListAsync();
        return View("Challenges", new ChallengeList(
            Root,
            new Trail([Way()[0]], Words["Shared.Lessons"]),
            KeyPage<ChallengeRow>.From(
                [.. found.Select(c => Row(c, subjects))], r => r.Number.ToString(System.Globalization.CultureInfo.InvariantCulture)),
            counts.Where(c => filter.State == null || c.State == filter.State).Sum(c => c.Count),
            counts.Where(c => c.State == ChallengeState.Open).Sum(c => c.Count),
            counts.Sum(c => c.Count),
            filter,
            MayEdit));
    }

    [HttpGet("lessons/challenges.csv")]
    [HttpGet("lessons/challenges.xlsx")]
    public async Task<IActionResult> Download(ChallengeFilter filter)
    {
        var subjects = await SubjectsAsync();
        var rows = Filtered(filter).OrderBy(c => c.Number).AsAsyncEnumerable().Select(c => Row(c, subjects));
        return AsFile($"{Head.Slug}-challenges", Words["Lessons.ChallengesTab"], LearningColumns.Challenges(Words, Root), rows);
    }

    internal static ChallengeRow Row(Challenge c, Subjects subjects) =>
        new(c.Id, c.Number, c.Description, c.ActionTaken, c.State, subjects.Activity(c.ActivityId), subjects.Event(c.EventId));

    private IQueryable<Challenge> Filtered(ChallengeFilter filter) => Here.Where(c => filter.State == null || c.State == filter.State);
}
