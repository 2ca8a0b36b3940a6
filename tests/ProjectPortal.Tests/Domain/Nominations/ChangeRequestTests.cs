using ProjectPortal.Domain;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Domain.People;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Domain.Nominations;

/// <summary>From the freeze date on the list of participants changes only by requests that staff accept.</summary>
public sealed class ChangeRequestTests
{
    public static TheoryData<NominationState> States => [.. Enum.GetValues<NominationState>()];

    [Theory]
    [MemberData(nameof(States))]
    public void The_freeze_stands_in_the_way_of_those_on_the_list_and_of_nobody_else(NominationState state)
    {
        foreach (var (action, actor) in new[] { (NominationAction.Withdraw, Stage.Bhutan), (NominationAction.Withdraw, Stage.Nominee),
            (NominationAction.Replace, Stage.Bhutan) })
        {
            var (open, frozen) = (Stage.Event(EventState.Selection), Frozen());
            var before = Stage.In(state).WhyNot(action, open, Stage.By(actor))?.Code;
            var after = Stage.In(state).WhyNot(action, frozen, Stage.By(actor))?.Code;
            after.ShouldBe(before is null && state is NominationState.Selected or NominationState.Confirmed ? "ListFrozen" : before,
                $"{action} from {state}");
        }
    }

    [Fact]
    public void Neither_deed_walks_past_the_freeze()
    {
        var nomination = OnFrozenList();
        nomination.Withdraw("Ill.", Stage.By(Stage.Bhutan)).ShouldBe(new Refusal("ListFrozen", null, Today));
        nomination.Withdraw("Ill.", Stage.By(Stage.Nominee))!.Code.ShouldBe("ListFrozen");
        nomination.Replace(nomination.Event!, Stage.Person("Sonam"), false, "Ill.", Stage.By(Stage.Bhutan)).Wrong[0]
            .Code.ShouldBe("ListFrozen");
        nomination.Correct(nomination.Nominee with { Phone = "1" }, false, Stage.By(Stage.Bhutan))[0].Code.ShouldBe("ListFrozen");
        nomination.State.ShouldBe(NominationState.Confirmed);
    }

    [Fact]
    public void The_list_freezes_with_the_day_at_the_place_and_thaws_while_the_event_is_postponed()
    {
        var plan = Events.EventExamples.Plan with { FreezesOn = new DateOnly(2026, 6, 1) };
        var thimphu = Events.EventExamples.In(EventState.Confirmed, plan);
        thimphu.IsListFrozen(Events.EventExamples.Utc(5, 31, 17, 59)).ShouldBeFalse();
        thimphu.IsListFrozen(Events.EventExamples.Utc(5, 31, 18)).ShouldBeTrue("it is the first of June in Thimphu");
        thimphu.Postpone("The venue is closed.", Events.EventExamples.ByStaff(Events.EventExamples.Utc(6, 2))).ShouldBeNull();
        thimphu.IsListFrozen(Events.EventExamples.Utc(6, 2)).ShouldBeFalse();
        Events.EventExamples.In(EventState.Confirmed).IsListFrozen(Events.EventExamples.Utc(6, 9)).ShouldBeFalse("it has no freeze date");
    }

    [Theory]
    [InlineData(11, "FreezesAfterStart")]
    [InlineData(10, null)]
    public void A_list_freezes_by_the_first_day(int day, string? code) =>
        (Events.EventExamples.Plan with { FreezesOn = new DateOnly(2026, 6, day) }).Check()?.Code.ShouldBe(code);

    [Fact]
    public void A_list_freezes_after_nominations_close()
    {
        (Events.EventExamples.Plan with { FreezesOn = new DateOnly(2026, 4, 1) }).Check()
            .ShouldBe(new Refusal("FreezesBeforeClose", "FreezesOn"));
        (Events.EventExamples.Plan with { FreezesOn = new DateOnly(2026, 4, 2) }).Check().ShouldBeNull();
    }

    [Fact]
    public void What_can_be_done_directly_needs_no_request()
    {
        var nomination = Stage.In(NominationState.Confirmed);
        foreach (var kind in Enum.GetValues<ChangeRequestKind>())
            Ask(nomination, kind, Stage.Bhutan).Wrong.ShouldBe([new Refusal("RequestNotNeeded")]);
    }

    [Fact]
    public void Only_the_country_and_the_delegate_ask_and_one_thing_at_a_time()
    {
        foreach (var actor in Stage.Everybody)
        {
            foreach (var kind in Enum.GetValues<ChangeRequestKind>())
            {
                var mayAsk = actor == Stage.Bhutan || (actor == Stage.Nominee && kind == ChangeRequestKind.Withdraw);
                var (request, wrong) = Ask(OnFrozenList(), kind, actor);
                (request is not null).ShouldBe(mayAsk, $"{kind} by {actor.Name}");
                if (!mayAsk)
                    wrong[0].Code.ShouldBe("NotYours");
            }
        }

        Ask(OnFrozenList(), ChangeRequestKind.Withdraw, Stage.Bhutan, alreadyOpen: true).Wrong.ShouldBe([new Refusal("RequestWaits")]);
        Ask(OnFrozenList(), ChangeRequestKind.Withdraw, Stage.Bhutan, reason: " ").Wrong.ShouldBe([new Refusal("ReasonMissing", "Reason")]);
    }

    [Fact]
    public void All_that_is_wrong_is_said_at_once()
    {
        var nomination = OnFrozenList();
        ChangeRequest.Ask(nomination, ChangeRequestKind.Replace, Stage.Person("", "") with { BirthYear = 1900 }, "", true, false,
            Stage.By(Stage.Bhutan))
            .Wrong.Select(r => (r.Code, r.Field))
                .ShouldBe([("NomineeNameMissing", "GivenName"), ("BirthYearUnlikely", "BirthYear"), ("AlreadyNominated", "Email"),
                ("ReasonMissing", "Reason")]);
        Correction(nomination, n => n).Wrong.Select(r => r.Code).ShouldBe(["NothingCorrected"]);
        Correction(nomination, n => n with { GivenName = "Other", FamilyName = "Person", Email = "other@ministry.example" })
            .Wrong.Select(r => r.Code).ShouldBe(["LooksLikeAnother"]);
        Correction(nomination, n => n with { GivenName = "Péma", FamilyName = "Dorjé", Email = "new@ministry.example" })
            .Wrong.ShouldBeEmpty("one name is the same but for its accents");
    }

    [Fact]
    public void An_accepted_withdrawal_is_done_in_the_name_of_who_asked()
    {
        foreach (var asker in new[] { Stage.Bhutan, Stage.Nominee })
        {
            var nomination = OnFrozenList();
            var request = Ask(nomination, ChangeRequestKind.Withdraw, asker).Request!;
            var told = nomination.UnsavedChanges.Count;

            request.Accept(false, Stage.By(Stage.Staff, Stage.Now.AddHours(1))).Wrong.ShouldBeEmpty();

            nomination.State.ShouldBe(NominationState.Withdrawn);
            nomination.UnsavedChanges.Count.ShouldBe(told + 1);
            var change = nomination.UnsavedChanges[^1];
            (change.Action, change.ByName, change.ByUserId, change.Reason, change.At)
                .ShouldBe(("Withdraw", asker.Name, asker.UserId, "Needed at home.", Stage.Now.AddHours(1)));
            (request.State, request.DecidedBy).ShouldBe((ChangeRequestState.Accepted, "Staff"));
            request.UnsavedChanges.Select(c => (c.Action, c.ByName)).ShouldBe([("Asked", asker.Name), ("Accepted", "Staff")]);
        }
    }

    [Fact]
    public void An_accepted_replacement_submits_the_substitute()
    {
        var nomination = OnFrozenList();
        var request = Ask(nomination, ChangeRequestKind.Replace, Stage.Bhutan).Request!;
        var (substitute, wrong) = request.Accept(false, Stage.By(Stage.Staff));
        wrong.ShouldBeEmpty();
        (nomination.State, substitute!.State, substitute.Nominee.GivenName, substitute.CountryCode)
            .ShouldBe((NominationState.Replaced, NominationState.Submitted, "Sonam", "BT"));
    }

    [Fact]
    public void A_replacement_by_somebody_who_was_nominated_meanwhile_is_not_done()
    {
        var nomination = OnFrozenList();
        var request = Ask(nomination, ChangeRequestKind.Replace, Stage.Bhutan).Request!;
        request.Accept(alreadyNominated: true, Stage.By(Stage.Staff)).Wrong.Select(r => r.Code).ShouldBe(["AlreadyNominated"]);
        (nomination.State, request.State).ShouldBe((NominationState.Confirmed, ChangeRequestState.Open));
    }

    [Fact]
    public void An_accepted_correction_keeps_the_grounds_of_the_selection()
    {
        var nomination = OnFrozenList();
        var asked = nomination.Nominee with
        {
            FamilyName = "Dorje",
            Phone = "+975 2 111",
            WouldIntroduce = "Something else.",
            Authority = ImplementingAuthority.Liaises
        };
        var request = ChangeRequest.Ask(
            nomination, ChangeRequestKind.Correct, asked, "As in the passport.", false, false, Stage.By(Stage.Bhutan)).Request!;
        request.Accept(false, Stage.By(Stage.Staff)).Wrong.ShouldBeEmpty();
        (nomination.Nominee.FamilyName, nomination.Nominee.Phone, nomination.Nominee.WouldIntroduce, nomination.Nominee.Authority)
            .ShouldBe(("Dorje", "+975 2 111", "A single counter.", ImplementingAuthority.Decides));
        (nomination.PersonKey, nomination.SearchKey.StartsWith("PEMA DORJE", StringComparison.Ordinal), nomination.State)
            .ShouldBe((nomination.Nominee.PersonKey, true, NominationState.Confirmed));
        nomination.UnsavedChanges[^1].Action.ShouldBe("Corrected");
    }

    [Fact]
    public void What_happened_meanwhile_is_not_undone_by_an_old_request()
    {
        var nomination = Stage.In(NominationState.Selected);
        nomination = Frozen(nomination);
        var request = Ask(nomination, ChangeRequestKind.Withdraw, Stage.Bhutan).Request!;
        Stage.Must(nomination.Lapse(Stage.By(Actor.Clock, nomination.OfferExpiresAt)));
        request.Accept(false, Stage.By(Stage.Staff)).Wrong.Select(r => r.Code).ShouldBe(["NominationStateForbids"]);
        request.State.ShouldBe(ChangeRequestState.Open);
        request.Refuse("The offer has lapsed.", Stage.By(Stage.Staff)).ShouldBeNull();
    }

    [Fact]
    public void Staff_alone_decide_and_once()
    {
        foreach (var actor in Stage.Everybody.Where(a => a != Stage.Staff))
        {
            var open = Ask(OnFrozenList(), ChangeRequestKind.Withdraw, Stage.Bhutan).Request!;
            open.Accept(false, Stage.By(actor)).Wrong.ShouldBe([new Refusal("NotYours")]);
            open.Refuse("No.", Stage.By(actor)).ShouldBe(new Refusal("NotYours"));
        }

        var request = Ask(OnFrozenList(), ChangeRequestKind.Withdraw, Stage.Bhutan).Request!;
        request.Refuse("", Stage.By(Stage.Staff)).ShouldBe(new Refusal("ReasonMissing", "Reason"));
        request.Refuse("The ticket is paid.", Stage.By(Stage.Staff)).ShouldBeNull();
        (request.State, request.DecisionReason, request.Nomination!.State)
            .ShouldBe((ChangeRequestState.Refused, "The ticket is paid.", NominationState.Confirmed));
        request.Accept(false, Stage.By(Stage.Staff)).Wrong[0].Code.ShouldBe("RequestStateForbids");
        request.Refuse("Again.", Stage.By(Stage.Staff))!.Code.ShouldBe("RequestStateForbids");
        request.TakeBack(Stage.By(Stage.Bhutan))!.Code.ShouldBe("RequestStateForbids");
    }

    [Fact]
    public void Who_asked_takes_it_back()
    {
        Ask(OnFrozenList(), ChangeRequestKind.Withdraw, Stage.Bhutan).Request!.TakeBack(Stage.By(Stage.Nepal))
            .ShouldBe(new Refusal("NotYours"));
        Ask(OnFrozenList(), ChangeRequestKind.Withdraw, Stage.Bhutan).Request!.TakeBack(Stage.By(Stage.Nominee))
            .ShouldBe(new Refusal("NotYours"));
        Ask(OnFrozenList(), ChangeRequestKind.Withdraw, Stage.Nominee).Request!.TakeBack(Stage.By(Stage.Nominee)).ShouldBeNull();
        var request = Ask(OnFrozenList(), ChangeRequestKind.Withdraw, Stage.Bhutan).Request!;
        request.TakeBack(Stage.By(Stage.Bhutan)).ShouldBeNull();
        (request.State, request.Nomination!.State).ShouldBe((ChangeRequestState.TakenBack, NominationState.Confirmed));
    }

    [Fact]
    public void Before_the_freeze_a_country_corrects_its_delegates_itself()
    {
        foreach (var state in Enum.GetValues<NominationState>())
        {
            var nomination = Stage.In(state);
            var wrong = nomination.Correct(nomination.Nominee with { Phone = "+975 17" }, false, Stage.By(Stage.Bhutan));
            wrong.Select(r => r.Code)
                .ShouldBe(NominationLifecycle.HoldingSeat.Contains(state) ? [] : ["NominationStateForbids"], state.ToString());
        }

        foreach (var actor in Stage.Everybody.Where(a => a != Stage.Bhutan))
            Stage.In(NominationState.Confirmed).Correct(Stage.Person(), false, Stage.By(actor))[0].Code.ShouldBe("NotYours");
    }

    private static DateOnly Today => DateOnly.FromDateTime(Stage.Now);

    /// <summary>The rules let no list freeze before nominations close, so here the day is set past them.</summary>
    private static Event Frozen()
    {
        var e = Stage.Event(EventState.Selection);
        Freeze(e);
        return e;
    }

    /// <summary>A nomination whose own event has its freeze date today.</summary>
    private static Nomination Frozen(Nomination nomination)
    {
        Freeze(nomination.Event!);
        return nomination;
    }

    private static void Freeze(Event e) => typeof(Event).GetProperty(nameof(Event.FreezesOn))!.SetValue(e, Today);

    private static Nomination OnFrozenList() => Frozen(Stage.In(NominationState.Confirmed));

    private static (ChangeRequest? Request, IReadOnlyList<Refusal> Wrong) Ask(
        Nomination nomination, ChangeRequestKind kind, Actor actor, string reason = "Needed at home.", bool alreadyOpen = false) =>
        ChangeRequest.Ask(
            nomination, kind,
            kind == ChangeRequestKind.Correct ? nomination.Nominee with { Phone = "+975 17" } : Stage.Person("Sonam"), reason, false,
                alreadyOpen, Stage.By(actor));

    private static (ChangeRequest? Request, IReadOnlyList<Refusal> Wrong) Correction(
        Nomination nomination, Func<Nominee, Nominee> change) =>
        ChangeRequest.Ask(nomination, ChangeRequestKind.Correct, change(nomination.Nominee), "Because.", false, false,
            Stage.By(Stage.Bhutan));
}
