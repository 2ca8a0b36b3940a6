using ProjectPortal.Domain.People;

namespace ProjectPortal.Domain.FinalReports;

/// <summary>The moves of an edition.</summary>
public sealed partial class ReportEdition
{
    /// <summary>Whether something stands in the way of an action now: the actor, the state, then who of the staff it is.</summary>
    /// <param name="isOnlyStaff">Whether there is nobody else on the staff.</param>
    public Refusal? WhyNot(ReportEditionAction action, Act act, bool isOnlyStaff = false) =>
        ReportEditionLifecycle.Row(action).Check(State, act.By, new Refusal("ReportEditionStateForbids", null, action, State))
        ?? (action == ReportEditionAction.Clear && !isOnlyStaff ? WhyNotSecond(act.By) : null)
        ?? (action == ReportEditionAction.Discard && CorrectsId is null ? new Refusal("OnlyCorrectionIsDiscarded") : null);

    /// <summary>Whether it is this person's own: sent to review or written by them.</summary>
    public bool IsOwn(Actor of) => WhyNotSecond(of) is not null;

    /// <summary>Whether its text may be written now.</summary>
    public Refusal? WhyNotWrite(Act act) =>
        !act.By.IsAny(Roles.Staff) ? new Refusal("NotYours")
        : ReportEditionLifecycle.BeingWritten.Contains(State) ? null
        : new Refusal(State == ReportEditionState.Cleared ? "ReportClearedNotWritten" : "ReportSubmittedNotWritten");

    /// <summary>Notes who wrote its text, for who may clear it. The save asks for it, whatever wrote.</summary>
    public void NoteWriter(Act act)
    {
        if (!ReportEditionLifecycle.BeingWritten.Contains(State))
            throw new InvalidOperationException($"The text of an edition that is {State} was written: ask WhyNotWrite before.");

        WrittenAt = act.At;
        if (act.By.UserId is { } user && !Writers.Exists(w => w.UserId == user))
            Writers.Add(new ReportWriter { UserId = user, Name = act.By.Name });
    }

    public Refusal? SendToReview(Act act)
    {
        if (WhyNot(ReportEditionAction.SendToReview, act) is { } refusal)
            return refusal;

        (SentAt, SentById, SentBy, ReturnReason) = (act.At, act.By.UserId, act.By.Name, "");
        return Move(ReportEditionAction.SendToReview, act);
    }

    public Refusal? Return(string reason, Act act)
    {
        if (WhyNot(ReportEditionAction.Return, act, reason) is { } refusal)
            return refusal;

        ReturnReason = reason.Trim();
        return Move(ReportEditionAction.Return, act, reason);
    }

    /// <summary>Fixes what it says. A gap that has no reason stands in the way.</summary>
    /// <param name="gaps">All that it lacks, each with the reason why it is cleared all the same.</param>
    /// <param name="says">What it says now.</param>
    /// <param name="isOnlyStaff">Whether there is nobody else on the staff: then who wrote it may clear it, and it says so.</param>
    public Refusal? Clear(IReadOnlyList<ReportException> gaps, ReportSnapshot says, bool isOnlyStaff, Act act)
    {
        if (WhyNot(ReportEditionAction.Clear, act, isOnlyStaff) is { } refusal)
            return refusal;
        if (gaps.Count(g => string.IsNullOrWhiteSpace(g.Reason)) is var open and > 0)
            return new Refusal("ReportIncomplete", null, open);

        ClearedAlone = IsOwn(act.By);
        (ClearedAt, ClearedById, ClearedBy) = (act.At, act.By.UserId, act.By.Name);
        Exceptions.Clear();
        Exceptions.AddRange(gaps);
        Snapshots.Add(says);
        return Move(ReportEditionAction.Clear, act);
    }

    public Refusal? Reopen(string reason, Act act)
    {
        if (WhyNot(ReportEditionAction.Reopen, act, reason) is { } refusal)
            return refusal;

        (ClearedAt, ClearedById, ClearedBy, ClearedAlone) = (null, null, "", false);
        Exceptions.Clear();
        return Move(ReportEditionAction.Reopen, act, reason);
    }

    /// <summary>Freezes it, and supersedes the edition that it corrects.</summary>
    /// <param name="code">Drawn at random, see <see cref="Participation.ReadableCode"/>; it is printed in the files.</param>
    /// <param name="whatChanged">For a correction; nothing for a first edition.</param>
    public Refusal? Submit(string code, IReadOnlyCollection<ReportFile> files, Wording whatChanged, Act act)
    {
        if (files.Count == 0)
            throw new ArgumentException("Nothing would be kept.", nameof(files));
        if (CorrectsId is not null && Corrects is null)
            throw new InvalidOperationException("The edition was read without the one that it corrects.");
        if ((WhyNot(ReportEditionAction.Submit, act) ?? CheckWhatChanged(whatChanged) ?? Corrects?.Supersede(whatChanged, act))
            is { } refusal)
            return refusal;

        (SubmittedAt, SubmittedById, SubmittedBy, Code) = (act.At, act.By.UserId, act.By.Name, code);
        WhatChanged = whatChanged;
        Files.AddRange(files);
        return Move(ReportEditionAction.Submit, act);
    }

    /// <summary>Whether a correction says what it changed, before it is submitted.</summary>
    public Refusal? CheckWhatChanged(Wording whatChanged) =>
        CorrectsId is null && !whatChanged.IsBlank ? new Refusal("NothingCorrected", nameof(WhatChanged))
        : CorrectsId is not null && whatChanged.IsBlank ? new Refusal("WhatChangedMissing", nameof(WhatChanged))
        : null;

    /// <summary>Begins the next edition.</summary>
    public (ReportEdition? Correction, Refusal? Refusal) Correct(string reason, Act act)
    {
        if (WhyNot(ReportEditionAction.Correct, act, reason) is { } refusal)
            return (null, refusal);

        // Told here too, so that the version of what is corrected moves: of two corrections at once the second is stopped.
        Record(act, nameof(ReportEditionAction.Correct), null, null, reason.Trim());
        var correction = new ReportEdition
        {
            ProjectId = ProjectId,
            Kind = Kind,
            Year = Year,
            Number = Number + 1,
            CorrectsId = Id,
            Corrects = this,
            CorrectionReason = reason.Trim(),
        };
        correction.Record(act, "Created", null, nameof(ReportEditionState.Drafting), reason.Trim());
        return (correction, null);
    }

    /// <summary>Says that it is thrown away, and why; the caller removes it.</summary>
    public Refusal? Discard(string reason, Act act)
    {
        var refusal = WhyNot(ReportEditionAction.Discard, act, reason);
        if (refusal is null)
            Record(act, nameof(ReportEditionAction.Discard), null, null, reason.Trim());
        return refusal;
    }

    private Refusal? Supersede(Wording whatChanged, Act act)
    {
        var why = whatChanged.In("en").Text;
        if (WhyNot(ReportEditionAction.Supersede, act, why) is { } refusal)
            return refusal;

        SupersededAt = act.At;
        return Move(ReportEditionAction.Supersede, act, why);
    }

    private Refusal? WhyNotSecond(Actor by) =>
        SentById is not null && by.UserId == SentById ? new Refusal("ClearsOwnSending")
        : Writers.Exists(w => w.UserId == by.UserId) ? new Refusal("ClearsOwnText")
        : null;

    private Refusal? WhyNot(ReportEditionAction action, Act act, string reason) =>
        WhyNot(action, act) ?? ReportEditionLifecycle.Row(action).CheckReason(reason);

    private Refusal? Move(ReportEditionAction action, Act act, string? reason = null)
    {
        var from = State;
        State = ReportEditionLifecycle.Row(action).Target(from);
        Record(act, action.ToString(), from.ToString(), State.ToString(), reason?.Trim());
        return null;
    }
}
