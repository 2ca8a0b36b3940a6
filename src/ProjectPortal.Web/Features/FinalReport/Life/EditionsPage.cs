using ProjectPortal.Domain;
using ProjectPortal.Domain.FinalReports;
using ProjectPortal.Web.Features.Shared;

namespace ProjectPortal.Web.Features.FinalReport.Life;

/// <summary>One edition of the report, as the list of editions tells it.</summary>
public sealed record EditionLine(
    int Id, int Number, ReportEditionState State, DateTime? SentAt, string SentBy, DateTime? ClearedAt, string ClearedBy, bool ClearedAlone,
    DateTime? SubmittedAt, string SubmittedBy, DateTime? SupersededAt, string CorrectionReason, Wording WhatChanged, string Code,
    string? HashEn, string? HashFr, string? Engine);

/// <summary>What an edition was cleared without, in a sentence, and why.</summary>
public sealed record ExceptionLine(int EditionId, string Sentence, string Reason);

/// <summary>All editions of the report, the latest first.</summary>
public sealed record EditionsPage(
    string Path, string ReportPath, IReadOnlyList<EditionLine> Lines, IReadOnlyList<ExceptionLine> Exceptions, HistoryList History);
