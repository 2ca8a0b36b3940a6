using ProjectPortal.Domain;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Domain.People;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Tests.Domain.Nominations;

/// <summary>Events and nominations taken to where a test needs them, by domain methods alone.</summary>
internal static class Stage
{
    public static readonly DateTime Now = new(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc);

    public static readonly Actor Staff = new(1, "Staff", Roles.Staff);
    public static readonly Actor Bhutan = new(2, "Focal point BT", Roles.FocalPoint, "BT");
    public static readonly Actor Nepal = new(3, "Focal point NP", Roles.FocalPoint, "NP");
    public static readonly Actor Evaluator = new(4, "Evaluator", Roles.Evaluator);
    public static readonly Actor Administrator = new(5, "Administrator", Roles.Administrator);
    /// <summary>Of a nomination that was not saved yet, as all are that are made here: until then its number is 0.</summary>
    public static readonly Actor Nominee = Actor.ForNominee(0, "Nominee");

    public static readonly Actor[] Everybody = [Staff, Bhutan, Nepal, Evaluator, Administrator, Nominee, Actor.Clock];

    private static int _people;

    public static Act By(Actor actor, DateTime? at = null) => new(actor, at ?? Now);

    public static Nominee Person(string given = "Pema", string family = "Dorji", string? email = null, int birthYear = 1980) => new()
    {
        GivenName = given,
        FamilyName = family,
        Sex = Sex.Female,
        BirthYear = birthYear,
        Email = email ?? $"person{Interlocked.Increment(ref _people)}@ministry.example",
        Languages = "English",
        Position = "Director",
        Organisation = "Ministry",
        AreaOfWork = "One-stop shops",
        Authority = ImplementingAuthority.Decides,
        WouldIntroduce = "A single counter.",
        Superior = "Minister",
    };

    /// <summary>An event whose nominations opened a week ago and close in thirty days; it begins in sixty.</summary>
    public static Event Event(
        EventState state = EventState.NominationsOpen, int capacity = 10, int seatsPerCountry = 2, int offerDays = 14,
        string timeZone = "UTC")
    {
        var starts = DateOnly.FromDateTime(Now).AddDays(60);
        var (made, refusal) = ProjectPortal.Domain.Events.Event.Draft(1, "workshop", new EventPlan
        {
            Kind = EventKind.Workshop,
            Title = new Wording("Workshop"),
            StartsOn = starts,
            EndsOn = starts.AddDays(4),
            ProgrammeOutline = new Wording("Outline"),
            ProfileCriteria = new Wording("Criteria"),
            Capacity = capacity,
            SeatsPerCountry = seatsPerCountry,
            OfferDays = offerDays,
            TimeZone = timeZone,
            NominationsOpenAt = Now.AddDays(-7),
            NominationsCloseAt = Now.AddDays(30),
            Places = [new PlacePlan(new Wording("Thimphu"), "BT")],
            InvitedCountries = ["BT", "NP", "TG"],
        }, By(Staff, Now.AddDays(-30)));
        Must(refusal);
        foreach (var step in Line.TakeWhile((_, i) => i < Array.IndexOf(Order, state)))
            step(made!);
        if (state == EventState.Postponed)
        {
            Line[0](made!);
            Must(made!.Postpone("No venue.", By(Staff)));
        }

        if (state == EventState.Cancelled)
            Must(made!.Cancel("No money.", [], By(Staff)));
        return made!;
    }

    public static Nomination In(NominationState state, string country = "BT", Nominee? person = null)
    {
        var open = Event();
        var speaker = new Actor(9, "Focal point", Roles.FocalPoint, country);
        var (made, refusal) = Nomination.Draft(open, country, person ?? Person(), By(speaker, Now.AddDays(-1)));
        Must(refusal);
        var nomination = made!;
        if (state == NominationState.Draft)
            return nomination;
        if (state == NominationState.Cancelled)
        {
            Must(open.Cancel("No money.", [nomination], By(Staff)));
            return nomination;
        }

        nomination.Submit(open, false, By(speaker, Now.AddDays(-1))).Select(r => r.Code).FirstOrDefault().Must();
        if (state == NominationState.Submitted)
            return nomination;
        if (state == NominationState.Withdrawn)
            return Done(nomination, nomination.Withdraw("Ill.", By(speaker)));
        if (state == NominationState.Returned)
            return Done(nomination, nomination.Return("Which office?", DateOnly.FromDateTime(Now).AddDays(7), By(Staff)));

        Must(nomination.Screen(By(Staff)));
        var proposal = state switch
        {
            NominationState.Reserve => Proposal.Reserve,
            NominationState.Declined => Proposal.Decline,
            _ => Proposal.Select
        };
        var selection = Event(EventState.Selection);
        Must(selection.Propose(nomination, proposal, proposal == Proposal.Reserve ? 1 : null, "", new SeatsTaken(0, 0), By(Staff)));
        if (state == NominationState.Screening)
            return nomination;

        Must(selection.Release([nomination], new Dictionary<string, int>(), By(Staff)));
        return state switch
        {
            NominationState.Confirmed => Done(nomination, nomination.Confirm(By(speaker))),
            NominationState.Lapsed => Done(nomination, nomination.Lapse(By(Actor.Clock, nomination.OfferExpiresAt))),
            NominationState.Replaced =>
                Done(nomination, nomination.Replace(selection, Person("Sonam"), false, "Ill.", By(speaker)).Wrong.Count == 0 ? null
                : new Refusal("Wrong")),
            NominationState.Attended =>
                Done(nomination, nomination.Confirm(By(speaker)) ?? nomination.Attend(Event(EventState.Running), By(Staff))),
            NominationState.NoShow =>
                Done(nomination, nomination.Confirm(By(speaker)) ?? nomination.Miss(Event(EventState.Running), By(Staff))),
            _ => nomination,
        };
    }

    /// <summary>The last minute of the day of a moment, in UTC as the examples are.</summary>
    public static DateTime EndOf(DateTime moment) => DateOnly.FromDateTime(moment).ToDateTime(new TimeOnly(23, 59), DateTimeKind.Utc);

    public static void Must(Refusal? refusal) => (refusal?.Code).Must();

    private static void Must(this string? code)
    {
        if (code is not null)
            throw new InvalidOperationException($"The rules refuse this: {code}");
    }

    private static Nomination Done(Nomination nomination, Refusal? refusal)
    {
        Must(refusal);
        return nomination;
    }

    private static readonly EventState[] Order =
        [EventState.Draft, EventState.Published, EventState.NominationsOpen, EventState.Selection, EventState.Confirmed, EventState.Running,
            EventState.Completed];

    private static readonly Action<Event>[] Line =
    [
        e => Must(e.Publish(By(Staff, Now.AddDays(-20)))),
        e => Must(e.OpenNominations(By(Staff, Now.AddDays(-7)))),
        e => Must(e.CloseNominations(By(Staff))),
        Confirm,
        e => Must(e.Start(By(Actor.Clock, e.StartsOn.ToDateTime(new TimeOnly(12, 0), DateTimeKind.Utc)))),
        e => Must(e.Complete(By(Actor.Clock, e.EndsOn.ToDateTime(new TimeOnly(12, 0), DateTimeKind.Utc)))),
    ];

    /// <summary>Participants are confirmed only after a release, and a release needs somebody.</summary>
    private static void Confirm(Event e)
    {
        var (made, refusal) = Nomination.Draft(Event(), "TG", Person(), By(new Actor(8, "TG", Roles.FocalPoint, "TG")));
        Must(refusal);
        made!.Submit(Event(), false, By(new Actor(8, "TG", Roles.FocalPoint, "TG")));
        Must(made.Screen(By(Staff)));
        Must(e.Propose(made, Proposal.Decline, null, "", new SeatsTaken(0, 0), By(Staff)));
        Must(e.Release([made], new Dictionary<string, int>(), By(Staff)));
        Must(e.ConfirmParticipants(By(Staff)));
    }
}
