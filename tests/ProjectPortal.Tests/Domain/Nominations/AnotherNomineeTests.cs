using ProjectPortal.Domain;
using ProjectPortal.Domain.Documents;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Domain.People;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Domain.Nominations;

/// <summary>
/// A personal link stands for one nomination: its holder touches no other, whatever is asked and whatever state it is in.
/// </summary>
public sealed class AnotherNomineeTests
{
    private static readonly Refusal NotYours = new("NotYours");
    private static readonly ConceptText Text = new() { Problem = "Queues." };
    private static readonly SurveyReply Reply = new() { Relevance = 4, Intent = SurveyIntent.WillExplore };

    /// <summary>The nominee of some other nomination, and one whose link named none.</summary>
    private static readonly Actor[] Others = [Actor.ForNominee(17, "Somebody else"), new(null, "Nobody's", Roles.Nominee)];

    public static TheoryData<NominationState> States => [.. Enum.GetValues<NominationState>()];

    [Theory]
    [MemberData(nameof(States))]
    public void Nothing_is_done_to_anothers_nomination(NominationState state)
    {
        foreach (var act in Others.Select(other => Stage.By(other)))
        {
            var nomination = Stage.In(state);
            var told = nomination.UnsavedChanges.Count;
            var ofEvent = Stage.Event(EventState.Selection);
            foreach (var action in Enum.GetValues<NominationAction>())
                nomination.WhyNot(action, ofEvent, act).ShouldBe(NotYours, $"{action} from {state}");

            nomination.Submit(ofEvent, false, act).ShouldBe([NotYours]);
            nomination.Confirm(act).ShouldBe(NotYours);
            nomination.Withdraw("Ill.", act).ShouldBe(NotYours);
            nomination.Replace(ofEvent, Stage.Person(), false, "Ill.", act).Wrong.ShouldBe([NotYours]);
            nomination.Correct(Stage.Person(), false, act).ShouldBe([NotYours]);
            nomination.Revise(Stage.Person(), act).ShouldBe(NotYours);
            (nomination.State, nomination.UnsavedChanges.Count).ShouldBe((state, told));
        }
    }

    [Theory]
    [MemberData(nameof(States))]
    public void Nothing_is_written_for_anothers_nomination(NominationState state)
    {
        foreach (var act in Others.Select(other => Stage.By(other)))
        {
            var (nomination, ofEvent) = (Stage.In(state), Stage.Event(EventState.Selection));
            foreach (var kind in Enum.GetValues<ChangeRequestKind>())
                ChangeRequest.Ask(nomination, kind, Stage.Person(), "Ill.", false, false, act).Wrong.ShouldBe([NotYours], kind.ToString());
            Concept.Begin(nomination, ofEvent, Text, act).Refusal.ShouldBe(NotYours);
            SurveyAnswer.Give(nomination, Reply, act).Wrong.ShouldBe([NotYours]);
            DirectoryEntry.From(nomination).Show(nomination, "Counters", act).ShouldBe(NotYours);
            DirectoryEntry.From(nomination).Hide("Mine.", act).ShouldBe(NotYours);
            Document.WhyNotSend(nomination, ofEvent, act).ShouldBe(NotYours);
        }
    }

    [Fact]
    public void What_the_nominee_wrote_is_changed_by_no_other()
    {
        var (goes, came) = (Stage.In(NominationState.Confirmed), Stage.In(NominationState.Attended));
        var ofEvent = Stage.Event(EventState.Selection);
        var concept = Concept.Begin(goes, ofEvent, Text, Stage.By(Stage.Nominee)).Concept!;
        var answer = SurveyAnswer.Give(came, Reply, Stage.By(Stage.Nominee)).Answer!;
        var entry = DirectoryEntry.From(came);
        entry.Show(came, "Counters", Stage.By(Stage.Nominee)).ShouldBeNull();
        typeof(Event).GetProperty(nameof(Event.FreezesOn))!.SetValue(goes.Event!, DateOnly.FromDateTime(Stage.Now));
        var request = ChangeRequest.Ask(goes, ChangeRequestKind.Withdraw, new Nominee(), "Ill.", false, false, Stage.By(Stage.Nominee))
            .Request!;

        foreach (var act in Others.Select(other => Stage.By(other)))
        {
            concept.Revise(goes, ofEvent, Text with { Problem = "None." }, act).ShouldBe([NotYours]);
            concept.Submit(goes, ofEvent, act).ShouldBe([NotYours]);
            answer.Revise(came, Reply with { Relevance = 1 }, act).ShouldBe([NotYours]);
            entry.Show(came, "Nothing", act).ShouldBe(NotYours);
            entry.Hide(null, act).ShouldBe(NotYours);
            request.TakeBack(act).ShouldBe(NotYours);
        }

        (concept.Problem, answer.Relevance, entry.Practice, entry.ShownSince, request.State)
            .ShouldBe(("Queues.", 4, "Counters", Stage.Now, ChangeRequestState.Open));
        request.TakeBack(Stage.By(Stage.Nominee)).ShouldBeNull();
    }

    [Fact]
    public void A_link_that_answers_closes_with_its_nomination_where_another_declined()
    {
        foreach (var (actor, closes) in new[] { (Stage.Nominee, false), (Others[0], true), (Stage.Bhutan, true) })
        {
            var link = PersonalLink.To(
                Stage.In(NominationState.Withdrawn), LinkPurpose.Answer, "hash", Stage.Now.AddDays(9), Stage.By(Stage.Staff));
            link.CloseWithNomination(NominationState.Withdrawn, Stage.By(actor));
            (link.Closing == LinkClosing.NominationEnded).ShouldBe(closes, actor.Name);
        }
    }
}
