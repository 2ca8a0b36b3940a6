using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Domain.People;
using ProjectPortal.Web.Text;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Domain.Nominations;

public sealed class GuardTests
{
    private const string Reform = "The office of reform.";

    private static readonly DateTime Deadline = Stage.Now.AddDays(30);

    [Fact]
    public void The_last_moment_before_the_deadline_still_counts()
    {
        Stage.In(NominationState.Draft).Submit(Stage.Event(), false, Stage.By(Stage.Bhutan, Deadline)).ShouldBeEmpty();
        Codes(Stage.In(NominationState.Draft).Submit(Stage.Event(), false, Stage.By(Stage.Bhutan, Deadline.AddSeconds(1))))
            .ShouldBe(["DeadlineOver"]);
        Nomination.Draft(Stage.Event(), "BT", Stage.Person(), Stage.By(Stage.Bhutan, Deadline.AddSeconds(1)))
            .Refusal!.Code.ShouldBe("DeadlineOver");
    }

    [Fact]
    public void A_waiver_of_the_deadline_is_for_its_country_and_its_time()
    {
        var e = Stage.Event(EventState.Selection);
        Stage.Must(e.Waive(WaiverKind.Deadline, "BT", Deadline.AddDays(5), 0, "A cyclone.", Stage.By(Stage.Staff)).Refusal);

        Stage.In(NominationState.Draft).Submit(e, false, Stage.By(Stage.Bhutan, Deadline.AddDays(4))).ShouldBeEmpty();
        Codes(Stage.In(NominationState.Draft).Submit(e, false, Stage.By(Stage.Bhutan, Deadline.AddDays(6)))).ShouldBe(["DeadlineOver"]);
        Codes(Stage.In(NominationState.Draft, "NP").Submit(e, false, Stage.By(Stage.Nepal, Deadline.AddDays(4))))
            .ShouldBe(["NominationsNotOpen"]);
    }

    [Theory]
    [InlineData(EventState.Published)]
    [InlineData(EventState.Selection)]
    [InlineData(EventState.Confirmed)]
    [InlineData(EventState.Running)]
    [InlineData(EventState.Completed)]
    [InlineData(EventState.Postponed)]
    [InlineData(EventState.Cancelled)]
    public void Nobody_is_nominated_for_an_event_that_is_not_open(EventState state)
    {
        Nomination.Draft(Stage.Event(state), "BT", Stage.Person(), Stage.By(Stage.Bhutan)).Refusal!.Code.ShouldBe("NominationsNotOpen");
        Codes(Stage.In(NominationState.Draft).Submit(Stage.Event(state), false, Stage.By(Stage.Bhutan))).ShouldBe(["NominationsNotOpen"]);
    }

    [Fact]
    public void A_country_nominates_for_itself_and_where_it_is_invited()
    {
        Nomination.Draft(Stage.Event(), "BT", Stage.Person(), Stage.By(Stage.Nepal)).Refusal!.Code.ShouldBe("NotYours");
        Nomination.Draft(Stage.Event(), "SN", Stage.Person(), Stage.By(new Actor(7, "SN", Roles.FocalPoint, "SN")))
            .Refusal!.Code.ShouldBe("CountryNotInvited");
    }

    [Fact]
    public void A_return_gives_its_own_time_to_answer()
    {
        var e = Stage.Event(EventState.Selection);
        Nomination Returned()
        {
            var nomination = Stage.In(NominationState.Submitted);
            Stage.Must(nomination.Return("Which office?", DateOnly.FromDateTime(Deadline).AddDays(5), Stage.By(Stage.Staff)));
            return nomination;
        }

        Returned().Submit(e, false, Stage.By(Stage.Bhutan, Deadline.AddDays(5)), Reform).ShouldBeEmpty();
        Returned().Submit(Stage.Event(EventState.Confirmed), false, Stage.By(Stage.Bhutan, Deadline.AddDays(5)), Reform).ShouldBeEmpty();
        Codes(Returned().Submit(e, false, Stage.By(Stage.Bhutan, Deadline.AddDays(6)))).ShouldBe(["NominationsNotOpen"]);
        Codes(Returned().Submit(Stage.Event(EventState.Completed), false, Stage.By(Stage.Bhutan, Deadline)))
            .ShouldBe(["NominationsNotOpen"]);
    }

    [Fact]
    public void A_return_is_due_after_today_and_is_answered_by_submitting_again()
    {
        var nomination = Stage.In(NominationState.Screening);
        var today = DateOnly.FromDateTime(Stage.Now);
        var refusal = nomination.Return("Which office?", today, Stage.By(Stage.Staff));
        (refusal!.Code, refusal.Field).ShouldBe(("DueDatePast", "DueOn"));

        Stage.Must(nomination.Return(" Which office? ", today.AddDays(1), Stage.By(Stage.Staff)));
        (nomination.ReturnReason, nomination.ReturnDueOn, nomination.Proposal).ShouldBe(("Which office?", today.AddDays(1), Proposal.None));

        Stage.Must(nomination.Revise(Stage.Person("Karma"), Stage.By(Stage.Bhutan)));
        nomination.Submit(Stage.Event(), false, Stage.By(Stage.Bhutan), Reform).ShouldBeEmpty();
        (nomination.ReturnReason, nomination.ReturnDueOn, nomination.SearchKey).ShouldBe(("", null, "KARMA DORJI MINISTRY"));
    }

    [Theory]
    [InlineData("UTC", "2026-03-02T23:59", "2026-03-03T00:00")]
    [InlineData("Pacific/Tongatapu", "2026-03-02T10:59", "2026-03-02T11:00")]
    [InlineData("Pacific/Pago_Pago", "2026-03-03T10:59", "2026-03-03T11:00")]
    public void A_return_is_answered_to_the_end_of_its_day_at_the_place_of_the_event(string timeZone, string last, string over)
    {
        var (day, asked) = (new DateOnly(2026, 3, 2), new DateTime(2026, 2, 25, 12, 0, 0, DateTimeKind.Utc));
        var e = Stage.Event(EventState.Selection, timeZone: timeZone);
        Answer(last).ShouldBeEmpty();
        Codes(Answer(over)).ShouldBe(["NominationsNotOpen"]);

        IReadOnlyList<ProjectPortal.Domain.Refusal> Answer(string at)
        {
            var nomination = Stage.In(NominationState.Submitted);
            Stage.Must(nomination.Return("Which office?", day, Stage.By(Stage.Staff, asked)));
            return nomination.Submit(
                e, false, Stage.By(Stage.Bhutan, DateTime.Parse(at, System.Globalization.CultureInfo.InvariantCulture)), Reform);
        }
    }

    [Fact]
    public void What_was_asked_is_answered_by_a_change_by_a_paper_or_in_words_and_not_by_silence()
    {
        Codes(Answered(n => n, "", papersCame: false)).ShouldBe(["AnswerMissing"]);
        Codes(Answered(n => n, " ", papersCame: false)).ShouldBe(["AnswerMissing"]);
        Answered(n => n, Reform, papersCame: false).ShouldBeEmpty();
        Answered(n => n, "", papersCame: true).ShouldBeEmpty();
        Answered(n => n with { Unit = "Reform" }, "", papersCame: false).ShouldBeEmpty();

        static IReadOnlyList<ProjectPortal.Domain.Refusal> Answered(Func<Nominee, Nominee> change, string answer, bool papersCame)
        {
            var nomination = Stage.In(NominationState.Submitted);
            Stage.Must(nomination.Return("Which office?", DateOnly.FromDateTime(Stage.Now).AddDays(5), Stage.By(Stage.Staff), "Unit"));
            Stage.Must(nomination.Revise(change(nomination.Nominee), Stage.By(Stage.Bhutan)));
            var wrong = nomination.Submit(Stage.Event(), false, Stage.By(Stage.Bhutan), answer, papersCame);
            if (wrong.Count == 0)
                (nomination.LastQuestion, nomination.LastAnswer, nomination.TimesReturned, nomination.ReturnPart)
                    .ShouldBe(("Which office?", answer, 1, ""));
            return wrong;
        }
    }

    [Fact]
    public void A_question_is_about_a_part_that_there_is() =>
        Stage.In(NominationState.Submitted).Return(
            "Which?", DateOnly.FromDateTime(Stage.Now).AddDays(5), Stage.By(Stage.Staff), "Shoes")!.Code.ShouldBe("ReturnPartUnknown");

    [Theory]
    [InlineData("+975 2 322 111", true)]
    [InlineData("(02) 32-21-11 ext. 4", true)]
    [InlineData("+228 90 11 22 33 / 22 21 44 55", true)]
    [InlineData("none", false)]
    [InlineData("12", false)]
    [InlineData("pema@ministry.example", false)]
    public void A_telephone_number_reads_like_one(string text, bool isPhone) => Nominee.IsPhone(text).ShouldBe(isPhone);

    [Fact]
    public void A_nominee_is_described_by_the_country_and_while_it_has_the_paper()
    {
        foreach (var state in Enum.GetValues<NominationState>())
        {
            Stage.In(state).Revise(Stage.Person("Karma"), Stage.By(Stage.Bhutan))?.Code
                .ShouldBe(state is NominationState.Draft or NominationState.Returned ? null : "NominationStateForbids", state.ToString());
            Stage.In(state).Revise(Stage.Person("Karma"), Stage.By(Stage.Nepal))!.Code.ShouldBe("NotYours");
            Stage.In(state).Revise(Stage.Person("Karma"), Stage.By(Stage.Staff))!.Code.ShouldBe("NotYours");
        }
    }

    [Fact]
    public void All_that_is_missing_is_told_at_once_in_the_order_of_the_form()
    {
        var nomination = Stage.In(NominationState.Draft, person: new Nominee());
        var wrong = nomination.Submit(Stage.Event(), false, Stage.By(Stage.Bhutan));
        wrong.Select(r => r.Code).Distinct().ShouldBe(["NomineeNameMissing", "NomineeMissing"], "one name is enough");
        wrong.Select(r => r.Field).ShouldBe(
            ["GivenName", "Sex", "BirthYear", "Email", "Languages", "Position", "Organisation", "AreaOfWork", "Authority",
                "WouldIntroduce", "Superior"]);
        nomination.State.ShouldBe(NominationState.Draft);
        nomination.EmailKey.ShouldBeNull();
    }

    [Theory]
    [InlineData(1919, false)]
    [InlineData(1920, true)]
    [InlineData(2008, true)]
    [InlineData(2009, false)]
    public void The_year_of_birth_must_be_one_of_a_grown_person(int year, bool good) =>
        Codes(Stage.In(NominationState.Draft, person: Stage.Person(birthYear: year)).Submit(Stage.Event(), false, Stage.By(Stage.Bhutan)))
            .ShouldBe(good ? [] : ["BirthYearUnlikely"]);

    [Fact]
    public void The_same_person_twice_is_refused_at_the_address()
    {
        var wrong = Stage.In(NominationState.Draft).Submit(Stage.Event(), alreadyNominated: true, Stage.By(Stage.Bhutan))
            .ShouldHaveSingleItem();
        (wrong.Code, wrong.Field).ShouldBe(("AlreadyNominated", "Email"));
    }

    [Theory]
    [InlineData("Pema", "Dorji", "PEMA", "dorji")]
    [InlineData("Aïcha", "N’Diaye", "aicha", "n'diaye")]
    [InlineData("Pema", "Dorji", "Dorji", "Pema")]
    [InlineData("José María", "Núñez", "Maria", "Nunez Jose")]
    public void The_same_name_written_otherwise_is_the_same_person(string given, string family, string otherGiven, string otherFamily)
    {
        Stage.Person(given, family).PersonKey.ShouldBe(Stage.Person(otherGiven, otherFamily).PersonKey);
        Stage.Person(given, family, birthYear: 1970).PersonKey.ShouldNotBe(Stage.Person(given, family, birthYear: 1971).PersonKey);
        Stage.Person(email: " A@B.example").EmailKey.ShouldBe(Stage.Person(email: "a@b.EXAMPLE").EmailKey);
    }

    [Theory]
    [InlineData("Karma", "")]
    [InlineData("", "Karma")]
    public void One_name_is_enough_in_either_field(string given, string family)
    {
        var nomination = Stage.In(NominationState.Draft, person: Stage.Person(given, family));

        nomination.Submit(Stage.Event(), false, Stage.By(Stage.Bhutan)).ShouldBeEmpty();
        (nomination.Nominee.FullName, nomination.Nominee.FormalName, nomination.PersonKey).ShouldBe(("Karma", "Karma", "KARMA 1980"));
    }

    [Fact]
    public void Nobody_without_name_and_year_is_taken_for_somebody_else()
    {
        new Nominee().PersonKey.ShouldBeNull();
        new Nominee().EmailKey.ShouldBeNull();
        (Stage.Person() with { BirthYear = null }).PersonKey.ShouldBeNull();
    }

    [Fact]
    public void An_offer_stands_until_its_moment_and_lapses_from_it_on()
    {
        var nomination = Stage.In(NominationState.Selected);
        var until = nomination.OfferExpiresAt!.Value;
        until.ShouldBe(Stage.EndOf(Stage.Now.AddDays(14)));
        nomination.WhyNot(NominationAction.Confirm, null, Stage.By(Stage.Bhutan, until.AddSeconds(-1))).ShouldBeNull();
        nomination.Confirm(Stage.By(Stage.Bhutan, until))!.Code.ShouldBe("OfferExpired");
        nomination.Lapse(Stage.By(Actor.Clock, until.AddSeconds(-1)))!.Code.ShouldBe("OfferStillOpen");
        nomination.Lapse(Stage.By(Actor.Clock, until)).ShouldBeNull();
        nomination.OfferExpiresAt.ShouldBeNull();
    }

    [Fact]
    public void No_offer_stands_beyond_the_eve_of_the_event()
    {
        var e = Stage.Event(EventState.Selection, offerDays: 90);
        var nomination = Stage.In(NominationState.Screening);
        Stage.Must(e.Release([nomination], new Dictionary<string, int>(), Stage.By(Stage.Staff)));
        nomination.OfferExpiresAt.ShouldBe(e.StartsOn.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc).AddMinutes(-1));
    }

    [Fact]
    public void What_was_never_submitted_is_not_reopened()
    {
        var nomination = Stage.In(NominationState.Draft);
        Stage.Must(nomination.Withdraw("Not needed.", Stage.By(Stage.Bhutan)));
        nomination.Reopen("Look again.", Stage.By(Stage.Staff))!.Code.ShouldBe("NeverSubmitted");
    }

    [Theory]
    [InlineData(EventState.NominationsOpen)]
    [InlineData(EventState.Confirmed)]
    public void Nobody_attends_before_the_event(EventState state)
    {
        Stage.In(NominationState.Confirmed).Attend(Stage.Event(state), Stage.By(Stage.Staff))!.Code.ShouldBe("EventNotStarted");
        Stage.In(NominationState.Confirmed).Miss(Stage.Event(state), Stage.By(Stage.Staff))!.Code.ShouldBe("EventNotStarted");
    }

    [Fact]
    public void A_substitute_starts_at_submitted_even_after_the_deadline_and_frees_the_seat()
    {
        var replaced = Stage.In(NominationState.Confirmed);
        var (substitute, wrong) = replaced.Replace(
            Stage.Event(EventState.Confirmed), Stage.Person("Sonam"), false, "Ill.", Stage.By(Stage.Bhutan, Deadline.AddDays(9)));
        wrong.ShouldBeEmpty();
        substitute!.State.ShouldBe(NominationState.Submitted);
        substitute.UnsavedChanges.Select(c => c.Action).ShouldBe(["Created", "Submit"]);
        (replaced.HoldsSeat, substitute.HoldsSeat, replaced.OfferExpiresAt).ShouldBe((false, false, null));
    }

    [Fact]
    public void A_wrong_substitute_leaves_everything_as_it_was()
    {
        var replaced = Stage.In(NominationState.Selected);
        var (substitute, wrong) = replaced.Replace(Stage.Event(EventState.Selection), new Nominee(), true, "", Stage.By(Stage.Bhutan));
        substitute.ShouldBeNull();
        Codes(wrong).Distinct().ShouldBe(["NomineeNameMissing", "NomineeMissing", "AlreadyNominated", "ReasonMissing"]);
        replaced.State.ShouldBe(NominationState.Selected);
        Codes(replaced.Replace(Stage.Event(EventState.Running), Stage.Person(), false, "Ill.", Stage.By(Stage.Bhutan)).Wrong)
            .ShouldBe(["EventStateForbids"]);
    }

    private static string[] Codes(IEnumerable<ProjectPortal.Domain.Refusal> refusals) => [.. refusals.Select(r => r.Code)];
}
