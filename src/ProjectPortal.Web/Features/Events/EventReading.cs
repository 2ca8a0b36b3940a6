using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Domain.People;
using ProjectPortal.Domain.Results;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Features.Events.Plan;
using ProjectPortal.Web.Features.Events.Programmes;
using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Events;

/// <summary>Reads the page of one event for whoever looks.</summary>
internal sealed class EventReading(PortalDb db, Words words, ProjectHead project, Act act)
{
    public async Task<EventPage?> PageAsync(string slug)
    {
        var found = await db.Events.VisibleTo(act.By).AsNoTracking().Where(e => e.ProjectId == project.Id && e.Slug == slug)
            .ForPlan()
            .Include(e => e.Places).ThenInclude(p => p.Country)
            .Include(e => e.InvitedCountries).ThenInclude(c => c.Country)
            .Include(e => e.Activity!.Accomplishment)
            .OrderBy(e => e.Id).SingleOrDefaultAsync();
        if (found is null)
            return null;

        var counts = await db.Nominations.VisibleTo(act.By).Where(n => n.EventId == found.Id)
            .GroupBy(n => new { n.CountryCode, n.State }).Select(g => new StateCount(g.Key.CountryCode, g.Key.State, g.Count()))
                .ToListAsync();
        var programme = await ProgrammeReading.ReadAsync(db, words, found);
        var readsWhole = act.By.IsAny(Roles.Staff | Roles.Evaluator);
        var staff = act.By.IsAny(Roles.Staff);
        var mine = readsWhole ? null : await MineAsync(found, counts);
        return new EventPage
        {
            Project = project,
            Slug = found.Slug,
            Kind = found.Kind,
            Title = found.Title,
            State = found.State,
            Status = EventSentences.Status(
                words, found, counts.Sum(c => c.Count), counts.Where(c => c.State == NominationState.Attended).Sum(c => c.Count),
                readsWhole, mine?.TimeZone ?? found.TimeZone),
            StateReason = found.StateReason,
            StartsOn = found.StartsOn,
            EndsOn = found.EndsOn,
            MonthOnly = found.MonthOnly,
            TimeZone = found.TimeZone,
            Places = found.Places.OrderBy(p => p.Order).Select(p => new PlaceFact(p.City, p.Country!.Name, p.Venue)).ToList(),
            Languages = found.WorkingLanguages.Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(l => PlanChoices.LanguageName(words, l)).ToList(),
            Host = found.Host,
            CoOrganisers = found.CoOrganisers,
            Outline = found.ProgrammeOutline,
            Criteria = found.ProfileCriteria,
            Summary = found.Summary,
            Activity = found.Activity is { } activity
                ? new ActivityFact(Activity.CodeOf(activity.Accomplishment!.Number, activity.Number), activity.Statement) : null,
            OpensAt = found.NominationsOpenAt,
            ClosesAt = found.NominationsCloseAt,
            Seats = found.TotalSeats,
            SeatsPerCountry = found.SeatsPerCountry,
            OfferDays = found.OfferDays,
            FreezesOn = found.FreezesOn,
            Programme = programme,
            Deeds = EventLifecycle.ActionsFrom(found.State, act.By.Roles).Select(a => Deed(found, a, counts)).ToList(),
            MayPlan = staff,
            MayEdit = staff && !found.HasEnded,
            MayWaive = staff && found is { IsFrozen: true, HasEnded: false },
            Whole = readsWhole ? await WholeAsync(found, counts) : null,
            Mine = mine,
        };
    }

    private EventDeed Deed(Event found, EventAction action, List<StateCount> counts) => new(
        action,
        $"/projects/{project.Slug}/events/{found.Slug}/{EventPaths.For(action)}",
        EventLifecycle.Row(action).NeedsReason,
        EventSentences.Consequence(
            words, found, action, counts.Where(c => NominationLifecycle.UnderWay.Contains(c.State)).Sum(c => c.Count)),
        found.WhyNot(action, act.At) is { } refusal ? words.Localize(refusal) : null);

    private async Task<WholePart> WholeAsync(Event found, List<StateCount> counts)
    {
        var byName = StringComparer.Create(CultureInfo.CurrentCulture, CompareOptions.IgnoreCase);
        var invited = found.InvitedCountries.Select(c => new InvitedCountry(
                c.CountryCode, c.Country!.Alpha3, words.Localize(c.Country.Name), words[$"Regions.{c.Country.Region}"],
                found.SeatsFor(c.CountryCode),
                Held(counts.Where(n => n.CountryCode == c.CountryCode)),
                    counts.Where(n => n.CountryCode == c.CountryCode).Sum(n => n.Count)))
            .OrderBy(c => c.Region, byName).ThenBy(c => c.Name, byName).ToList();
        var names = found.InvitedCountries.ToDictionary(c => c.CountryCode, c => c.Country!.Name);
        return new WholePart(
            invited, Held(counts), Funnel(found, counts),
            found.Waivers.OrderByDescending(w => w.Id)
                .Select(w => new WaiverLine(w.Kind, w.CountryCode is { } code ? names.GetValueOrDefault(code, new Wording(code)) : null,
                    w.Until, w.ExtraSeats, w.Reason, w.GrantedBy, w.GrantedAt)).ToList(),
            (await HistoryList.ReadAsync<Event>(db, act.By, found.Id)) with { TimeZone = found.TimeZone }, found.ReleasedAt);
    }

    private async Task<CountryPart> MineAsync(Event found, List<StateCount> counts)
    {
        var code = act.By.CountryCode!;
        var country = await db.Countries.Where(c => c.Alpha2 == code).Select(c => new { c.Name, c.TimeZone }).SingleAsync();
        // What other countries got is known once it is released, and only as a number.
        int? heldByAll = found.ReleasedAt is null ? null
            : await db.Nominations.CountAsync(n => n.EventId == found.Id && NominationLifecycle.HoldingSeat.Contains(n.State));
        var mayNominate = Nomination.WhyClosed(found, code, act.At) is null;
        var deadline = found.DeadlineFor(code);
        return new CountryPart(
            country.Name, country.TimeZone, deadline,
            mayNominate && deadline is { } until ? EventSentences.Left(words, until, act.At, country.TimeZone, found.TimeZone) : null,
            found.SeatsFor(code), Funnel(found, counts), heldByAll, mayNominate);
    }

    private static List<NominationStage> Funnel(Event found, List<StateCount> counts)
    {
        var released = found.ReleasedAt is not null;
        return
        [
            new("Nominated", counts.Sum(c => c.Count)),
            new("Selected", released ? CountIn(NominationLifecycle.EverSelected) : null),
            new("Confirmed", released ? CountIn(NominationLifecycle.Expected) : null),
            new("Attended", EventLifecycle.Held.Contains(found.State) ? CountIn(NominationLifecycle.Row(NominationAction.Attend).To)
                : null),
        ];

        int CountIn(IReadOnlyList<NominationState> states) => counts.Where(c => states.Contains(c.State)).Sum(c => c.Count);
    }

    private static int Held(IEnumerable<StateCount> counts) =>
        counts.Where(c => NominationLifecycle.HoldingSeat.Contains(c.State)).Sum(c => c.Count);

    private sealed record StateCount(string CountryCode, NominationState State, int Count);
}
