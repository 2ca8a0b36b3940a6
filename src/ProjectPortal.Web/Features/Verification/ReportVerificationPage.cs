using ProjectPortal.Domain;
using ProjectPortal.Domain.FinalReports;

namespace ProjectPortal.Web.Features.Verification;

/// <summary>A file of an edition, by which others are told from it.</summary>
public sealed record VerifiedFile(string Language, ReportFormat Format, string Sha256, int Size, string Engine);

/// <summary>The edition that superseded another.</summary>
public sealed record LaterEdition(int Number, DateTime SubmittedAt, string Code, Wording WhatChanged);

/// <summary>What a submitted edition is, and nothing of who made it.</summary>
/// <param name="ProjectCodes">"1213B, ROA 206".</param>
public sealed record VerifiedEdition(
    int Number, ReportKind Kind, int Year, Wording Project, string ProjectCodes, DateTime SubmittedAt, DateTime? SupersededAt, string Code,
    Wording WhatChanged, IReadOnlyList<VerifiedFile> Files, LaterEdition? SupersededBy);

/// <param name="Asked">The code or the hash that was asked for; blank where nothing was.</param>
/// <param name="IsHash">Whether a file itself was asked for, by its hash.</param>
public sealed record ReportVerificationPage(string Asked, bool IsHash, VerifiedEdition? Found)
{
    /// <summary>The file that has the hash that was asked for.</summary>
    public VerifiedFile? Same => IsHash ? Found?.Files.FirstOrDefault(f => f.Sha256 == Asked) : null;

    public string? FileError { get; init; }
}
