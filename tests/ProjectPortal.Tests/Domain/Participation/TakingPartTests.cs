using ProjectPortal.Domain;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Domain.Participation;
using ProjectPortal.Tests.Domain.Nominations;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Domain.Participation;

public sealed class ReadableCodeTests
{
    [Theory]
    [InlineData("K7QXM2RD9TWF")]
    [InlineData("k7qx-m2rd-9twf")]
    [InlineData(" K7QX M2RD – 9TWF. ")]
    public void A_code_is_read_however_it_is_typed(string typed) => ReadableCode.Read(typed).ShouldBe("K7QXM2RD9TWF");

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("K7QXM2RD9TW")]
    [InlineData("K7QXM2RD9TWFF")]
    [InlineData("K7QXM2RD9TW0")]
    [InlineData("K7QXM2RD9TWI")]
    [InlineData("K7QX/M2RD/9TWF")]
    public void What_cannot_be_a_code_is_none(string? typed) => ReadableCode.Read(typed).ShouldBeNull();

    [Fact]
    public void It_is_printed_in_three_groups() => ReadableCode.Print("K7QXM2RD9TWF").ShouldBe("K7QX-M2RD-9TWF");

    [Fact]
    public void No_sign_looks_like_another() => ReadableCode.Alphabet.ShouldNotContain(c => "01ILOUSZB".Contains(c));

    [Theory]
    [InlineData("S523-4567-89AC", "5523456789AC")]
    [InlineData("z2b8-uv67-89ac", "2288VV6789AC")]
    public void A_sign_that_was_taken_for_another_is_understood(string typed, string code) => ReadableCode.Read(typed).ShouldBe(code);
}

public sealed class AttendanceMarkTests
{
    private static readonly Event Running = Stage.Event(EventState.Running);

    private static DateTime Noon(int day) => Running.StartsOn.AddDays(day).ToDateTime(new TimeOnly(12, 0), DateTimeKind.Utc);

    private static Act ByStaff(int day = 0) => Stage.By(Stage.Staff, Noon(day));

    [Fact]
    public void A_mark_says_who_when_and_how()
    {
        var nomination = Stage.In(NominationState.Confirmed);
        var (mark, refusal) = AttendanceMark.Make(nomination, Running, Running.StartsOn, present: true, MarkSource.Badge, ByStaff());
        refusal.ShouldBeNull();
        mark!.Present.ShouldBeTrue();
        (mark.Day, mark.Source, mark.RecordedBy, mark.RecordedAt).ShouldBe((Running.StartsOn, MarkSource.Badge, "Staff", Noon(0)));
        mark.UnsavedChanges.ShouldHaveSingleItem().To.ShouldBe(AttendanceMark.WasPresent);
    }

    [Fact]
    public void Saying_the_same_twice_changes_nothing_and_the_opposite_is_a_correction()
    {
        var nomination = Stage.In(NominationState.Confirmed);
        var mark = AttendanceMark.Make(nomination, Running, Running.StartsOn, present: true, MarkSource.Badge, ByStaff()).Mark!;
        mark.ForgetUnsavedChanges();
        mark.Correct(nomination, Running, present: true, MarkSource.List, ByStaff(1)).ShouldBeNull();
        mark.UnsavedChanges.ShouldBeEmpty();
        (mark.Source, mark.RecordedAt).ShouldBe((MarkSource.Badge, Noon(0)));

        mark.Correct(nomination, Running, present: false, MarkSource.LateEntry, ByStaff(1)).ShouldBeNull();
        var change = mark.UnsavedChanges.ShouldHaveSingleItem();
        (change.Action, change.From, change.To).ShouldBe(("Correct", AttendanceMark.WasPresent, AttendanceMark.WasAbsent));
        (mark.Present, mark.Source).ShouldBe((false, MarkSource.LateEntry));
    }

    [Theory]
    [InlineData(-1, 0, "DayOutsideEvent")]
    [InlineData(5, 9, "DayOutsideEvent")]
    [InlineData(1, 0, "DayNotYet")]
    public void Only_days_of_the_event_that_have_come_can_be_marked(int day, int today, string why) =>
        AttendanceMark.Make(Stage.In(NominationState.Confirmed), Running, Running.StartsOn.AddDays(day), present: true, MarkSource.List,
            ByStaff(today)).Refusal!.Code.ShouldBe(why);

    [Fact]
    public void Nobody_is_marked_before_the_event_runs() =>
        AttendanceMark.Make(Stage.In(NominationState.Confirmed), Stage.Event(EventState.Confirmed), Running.StartsOn, present: true,
            MarkSource.List, ByStaff()).Refusal!.Code.ShouldBe("EventNotStarted");

    [Theory]
    [InlineData(NominationState.Selected, "NotConfirmed")]
    [InlineData(NominationState.Withdrawn, "NotConfirmed")]
    [InlineData(NominationState.Attended, "AttendanceClosed")]
    [InlineData(NominationState.NoShow, "AttendanceClosed")]
    public void Only_the_confirmed_are_marked(NominationState state, string why)
    {
        var (mark, refusal) = AttendanceMark.Make(Stage.In(state), Running, Running.StartsOn, present: true, MarkSource.List, ByStaff());
        mark.ShouldBeNull();
        refusal!.Code.ShouldBe(why);
    }

    [Fact]
    public void Staff_alone_mark_close_make_badges_and_issue()
    {
        var (confirmed, attended) = (Stage.In(NominationState.Confirmed), Stage.In(NominationState.Attended));
        var mark = AttendanceMark.Make(confirmed, Running, Running.StartsOn, present: true, MarkSource.List, ByStaff()).Mark!;
        var certificate = Certificate.Issue(attended, "ACDE2345FGHJ", ByStaff()).Certificate!;
        foreach (var actor in Stage.Everybody.Where(a => a != Stage.Staff))
        {
            var act = Stage.By(actor, Noon(4));
            AttendanceMark.Make(confirmed, Running, Running.StartsOn, present: true, MarkSource.List, act)
                .Refusal!.Code.ShouldBe("NotYours");
            mark.Correct(confirmed, Running, present: false, MarkSource.List, act)!.Code.ShouldBe("NotYours");
            AttendanceClosing.WhyNot(Running, act)!.Code.ShouldBe("NotYours");
            Badge.Make(confirmed, "K7QXM2RD9TWF", act).Refusal!.Code.ShouldBe("NotYours");
            Certificate.Issue(attended, "ACDE2345FGHJ", act).Refusal!.Code.ShouldBe("NotYours");
            certificate.Revoke("Wrong person.", act)!.Code.ShouldBe("NotYours");
        }
    }

    [Fact]
    public void Attendance_closes_on_the_last_day_and_not_before()
    {
        AttendanceClosing.WhyNot(Running, ByStaff(3))!.Code.ShouldBe("AttendanceNotOver");
        AttendanceClosing.WhyNot(Running, ByStaff(4)).ShouldBeNull();
        AttendanceClosing.WhyNot(Stage.Event(EventState.Completed), ByStaff(9)).ShouldBeNull();
        AttendanceClosing.WhyNot(Stage.Event(EventState.Confirmed), ByStaff(4))!.Code.ShouldBe("EventNotStarted");
    }

    [Fact]
    public void One_day_is_enough_to_have_attended()
    {
        var nomination = Stage.In(NominationState.Confirmed);
        AttendanceMark Mark(int day, bool present) =>
            AttendanceMark.Make(nomination, Running, Running.StartsOn.AddDays(day), present, MarkSource.List, ByStaff(day)).Mark!;
        AttendanceClosing.OutcomeOf([]).ShouldBe(NominationAction.Miss);
        AttendanceClosing.OutcomeOf([Mark(0, false), Mark(1, false)]).ShouldBe(NominationAction.Miss);
        AttendanceClosing.OutcomeOf([Mark(0, false), Mark(1, true)]).ShouldBe(NominationAction.Attend);
    }
}

public sealed class CertificateTests
{
    [Theory]
    [InlineData(NominationState.Confirmed)]
    [InlineData(NominationState.NoShow)]
    [InlineData(NominationState.Selected)]
    public void Only_who_attended_gets_a_certificate(NominationState state) =>
        Certificate.Issue(Stage.In(state), "ACDE2345FGHJ", Stage.By(Stage.Staff)).Refusal!.Code.ShouldBe("CertificateNeedsAttendance");

    [Fact]
    public void It_is_revoked_once_and_with_a_reason()
    {
        var issued = Certificate.Issue(Stage.In(NominationState.Attended), "ACDE2345FGHJ", Stage.By(Stage.Staff)).Certificate!;
        (issued.Code, issued.IssuedAt, issued.RevokedAt).ShouldBe(("ACDE2345FGHJ", Stage.Now, null));
        issued.Revoke(" ", Stage.By(Stage.Staff))!.Code.ShouldBe("ReasonMissing");
        issued.Revoke(" The name was wrong. ", Stage.By(Stage.Staff)).ShouldBeNull();
        (issued.RevokedAt, issued.RevokeReason).ShouldBe((Stage.Now, "The name was wrong."));
        issued.Revoke("Again.", Stage.By(Stage.Staff))!.Code.ShouldBe("CertificateRevoked");
        issued.UnsavedChanges.Select(c => c.Action).ShouldBe(["Issue", "Revoke"]);
    }

    [Theory]
    [InlineData(NominationState.Selected)]
    [InlineData(NominationState.Attended)]
    public void A_badge_is_for_the_confirmed(NominationState state) =>
        Badge.Make(Stage.In(state), "ACDE2345FGHJ", Stage.By(Stage.Staff)).Refusal!.Code.ShouldBe("BadgeNeedsConfirmation");
}
