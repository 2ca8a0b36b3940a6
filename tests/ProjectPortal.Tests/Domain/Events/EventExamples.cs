using ProjectPortal.Domain;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Domain.People;
using ProjectPortal.Web.Text;
using static ProjectPortal.Domain.Events.EventState;

namespace ProjectPortal.Tests.Domain.Events;

/// <summary>Events in every state, taken there by their own methods.</summary>
internal static class EventExamples
{
    public static readonly Actor Staff = new(1, "Sabine Staff", Roles.Staff);

    /// <summary>Three days in Thimphu, six hours ahead of UTC; nominations in March.</summary>
    public static readonly EventPlan Plan = new()
    {
        Kind = EventKind.Workshop,
        Title = new Wording("Workshop on counters"),
        StartsOn = new DateOnly(2026, 6, 10),
        EndsOn = new DateOnly(2026, 6, 12),
        ProgrammeOutline = new Wording("Three days on counters."),
        ProfileCriteria = new Wording("Decides on public service."),
        Capacity = 5,
        SeatsPerCountry = 2,
        NominationsOpenAt = Utc(3, 1),
        NominationsCloseAt = Utc(4, 1),
        TimeZone = "Asia/Thimphu",
        Places = [new PlacePlan(new Wording("Thimphu"), "BT")],
        InvitedCountries = ["BT", "NP", "TG"],
    };

    public static DateTime Utc(int month, int day, int hour = 12, int minute = 0) =>
        new(2026, month, day, hour, minute, 0, DateTimeKind.Utc);

    public static Act By(Roles roles, DateTime at) =>
        new(new Actor(7, roles.ToString(), roles, roles.HasFlag(Roles.FocalPoint) ? "BT" : null), at);

    public static Act ByStaff(DateTime at) => new(Staff, at);

    /// <summary>A time at which nothing but the table stands in the way of an action.</summary>
    public static DateTime TimeOf(EventAction action) => action switch
    {
        EventAction.OpenNominations => Utc(3, 2),
        EventAction.Start => Utc(6, 10),
        EventAction.Complete => Utc(6, 12),
        _ => Utc(5, 1),
    };

    public static Event Drafted(EventPlan? plan = null) => Event.Draft(1, "workshop", plan ?? Plan, ByStaff(Utc(1, 5))).Event!;

    public static Event In(EventState state, EventPlan? plan = null)
    {
        var made = Drafted(plan);
        if (state == Draft)
            return Fresh(made);

        Allowed(made.Publish(ByStaff(Utc(2, 1))));
        if (state is Postponed or Cancelled)
        {
            Allowed(state == Postponed ? made.Postpone("The venue is closed.", ByStaff(Utc(2, 2)))
                : made.Cancel("No money is left.", [], ByStaff(Utc(2, 2))));
            return Fresh(made);
        }

        if (state >= NominationsOpen)
            Allowed(made.OpenNominations(ByStaff(Utc(3, 2))));
        if (state >= Selection)
        {
            var nomination = Screened(made, "BT");
            Allowed(made.CloseNominations(ByStaff(Utc(4, 1))));
            Allowed(made.Propose(nomination, Proposal.Select, null, "", new SeatsTaken(0, 0), ByStaff(Utc(4, 10))));
            Allowed(made.Release([nomination], new Dictionary<string, int>(), ByStaff(Utc(4, 11))));
        }

        if (state >= Confirmed)
            Allowed(made.ConfirmParticipants(ByStaff(Utc(5, 1))));
        if (state >= Running)
            Allowed(made.Start(ByStaff(Utc(6, 10))));
        if (state >= Completed)
            Allowed(made.Complete(ByStaff(Utc(6, 12))));
        return Fresh(made);
    }

    /// <summary>A nomination of an open event that staff have taken into screening.</summary>
    public static Nomination Screened(Event ofEvent, string country)
    {
        var act = new Act(new Actor(9, $"Focal point {country}", Roles.FocalPoint, country), Utc(3, 5));
        var nomination = Nomination.Draft(ofEvent, country, Person, act).Nomination!;
        nomination.Submit(ofEvent, alreadyNominated: false, act);
        Allowed(nomination.Screen(ByStaff(Utc(3, 6))));
        return nomination;
    }

    /// <summary>Does an action through the method that people call; what is not its point is in order.</summary>
    public static Refusal? Do(Event subject, EventAction action, Act act, string reason = "A good reason.") => action switch
    {
        EventAction.Publish => subject.Publish(act),
        EventAction.OpenNominations => subject.OpenNominations(act),
        EventAction.CloseNominations => subject.CloseNominations(act),
        EventAction.ConfirmParticipants => subject.ConfirmParticipants(act),
        EventAction.Start => subject.Start(act),
        EventAction.Complete => subject.Complete(act),
        EventAction.Postpone => subject.Postpone(reason, act),
        EventAction.Reschedule => subject.Reschedule(Plan, reason, [], act),
        EventAction.Cancel => subject.Cancel(reason, [], act),
    };

    private static readonly Nominee Person = new()
    {
        GivenName = "Afi",
        FamilyName = "Mensah",
        Sex = Sex.Female,
        BirthYear = 1980,
        Email = "afi.mensah@ministry.example",
        Languages = "fr en",
        Position = "Director",
        Organisation = "Ministry",
        AreaOfWork = "Counters",
        Authority = ImplementingAuthority.Decides,
        WouldIntroduce = "A single counter.",
        Superior = "The minister",
    };

    private static Event Fresh(Event made)
    {
        made.ForgetUnsavedChanges();
        return made;
    }

    private static void Allowed(Refusal? refusal)
    {
        if (refusal is not null)
            throw new InvalidOperationException($"The rules refuse this: {refusal.Code}");
    }
}
