using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Domain.People;
using ProjectPortal.Web.Data;
using static ProjectPortal.Domain.Nominations.NominationState;

namespace ProjectPortal.Tests.Support;

/// <summary>Nominations: what the country does, what staff decide, what follows.</summary>
public sealed partial class World
{
    private readonly Dictionary<int, Wanted> _wanted = [];

    /// <summary>A nomination for an event that takes or screens them now, in any state that such an event allows.</summary>
    public async Task<Nomination> NominationAsync(
        Event ofEvent, string country, NominationState state, Nominee? nominee = null, int reserveRank = 1)
    {
        var id = await NominateAsync(ofEvent.Id, new Wanted(country, state, nominee, reserveRank), host.Clock.Now);
        await DecideAsync(ofEvent.Id, host.Clock.Now);
        _wanted.Clear();
        return await host.InDbAsync(db => db.Nominations.AsNoTracking().SingleAsync(n => n.Id == id));
    }

    /// <summary>The nominations of an event as they are now, in the order in which they were made.</summary>
    public Task<List<Nomination>> NominationsOfAsync(Event ofEvent) =>
        host.InDbAsync(db => db.Nominations.AsNoTracking().Where(n => n.EventId == ofEvent.Id).OrderBy(n => n.Id).ToListAsync());

    private static bool IsDecided(NominationState state) =>
        state is Selected or Reserve or Declined or Confirmed or Lapsed or Replaced or Attended or NoShow;

    /// <summary>As far as it goes before staff decide.</summary>
    private async Task<int> NominateAsync(int eventId, Wanted wanted, DateTime at)
    {
        var act = new Act(await FocalPointAsync(wanted.Country), at);
        var staff = new Act(await ActorAsync(TestAccounts.Staff), at.AddHours(1));
        var nomination = await SaveAsync(async db =>
        {
            var forEvent = await LoadAsync(db, eventId);
            var (made, refusal) = Nomination.Draft(forEvent, wanted.Country, wanted.Nominee ?? Person(), act);
            Allowed(refusal);
            db.Nominations.Add(made!);
            if (wanted.State != Draft)
                Allowed(made!.Submit(forEvent, alreadyNominated: false, act));
            if (wanted.State == Returned)
                Allowed(made!.Return("Add the superior who stands behind it.", DateOnly.FromDateTime(host.Clock.Now).AddDays(7), staff));
            if (wanted.State == Withdrawn)
                Allowed(made!.Withdraw("The person left the ministry.", act));
            if (wanted.State == Screening || IsDecided(wanted.State))
                Allowed(made!.Screen(staff));
            return made!;
        });
        _wanted[nomination.Id] = wanted;
        return nomination.Id;
    }

    /// <summary>Proposes, releases at once for all, and lets the countries answer.</summary>
    private async Task DecideAsync(int eventId, DateTime at)
    {
        var decided = _wanted.Where(w => IsDecided(w.Value.State)).ToDictionary();
        if (decided.Count == 0)
            return;

        var staff = new Act(await ActorAsync(TestAccounts.Staff), at);
        await OnEventAsync(eventId, async (e, db) =>
        {
            var all = await db.Nominations.Where(n => n.EventId == eventId).ToListAsync();
            var proposed = all.Where(n => decided.ContainsKey(n.Id)).ToList();
            foreach (var nomination in proposed)
            {
                var proposal = decided[nomination.Id]
                    .State switch
                { Reserve => Proposal.Reserve, Declined => Proposal.Decline, _ => Proposal.Select };
                Allowed(e.Propose(nomination, proposal, proposal == Proposal.Reserve ? decided[nomination.Id].ReserveRank : null, "",
                    Taken(all, nomination.CountryCode), staff));
            }

            Allowed(e.Release(proposed, all.Where(n => n.HoldsSeat).GroupBy(n => n.CountryCode).ToDictionary(g => g.Key, g => g.Count()),
                staff));
        });
        await OnEventAsync(eventId, async (e, db) =>
        {
            foreach (var nomination in await db.Nominations.Where(n => n.EventId == eventId && n.State == Selected).ToListAsync())
            {
                if (decided.TryGetValue(nomination.Id, out var wanted))
                    await AnswerAsync(e, db, nomination, wanted.State, at.AddHours(2));
            }
        });
    }

    private async Task AnswerAsync(Event ofEvent, PortalDb db, Nomination nomination, NominationState state, DateTime at)
    {
        var country = new Act(await FocalPointAsync(nomination.CountryCode), at);
        if (state is Confirmed or Attended or NoShow)
            Allowed(nomination.Confirm(country));
        if (state == Lapsed)
            Allowed(nomination.Lapse(new Act(Actor.Clock, nomination.OfferExpiresAt!.Value)));
        if (state == Replaced)
        {
            var (substitute, wrong) = nomination.Replace(ofEvent, Person(), alreadyNominated: false, "Called to another task.", country);
            Allowed(wrong);
            db.Nominations.Add(substitute!);
        }
    }

    private async Task AttendAsync(Event ofEvent, PortalDb db, Act staff)
    {
        foreach (var nomination in await db.Nominations.Where(n => n.EventId == ofEvent.Id && n.State == Confirmed).ToListAsync())
        {
            switch (_wanted.GetValueOrDefault(nomination.Id)?.State)
            {
                case Attended:
                    Allowed(nomination.Attend(ofEvent, staff));
                    break;
                case NoShow:
                    Allowed(nomination.Miss(ofEvent, staff));
                    break;
            }
        }
    }

    private static SeatsTaken Taken(List<Nomination> all, string country) => new(
        all.Count(n => n.HoldsSeat),
        all.Count(n => n.HoldsSeat && n.CountryCode == country),
        all.Count(n => n.Proposal == Proposal.Select),
        all.Count(n => n.Proposal == Proposal.Select && n.CountryCode == country));
}
