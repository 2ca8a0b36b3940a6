using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Features.Shared;

namespace ProjectPortal.Web.Features.Start;

public sealed record SentLine(
    int Id, string Project, string Name, Wording Event, DateOnly EventStartsOn, NominationState State, DateTime? SubmittedAt,
    DateTime? OfferExpiresAt, DateOnly? ReturnDueOn, string EventTimeZone, bool StandsStill);

/// <summary>What the country asked for after a list of participants was frozen, and what became of it.</summary>
public sealed record AskedLine(
    int NominationId, string Project, string Name, Wording Event, ChangeRequestKind Kind, ChangeRequestState State, DateTime AskedAt,
    string EventTimeZone);

/// <summary>What the portal needs from a country, in the order of the dates, and what the country sent.</summary>
public sealed record StartPage(
    Wording Country, string TimeZone, DateTime Now, IReadOnlyList<CountryTask> Tasks, IReadOnlyList<AskedLine> Asked,
        KeyPage<SentLine> Sent)
{
    /// <summary>How many tasks the page shows: the most pressing.</summary>
    public const int Shown = 50;

    public int Later => Math.Max(0, Tasks.Count - Shown);

    public static async Task<StartPage> ReadAsync(PortalDb db, Act act, int? after)
    {
        var viewer = act.By;
        var country = await db.Countries.AsNoTracking().SingleAsync(c => c.Alpha2 == viewer.CountryCode);
        var sent = await (from n in db.Nominations.VisibleTo(viewer).AsNoTracking()
                          join project in db.Projects on n.ProjectId equals project.Id
                          where n.State != NominationState.Draft && (after == null || n.Id < after)
                          orderby n.Id descending
                          select new SentLine(
                              n.Id, project.Slug, (n.Nominee.GivenName + " " + n.Nominee.FamilyName).Trim(), n.Event!.Title,
                                  n.Event.StartsOn,
                                  n.State, n.SubmittedAt, n.OfferExpiresAt, n.ReturnDueOn, n.Event.TimeZone,
                                  n.Event.State == EventState.Postponed && NominationLifecycle.AsksForAnswer.Contains(n.State)))
            .Take(KeyPage<SentLine>.Size + 1).ToListAsync();
        return new StartPage(country.Name, country.TimeZone, act.At, await TasksAsync(db, act), await AskedAsync(db, act),
            KeyPage<SentLine>.From(sent, l => l.Id.ToString(CultureInfo.InvariantCulture)));
    }

    /// <summary>What waits, and what was answered in the last month.</summary>
    private static async Task<IReadOnlyList<AskedLine>> AskedAsync(PortalDb db, Act act)
    {
        var since = act.At.AddDays(-30);
        return await (from r in db.ChangeRequests.VisibleTo(act.By)
                      join project in db.Projects on r.ProjectId equals project.Id
                      where r.State == ChangeRequestState.Open || r.DecidedAt >= since
                      orderby r.Id descending
                      select new AskedLine(r.NominationId, project.Slug,
                          (r.Nomination!.Nominee.GivenName + " " + r.Nomination.Nominee.FamilyName).Trim(), r.Nomination.Event!.Title,
                          r.Kind, r.State, r.AskedAt, r.Nomination.Event.TimeZone))
            .Take(KeyPage<AskedLine>.Size).ToListAsync();
    }

    /// <summary>Each kind of need is asked by its own query; the page only orders them.</summary>
    private static async Task<IReadOnlyList<CountryTask>> TasksAsync(PortalDb db, Act act)
    {
        var slugs = await db.Projects.VisibleTo(act.By).ToDictionaryAsync(p => p.Id, p => p.Slug);
        List<CountryTask> tasks = [
            .. await NominationTasks.ReadAsync(db, act, slugs), .. await ConceptTasks.ReadAsync(db, act, slugs),
            .. await DocumentTasks.ReadAsync(db, act, slugs),
            .. await OpenEventTasks.ReadAsync(db, act, slugs)];
        return [.. tasks.OrderBy(t => t.Until).ThenBy(t => t.Kind).ThenBy(t => t.Path, StringComparer.Ordinal)];
    }
}
