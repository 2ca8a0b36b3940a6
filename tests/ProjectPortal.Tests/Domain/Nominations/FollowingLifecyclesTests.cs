using ProjectPortal.Domain;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Domain.People;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Domain.Nominations;

/// <summary>What follows a nomination has tables too: every action from every state by everybody, against the rows.</summary>
public sealed class FollowingLifecyclesTests
{
    private static readonly ConceptText Whole = new()
    {
        Problem = "Queues of a day.",
        Practice = "One counter for all.",
        ResourcesAtHand = "Two officers.",
        ResourcesMissing = "None",
        SponsorName = "Karma Tshering",
        SponsorPost = "Secretary",
    };

    [Fact]
    public void The_tables_are_what_was_agreed()
    {
        Written(ChangeRequestLifecycle.Table).ShouldBe("""
            Accept: Open -> Accepted | Staff
            Refuse: Open -> Refused | Staff | why
            TakeBack: Open -> TakenBack | FocalPoint, Nominee
            """.ReplaceLineEndings("\n"));
        Written(ConceptLifecycle.Table).ShouldBe("""
            Revise: Draft Submitted ->  | FocalPoint, Nominee
            Submit: Draft -> Submitted | FocalPoint, Nominee
            """.ReplaceLineEndings("\n"));
    }

    public static TheoryData<ChangeRequestAction, ChangeRequestState> Requests =>
        new(from action in Enum.GetValues<ChangeRequestAction>() from state in Enum.GetValues<ChangeRequestState>() select (action, state));

    [Theory]
    [MemberData(nameof(Requests))]
    public void A_request_is_answered_exactly_where_its_table_allows_it(ChangeRequestAction action, ChangeRequestState state)
    {
        var row = ChangeRequestLifecycle.Row(action);
        foreach (var actor in Stage.Everybody)
        {
            var request = RequestIn(state);
            request.ForgetUnsavedChanges();
            // The request is the country's: another country's focal point has no part in it, nor has the delegate who did not ask.
            var mine = actor.IsAny(row.By) && actor != Stage.Nepal && actor != Stage.Nominee;

            var refusal = Do(request, action, actor);

            var refused = !mine ? new Refusal("NotYours") : row.From.Contains(state) ? null
                : new Refusal("RequestStateForbids", null, state);
            refusal.ShouldBe(refused, $"{action} from {state} by {actor.Name}");
            request.State.ShouldBe(refused is null ? row.Target(state) : state);
            request.UnsavedChanges.Count.ShouldBe(refused is null ? 1 : 0);
            if (mine)
                ChangeRequestLifecycle.ActionsFrom(state, actor.Roles).Contains(action)
                    .ShouldBe(refused is null, $"a button {action} at {state} for {actor.Name}");
        }
    }

    public static TheoryData<ConceptAction, ConceptState> Concepts =>
        new(from action in Enum.GetValues<ConceptAction>() from state in Enum.GetValues<ConceptState>() select (action, state));

    [Theory]
    [MemberData(nameof(Concepts))]
    public void A_concept_is_written_exactly_where_its_table_allows_it(ConceptAction action, ConceptState state)
    {
        var row = ConceptLifecycle.Row(action);
        var (nomination, ofEvent) = (Stage.In(NominationState.Confirmed), Stage.Event(EventState.Selection));
        foreach (var actor in Stage.Everybody)
        {
            var concept = ConceptIn(state, nomination, ofEvent);
            concept.ForgetUnsavedChanges();
            var mine = actor.IsAny(row.By) && actor != Stage.Nepal;

            var wrong = action == ConceptAction.Submit
                ? concept.Submit(nomination, ofEvent, Stage.By(actor))
                : concept.Revise(nomination, ofEvent, Whole with { Practice = "Two counters." }, Stage.By(actor));

            // Submitting what is submitted is no mistake: somebody pressed twice. Nothing moves by it.
            wrong.ShouldBe(mine ? [] : [new Refusal("NotYours")], $"{action} from {state} by {actor.Name}");
            var done = mine && row.From.Contains(state);
            concept.State.ShouldBe(done ? row.Target(state) : state);
            concept.UnsavedChanges.Count.ShouldBe(done ? 1 : 0, $"{action} from {state} by {actor.Name}");
        }
    }

    private static string Written<TAction, TState>(IEnumerable<Transition<TAction, TState>> table)
        where TAction : struct, Enum
        where TState : struct, Enum =>
        string.Join('\n',
            table.Select(
            t => $"{t.Action}: {string.Join(' ', t.From)} -> {string.Join(' ', t.To)} | {t.By}{(t.NeedsReason ? " | why" : "")}"));

    private static Refusal? Do(ChangeRequest request, ChangeRequestAction action, Actor actor) => action switch
    {
        ChangeRequestAction.Accept => request.Accept(false, Stage.By(actor)).Wrong.FirstOrDefault(),
        ChangeRequestAction.Refuse => request.Refuse("The ticket is paid.", Stage.By(actor)),
        ChangeRequestAction.TakeBack => request.TakeBack(Stage.By(actor)),
    };

    private static ChangeRequest RequestIn(ChangeRequestState state)
    {
        var nomination = Stage.In(NominationState.Confirmed);
        typeof(Event).GetProperty(nameof(Event.FreezesOn))!.SetValue(nomination.Event!, DateOnly.FromDateTime(Stage.Now));
        var request = ChangeRequest.Ask(
            nomination, ChangeRequestKind.Withdraw, new Nominee(), "Needed at home.", false, false, Stage.By(Stage.Bhutan)).Request!;
        foreach (var row in ChangeRequestLifecycle.Table.Where(row => row.To.Contains(state)))
            Stage.Must(Do(request, row.Action, row.By.HasFlag(Roles.Staff) ? Stage.Staff : Stage.Bhutan));
        return request;
    }

    private static Concept ConceptIn(ConceptState state, Nomination nomination, Event ofEvent)
    {
        var concept = Concept.Begin(nomination, ofEvent, Whole, Stage.By(Stage.Bhutan)).Concept!;
        if (ConceptLifecycle.HandedIn.Contains(state))
            concept.Submit(nomination, ofEvent, Stage.By(Stage.Bhutan)).ShouldBeEmpty();
        return concept;
    }
}
