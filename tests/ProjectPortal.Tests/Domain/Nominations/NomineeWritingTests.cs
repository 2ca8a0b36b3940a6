using ProjectPortal.Domain;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Domain.People;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Domain.Nominations;

/// <summary>What nominees write themselves: the concept, the survey, their entry in the directory.</summary>
public sealed class NomineeWritingTests
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

    private static readonly SurveyReply Reply = new() { Relevance = 4, Intent = SurveyIntent.WillExplore };

    public static TheoryData<NominationState> States => [.. Enum.GetValues<NominationState>()];

    [Theory]
    [MemberData(nameof(States))]
    public void A_concept_is_written_by_who_is_selected_or_confirmed(NominationState state)
    {
        var nomination = Stage.In(state);
        var may = state is NominationState.Selected or NominationState.Confirmed;

        Concept.WhyNot(nomination, Stage.Event(EventState.Selection), Stage.By(Stage.Nominee))?.Code.ShouldBe("NominationStateForbids");
        (Concept.WhyNot(nomination, Stage.Event(EventState.Selection), Stage.By(Stage.Nominee)) is null).ShouldBe(may);
    }

    [Fact]
    public void A_concept_is_written_by_the_nominee_or_the_country_and_nobody_else()
    {
        var nomination = Stage.In(NominationState.Confirmed);
        foreach (var actor in Stage.Everybody)
            (Concept.WhyNot(nomination, Stage.Event(EventState.Selection), Stage.By(actor)) is null)
                .ShouldBe(actor == Stage.Nominee || actor == Stage.Bhutan, actor.Name);
    }

    [Fact]
    public void A_concept_is_a_draft_until_all_of_it_is_there()
    {
        var (nomination, ofEvent) = (Stage.In(NominationState.Confirmed), Stage.Event(EventState.Selection));
        var concept = Concept.Begin(nomination, ofEvent, new ConceptText(), Stage.By(Stage.Nominee)).Concept!;

        concept.Submit(nomination, ofEvent, Stage.By(Stage.Nominee)).Select(r => r.Field)
            .ShouldBe(["Problem", "Practice", "ResourcesAtHand", "ResourcesMissing", "SponsorName", "SponsorPost"]);
        concept.State.ShouldBe(ConceptState.Draft);
        concept.Revise(nomination, ofEvent, Whole, Stage.By(Stage.Bhutan)).ShouldBeEmpty();
        concept.Submit(nomination, ofEvent, Stage.By(Stage.Nominee)).ShouldBeEmpty();
        concept.State.ShouldBe(ConceptState.Submitted);
        concept.SubmittedAt.ShouldBe(Stage.Now);
        concept.UnsavedChanges.Select(c => (c.Action, c.ByName))
            .ShouldBe([("Created", "Nominee"), ("Edited", "Focal point BT"), ("Submit", "Nominee")]);
    }

    [Fact]
    public void A_submitted_concept_is_revised_until_the_event_starts_and_stays_whole()
    {
        var (nomination, ofEvent) = (Stage.In(NominationState.Confirmed), Stage.Event(EventState.Selection));
        var concept = Concept.Begin(nomination, ofEvent, Whole, Stage.By(Stage.Nominee)).Concept!;
        concept.Submit(nomination, ofEvent, Stage.By(Stage.Nominee));
        concept.ForgetUnsavedChanges();

        concept.Revise(nomination, ofEvent, Whole with { SponsorName = " " }, Stage.By(Stage.Nominee))
            .ShouldBe([new Refusal("ConceptMissing", "SponsorName")]);
        concept.SponsorName.ShouldBe("Karma Tshering");
        concept.Revise(nomination, ofEvent, Whole, Stage.By(Stage.Nominee)).ShouldBeEmpty();
        concept.UnsavedChanges.ShouldBeEmpty("nothing was changed");
        concept.Revise(nomination, ofEvent, Whole with { Problem = "Queues of a week." }, Stage.By(Stage.Nominee)).ShouldBeEmpty();
        concept.UnsavedChanges[^1].Action.ShouldBe("Revised");
        concept.Submit(nomination, ofEvent, Stage.By(Stage.Nominee)).ShouldBeEmpty();
        concept.UnsavedChanges.Count.ShouldBe(1, "it is submitted once");

        var firstDay = Stage.By(Stage.Nominee, ofEvent.StartsOn.ToDateTime(new TimeOnly(1, 0), DateTimeKind.Utc));
        concept.Revise(nomination, ofEvent, Whole, firstDay).ShouldBe([new Refusal("ConceptClosed", null, ofEvent.StartsOn)]);
        concept.Submit(nomination, ofEvent, firstDay).ShouldBe([new Refusal("ConceptClosed", null, ofEvent.StartsOn)]);
        Concept.Begin(nomination, ofEvent, Whole, firstDay).Refusal.ShouldBe(new Refusal("ConceptClosed", null, ofEvent.StartsOn));
    }

    [Theory]
    [MemberData(nameof(States))]
    public void The_survey_is_answered_by_who_came(NominationState state) =>
        (SurveyAnswer.Give(Stage.In(state), Reply, Stage.By(Stage.Nominee)).Answer is not null).ShouldBe(state == NominationState.Attended);

    [Fact]
    public void Nobody_answers_the_survey_for_another()
    {
        foreach (var actor in Stage.Everybody)
            (SurveyAnswer.WhyNot(Stage.In(NominationState.Attended), Stage.By(actor)) is null).ShouldBe(actor == Stage.Nominee, actor.Name);
    }

    [Fact]
    public void The_survey_says_all_that_is_missing_at_once()
    {
        var came = Stage.In(NominationState.Attended);
        SurveyAnswer.Give(came, new SurveyReply(), Stage.By(Stage.Nominee)).Wrong.Select(r => r.Code)
            .ShouldBe(["RelevanceMissing", "IntentMissing"]);
        SurveyAnswer.Give(came, Reply with { Relevance = 6 }, Stage.By(Stage.Nominee)).Wrong.Select(r => r.Code)
            .ShouldBe(["RelevanceMissing"]);
        SurveyAnswer.Give(came, Reply with { Intent = SurveyIntent.WillIntroduce, Practice = " " }, Stage.By(Stage.Nominee))
            .Wrong.Select(r => r.Code).ShouldBe(["PracticeMissing"]);
    }

    [Fact]
    public void An_answer_can_be_changed_and_keeps_when_it_was_given()
    {
        var came = Stage.In(NominationState.Attended);
        var answer = SurveyAnswer.Give(came, Reply, Stage.By(Stage.Nominee)).Answer!;
        answer.ForgetUnsavedChanges();

        answer.Revise(came, Reply, Stage.By(Stage.Nominee, Stage.Now.AddDays(1))).ShouldBeEmpty();
        answer.UnsavedChanges.ShouldBeEmpty();
        answer.Revise(came, Reply with { Relevance = 0 }, Stage.By(Stage.Nominee)).ShouldNotBeEmpty();
        answer.Revise(came, Reply, Stage.By(Stage.Staff)).ShouldBe([new Refusal("NotYours")]);
        answer.Revise(came, Reply with { Relevance = 2, MostUseful = "The visit." }, Stage.By(Stage.Nominee, Stage.Now.AddDays(1)))
            .ShouldBeEmpty();
        answer.Reply.ShouldBe(Reply with { Relevance = 2, MostUseful = "The visit." });
        answer.AnsweredAt.ShouldBe(Stage.Now);
        answer.UnsavedChanges[^1].Action.ShouldBe("Edited");
    }

    [Theory]
    [MemberData(nameof(States))]
    public void Only_who_takes_part_can_be_found(NominationState state)
    {
        var nomination = Stage.In(state);
        (DirectoryEntry.From(nomination).Show(nomination, "Counters", Stage.By(Stage.Nominee)) is null)
            .ShouldBe(state is NominationState.Confirmed or NominationState.Attended);
    }

    [Fact]
    public void Consent_is_the_persons_own_and_each_yes_and_no_is_kept()
    {
        var nomination = Stage.In(NominationState.Confirmed);
        var entry = DirectoryEntry.From(nomination);
        foreach (var actor in Stage.Everybody.Where(a => a != Stage.Nominee))
            entry.Show(nomination, "Counters", Stage.By(actor)).ShouldBe(new Refusal("NotYours"), actor.Name);
        entry.Show(nomination, " ", Stage.By(Stage.Nominee)).ShouldBe(new Refusal("DirectoryPracticeMissing", "Practice"));
        entry.Hide(null, Stage.By(Stage.Nominee)).ShouldBe(new Refusal("NotInDirectory"));

        entry.Show(nomination, " Guichets ", Stage.By(Stage.Nominee)).ShouldBeNull();
        entry.Show(nomination, "Guichets uniques", Stage.By(Stage.Nominee, Stage.Now.AddDays(1))).ShouldBeNull();
        entry.ShownSince.ShouldBe(Stage.Now);
        entry.Hide(null, Stage.By(Stage.Bhutan)).ShouldBe(new Refusal("NotYours"));
        entry.Hide(" ", Stage.By(Stage.Staff)).ShouldBe(new Refusal("ReasonMissing", "Reason"));
        entry.Hide("Advertising.", Stage.By(Stage.Staff)).ShouldBeNull();
        entry.ShownSince.ShouldBeNull();
        entry.UnsavedChanges.Select(c => (c.Action, c.Reason)).ShouldBe([("Shown", null), ("Edited", null), ("Hidden", "Advertising.")]);
    }

    [Fact]
    public void Messages_end_at_the_days_limit()
    {
        var nomination = Stage.In(NominationState.Confirmed);
        var entry = DirectoryEntry.From(nomination);
        DirectoryMessage.To(entry, "user 1", 0, false, Stage.By(Stage.Staff))
            .Refusal.ShouldBe(new Refusal("NotYours"), "who is not shown cannot be written to");
        entry.Show(nomination, "Counters", Stage.By(Stage.Nominee));

        DirectoryMessage.To(entry, "user 4", 0, false, Stage.By(Stage.Evaluator)).Refusal.ShouldBe(new Refusal("NotYours"));
        DirectoryMessage.To(entry, "user 1", DirectoryMessage.PerDay, false, Stage.By(Stage.Staff))
            .Refusal.ShouldBe(new Refusal("MessagesOfTheDay", null, DirectoryMessage.PerDay));
        DirectoryMessage.To(entry, "user 1", DirectoryMessage.PerDay - 1, true, Stage.By(Stage.Staff)).Message!.ShouldSatisfyAllConditions(
            m => m.Number.ShouldBe(DirectoryMessage.PerDay), m => m.SharesAddress.ShouldBeTrue(),
                m => m.Day.ShouldBe(DateOnly.FromDateTime(Stage.Now)));
    }
}
