using ProjectPortal.Domain;
using ProjectPortal.Domain.FinalReports;
using ProjectPortal.Domain.People;

namespace ProjectPortal.Tests.Domain.FinalReports;

/// <summary>Editions in every state, made through the domain.</summary>
internal static class Editions
{
    public static readonly Act Writer = By(Roles.Staff, 1);
    public static readonly Act Sender = By(Roles.Staff, 2);
    public static readonly Act Second = By(Roles.Staff, 3);

    public static Act By(Roles roles, int user) =>
        new(new Actor(user, $"Person {user}", roles), new DateTime(2016, 3, 2, 9, 0, 0, DateTimeKind.Utc));

    public static ReportSnapshot Snapshot() => new()
    {
        TakenAt = Second.At,
        FactsVersion = 1,
        Facts = "{}",
        Sha256 = new string('a', 64),
    };

    public static IReadOnlyList<ReportFile> Kept() =>
    [
        new ReportFile
        {
            Language = "en",
            Format = ReportFormat.Pdf,
            MediaType = "application/pdf",
            Engine = "An engine 1",
            Size = 1,
            Sha256 = new string('b', 64),
            Content = [1],
        },
    ];

    public static ReportException Gap(string reason) => new()
    {
        Gap = "NarrativeMissing",
        Section = 2,
        Language = "fr",
        Record = "Narrative",
        RecordId = 2,
        Name = Wording.None,
        Reason = reason,
    };

    public static ReportEdition In(ReportEditionState state, bool isCorrection = false)
    {
        var edition = ReportEdition.Begin(1, ReportKind.Final, 0, Writer);
        if (isCorrection)
        {
            var corrected = In(ReportEditionState.Submitted);
            typeof(Entity).GetProperty(nameof(Entity.Id))!.SetValue(corrected, 7);
            edition = corrected.Correct("A country answered late.", Writer).Correction!;
        }

        edition.NoteWriter(Writer);
        if (state != ReportEditionState.Drafting)
            edition.SendToReview(Sender);
        if (ReportEditionLifecycle.Fixed.Contains(state))
            edition.Clear([], Snapshot(), isOnlyStaff: false, Second);
        if (ReportEditionLifecycle.Frozen.Contains(state))
            edition.Submit("K7QXM2RD9TWF", Kept(), isCorrection ? new Wording("One figure.") : Wording.None, Second);
        if (state == ReportEditionState.Superseded)
        {
            typeof(Entity).GetProperty(nameof(Entity.Id))!.SetValue(edition, 7);
            var correction = edition.Correct("A country answered late.", Writer).Correction!;
            correction.SendToReview(Sender);
            correction.Clear([], Snapshot(), isOnlyStaff: false, Second);
            correction.Submit("ACDE2345FGHJ", Kept(), new Wording("One figure."), Second);
        }

        edition.ForgetUnsavedChanges();
        return edition;
    }
}
