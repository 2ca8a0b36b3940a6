using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Domain.People;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Features.Shared;

namespace ProjectPortal.Web.Features.Start;

public enum TaskKind
{
    Answer,
    Confirm,
    Finish,
    Nominate,
}

/// <summary>One thing that the portal needs from a country: what, until when (UTC), and where to do it.</summary>
public sealed record CountryTask(TaskKind Kind, DateTime Until, string Path, string Person, Wording Event, string Reason = "")
{
    /// <summary>The day alone counts, not its hour.</summary>
    public bool WholeDay { get; init; }

    public int Seats { get; init; }

    public int Held { get; init; }

    public int Sent { get; init; }
}

public sealed record SentLine(int Id, string Project, string Name, Wording Event, DateOnly EventStartsOn, NominationState State, DateTime? SubmittedAt);

/// <summary>What the portal needs from a country, in the order of the dates, and what the country sent.</summary>
public sealed record StartPage(Wording Country, string TimeZone, DateTime Now, IReadOnlyList<CountryTask> Tasks, KeyPage<SentLine> Sent)
{
    private static readonly NominationState[] Waiting = [NominationState.Returned, NominationState.Selected, NominationState.Draft];

    private static readonly NominationState[] Over = [NominationState.Withdrawn, NominationState.Replaced, NominationState.Cancelled];

    public static async Task<StartPage> OfAsync(PortalDb db, Act act, int? after)
    {
        var viewer = act.By;
        var code = viewer.CountryCode!;
        var country = await db.Countries.AsNoTracking().SingleAsync(c => c.Alpha2 == code);
        var own = db.Nominations.VisibleTo(viewer).AsNoTracking();
        var sent = await (from n in own
                          join project in db.Projects on n.ProjectId equals project.Id
                          where n.State != NominationState.Draft && (after == null || n.Id < after)
                          orderby n.Id descending
                          select new SentLine(n.Id, project.Slug, n.Nominee.GivenName + " " + n.Nominee.FamilyName, n.Event!.Title, n.Event.StartsOn, n.State, n.SubmittedAt))
            .Take(KeyPage<SentLine>.Size + 1).ToListAsync();
        return new StartPage(
            country.Name,
            country.TimeZone,
            act.At,
            await TasksAsync(db, act, own, code),
            KeyPage<SentLine>.Of(sent, l => l.Id.ToString(CultureInfo.InvariantCulture)));
    }

    private static async Task<IReadOnlyList<CountryTask>> TasksAsync(PortalDb db, Act act, IQueryable<Nomination> own, string code)
    {
        var slugs = await db.Projects.VisibleTo(act.By).ToDictionaryAsync(p => p.Id, p => p.Slug);
        var waiting = await own.Include(n => n.Event!).ThenInclude(e => e.Waivers).Where(n => Waiting.Contains(n.State)).ToListAsync();
        var tasks = new List<CountryTask>();
        foreach (var nomination in waiting.Where(n => slugs.ContainsKey(n.ProjectId)))
        {
            var path = string.Create(CultureInfo.InvariantCulture, $"/projects/{slugs[nomination.ProjectId]}/nominations/{nomination.Id}");
            var task = nomination.State switch
            {
                NominationState.Selected when nomination.OfferExpiresAt > act.At =>
                    new CountryTask(TaskKind.Confirm, nomination.OfferExpiresAt.Value, path, nomination.Nominee.FullName, nomination.Event!.Title),
                NominationState.Returned when nomination.WhyNot(NominationAction.Submit, nomination.Event, act) is null =>
                    new CountryTask(TaskKind.Answer, EndOf(nomination.ReturnDueOn!.Value), path + "/edit", nomination.Nominee.FullName, nomination.Event!.Title, nomination.ReturnReason) { WholeDay = true },
                NominationState.Draft when nomination.WhyNot(NominationAction.Submit, nomination.Event, act) is null =>
                    new CountryTask(TaskKind.Finish, nomination.Event!.DeadlineFor(code)!.Value, path + "/edit", nomination.Nominee.FullName, nomination.Event.Title),
                _ => null,
            };
            if (task is not null)
                tasks.Add(task);
        }

        var open = await db.OpenEventsAsync(act.By, act.At);
        var ids = open.ConvertAll(e => e.Id);
        var counts = await own.Where(n => ids.Contains(n.EventId) && n.State != NominationState.Draft).GroupBy(n => new { n.EventId, n.State })
            .Select(g => new { g.Key.EventId, g.Key.State, Count = g.Count() }).ToListAsync();
        tasks.AddRange(from e in open
                       where slugs.ContainsKey(e.ProjectId)
                       let mine = counts.Where(c => c.EventId == e.Id).ToList()
                       select new CountryTask(TaskKind.Nominate, e.DeadlineFor(code)!.Value, $"/projects/{slugs[e.ProjectId]}/nominations/new?event={e.Slug}", "", e.Title)
                       {
                           Seats = e.SeatsFor(code),
                           Held = mine.Where(c => NominationLifecycle.HoldingSeat.Contains(c.State)).Sum(c => c.Count),
                           Sent = mine.Where(c => !Over.Contains(c.State)).Sum(c => c.Count),
                       });
        return [.. tasks.OrderBy(t => t.Until).ThenBy(t => t.Kind).ThenBy(t => t.Path, StringComparer.Ordinal)];
    }

    private static DateTime EndOf(DateOnly day) => day.AddDays(1).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc).AddMinutes(-1);
}
