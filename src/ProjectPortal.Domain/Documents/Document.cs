using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Domain.Privacy;

namespace ProjectPortal.Domain.Documents;

/// <summary>
/// A file that belongs to a nomination, an event, a session or a project as a whole. The row is never deleted: what was replaced or removed
/// stays as history, without its content.
/// </summary>
public sealed partial class Document : Entity
{
    /// <summary>In bytes.</summary>
    public const long MaxSize = 10 * 1024 * 1024;

    public const int MostPapers = 5;
    public const int MostEventPapers = 100;
    public const int MostProjectDocuments = 100;
    public const int ClientKeyLength = 64;

    private Document()
    {
    }

    [Plain, Untold]
    public int ProjectId { get; private set; }

    [Plain]
    public int? NominationId { get; private set; }

    public Nomination? Nomination { get; private set; }

    [Plain]
    public int? EventId { get; private set; }

    public Event? Event { get; private set; }

    /// <summary>Of a session paper, which belongs to the session's event too.</summary>
    [Plain]
    public int? SessionId { get; private set; }

    public Session? Session { get; private set; }

    [Plain]
    public DocumentKind Kind { get; private set; }

    /// <summary>What people call it; blank where the kind says it all.</summary>
    [Plain]
    public Wording Title { get; private set; } = Wording.None;

    /// <summary>The day that a document of a project bears; null for the others.</summary>
    [Plain]
    public DateOnly? DatedOn { get; private set; }

    /// <summary>For people only; the content is found by <see cref="FileKey"/>.</summary>
    [IdentityDocument]
    public string FileName { get; private set; } = "";

    [Plain]
    public string MediaType { get; private set; } = "";

    /// <summary>In bytes.</summary>
    [Plain]
    public long Size { get; private set; }

    [Plain]
    public string Sha256 { get; private set; } = "";

    [Secret]
    public string FileKey { get; private set; } = "";

    /// <summary>Chosen by whoever sent it, so that the same upload sent twice is one document.</summary>
    [Plain, Untold]
    public string? ClientKey { get; private set; }

    [Plain]
    public DateTime AddedAt { get; private set; }

    [Personal]
    public string AddedBy { get; private set; } = "";

    [Plain]
    public int? ReplacesId { get; private set; }

    [Plain]
    public DateTime? RemovedAt { get; private set; }

    [Personal]
    public string RemovedBy { get; private set; } = "";

    [Personal]
    public string RemovedReason { get; private set; } = "";

    /// <summary>When the content of a removed document was deleted (UTC).</summary>
    [Plain]
    public DateTime? ErasedAt { get; private set; }

    public override int? OwningProjectId => ProjectId;

    public bool IsRemoved => RemovedAt is not null;

    /// <summary>Letters and curricula name a person: each time that somebody opens one is noted.</summary>
    public bool IsPersonal => IsOfNomination(Kind);

    public static bool IsOfNomination(DocumentKind kind) =>
        kind is DocumentKind.NominationLetter or DocumentKind.CurriculumVitae or DocumentKind.Paper;

    public static bool IsOfProject(DocumentKind kind) => ProjectKinds.Contains(kind);

    /// <summary>In the order in which people look for them.</summary>
    public static IReadOnlyList<DocumentKind> ProjectKinds { get; } =
        [DocumentKind.EvaluationReport, DocumentKind.ProjectDocument, DocumentKind.TermsOfReference, DocumentKind.OtherDocument];

    /// <summary>Notes that somebody opened it.</summary>
    public void NoteOpened(Act act) => Record(act, "Opened", null, null);

    /// <summary>The paper of a session that is taken from the programme stays with the event.</summary>
    public void LeaveSession()
    {
        SessionId = null;
        Kind = DocumentKind.EventPaper;
    }

    private static Document From(int projectId, DocumentKind kind, FileFacts file, string? clientKey, Document? before, Act act)
    {
        var added = new Document
        {
            ProjectId = projectId,
            Kind = kind,
            FileName = file.FileName,
            MediaType = file.MediaType,
            Size = file.Size,
            Sha256 = file.Sha256,
            FileKey = file.FileKey,
            ClientKey = clientKey,
            AddedAt = act.At,
            AddedBy = act.By.Name,
            ReplacesId = before?.Id,
        };
        added.Record(act, "Added", null, null);
        before?.Leave("Replaced", "", act);
        return added;
    }

    private Refusal? Leave(string action, string reason, Act act)
    {
        RemovedAt = act.At;
        RemovedBy = act.By.Name;
        RemovedReason = reason.Trim();
        Record(act, action, null, null, reason.Length == 0 ? null : reason.Trim());
        return null;
    }
}
