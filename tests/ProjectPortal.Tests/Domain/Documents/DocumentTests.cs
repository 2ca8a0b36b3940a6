using ProjectPortal.Domain;
using ProjectPortal.Domain.Documents;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Tests.Domain.Nominations;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Domain.Documents;

/// <summary>Who may add, replace and take away a document, and until when.</summary>
public class DocumentTests
{
    private static readonly FileFacts File = new("cv.pdf", "application/pdf", 1000, new string('a', 64), "key");

    public static TheoryData<NominationState> States => [.. Enum.GetValues<NominationState>()];

    [Theory]
    [MemberData(nameof(States))]
    public void A_country_and_its_nominee_send_until_the_nomination_has_ended(NominationState state)
    {
        var nomination = Stage.In(state);
        var open = Stage.Event();
        var ended = NominationLifecycle.Ended.Contains(state);
        foreach (var actor in Stage.Everybody)
        {
            var expected = actor != Stage.Bhutan && actor != Stage.Nominee ? "NotYours" : ended ? "DocumentsStateForbids" : null;
            Document.WhyNotSend(nomination, open, Stage.By(actor))?.Code.ShouldBe(expected);
            (Document.ForNomination(nomination, open, DocumentKind.Paper, File, null, [], Stage.By(actor)).Added is null)
                .ShouldBe(expected is not null);
        }
    }

    [Theory]
    [InlineData(EventState.NominationsOpen, null)]
    [InlineData(EventState.Confirmed, null)]
    [InlineData(EventState.Postponed, null)]
    [InlineData(EventState.Running, "DocumentsTooLate")]
    [InlineData(EventState.Completed, "DocumentsTooLate")]
    [InlineData(EventState.Cancelled, "DocumentsTooLate")]
    public void After_the_event_has_started_nothing_is_sent(EventState state, string? code) =>
        Document.WhyNotSend(Stage.In(NominationState.Confirmed), Stage.Event(state), Stage.By(Stage.Bhutan))?.Code.ShouldBe(code);

    [Fact]
    public void Another_letter_takes_the_place_of_the_first_and_a_paper_stands_beside_others()
    {
        var first = Add(DocumentKind.NominationLetter, []);
        first.ForgetUnsavedChanges();
        var second = Add(DocumentKind.NominationLetter, [first]);

        first.IsRemoved.ShouldBeTrue();
        first.RemovedBy.ShouldBe(Stage.Bhutan.Name);
        first.UnsavedChanges.ShouldHaveSingleItem().Action.ShouldBe("Replaced");
        second.UnsavedChanges.ShouldHaveSingleItem().Action.ShouldBe("Added");
        second.IsPersonal.ShouldBeTrue();

        var papers = new List<Document>();
        for (var i = 0; i < Document.MostPapers; i++)
            papers.Add(Add(DocumentKind.Paper, papers));
        papers.ShouldAllBe(p => !p.IsRemoved);
        Document.ForNomination(Stage.In(NominationState.Draft), Stage.Event(), DocumentKind.Paper, File, null, papers,
            Stage.By(Stage.Bhutan)).Refusal!.Code.ShouldBe("DocumentsTooMany");
        Document.ForNomination(Stage.In(NominationState.Draft), Stage.Event(), DocumentKind.EventPaper, File, null, [],
            Stage.By(Stage.Bhutan)).Refusal!.Code.ShouldBe("DocumentKindForbids");
    }

    [Theory]
    [MemberData(nameof(States))]
    public void A_document_is_taken_away_by_the_country_while_it_has_the_nomination_and_by_staff_with_a_reason(NominationState state)
    {
        var nomination = Stage.In(state);
        var withCountry = state is NominationState.Draft or NominationState.Returned;

        Add(DocumentKind.CurriculumVitae, [])
            .Remove(nomination, "", Stage.By(Stage.Bhutan))?.Code.ShouldBe(withCountry ? null : "DocumentRemovalStateForbids");
        Add(DocumentKind.CurriculumVitae, []).Remove(nomination, "", Stage.By(Stage.Nepal))!.Code.ShouldBe("NotYours");
        Add(DocumentKind.CurriculumVitae, []).Remove(nomination, "A passport.", Stage.By(Stage.Nominee))!.Code.ShouldBe("NotYours");
        Add(DocumentKind.CurriculumVitae, []).Remove(nomination, " ", Stage.By(Stage.Staff))!.Code.ShouldBe("ReasonMissing");
        var removed = Add(DocumentKind.CurriculumVitae, []);
        removed.Remove(nomination, "A passport.", Stage.By(Stage.Staff)).ShouldBeNull();
        (removed.RemovedReason, removed.UnsavedChanges[^1].Action, removed.UnsavedChanges[^1].Reason)
            .ShouldBe(("A passport.", "Removed", "A passport."));
        removed.Remove(nomination, "Again.", Stage.By(Stage.Staff))!.Code.ShouldBe("DocumentGone");
    }

    [Fact]
    public void Staff_alone_publish_papers_of_an_event_that_is_not_cancelled()
    {
        foreach (var actor in Stage.Everybody)
            Document.WhyNotPublish(Stage.Event(), Stage.By(actor))?.Code.ShouldBe(actor == Stage.Staff ? null : "NotYours");
        Document.WhyNotPublish(Stage.Event(EventState.Cancelled), Stage.By(Stage.Staff))!.Code.ShouldBe("EventStateForbids");

        var ofEvent = Stage.Event();
        var session = new Session
        {
            EventId = ofEvent.Id,
            Day = ofEvent.StartsOn,
            StartsAt = new(9, 0),
            EndsAt = new(10, 0),
            Title = new Wording("Opening"),
            Tag = SessionTag.Informative
        };
        var (paper, refusal) = Document.ForEvent(ofEvent, session, new Wording("Slides"), File, null, [], null, Stage.By(Stage.Staff));
        refusal.ShouldBeNull();
        (paper!.Kind, paper.IsPersonal, paper.Title).ShouldBe((DocumentKind.SessionPaper, false, new Wording("Slides")));
        paper.LeaveSession();
        (paper.Kind, paper.SessionId).ShouldBe((DocumentKind.EventPaper, null));

        var next = Document.ForEvent(ofEvent, null, Wording.None, File, null, [paper], paper, Stage.By(Stage.Staff)).Added!;
        paper.IsRemoved.ShouldBeTrue();
        Document.ForEvent(ofEvent, null, Wording.None, File, null, [next], paper, Stage.By(Stage.Staff))
            .Refusal!.Code.ShouldBe("DocumentGone");
        next.Remove(null, "", Stage.By(Stage.Bhutan))!.Code.ShouldBe("NotYours");
        next.Remove(null, "", Stage.By(Stage.Staff)).ShouldBeNull();

        var elsewhere = new Session
        {
            EventId = 99,
            Day = ofEvent.StartsOn,
            StartsAt = new(9, 0),
            EndsAt = new(10, 0),
            Title = new Wording("Opening"),
            Tag = SessionTag.Informative
        };
        Document.ForEvent(ofEvent, elsewhere, Wording.None, File, null, [], null, Stage.By(Stage.Staff))
            .Refusal!.Code.ShouldBe("SessionOfAnotherEvent");
        var many = Enumerable.Range(0, Document.MostEventPapers)
            .Select(_ => Document.ForEvent(ofEvent, null, Wording.None, File, null, [], null, Stage.By(Stage.Staff)).Added!).ToList();
        Document.ForEvent(ofEvent, null, Wording.None, File, null, many, null, Stage.By(Stage.Staff))
            .Refusal!.Code.ShouldBe("DocumentsTooMany");
    }

    [Fact]
    public void Documents_of_a_project_are_kept_by_staff_with_kind_title_and_date()
    {
        var says = new ProjectPaper(DocumentKind.EvaluationReport, new Wording("Evaluation", "Évaluation"), new DateOnly(2016, 9, 30));
        foreach (var actor in new[] { Stage.Bhutan, Stage.Evaluator, Stage.Staff })
            Document.WhyNotKeep(Stage.By(actor))?.Code.ShouldBe(actor == Stage.Staff ? null : "NotYours");
        var kept = Of(says, [], null).Added!;
        (kept.Kind, kept.Title, kept.DatedOn, kept.EventId, kept.NominationId, kept.IsPersonal)
            .ShouldBe((says.Kind, says.Title, says.DatedOn, null, null, false));
        Of(says with { Kind = DocumentKind.EventPaper }, [], null).Refusal!.ShouldBe(new Refusal("DocumentKindForbids", "Kind"));
        Of(says with { Title = Wording.None }, [], null).Refusal!.ShouldBe(new Refusal("DocumentTitleMissing", "Title.En"));

        var terms = says with { Kind = DocumentKind.TermsOfReference };
        kept.Describe(terms, Stage.By(Stage.Bhutan))!.Code.ShouldBe("NotYours");
        kept.Describe(terms with { Title = Wording.None }, Stage.By(Stage.Staff))!.Code.ShouldBe("DocumentTitleMissing");
        kept.Describe(terms, Stage.By(Stage.Staff)).ShouldBeNull();
        kept.Kind.ShouldBe(DocumentKind.TermsOfReference);

        var next = Of(says, [kept], kept).Added!;
        (kept.IsRemoved, next.ReplacesId).ShouldBe((true, kept.Id));
        Of(says, [next], kept).Refusal!.Code.ShouldBe("DocumentGone");
        kept.Describe(says, Stage.By(Stage.Staff))!.Code.ShouldBe("DocumentGone");
        Document.ForProject(2, says, File, null, [], next, Stage.By(Stage.Staff)).Refusal!.Code.ShouldBe("DocumentGone");
        var paper = Document.ForEvent(Stage.Event(), null, Wording.None, File, null, [], null, Stage.By(Stage.Staff)).Added!;
        paper.Describe(says, Stage.By(Stage.Staff))!.Code.ShouldBe("DocumentGone");
        var many = Enumerable.Range(0, Document.MostProjectDocuments).Select(_ => Of(says, [], null).Added!).ToList();
        Of(says, many, null).Refusal!.Code.ShouldBe("DocumentsTooMany");
        Of(says, many, many[0]).Refusal.ShouldBeNull();
    }

    [Fact]
    public void An_opening_is_noted()
    {
        var document = Add(DocumentKind.CurriculumVitae, []);
        document.ForgetUnsavedChanges();

        document.NoteOpened(Stage.By(Stage.Staff));

        var change = document.UnsavedChanges.ShouldHaveSingleItem();
        (change.Action, change.ByName, change.At).ShouldBe(("Opened", Stage.Staff.Name, Stage.Now));
    }

    private static (Document? Added, Refusal? Refusal) Of(ProjectPaper says, IReadOnlyCollection<Document> present, Document? replaces) =>
        Document.ForProject(1, says, File, null, present, replaces, Stage.By(Stage.Staff));

    private static Document Add(DocumentKind kind, IReadOnlyCollection<Document> present)
    {
        var (added, refusal) = Document.ForNomination(
            Stage.In(NominationState.Draft), Stage.Event(), kind, File, "key", present, Stage.By(Stage.Bhutan));
        refusal.ShouldBeNull();
        return added!;
    }
}
