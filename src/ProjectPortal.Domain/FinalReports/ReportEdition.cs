using ProjectPortal.Domain.People;
using ProjectPortal.Domain.Privacy;

namespace ProjectPortal.Domain.FinalReports;

public enum ReportKind
{
    /// <summary>Over the whole of a project.</summary>
    Final,

    /// <summary>Over one year of it.</summary>
    Progress,
}

/// <summary>
/// One edition of a project's report, from its first draft to what was submitted. What is submitted stays as it is: a correction is a
/// new edition, which supersedes it and says what it changed.
/// </summary>
public sealed partial class ReportEdition : Entity
{
    private ReportEdition()
    {
    }

    [Plain, Untold]
    public int ProjectId { get; private set; }

    [Plain, Untold]
    public ReportKind Kind { get; private set; }

    /// <summary>The year that a progress report covers; 0 for a final report, which covers them all.</summary>
    [Plain, Untold]
    public int Year { get; private set; }

    /// <summary>Of the editions of one report, from 1.</summary>
    [Plain]
    public int Number { get; private set; }

    [Plain, Untold]
    public ReportEditionState State { get; private set; }

    [Plain, Untold]
    public int? CorrectsId { get; private set; }

    public ReportEdition? Corrects { get; private set; }

    /// <summary>Why the correction was begun; blank for a first edition.</summary>
    [Personal, Untold]
    public string CorrectionReason { get; private set; } = "";

    /// <summary>What a correction changed, for its readers.</summary>
    [Plain]
    public Wording WhatChanged { get; private set; } = Wording.None;

    /// <summary>When its text was last written (UTC); whoever clears it at the same moment reads it again.</summary>
    [Plain, Untold]
    public DateTime? WrittenAt { get; private set; }

    /// <summary>When it was last sent to review (UTC), and by whom.</summary>
    [Plain, Untold]
    public DateTime? SentAt { get; private set; }

    [Plain, Untold]
    public int? SentById { get; private set; }

    [Personal, Untold]
    public string SentBy { get; private set; } = "";

    /// <summary>Why it came back; blank once it is sent again.</summary>
    [Personal, Untold]
    public string ReturnReason { get; private set; } = "";

    /// <summary>UTC; null while it is not cleared.</summary>
    [Plain, Untold]
    public DateTime? ClearedAt { get; private set; }

    [Plain, Untold]
    public int? ClearedById { get; private set; }

    [Personal, Untold]
    public string ClearedBy { get; private set; } = "";

    /// <summary>It was cleared by who wrote it or sent it, because there was nobody else on the staff.</summary>
    [Plain]
    public bool ClearedAlone { get; private set; }

    /// <summary>UTC; null while it is on its way.</summary>
    [Plain, Untold]
    public DateTime? SubmittedAt { get; private set; }

    [Plain, Untold]
    public int? SubmittedById { get; private set; }

    [Personal, Untold]
    public string SubmittedBy { get; private set; } = "";

    /// <summary>
    /// By which anybody finds out whether it is genuine, see <see cref="Participation.ReadableCode"/>; printed on its cover.
    /// </summary>
    [Plain, Untold]
    public string Code { get; private set; } = "";

    /// <summary>UTC; null while it stands.</summary>
    [Plain, Untold]
    public DateTime? SupersededAt { get; private set; }

    /// <summary>Who wrote its text.</summary>
    [Personal, Untold]
    public List<ReportWriter> Writers { get; } = [];

    /// <summary>What it was cleared without.</summary>
    [Plain, Untold]
    public List<ReportException> Exceptions { get; } = [];

    /// <summary>What it said whenever it was cleared; the newest is what is submitted.</summary>
    [Plain, Untold]
    public List<ReportSnapshot> Snapshots { get; } = [];

    /// <summary>What was submitted.</summary>
    public List<ReportFile> Files { get; } = [];

    public override int? OwningProjectId => ProjectId;

    /// <summary>The first edition of a report.</summary>
    public static ReportEdition Begin(int projectId, ReportKind kind, int year, Act act)
    {
        if (kind == ReportKind.Final != (year == 0))
            throw new ArgumentOutOfRangeException(nameof(year), year, "A progress report covers a year, a final report all of them.");

        var begun = new ReportEdition { ProjectId = projectId, Kind = kind, Year = year, Number = 1 };
        begun.Record(act, "Created", null, nameof(ReportEditionState.Drafting));
        return begun;
    }
}
