using ProjectPortal.Domain;
using ProjectPortal.Domain.FinalReports;
using ProjectPortal.Domain.Participation;

namespace ProjectPortal.Reports;

/// <summary>Which edition of the report a document is, and where that stands.</summary>
public sealed record EditionFacts(int Number, ReportEditionState State)
{
    private const double SealSize = 92;

    /// <summary>Null while it is on its way.</summary>
    public DateOnly? SubmittedOn { get; init; }

    /// <summary>By which anybody finds out whether the document is genuine; blank while it is on its way.</summary>
    public string Code { get; init; } = "";

    /// <summary>The full address at which codes are looked up; with the code after it, of the page that tells of this edition.</summary>
    public string VerifyAt { get; init; } = "";

    /// <summary>What a correction changed; blank for a first edition.</summary>
    public Wording WhatChanged { get; init; } = Wording.None;

    /// <summary>The document with the edition on its cover and, until it is cleared, a mark on every page.</summary>
    public ReportDocument Stamp(ReportDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var words = new FinalReportWords(document.Language);
        return document with
        {
            Mark = ReportEditionLifecycle.BeingWritten.Contains(State) ? words[$"Mark{State}"] : "",
            CoverFacts = [.. document.CoverFacts, .. CoverFacts(words)],
            Seal = Code.Length == 0 ? null : QrFigure.Draw(PageAddress, words["SealAlt", PageAddress], SealSize),
        };
    }

    private string PageAddress => $"{VerifyAt}/{ReadableCode.Print(Code)}";

    private IEnumerable<CoverFact> CoverFacts(FinalReportWords words)
    {
        yield return new CoverFact(words["CoverEdition"], words["CoverEditionOf",
            words.Number(Number), SubmittedOn is { } day ? words["StateSubmittedOn", words.Day(day)] : words[$"State{State}"]]);
        if (!WhatChanged.IsBlank)
            yield return new CoverFact(words["CoverWhatChanged"], words.Text(WhatChanged));
        if (Code.Length > 0)
            yield return new CoverFact(words["CoverVerify"], words["CoverVerifyAt", ReadableCode.Print(Code), VerifyAt]);
    }
}
