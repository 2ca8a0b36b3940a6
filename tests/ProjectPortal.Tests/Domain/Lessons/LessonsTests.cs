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
        challenge.UnsavedChanges.ShouldHaveSingleItem().ShouldSatisfyAllConditions(c => c.Action.ShouldBe("Close"), c => c.From.ShouldBe("Open"), c => c.To.ShouldBe("Closed"));
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

    [Theory]
    [InlineData(Roles.Evaluator)]
    [InlineData(Roles.FocalPoint)]
    [InlineData(Roles.Administrator)]
    public void Nobody_but_staff_closes_or_reopens(Roles role)
    {
        challenge.Close(Doing.By(role)).ShouldBe(new Refusal("NotYours"));
        challenge.Reopen("why", Doing.By(role)).ShouldBe(new Refusal("NotYours"));
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

    private void Close()
    {
        challenge.ActionTaken = new Wording("Criteria were sharpened.");
        challenge.Close(Doing.Staff).ShouldBeNull();
    }
}
