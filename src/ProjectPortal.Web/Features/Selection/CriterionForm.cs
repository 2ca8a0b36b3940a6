using System.ComponentModel.DataAnnotations;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Events;
using ProjectPortal.Web.Features.Shared;

namespace ProjectPortal.Web.Features.Selection;

public sealed class CriterionForm
{
    [Display(Name = "Selection.CriterionTitle")]
    [WordingRule(Required = true, Max = Lengths.Title)]
    public WordingForm Title { get; set; } = new();

    [Display(Name = "Selection.CriterionDescription")]
    [WordingRule(Max = Lengths.Text)]
    public WordingForm Description { get; set; } = new();

    [Required]
    [Range(1, Criterion.HeaviestWeight)]
    [Display(Name = "Selection.Weight")]
    public int? Weight { get; set; }

    public int Version { get; set; }

    public CriterionPlan ToPlan() => new(Title.ToWording(), Description.ToWording(), Weight ?? 0);

    public static CriterionForm From(Criterion criterion) => new()
    {
        Title = WordingForm.From(criterion.Title),
        Description = WordingForm.From(criterion.Description),
        Weight = criterion.Weight,
        Version = criterion.Version,
    };
}

public sealed class ThresholdForm
{
    [Range(1, 100)]
    [Display(Name = "Selection.Threshold")]
    public int? ThresholdPerCent { get; set; }

    public int Version { get; set; }
}

/// <summary>What an event judges nominations by.</summary>
public sealed record CriteriaPage(
    EventHead Event, IReadOnlyList<Criterion> Criteria, IReadOnlySet<int> Scored, Refusal? WhyNot, bool CanWaive, bool IsStaff,
    HistoryList History)
{
    public ThresholdForm Threshold { get; init; } = new();

    public int TotalWeight => Criteria.Sum(c => c.Weight);
}

/// <summary>One criterion being written.</summary>
public sealed record CriterionPage(EventHead Event, int? Id, CriterionForm Form);
