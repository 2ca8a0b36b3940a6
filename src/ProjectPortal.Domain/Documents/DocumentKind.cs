namespace ProjectPortal.Domain.Documents;

/// <summary>What a file is to the portal; says also to what it belongs.</summary>
public enum DocumentKind
{
    /// <summary>Of a nomination: the letter by which the country proposes the person.</summary>
    NominationLetter,

    /// <summary>Of a nomination.</summary>
    CurriculumVitae,

    /// <summary>Of a nomination: anything else that speaks for it.</summary>
    Paper,

    /// <summary>Of an event, for everybody who is invited.</summary>
    EventPaper,

    /// <summary>Of one session of an event.</summary>
    SessionPaper,

    /// <summary>Of a project, as all that follow: what an evaluator found.</summary>
    EvaluationReport,

    /// <summary>What the project was approved by.</summary>
    ProjectDocument,

    /// <summary>What somebody was asked to do, an evaluator for one.</summary>
    TermsOfReference,

    OtherDocument,
}

/// <summary>What a document of a project is, as whoever adds it says.</summary>
/// <param name="Title">In one language at least.</param>
/// <param name="DatedOn">The day that the document itself bears.</param>
public sealed record ProjectPaper(DocumentKind Kind, Wording Title, DateOnly DatedOn);

/// <summary>A file that was received, found sound and stored. The name is for people only.</summary>
/// <param name="Size">In bytes.</param>
/// <param name="Sha256">Of the content, as 64 hexadecimal digits.</param>
/// <param name="FileKey">Where the file store keeps the content.</param>
public sealed record FileFacts(string FileName, string MediaType, long Size, string Sha256, string FileKey);
