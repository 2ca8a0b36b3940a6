using ProjectPortal.Domain.Privacy;

namespace ProjectPortal.Domain.Nominations;

/// <summary>One save by one opened page: which page, and its how many-th save it is, from 1.</summary>
public sealed record PageSave(Guid Page, int Number);

/// <summary>How a nomination is written: bit by bit, by pages that save by themselves and may lose their connection.</summary>
public sealed partial class Nomination
{
    /// <summary>Made by the page that began the draft, so that a first save that is sent twice begins one draft.</summary>
    [Plain, Untold]
    public Guid? DraftKey { get; private set; }

    /// <summary>The page that saved last.</summary>
    [Plain, Untold]
    public Guid? LastPage { get; private set; }

    /// <summary>Which of its saves that was.</summary>
    [Plain, Untold]
    public int LastSave { get; private set; }

    /// <summary>The account that saved last, so that a page that comes too late can say whose words it met.</summary>
    [Plain, Untold]
    public int? LastSavedByUserId { get; private set; }

    /// <summary>Nobody but the country has seen a draft: what it said on the way is nobody's business, not even later.</summary>
    public override bool EditsAreHistory => State != NominationState.Draft;

    public override TimeSpan EditsRunTogetherFor => TimeSpan.FromMinutes(30);

    /// <summary>
    /// Whether the page that saves now also saved last: it then knows what is stored, even where the answer to its
    /// last save was lost on the way. An older save of the same page that arrives late does not follow.
    /// </summary>
    public bool IsFollowedBy(PageSave save) => save.Page != Guid.Empty && save.Page == LastPage && save.Number > LastSave;
}
