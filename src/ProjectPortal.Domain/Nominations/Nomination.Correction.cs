namespace ProjectPortal.Domain.Nominations;

/// <summary>
/// Putting right what is said of a delegate: a name as the passport has it, a new phone. The grounds of the selection stay.
/// </summary>
public sealed partial class Nomination
{
    /// <param name="corrected">The person and the post as they are; the relevance is kept as it was judged.</param>
    /// <param name="alreadyNominated">Another nomination of that person for the same event by the same country is there.</param>
    public IReadOnlyList<Refusal> Correct(Nominee corrected, bool alreadyNominated, Act act) =>
        Correct(corrected, alreadyNominated, act, granted: false);

    internal IReadOnlyList<Refusal> Correct(Nominee corrected, bool alreadyNominated, Act act, bool granted)
    {
        if (WhyNotCorrect(act, granted) is { } refusal)
            return [refusal];

        var wrong = WhatIsWrongWith(corrected, alreadyNominated, act.At);
        if (wrong.Count > 0)
            return wrong;

        Describe(Nominee.CorrectedTo(corrected), act);
        EmailKey = Nominee.EmailKey;
        PersonKey = Nominee.PersonKey;
        Record(act, "Corrected", null, null);
        return [];
    }

    /// <summary>All that is wrong with a correction, each beside its field.</summary>
    internal IReadOnlyList<Refusal> WhatIsWrongWith(Nominee corrected, bool alreadyNominated, DateTime now)
    {
        var next = Nominee.CorrectedTo(corrected);
        var wrong = WhatIsWrong(next, alreadyNominated, now);
        if (next == Nominee)
            wrong.Add(new Refusal("NothingCorrected"));
        if (Nominee.LooksLikeAnother(next))
            wrong.Add(new Refusal("LooksLikeAnother", nameof(Nominee.FamilyName)));
        return wrong;
    }
}
