using ProjectPortal.Reports.Markdown;

namespace ProjectPortal.Reports;

/// <summary>How much a gap matters.</summary>
public enum GapKind
{
    /// <summary>The report is not complete, or not right, without it.</summary>
    Missing,

    /// <summary>There in English but not in the language of the report.</summary>
    Untranslated,

    /// <summary>Worth a look; a report may be right with it.</summary>
    Note,
}

/// <summary>What kind of record a gap is mended in.</summary>
public enum RecordKind
{
    Project,
    Narrative,
    Accomplishment,
    Indicator,
    Activity,
    Event,
    Challenge,
    Lesson,
    Contribution,
    Budget,
    Participation,

    /// <summary>The entries of the ledger, of all object classes or of one.</summary>
    Ledger,

    /// <summary>The documents of the project.</summary>
    Document,
}

/// <summary>How far people came whose nominations are counted.</summary>
public enum ParticipationStage
{
    Attended,
}

/// <summary>A record by its id (0 for a whole list), the key that its address uses, and what people call it.</summary>
public sealed record RecordPlace(RecordKind Kind, int Id = 0, string Key = "", string Name = "")
{
    /// <summary>The code of the country that a list is narrowed to.</summary>
    public string? Country { get; init; }

    /// <summary>The stage that a list of nominations is narrowed to.</summary>
    public ParticipationStage? Stage { get; init; }
}

/// <summary>Something that the report lacks: what, as a code, in which section (1 to 10), and where it is mended.</summary>
public sealed record Gap(string Code, int Section, GapKind Kind, RecordPlace Place)
{
    /// <summary>The day that speaks against what is recorded, where there is one.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>What of a text is not shown as it was meant, where that is the gap.</summary>
    public Unshown? Unshown { get; init; }

    /// <summary>What the sentence about it needs beside the record: a passage, what the records say, a figure's name.</summary>
    public IReadOnlyList<string> Facts { get; init; } = [];
}
