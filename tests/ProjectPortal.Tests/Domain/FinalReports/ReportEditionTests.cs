using ProjectPortal.Domain;
using ProjectPortal.Domain.FinalReports;
using ProjectPortal.Domain.People;
using Shouldly;
using Xunit;
using static ProjectPortal.Tests.Domain.FinalReports.Editions;

namespace ProjectPortal.Tests.Domain.FinalReports;

public sealed class ReportEditionTests
{
    [Fact]
    public void An_edition_goes_from_draft_to_submitted_and_keeps_who_did_what()
    {
        var edition = ReportEdition.Begin(1, ReportKind.Final, 0, Writer);
        edition.NoteWriter(Writer);
        edition.SendToReview(Sender).ShouldBeNull();
        (edition.SentById, edition.SentBy, edition.SentAt).ShouldBe((2, "Person 2", Sender.At));
        edition.Clear([], Snapshot(), isOnlyStaff: false, Second).ShouldBeNull();
        (edition.ClearedById, edition.ClearedBy, edition.ClearedAt, edition.ClearedAlone).ShouldBe((3, "Person 3", Second.At, false));
        edition.Submit("K7QXM2RD9TWF", Kept(), Wording.None, Second).ShouldBeNull();
        (edition.SubmittedById, edition.SubmittedBy, edition.SubmittedAt, edition.Code).ShouldBe(
            (3, "Person 3", Second.At, "K7QXM2RD9TWF"));

        edition.UnsavedChanges.Select(c => (c.Action, c.From, c.To)).ShouldBe(
        [
            ("Created", null, "Drafting"), ("SendToReview", "Drafting", "InternalReview"), ("Clear", "InternalReview", "Cleared"),
            ("Submit", "Cleared", "Submitted"),
        ]);
    }

    [Fact]
    public void Nobody_clears_what_they_sent_or_wrote()
    {
        var edition = In(ReportEditionState.InternalReview);
        edition.Clear([], Snapshot(), isOnlyStaff: false, Writer).ShouldBe(new Refusal("ClearsOwnText"));
        edition.Clear([], Snapshot(), isOnlyStaff: false, Sender).ShouldBe(new Refusal("ClearsOwnSending"));
        edition.State.ShouldBe(ReportEditionState.InternalReview);
        edition.Snapshots.ShouldBeEmpty();
        (edition.IsOwn(Writer.By), edition.IsOwn(Sender.By), edition.IsOwn(Second.By)).ShouldBe((true, true, false));
    }

    [Fact]
    public void Who_writes_in_it_while_it_is_reviewed_does_not_clear_it_either()
    {
        var edition = In(ReportEditionState.InternalReview);
        edition.NoteWriter(Second);
        edition.Clear([], Snapshot(), isOnlyStaff: false, Second).ShouldBe(new Refusal("ClearsOwnText"));
    }

    [Fact]
    public void The_only_member_of_the_staff_clears_their_own_and_it_says_so()
    {
        var edition = In(ReportEditionState.InternalReview);
        edition.Clear([], Snapshot(), isOnlyStaff: true, Writer).ShouldBeNull();
        edition.ClearedAlone.ShouldBeTrue();
        edition.Reopen("A slip.", Second).ShouldBeNull();
        edition.ClearedAlone.ShouldBeFalse();

        var others = In(ReportEditionState.InternalReview);
        others.Clear([], Snapshot(), isOnlyStaff: true, Second).ShouldBeNull();
        others.ClearedAlone.ShouldBeFalse("who wrote it has left, and somebody else clears it");
    }

    [Fact]
    public void A_gap_without_a_reason_stands_in_the_way()
    {
        var edition = In(ReportEditionState.InternalReview);
        edition.Clear([Gap("It comes later."), Gap(" "), Gap("")], Snapshot(), isOnlyStaff: false, Second)
            .ShouldBe(new Refusal("ReportIncomplete", null, 2));
        edition.Exceptions.ShouldBeEmpty();

        edition.Clear([Gap("It comes later.")], Snapshot(), isOnlyStaff: false, Second).ShouldBeNull();
        edition.Exceptions.ShouldHaveSingleItem().Reason.ShouldBe("It comes later.");
        edition.Reopen("A slip.", Second).ShouldBeNull();
        edition.Exceptions.ShouldBeEmpty("they were of that clearing");
        edition.Snapshots.ShouldHaveSingleItem("what was cleared once is not forgotten");
    }

    [Fact]
    public void A_returned_one_says_why_until_it_is_sent_again()
    {
        var edition = In(ReportEditionState.InternalReview);
        edition.Return("  Name the source. ", Second).ShouldBeNull();
        edition.ReturnReason.ShouldBe("Name the source.");
        edition.SendToReview(Sender).ShouldBeNull();
        edition.ReturnReason.ShouldBe("");
    }

    [Theory]
    [InlineData(ReportEditionState.Drafting, null)]
    [InlineData(ReportEditionState.InternalReview, null)]
    [InlineData(ReportEditionState.Cleared, "ReportClearedNotWritten")]
    [InlineData(ReportEditionState.Submitted, "ReportSubmittedNotWritten")]
    [InlineData(ReportEditionState.Superseded, "ReportSubmittedNotWritten")]
    public void What_is_cleared_is_not_rewritten(ReportEditionState state, string? refused)
    {
        var edition = In(state);
        edition.WhyNotWrite(Writer)?.Code.ShouldBe(refused);
        (edition.WhyNotWrite(Writer) is null).ShouldBe(refused is null);
        edition.WhyNotWrite(By(Roles.Evaluator, 9)).ShouldBe(new Refusal("NotYours"));
        if (refused is null)
            edition.NoteWriter(Second);
        else
            Should.Throw<InvalidOperationException>(() => edition.NoteWriter(Second));
        edition.Writers.Select(w => w.Name).ShouldBe(refused is null ? ["Person 1", "Person 3"] : ["Person 1"]);
    }

    [Fact]
    public void Who_writes_twice_is_noted_once()
    {
        var edition = In(ReportEditionState.Drafting);
        edition.NoteWriter(Writer);
        edition.NoteWriter(new Act(Actor.Clock, Writer.At.AddDays(1)));
        edition.Writers.ShouldHaveSingleItem().UserId.ShouldBe(1);
        edition.WrittenAt.ShouldBe(Writer.At.AddDays(1));
    }

    [Fact]
    public void A_correction_says_why_it_was_begun_and_what_it_changed_and_supersedes()
    {
        var first = In(ReportEditionState.Submitted);
        var (correction, refusal) = first.Correct(" A country answered late. ", Writer);
        refusal.ShouldBeNull();
        (correction!.Number, correction.State, correction.CorrectionReason).ShouldBe(
            (2, ReportEditionState.Drafting, "A country answered late."));
        first.State.ShouldBe(ReportEditionState.Submitted, "it stands until the correction is submitted");

        var cleared = In(ReportEditionState.Cleared, isCorrection: true);
        cleared.Submit("ACDE2345FGHJ", Kept(), Wording.None, Second).ShouldBe(new Refusal("WhatChangedMissing", "WhatChanged"));
        cleared.Corrects!.State.ShouldBe(ReportEditionState.Submitted);
        cleared.Submit("ACDE2345FGHJ", Kept(), new Wording("14 countries, not 13."), Second).ShouldBeNull();
        (cleared.State, cleared.Corrects.State, cleared.Corrects.SupersededAt).ShouldBe(
            (ReportEditionState.Submitted, ReportEditionState.Superseded, Second.At));
        cleared.Corrects.UnsavedChanges[^1].Reason.ShouldBe("14 countries, not 13.");
    }

    [Fact]
    public void A_first_edition_corrects_nothing_and_is_not_thrown_away()
    {
        In(ReportEditionState.Cleared).Submit("ACDE2345FGHJ", Kept(), new Wording("Something."), Second)
            .ShouldBe(new Refusal("NothingCorrected", "WhatChanged"));
        In(ReportEditionState.Drafting).Discard("A slip.", Writer).ShouldBe(new Refusal("OnlyCorrectionIsDiscarded"));
        In(ReportEditionState.Drafting, isCorrection: true).Discard("A slip.", Writer).ShouldBeNull();
    }

    [Fact]
    public void Nothing_is_submitted_without_a_file() =>
        Should.Throw<ArgumentException>(() => In(ReportEditionState.Cleared).Submit("ACDE2345FGHJ", [], Wording.None, Second));

    [Theory]
    [InlineData(ReportKind.Final, 2015)]
    [InlineData(ReportKind.Progress, 0)]
    public void A_progress_report_covers_a_year_and_a_final_one_all_of_them(ReportKind kind, int year) =>
        Should.Throw<ArgumentOutOfRangeException>(() => ReportEdition.Begin(1, kind, year, Writer));
}
