using ProjectPortal.Domain;
using ProjectPortal.Domain.Lessons;
using ProjectPortal.Domain.People;
using ProjectPortal.Tests.Domain.Results;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Domain.Lessons;

public class LessonsTests
{
    private readonly Challenge challenge = new() { ProjectId = 1, Number = 1, Description = new Wording("Nominees could not decide.") };

    [Fact]
    public void A_challenge_is_not_closed_without_an_action()
    {
        challenge.Close(Doing.Staff).ShouldBe(new Refusal("ActionMissing", "ActionTaken"));
        challenge.State.ShouldBe(ChallengeState.Open);

        challenge.ActionTaken = new Wording("Criteria were sharpened.");
        challenge.Close(Doing.Staff).ShouldBeNull();
        challenge.State.ShouldBe(ChallengeState.Closed);
        challenge.UnsavedChanges.ShouldHaveSingleItem()
            .ShouldSatisfyAllConditions(c => c.Action.ShouldBe("Close"), c => c.From.ShouldBe("Open"), c => c.To.ShouldBe("Closed"));
        challenge.Close(Doing.Staff).ShouldBe(new Refusal("ChallengeAlreadyClosed"));
    }

    [Fact]
    public void The_action_that_closed_a_challenge_is_not_taken_back()
    {
        challenge.CheckEdit(Wording.None).ShouldBeNull();
        Close();
        challenge.CheckEdit(Wording.None).ShouldBe(new Refusal("ActionMissing", "ActionTaken"));
        challenge.CheckEdit(new Wording("", "Autre chose.")).ShouldBeNull();
    }

    [Fact]
    public void A_closed_challenge_opens_again_for_a_reason()
    {
        challenge.Reopen("why", Doing.Staff).ShouldBe(new Refusal("ChallengeAlreadyOpen"));
        Close();
        challenge.Reopen(" ", Doing.Staff).ShouldBe(new Refusal("ReasonMissing", "Reason"));
        challenge.Reopen(" It came back. ", Doing.Staff).ShouldBeNull();
        challenge.State.ShouldBe(ChallengeState.Open);
        challenge.UnsavedChanges[^1].Reason.ShouldBe("It came back.");
    }

    [Fact]
    public void An_action_does_what_the_table_says_and_nothing_else()
    {
        string.Join('\n', ChallengeLifecycle.Table.Select(t =>
            $"{t.Action}: {string.Join(' ', t.From)} -> {string.Join(' ', t.To)} | {t.By}{(t.NeedsReason ? " | why" : "")}"))
            .ShouldBe("Close: Open -> Closed | Staff\nReopen: Closed -> Open | Staff | why");
        foreach (var row in ChallengeLifecycle.Table)
        {
            foreach (var (state, role) in from s in Enum.GetValues<ChallengeState>() from r in Enum.GetValues<Roles>() select (s, r))
            {
                var asked = In(state);
                var refused = !row.By.HasFlag(role) || role == Roles.None ? new Refusal("NotYours")
                    : row.From.Contains(state) ? null
                    : new Refusal($"ChallengeAlready{state}");

                (row.Action == ChallengeAction.Close ? asked.Close(Doing.By(role)) : asked.Reopen("why", Doing.By(role)))
                    .ShouldBe(refused, $"{row.Action} from {state} by {role}");

                asked.State.ShouldBe(refused is null ? row.Target(state) : state, $"{row.Action} from {state} by {role}");
                ChallengeLifecycle.ActionsFrom(state, role).Contains(row.Action)
                    .ShouldBe(refused is null, $"a button {row.Action} at {state} for {role}");
            }
        }
    }

    [Fact]
    public void A_lesson_from_an_event_names_it()
    {
        Lesson.Check(LessonSource.Event, null).ShouldBe(new Refusal("LessonEventMissing", "EventId"));
        Lesson.Check(LessonSource.Event, 3).ShouldBeNull();
        Lesson.Check(LessonSource.Survey, null).ShouldBeNull();
        new Lesson { ProjectId = 4, ThemeId = 1, Text = Wording.None, Source = LessonSource.Staff }.OwningProjectId.ShouldBe(4);
        challenge.OwningProjectId.ShouldBe(1);
    }

    private static Challenge In(ChallengeState state)
    {
        var made = new Challenge
        {
            ProjectId = 1,
            Number = 2,
            Description = new Wording("Nominees could not decide."),
            ActionTaken = new Wording("Criteria were sharpened.")
        };
        if (state == ChallengeState.Closed)
            made.Close(Doing.Staff).ShouldBeNull();
        return made;
    }

    private void Close()
    {
        challenge.ActionTaken = new Wording("Criteria were sharpened.");
        challenge.Close(Doing.Staff).ShouldBeNull();
    }
}
