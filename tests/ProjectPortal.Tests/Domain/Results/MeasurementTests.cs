using ProjectPortal.Domain;
using ProjectPortal.Domain.People;
using ProjectPortal.Domain.Results;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Domain.Results;

public class MeasurementTests
{
    private static readonly Finding Found =
        new()
        {
            MeasuredOn = new DateOnly(2016, 1, 31),
            Unit = IndicatorUnit.Number,
            Value = 12,
            Source = new Wording("Survey"),
            Parts = [(new Wording("planning"), 3)]
        };

    private readonly Indicator indicator = Make.Indicator();

    [Fact]
    public void A_measurement_goes_from_draft_to_approved_and_keeps_who_did_it()
    {
        var measurement = Draft();
        measurement.State.ShouldBe(MeasurementState.Draft);
        measurement.Submit(Doing.Staff).ShouldBeNull();
        measurement.State.ShouldBe(MeasurementState.Submitted);
        measurement.Approve(Doing.Staff).ShouldBeNull();
        measurement.State.ShouldBe(MeasurementState.Approved);

        measurement.UnsavedChanges.Select(c => (c.Action, c.From, c.To, c.ByName)).ShouldBe(
        [
            ("Created", null, "Draft", "Somebody"),
            ("Submit", "Draft", "Submitted", "Somebody"),
            ("Approve", "Submitted", "Approved", "Somebody"),
        ]);
    }

    [Fact]
    public void A_returned_one_says_why_until_it_is_submitted_again()
    {
        var measurement = In(MeasurementState.Submitted);
        measurement.Return("  Name the source. ", Doing.Staff).ShouldBeNull();
        measurement.State.ShouldBe(MeasurementState.Returned);
        measurement.ReturnReason.ShouldBe("Name the source.");
        measurement.UnsavedChanges[^1].Reason.ShouldBe("Name the source.");

        measurement.Submit(Doing.Staff).ShouldBeNull();
        measurement.ReturnReason.ShouldBe("");
    }

    [Fact]
    public void A_return_needs_a_reason()
    {
        var measurement = In(MeasurementState.Submitted);
        measurement.Return(" ", Doing.Staff).ShouldBe(new Refusal("ReasonMissing", "Reason"));
        measurement.State.ShouldBe(MeasurementState.Submitted);
    }

    [Fact]
    public void The_table_is_what_was_agreed() =>
        string.Join('\n', MeasurementLifecycle.Table.Select(t =>
            $"{t.Action}: {string.Join(' ', t.From)} -> {string.Join(' ', t.To)} | {t.By}"
                + (t.NeedsReason ? " | why" : ""))).ShouldBe("""
            Revise: Draft Returned ->  | Staff
            Submit: Draft Returned -> Submitted | Staff
            Approve: Submitted -> Approved | Staff
            Return: Submitted -> Returned | Staff | why
            Correct: Approved ->  | Staff | why
            Delete: Draft ->  | Staff
            """.ReplaceLineEndings("\n"));

    [Theory]
    [CombinatorialStates]
    public void An_action_does_what_the_table_says_and_nothing_else(MeasurementAction action, MeasurementState state)
    {
        var row = MeasurementLifecycle.Row(action);
        foreach (var role in Enum.GetValues<Roles>())
        {
            var measurement = In(state);
            measurement.ForgetUnsavedChanges();
            var refused = !row.By.HasFlag(role) || role == Roles.None ? new Refusal("NotYours")
                : row.From.Contains(state) ? null
                : action == MeasurementAction.Correct ? new Refusal("OnlyApprovedIsCorrected")
                : new Refusal("MeasurementStateForbids", null, action, state);

            Do(measurement, action, Doing.By(role)).ShouldBe(refused, $"by {role}");

            measurement.State.ShouldBe(refused is null ? row.Target(state) : state, $"by {role}");
            MeasurementLifecycle.ActionsFrom(state, role).Contains(action).ShouldBe(refused is null, $"a button for {role}");
            if (refused is null && row.To.Length > 0)
                measurement.UnsavedChanges.ShouldHaveSingleItem()
                    .ShouldSatisfyAllConditions(
                    c => c.Action.ShouldBe(action.ToString()), c => c.From.ShouldBe(state.ToString()),
                    c => c.To.ShouldBe(measurement.State.ToString()));
            else if (refused is null && action == MeasurementAction.Correct)
                measurement.UnsavedChanges.ShouldHaveSingleItem("whoever corrects it at the same time must lose")
                    .Action.ShouldBe(nameof(MeasurementAction.Correct));
            else
                measurement.UnsavedChanges.ShouldBeEmpty();
        }
    }

    [Fact]
    public void What_asks_for_a_reason_is_refused_without_one()
    {
        MeasurementLifecycle.Table.Where(t => t.NeedsReason).Select(t => t.Action)
            .ShouldBe([MeasurementAction.Return, MeasurementAction.Correct]);
        In(MeasurementState.Submitted).Return(" ", Doing.Staff).ShouldBe(new Refusal("ReasonMissing", "Reason"));
        In(MeasurementState.Approved).Correct(indicator, Found, " ", Doing.Staff).Refusal.ShouldBe(new Refusal("ReasonMissing", "Reason"));
    }

    [Theory]
    [InlineData(Roles.Evaluator)]
    [InlineData(Roles.FocalPoint)]
    [InlineData(Roles.Administrator)]
    [InlineData(Roles.Nominee)]
    [InlineData(Roles.Clock)]
    public void Nobody_but_staff_touches_a_measurement(Roles role)
    {
        var act = Doing.By(role);
        Measurement.Draft(indicator, Found, act).Refusal.ShouldBe(new Refusal("NotYours"));
        indicator.Measurements.ShouldBeEmpty();
        var draft = Draft();
        draft.Revise(Found, act).ShouldBe(new Refusal("NotYours"));
        draft.Submit(act).ShouldBe(new Refusal("NotYours"));
        var submitted = In(MeasurementState.Submitted);
        submitted.Approve(act).ShouldBe(new Refusal("NotYours"));
        submitted.Return("why", act).ShouldBe(new Refusal("NotYours"));
        submitted.ReturnReason.ShouldBe("");
        In(MeasurementState.Approved).Correct(indicator, Found, "why", act).Refusal.ShouldBe(new Refusal("NotYours"));
    }

    [Theory]
    [InlineData(MeasurementState.Draft, true)]
    [InlineData(MeasurementState.Returned, true)]
    [InlineData(MeasurementState.Submitted, false)]
    [InlineData(MeasurementState.Approved, false)]
    public void What_was_handed_in_is_not_rewritten(MeasurementState state, bool may)
    {
        var measurement = In(state);
        measurement.Revise(Found with { Value = 13 }, Doing.Staff)
            .ShouldBe(may ? null : new Refusal("MeasurementStateForbids", null, MeasurementAction.Revise, state));
        measurement.Value.ShouldBe(may ? 13 : 12);
    }

    [Fact]
    public void An_unsound_finding_is_not_taken()
    {
        var unsound = Found with { Source = Wording.None };
        Measurement.Draft(indicator, unsound, Doing.Staff).Refusal.ShouldBe(new Refusal("SourceMissing", "Source"));
        Draft().Revise(unsound, Doing.Staff).ShouldBe(new Refusal("SourceMissing", "Source"));
    }

    [Fact]
    public void Further_counts_are_replaced_only_where_they_differ()
    {
        var measurement = Draft();
        var part = measurement.Parts.ShouldHaveSingleItem();
        part.InHistory.ShouldBe("planning: 3");
        measurement.Revise(Found with { Value = 13 }, Doing.Staff).ShouldBeNull();
        measurement.Parts.ShouldHaveSingleItem().ShouldBeSameAs(part);

        measurement.Revise(Found with { Parts = [(new Wording("planning"), 4), (new Wording("stalled"), 1)] }, Doing.Staff).ShouldBeNull();
        measurement.Parts.Select(p => (p.InHistory, p.Order)).ShouldBe([("planning: 4", 0), ("stalled: 1", 1)]);
    }

    [Fact]
    public void A_correction_is_a_new_draft_that_says_why()
    {
        var approved = In(MeasurementState.Approved);
        var (correction, refusal) = approved.Correct(indicator, Found with { Value = 14 }, " A country answered late. ", Doing.Staff);
        refusal.ShouldBeNull();
        correction!.State.ShouldBe(MeasurementState.Draft);
        correction.CorrectionReason.ShouldBe("A country answered late.");
        correction.CorrectsId.ShouldBe(approved.Id);
        approved.Value.ShouldBe(12);
    }

    [Fact]
    public void Only_what_is_approved_is_corrected_once_and_with_a_reason()
    {
        In(MeasurementState.Submitted).Correct(indicator, Found, "why", Doing.Staff)
            .Refusal.ShouldBe(new Refusal("OnlyApprovedIsCorrected"));
        var approved = In(MeasurementState.Approved);
        approved.Correct(indicator, Found, " ", Doing.Staff).Refusal.ShouldBe(new Refusal("ReasonMissing", "Reason"));
        approved.Correct(indicator, Found with { Source = Wording.None }, "why", Doing.Staff)
            .Refusal.ShouldBe(new Refusal("SourceMissing", "Source"));
        approved.Correct(indicator, Found, "why", Doing.Staff).Refusal.ShouldBeNull();
        approved.Correct(indicator, Found, "why", Doing.Staff).Refusal.ShouldBe(new Refusal("AlreadyCorrected"));
    }

    [Theory]
    [InlineData(MeasurementState.Draft, true)]
    [InlineData(MeasurementState.Submitted, false)]
    [InlineData(MeasurementState.Approved, false)]
    [InlineData(MeasurementState.Returned, false)]
    public void Only_a_draft_is_thrown_away(MeasurementState state, bool may) =>
        In(state).WhyNot(MeasurementAction.Delete, Doing.Staff)
            .ShouldBe(may ? null : new Refusal("MeasurementStateForbids", null, MeasurementAction.Delete, state));

    [Fact]
    public void Another_unit_than_the_indicators_is_a_mismatch()
    {
        Draft().MismatchesUnitOf(indicator).ShouldBeFalse();
        Drafted(Found with { Unit = IndicatorUnit.PerCent }).MismatchesUnitOf(indicator).ShouldBeTrue();
        Drafted(Found with { Unit = IndicatorUnit.PerCent }).MismatchesUnitOf(Make.Indicator(IndicatorUnit.Qualitative)).ShouldBeFalse();
        Drafted(Found with
        {
            Unit = IndicatorUnit.PerCent,
            Value = null,
            Source = Wording.None,
            Parts = [],
            MissingReason = new Wording("late")
        })
            .MismatchesUnitOf(indicator).ShouldBeFalse("what is missing has no unit");
    }

    private Refusal? Do(Measurement measurement, MeasurementAction action, Act act) => action switch
    {
        MeasurementAction.Revise => measurement.Revise(Found, act),
        MeasurementAction.Submit => measurement.Submit(act),
        MeasurementAction.Approve => measurement.Approve(act),
        MeasurementAction.Return => measurement.Return("Name the source.", act),
        MeasurementAction.Correct => measurement.Correct(indicator, Found, "why", act).Refusal,
        MeasurementAction.Delete => measurement.WhyNot(action, act),
    };

    private Measurement Draft() => Drafted(Found);

    private Measurement Drafted(Finding finding) => Measurement.Draft(indicator, finding, Doing.Staff).Measurement!;

    private Measurement In(MeasurementState state) => Make.Measurement(indicator, Found, state);

    /// <summary>Every action with every state.</summary>
    [AttributeUsage(AttributeTargets.Method)]
    private sealed class CombinatorialStatesAttribute : Xunit.v3.DataAttribute
    {
        public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(
            System.Reflection.MethodInfo testMethod, Xunit.Sdk.DisposalTracker disposalTracker) =>
            new([.. from action in Enum.GetValues<MeasurementAction>() from state in Enum.GetValues<MeasurementState>()
                select new TheoryDataRow(action, state)]);

        public override bool SupportsDiscoveryEnumeration() => true;
    }
}
