using ProjectPortal.Domain;
using ProjectPortal.Domain.FinalReports;
using ProjectPortal.Domain.Participation;
using ProjectPortal.Domain.People;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.FinalReport.Life;

/// <summary>Something that can be done with the report now, or why it cannot be done by this person.</summary>
public sealed record StandingMove(ReportEditionAction Action, string Path, string? WhyNot);

/// <summary>Where the report stands, as its page tells it.</summary>
/// <param name="Told">What happened to the edition, in sentences.</param>
/// <param name="OpenGaps">How many gaps stand in the way of clearing, in both languages; null where nothing is to be cleared.</param>
/// <param name="HasMoved">Something came about since it was cleared.</param>
public sealed record StandingPanel(
    ReportEditionState State, int Number, IReadOnlyList<string> Told, IReadOnlyList<StandingMove> Moves, int? OpenGaps, bool HasMoved,
    SubmittedEdition? Submitted, string DraftPath, string EditionsPath, string ChangesPath)
{
    internal static StandingPanel From(ReportContent content, Words words, ReportPaths paths, Act act)
    {
        var standing = content.Standing;
        return new StandingPanel(
            standing.State,
            standing.Number,
            [.. Tell(standing, words, act.By)],
            [.. standing.Moves(act).Select(move => new StandingMove(
                move.Action, paths.Move(move.Action), move.WhyNot is { } refusal ? words.Localize(refusal) : null))],
            standing.IsFixed ? null : OpenGap.Find(content.Facts, PlaceTime.Utc.DayAt(act.At)).Count,
            content.HasMoved,
            standing.Submitted is { } submitted ? new SubmittedEdition(
                submitted.Number, Formats.Day(submitted.SubmittedAt, "UTC"), ReadableCode.Print(submitted.Code),
                paths.Language == "fr" ? standing.HashFr : standing.HashEn) : null,
            paths.DraftPdf(paths.Language),
            paths.Editions,
            paths.Changes);
    }

    private static IEnumerable<string> Tell(ReportStanding standing, Words words, Actor reader)
    {
        if (standing.Latest is not { } edition)
            yield break;
        if (edition.CorrectsId is not null)
            yield return words["Editions.ToldCorrection", edition.Number - 1, edition.CorrectionReason];
        if (edition is { State: ReportEditionState.Drafting, ReturnReason.Length: > 0 })
            yield return words["Editions.ToldReturned", edition.ReturnReason];
        if (edition is { State: ReportEditionState.InternalReview, SentAt: { } sent })
            yield return words["Editions.ToldSent", edition.SentBy, Formats.Day(sent, "UTC")];
        if (edition.ClearedAt is { } cleared)
            yield return words[edition.ClearedAlone ? "Editions.ToldClearedAlone" : "Editions.ToldCleared", edition.ClearedBy,
                Formats.Day(cleared, "UTC")];
        if (edition.SubmittedAt is { } submitted)
            yield return words["Editions.ToldSubmitted", edition.SubmittedBy, Formats.Day(submitted, "UTC")];
        if (standing.IsOnlyStaff && reader.IsAny(Roles.Staff) && edition.State == ReportEditionState.InternalReview)
            yield return words["Editions.ToldAlone"];
    }
}

/// <summary>The edition that was submitted and stands.</summary>
/// <param name="Hash">SHA-256 of its file in the language of the page.</param>
public sealed record SubmittedEdition(int Number, string Day, string Code, string Hash);
