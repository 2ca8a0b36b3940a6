using ProjectPortal.Domain.Privacy;

namespace ProjectPortal.Domain.FinalReports;

/// <summary>Somebody who wrote in the text of an edition, and so does not clear it.</summary>
public sealed class ReportWriter : IPartOf
{
    [Plain]
    public int Id { get; private set; }

    [Plain]
    public int ReportEditionId { get; private set; }

    [Plain]
    public required int UserId { get; init; }

    [Personal]
    public required string Name { get; init; }

    public string InHistory => Name;
}

/// <summary>Something that a report lacks, and why it was cleared without it.</summary>
[Plain]
public sealed class ReportException : IPartOf
{
    public int Id { get; private set; }

    public int ReportEditionId { get; private set; }

    /// <summary>What is lacking, as the completeness check calls it.</summary>
    public required string Gap { get; init; }

    /// <summary>1 to 10.</summary>
    public required int Section { get; init; }

    /// <summary>"en" or "fr"; blank where it lacks in both.</summary>
    public required string Language { get; init; }

    /// <summary>The kind of record that lacks it, and what people call the record.</summary>
    public required string Record { get; init; }

    public required int RecordId { get; init; }

    public required Wording Name { get; init; }

    /// <summary>What its sentence says beside the record, line by line, in the words of who cleared it.</summary>
    public string Details { get; init; } = "";

    public required string Reason { get; init; }

    public string InHistory => Gap;
}

/// <summary>What an edition said when it was cleared.</summary>
[Plain]
public sealed class ReportSnapshot : IPartOf
{
    public int Id { get; private set; }

    public int ReportEditionId { get; private set; }

    /// <summary>UTC.</summary>
    public required DateTime TakenAt { get; init; }

    /// <summary>How <see cref="Facts"/> are written.</summary>
    public required int FactsVersion { get; init; }

    /// <summary>All facts and all text, in every language, as JSON.</summary>
    public required string Facts { get; init; }

    /// <summary>Of the facts in UTF-8, as 64 hexadecimal digits.</summary>
    public required string Sha256 { get; init; }

    public string InHistory => Sha256;
}

public enum ReportFormat
{
    Pdf,
    Docx,
}

/// <summary>
/// A file of a submitted edition, byte by byte as it was made. It is a row like the edition's own, so that it is kept, backed up and
/// restored with it, and no sweep of files comes near it.
/// </summary>
[Plain]
public sealed class ReportFile
{
    public int Id { get; private set; }

    public int ReportEditionId { get; private set; }

    public ReportEdition? ReportEdition { get; private set; }

    /// <summary>"en" or "fr".</summary>
    public required string Language { get; init; }

    public required ReportFormat Format { get; init; }

    public required string MediaType { get; init; }

    /// <summary>What made it, with its version: the same facts may look otherwise under another.</summary>
    public required string Engine { get; init; }

    public required int Size { get; init; }

    /// <summary>64 hexadecimal digits.</summary>
    public required string Sha256 { get; init; }

    public required byte[] Content { get; init; }
}
