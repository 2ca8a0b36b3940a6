using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Domain.People;
using ProjectPortal.Domain.Projects;
using ProjectPortal.Web.Data;
using static ProjectPortal.Domain.Events.EventState;

namespace ProjectPortal.Tests.Support;

/// <summary>A nomination that an event shall have: of which country, how far it got, and who it is.</summary>
public sealed record Wanted(string Country, NominationState State, Nominee? Nominee = null, int ReserveRank = 1);

/// <summary>Events with their nominations, taken through their lives in the order in which it really happens.</summary>
public sealed partial class World
{
    private static readonly EventState[] Line = [Draft, Published, NominationsOpen, Selection, Confirmed, Running, Completed];

    private int _events;

    /// <summary>What an event is planned as so that it can be in a state at the clock's time.</summary>
    public EventPlan Plan(EventState state, params string[] invited)
    {
        var today = host.Clock.Today;
        var now = host.Clock.Now;
        var (starts, opens, closes) = state switch
        {
            Draft or Published => (today.AddDays(98), now.AddDays(7), now.AddDays(44)),
            NominationsOpen => (today.AddDays(98), now.AddDays(-7), now.AddDays(44)),
            Running => (today.AddDays(-1), now.AddDays(-90), now.AddDays(-40)),
            Completed => (today.AddDays(-40), now.AddDays(-130), now.AddDays(-80)),
            _ => (today.AddDays(60), now.AddDays(-50), now.AddDays(-20)),
        };
        return new EventPlan
        {
            Kind = EventKind.Workshop,
            Title = new Wording($"Workshop {_events + 1}", $"Atelier {_events + 1}"),
            StartsOn = starts,
            EndsOn = starts.AddDays(4),
            ProgrammeOutline = new Wording("Five days on counters.", "Cinq jours sur les guichets."),
            ProfileCriteria = new Wording("Decides on public service.", "Décide du service public."),
            Capacity = 20,
            NominationsOpenAt = opens,
            NominationsCloseAt = closes,
            TimeZone = "Asia/Thimphu",
            Places = [new PlacePlan(new Wording("Thimphu", "Thimphou"), "BT", "Convention Centre")],
            InvitedCountries = invited.Length == 0 ? ["BT", "NP", "TG", "SN"] : invited,
        };
    }

    /// <summary>
    /// An event in a state, with nominations. Where a state needs a released decision and none is wanted, one person of the first invited
    /// country is confirmed.
    /// </summary>
    /// <param name="change">Changes the plan: <c>p => p with { Capacity = 1 }</c>.</param>
    public async Task<Event> EventAsync(
        Project project, EventState state, Func<EventPlan, EventPlan>? change = null, params Wanted[] nominations)
    {
        var plan = (change ?? (p => p))(Plan(state));
        var staff = await ActorAsync(TestAccounts.Staff);
        var number = ++_events;
        var id = (await SaveAsync(db =>
        {
            var (made, refusal) = Event.Draft(project.Id, $"workshop-{number}", plan, new Act(staff, At(plan, -30)));
            Allowed(refusal);
            db.Events.Add(made!);
            return Task.FromResult(made!);
        })).Id;

        var goesTo = Array.IndexOf(Line, state) is var index and >= 0 ? index
            : Array.IndexOf(Line, nominations.Length > 0 ? Selection : Published);
        if (goesTo >= Array.IndexOf(Line, Confirmed) && !nominations.Any(n => IsDecided(n.State)))
            nominations = [.. nominations, new Wanted(plan.InvitedCountries[0],
                goesTo >= Array.IndexOf(Line, Running) ? NominationState.Attended : NominationState.Confirmed)];

        async Task StepAsync(EventState to, Func<Event, PortalDb, Task> step)
        {
            if (goesTo >= Array.IndexOf(Line, to))
                await OnEventAsync(id, step);
        }

        await StepAsync(Published, Deed(e => e.Publish(new Act(staff, At(plan, -20)))));
        await StepAsync(NominationsOpen, Deed(e => e.OpenNominations(new Act(staff, At(plan, 0)))));
        foreach (var wanted in nominations)
            await NominateAsync(id, wanted, At(plan, 1));
        await StepAsync(Selection, Deed(e => e.CloseNominations(new Act(staff, plan.NominationsCloseAt!.Value))));
        await DecideAsync(id, plan.NominationsCloseAt!.Value < host.Clock.Now ? plan.NominationsCloseAt.Value.AddDays(1) : host.Clock.Now);
        await StepAsync(Confirmed, Deed(e => e.ConfirmParticipants(new Act(staff, plan.NominationsCloseAt!.Value.AddDays(16)))));
        await StepAsync(Running, Deed(e => e.Start(new Act(Actor.Clock, Noon(plan.StartsOn)))));
        await StepAsync(Running, (e, db) => AttendAsync(e, db, new Act(staff, Noon(plan.StartsOn))));
        await StepAsync(Completed, Deed(e => e.Complete(new Act(Actor.Clock, Noon(plan.EndsOn).AddDays(1)))));
        if (state == Postponed)
            await OnEventAsync(id, Deed(e => e.Postpone("The venue is closed.", new Act(staff, host.Clock.Now))));
        if (state == Cancelled)
        {
            await OnEventAsync(id, async (e, db) => Allowed(e.Cancel(
                "No money is left.",
                await db.Nominations.Where(n => n.EventId == id && !NominationLifecycle.Ended.Contains(n.State)).ToListAsync(),
                new Act(staff, host.Clock.Now))));
        }

        _wanted.Clear();
        return await host.InDbAsync(
            db => db.Events.AsNoTracking().Include(e => e.InvitedCountries).Include(e => e.Places).Include(e => e.Waivers).AsSplitQuery()
            .SingleAsync(e => e.Id == id));
    }

    private static Func<Event, PortalDb, Task> Deed(Func<Event, Refusal?> deed) => (e, _) =>
    {
        Allowed(deed(e));
        return Task.CompletedTask;
    };

    private static DateTime Noon(DateOnly day) => day.ToDateTime(new TimeOnly(12, 0), DateTimeKind.Utc);

    /// <summary>So many days after nominations open.</summary>
    private static DateTime At(EventPlan plan, int days) => (plan.NominationsOpenAt ?? Noon(plan.StartsOn).AddDays(-60)).AddDays(days);

    private Task OnEventAsync(int id, Func<Event, PortalDb, Task> step) => SaveAsync(async db =>
    {
        await step(await LoadAsync(db, id), db);
        return 0;
    });

    private static Task<Event> LoadAsync(PortalDb db, int id) =>
        db.Events.Include(e => e.InvitedCountries).Include(e => e.Places).Include(e => e.Waivers).AsSplitQuery()
            .SingleAsync(e => e.Id == id);
}
