using ProjectPortal.Domain.Privacy;

namespace ProjectPortal.Domain.Nominations;

/// <summary>A question of the staff, and what the country answers to it.</summary>
public sealed partial class Nomination
{
    /// <summary>What a question may be about: a part of what is said of the nominee, or the papers.</summary>
    public static readonly IReadOnlyList<string> Askable = [.. Nominee.Parts, Papers];

    public const string Papers = "Documents";

    [Personal, Untold]
    public string ReturnReason { get; private set; } = "";

    /// <summary>What the question is about, one of <see cref="Askable"/>; blank where it is about the whole.</summary>
    [Plain, Untold]
    public string ReturnPart { get; private set; } = "";

    /// <summary>The last day to answer a return, by the clocks of the event's place.</summary>
    [Plain]
    public DateOnly? ReturnDueOn { get; private set; }

    /// <summary>Tells what it said when it was returned from what it says now.</summary>
    [Plain, Untold]
    public string ReturnedMark { get; private set; } = "";

    /// <summary>UTC.</summary>
    [Plain, Untold]
    public DateTime? ReturnedAt { get; private set; }

    [Plain, Untold]
    public int TimesReturned { get; private set; }

    /// <summary>The question that was answered last, and the answer; it may be that what was written anew is the answer.</summary>
    [Personal, Untold]
    public string LastQuestion { get; private set; } = "";

    [Personal, Untold]
    public string LastAnswer { get; private set; } = "";

    /// <summary>
    /// Gives it back to the country, which may answer to the end of a day at the event's place. Asked of a nomination with its event.
    /// </summary>
    /// <param name="part">What the question is about, one of <see cref="Askable"/>; blank where it is about the whole.</param>
    public Refusal? Return(string reason, DateOnly dueOn, Act act, string part = "")
    {
        var of = Event ?? throw new InvalidOperationException("A nomination is returned with its event.");
        var refusal = WhyNot(NominationAction.Return, null, act) ?? NominationLifecycle.CheckReason(NominationAction.Return, reason)
            ?? (dueOn <= of.DayAt(act.At) ? new Refusal("DueDatePast", "DueOn")
                : part.Length > 0 && !Askable.Contains(part) ? new Refusal("ReturnPartUnknown", "Part") : null);
        if (refusal is not null)
            return refusal;

        (ReturnReason, ReturnPart, ReturnDueOn) = (reason.Trim(), part, dueOn);
        (ReturnedMark, ReturnedAt) = (Nominee.Mark, act.At);
        TimesReturned++;
        ForgetProposal();
        return Move(NominationAction.Return, act, reason);
    }

    /// <summary>It was returned, and says the same as it did then.</summary>
    public bool IsUnanswered => State == NominationState.Returned && Nominee.Mark == ReturnedMark;

    /// <summary>What was asked has to be answered: by what is written anew, by a paper, or in words.</summary>
    private Refusal? WhyNoAnswer(string answer, bool papersCame) =>
        IsUnanswered && !papersCame && answer.Length == 0
            ? new Refusal("AnswerMissing", "Answer") : null;

    private void NoteAnswered(string answer)
    {
        if (State == NominationState.Returned)
            (LastQuestion, LastAnswer, TimesReturned) = (ReturnReason, answer, Math.Max(TimesReturned, 1));
        (ReturnReason, ReturnPart, ReturnDueOn, ReturnedMark, ReturnedAt) = ("", "", null, "", null);
    }
}
