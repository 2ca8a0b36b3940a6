using ProjectPortal.Domain.Privacy;
using ProjectPortal.Domain.Results;

namespace ProjectPortal.Domain.Events;

/// <summary>A meeting of people: an expert group meeting, a workshop, a study tour.</summary>
[Plain]
[OnPrintouts(nameof(Kind), nameof(Title), nameof(StartsOn), nameof(EndsOn), nameof(MonthOnly), nameof(Places), nameof(Host),
    nameof(CoOrganisers))]
[InReport(nameof(Kind), nameof(Title), nameof(ActivityId), nameof(StartsOn), nameof(EndsOn), nameof(MonthOnly), nameof(State),
    nameof(Summary), nameof(Places))]
public sealed partial class Event : Entity, IOnPrintouts, IInReport
{
    public const int DefaultSeatsPerCountry = 2;
    public const int DefaultOfferDays = 14;

    private Event()
    {
    }

    [Untold]
    public int ProjectId { get; private set; }

    public string Slug { get; private set; } = "";

    public EventKind Kind { get; private set; }

    public Wording Title { get; private set; } = Wording.None;

    public int? ActivityId { get; private set; }

    public Activity? Activity { get; private set; }

    public DateOnly StartsOn { get; private set; }

    public DateOnly EndsOn { get; private set; }

    public bool MonthOnly { get; private set; }

    public string WorkingLanguages { get; private set; } = "en";

    public Wording Host { get; private set; } = Wording.None;

    public Wording CoOrganisers { get; private set; } = Wording.None;

    public Wording ProgrammeOutline { get; private set; } = Wording.None;

    public Wording ProfileCriteria { get; private set; } = Wording.None;

    public int Capacity { get; private set; }

    public int SeatsPerCountry { get; private set; }

    public DateTime? NominationsOpenAt { get; private set; }

    public DateTime? NominationsCloseAt { get; private set; }

    public string TimeZone { get; private set; } = "UTC";

    public int OfferDays { get; private set; }

    /// <summary>From this day on, by the place's clocks, the list of participants changes only by request.</summary>
    public DateOnly? FreezesOn { get; private set; }

    [Untold]
    public EventState State { get; private set; }

    /// <summary>When the invited countries first saw it (UTC); null for what was never published, whatever became of it.</summary>
    public DateTime? PublishedAt { get; private set; }

    /// <summary>Why it was postponed or cancelled.</summary>
    public string StateReason { get; private set; } = "";

    /// <summary>What a postponed event goes back to.</summary>
    public EventState? ResumesAs { get; private set; }

    [Untold]
    public DateTime? SaidAt { get; private set; }

    [Untold]
    public DateTime? ReportedAt { get; private set; }

    /// <summary>When decisions were last released (UTC).</summary>
    public DateTime? ReleasedAt { get; private set; }

    /// <summary>Whose account released them: delegates are told to ask there.</summary>
    public int? ReleasedByUserId { get; private set; }

    /// <summary>Grows with each seat that is given or proposed, so that two people cannot take the last one.</summary>
    [Untold]
    public int SeatMoves { get; private set; }

    /// <summary>What happened, as Table 2 of the final report prints it. Written during and after the event.</summary>
    public Wording Summary { get; set; } = Wording.None;

    public List<Session> Sessions { get; } = [];

    public override int? OwningProjectId => ProjectId;

    /// <summary>Deadline, seats and criteria no longer change, but by a waiver.</summary>
    public bool IsFrozen =>
        (State == EventState.Postponed ? ResumesAs : State) is not { } state || !EventLifecycle.StillOpenToChange.Contains(state);

    public bool HasEnded => EventLifecycle.Ended.Contains(State);

    public static (Event? Event, Refusal? Refusal) Draft(int projectId, string slug, EventPlan plan, Act act)
    {
        if (plan.Check() is { } refusal)
            return (null, refusal);

        var drafted = New(projectId, slug);
        drafted.Take(plan);
        drafted.Record(act, "Created", null, nameof(EventState.Draft));
        return (drafted, null);
    }

    /// <summary>A new event that begins as another one was planned; what is not taken over is blank in the plan.</summary>
    /// <param name="source">What the other event is called, for the history.</param>
    public static (Event? Event, Refusal? Refusal) CopyOf(string source, int projectId, string slug, EventPlan plan, Act act)
    {
        if (plan.Check() is { } refusal)
            return (null, refusal);

        var copied = New(projectId, slug);
        copied.Take(plan);
        copied.Record(act, "Copied", null, nameof(EventState.Draft), source);
        return (copied, null);
    }

    /// <summary>Changes the plan. What froze when nominations opened is refused by name.</summary>
    public Refusal? Revise(EventPlan plan)
    {
        var refusal = HasEnded ? new Refusal("EventStateForbids", null, "Edit", State) : plan.Check() ?? CheckFrozen(plan);
        if (refusal is null)
            Take(plan);
        return refusal;
    }

    /// <summary>Whether the list of participants is frozen: a postponed event has no days, and so no freeze.</summary>
    public bool IsListFrozen(DateTime now) => State != EventState.Postponed && DayAt(now) >= FreezesOn;

    public bool Invites(string countryCode) => InvitedCountries.Exists(c => c.CountryCode == countryCode);

    private Refusal? CheckFrozen(EventPlan plan) =>
        !IsFrozen ? null
        : plan.NominationsCloseAt != NominationsCloseAt ? new Refusal("EventFrozen", nameof(NominationsCloseAt))
        : plan.NominationsOpenAt != NominationsOpenAt ? new Refusal("EventFrozen", nameof(NominationsOpenAt))
        : plan.Capacity != Capacity ? new Refusal("EventFrozen", nameof(Capacity))
        : plan.SeatsPerCountry != SeatsPerCountry ? new Refusal("EventFrozen", nameof(SeatsPerCountry))
        : plan.ProfileCriteria != ProfileCriteria ? new Refusal("EventFrozen", nameof(ProfileCriteria))
        : InvitedCountries.Exists(c => !plan.InvitedCountries.Contains(c.CountryCode))
            ? new Refusal("InvitationStands", nameof(InvitedCountries))
        : null;

    private void Take(EventPlan plan)
    {
        Kind = plan.Kind;
        Title = plan.Title;
        ActivityId = plan.ActivityId;
        StartsOn = plan.StartsOn;
        EndsOn = plan.EndsOn;
        MonthOnly = plan.MonthOnly;
        WorkingLanguages = plan.WorkingLanguages;
        Host = plan.Host;
        CoOrganisers = plan.CoOrganisers;
        ProgrammeOutline = plan.ProgrammeOutline;
        ProfileCriteria = plan.ProfileCriteria;
        Capacity = plan.Capacity;
        SeatsPerCountry = plan.SeatsPerCountry;
        NominationsOpenAt = plan.NominationsOpenAt;
        NominationsCloseAt = plan.NominationsCloseAt;
        TimeZone = plan.TimeZone;
        OfferDays = plan.OfferDays;
        FreezesOn = plan.FreezesOn;

        var places = plan.Places.Select(
            (p, order) => new EventPlace { City = p.City, CountryCode = p.CountryCode, Venue = p.Venue, Order = order }).ToList();
        if (!places.Select(PlaceKey).SequenceEqual(Places.OrderBy(p => p.Order).Select(PlaceKey)))
        {
            Places.Clear();
            Places.AddRange(places);
        }

        InvitedCountries.RemoveAll(c => !plan.InvitedCountries.Contains(c.CountryCode));
        InvitedCountries.AddRange(
            from code in plan.InvitedCountries.Distinct() where !Invites(code) select new EventCountry { CountryCode = code });
    }

    private static (Wording, string, string, int) PlaceKey(EventPlace place) => (place.City, place.CountryCode, place.Venue, place.Order);
}
