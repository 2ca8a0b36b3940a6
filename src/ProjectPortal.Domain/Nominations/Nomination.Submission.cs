using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.People;

namespace ProjectPortal.Domain.Nominations;

/// <summary>Handing in: until when, what must be there, and what becomes of the nomination.</summary>
public sealed partial class Nomination
{
    /// <summary>Hands the nomination in. All that is wrong is returned at once, each beside its field.</summary>
    /// <param name="alreadyNominated">Another nomination of the same person for the same event by the same country is there.</param>
    /// <param name="answer">To the question that it was returned with; asked for where nothing else answers it.</param>
    /// <param name="papersCame">Papers were sent since it was returned.</param>
    public IReadOnlyList<Refusal> Submit(Event forEvent, bool alreadyNominated, Act act, string answer = "", bool papersCame = false)
    {
        if (WhyNot(NominationAction.Submit, forEvent, act) is { } refusal)
            return [refusal];

        var said = answer.Trim();
        var wrong = WhatIsWrong(alreadyNominated, act.At);
        if (WhyNoAnswer(said, papersCame) is { } silent)
            wrong = [.. wrong, silent];
        if (wrong.Count > 0)
            return wrong;

        EmailKey = Nominee.EmailKey;
        PersonKey = Nominee.PersonKey;
        SubmittedAt = act.At;
        NoteAnswered(said);
        Move(NominationAction.Submit, act, said);
        return [];
    }

    /// <summary>
    /// All that stands in the way of handing in what is written now, each beside its field; the date and the state are asked by <see
    /// cref="WhyNot"/>.
    /// </summary>
    /// <param name="alreadyNominated">Another nomination of the same person for the same event by the same country is there.</param>
    public IReadOnlyList<Refusal> WhatIsWrong(bool alreadyNominated, DateTime now) => WhatIsWrong(Nominee, alreadyNominated, now);

    internal static List<Refusal> WhatIsWrong(Nominee nominee, bool alreadyNominated, DateTime now)
    {
        var wrong = nominee.Missing().ToList();
        if (nominee.BirthYear is { } year && (year < OldestBirthYear || year > now.Year - 18))
            wrong.Add(new Refusal("BirthYearUnlikely", nameof(Nominee.BirthYear), OldestBirthYear, now.Year - 18));
        if (nominee.Email.Length > 0 && !MailAddress.IsSendable(nominee.Email))
            wrong.Add(new Refusal("EmailNotAnAddress", nameof(Nominee.Email)));
        if (nominee.Phone.Length > 0 && !Nominee.IsPhone(nominee.Phone))
            wrong.Add(new Refusal("PhoneNotANumber", nameof(Nominee.Phone)));
        if (alreadyNominated)
            wrong.Add(new Refusal("AlreadyNominated", nameof(Nominee.Email)));
        // In the order of the form.
        return [.. wrong.OrderBy(w => Nominee.Parts.TakeWhile(p => p != w.Field).Count())];
    }

    /// <summary>Why a country cannot nominate for this event now.</summary>
    public static Refusal? WhyClosed(Event forEvent, string countryCode, DateTime now)
    {
        var deadline = forEvent.DeadlineFor(countryCode);
        var open = forEvent.State == EventState.NominationsOpen
            || (forEvent.State == EventState.Selection && deadline > forEvent.NominationsCloseAt);
        return !open ? new Refusal("NominationsNotOpen", null, forEvent.State)
            : now > deadline ? new Refusal("DeadlineOver", null, new PlaceMoment(deadline!.Value, forEvent.TimeZone))
            : null;
    }

    /// <summary>A return gives its own time to answer, even past the deadline; a substitute may come until the event has ended.</summary>
    private Refusal? WhyTooLate(Event forEvent, DateTime now)
    {
        var answering = State == NominationState.Returned && ReturnDueOn is { } due && forEvent.DayAt(now) <= due
            && EventLifecycle.Deciding.Contains(forEvent.State);
        return answering || (ReplacesId is not null && !forEvent.HasEnded) ? null : WhyClosed(forEvent, CountryCode, now);
    }
}
