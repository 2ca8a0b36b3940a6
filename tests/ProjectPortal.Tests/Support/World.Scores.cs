using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;

namespace ProjectPortal.Tests.Support;

/// <summary>Criteria, and what members of staff say of nominations.</summary>
public sealed partial class World
{
    /// <summary>
    /// Two criteria, relevance with weight 3 and backing with weight 1, and a threshold; by an exception where the event is frozen.
    /// </summary>
    public Task<List<Criterion>> CriteriaAsync(Event ofEvent, int? threshold = 60) => SaveAsync(async db =>
    {
        var act = new Act(await ActorAsync(TestAccounts.Staff), host.Clock.Now);
        var tracked = await db.Events.Include(e => e.InvitedCountries).Include(e => e.Waivers).Include(e => e.Criteria).AsSplitQuery()
            .SingleAsync(e => e.Id == ofEvent.Id);
        if (tracked.IsFrozen)
            Allowed(tracked.Waive(WaiverKind.Criteria, null, null, 0, "They were forgotten.", act).Refusal);
        var relevance = tracked.AddCriterion(new CriterionPlan(new Wording("Relevance", "Pertinence"), Wording.None, 3), act);
        var backing = tracked.AddCriterion(new CriterionPlan(new Wording("Backing", "Soutien"), Wording.None, 1), act);
        Allowed(relevance.Refusal ?? backing.Refusal ?? tracked.SetThreshold(threshold, act));
        return tracked.Criteria;
    });

    /// <summary>One member's answer: marks for the criteria in their order; none to abstain.</summary>
    public Task<Assessment> AnswerAsync(Nomination nomination, string email, params int[] marks) => SaveAsync(async db =>
    {
        var (answer, ofEvent, act) = await BeginAsync(db, nomination, email);
        if (marks.Length == 0)
            Allowed(answer.Abstain(ofEvent, "", act));
        else
            Allowed(answer.Score(ofEvent, ofEvent.Criteria.OrderBy(c => c.Order).Zip(marks)
                .ToDictionary(m => m.First.Id, m => (int?)m.Second), "", false, act));
        return answer;
    });

    public Task<Assessment> ConflictAsync(Nomination nomination, string email, string reason = "My cousin.") => SaveAsync(async db =>
    {
        var (answer, ofEvent, act) = await BeginAsync(db, nomination, email);
        Allowed(answer.DeclareConflict(ofEvent, reason, act));
        return answer;
    });

    /// <summary>Another member of staff; returns the address to sign in with.</summary>
    public async Task<string> ColleagueAsync(string name)
    {
        var email = $"{name.Split(' ')[0].ToLowerInvariant()}@portal.example";
        await SaveAsync(async db =>
        {
            var like = await db.Users.AsNoTracking().SingleAsync(u => u.Email == TestAccounts.Staff);
            db.Users.Add(new Web.Security.PortalUser
            {
                DisplayName = name,
                Roles = like.Roles,
                Language = like.Language,
                UserName = email,
                NormalizedUserName = email.ToUpperInvariant(),
                Email = email,
                NormalizedEmail = email.ToUpperInvariant(),
                EmailConfirmed = true,
                PasswordHash = like.PasswordHash,
                SecurityStamp = Guid.NewGuid().ToString("N"),
            });
            return 0;
        });
        return email;
    }

    private async Task<(Assessment Answer, Event OfEvent, Act Act)> BeginAsync(Web.Data.PortalDb db, Nomination nomination, string email)
    {
        var act = new Act(await ActorAsync(email), host.Clock.Now);
        var tracked = await db.Nominations.Include(n => n.Event!).ThenInclude(e => e.Criteria).SingleAsync(n => n.Id == nomination.Id);
        var answer = await db.Assessments.Include(a => a.Marks)
            .SingleOrDefaultAsync(a => a.NominationId == nomination.Id && a.ByUserId == act.By.UserId);
        if (answer is null)
        {
            (answer, var refusal) = Assessment.Begin(tracked, tracked.Event!, act);
            Allowed(refusal);
            db.Assessments.Add(answer!);
        }

        return (answer!, tracked.Event!, act);
    }
}
