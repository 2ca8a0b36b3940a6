namespace ProjectPortal.Domain.Nominations;

public enum NominationState
{
    Draft,
    Submitted,
    Returned,
    Screening,
    Selected,
    Reserve,
    Declined,
    Confirmed,
    Lapsed,
    Replaced,
    Withdrawn,
    Attended,
    NoShow,
    Cancelled,
}

public enum NominationAction
{
    Submit,
    Return,
    Screen,
    Propose,
    Release,
    Promote,
    Confirm,
    Lapse,
    Replace,
    Withdraw,
    Reopen,
    Attend,
    Miss,
    Cancel,
}

/// <summary>What staff mean to decide; shown to nobody else until release.</summary>
public enum Proposal
{
    None,
    Select,
    Reserve,
    Decline,
}

/// <summary>Who is told when an action is done.</summary>
[Flags]
public enum Audience
{
    Nobody = 0,
    FocalPoint = 1,
    Nominee = 2,
    Staff = 4,
    Substitute = 8,
}
