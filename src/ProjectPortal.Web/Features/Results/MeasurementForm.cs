using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Results;
using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Results;

/// <summary>A further count. A row that is blank is left out.</summary>
public sealed class PartForm
{
    [WordingRule(Max = Lengths.Title)]
    [Display(Name = "Results.PartLabel")]
    public WordingForm Label { get; set; } = new();

    [Range(0, int.MaxValue)]
    [Display(Name = "Results.PartCount")]
    public int? Count { get; set; }

    public bool HasLabel => Label.En.Length + Label.Fr.Length > 0;

    public override string ToString() => HasLabel ? $"{Words.In(Label.ToWording())}: {Count}" : $"{Count}";
}

public sealed class MeasurementForm
{
    /// <summary>Blank rows for further counts that a form offers beyond those that are filled.</summary>
    private const int SpareRows = 3;

    [Required]
    [Display(Name = "Results.MeasuredOn")]
    public DateOnly? MeasuredOn { get; set; }

    [Display(Name = "Results.Unit")]
    public IndicatorUnit Unit { get; set; }

    [WordingRule(Max = Lengths.Title)]
    [Display(Name = "Results.Qualifier")]
    public WordingForm Qualifier { get; set; } = new();

    [ModelBinder(typeof(NumberText))]
    [Display(Name = "Results.Value")]
    public decimal? Value { get; set; }

    [Display(Name = "Results.Numerator")]
    public int? Numerator { get; set; }

    [Display(Name = "Results.Denominator")]
    public int? Denominator { get; set; }

    [Display(Name = "Results.Population")]
    public int? Population { get; set; }

    [Display(Name = "Results.Parts")]
    public List<PartForm> Parts { get; set; } = [];

    [WordingRule]
    [Display(Name = "Results.MissingReason")]
    public WordingForm MissingReason { get; set; } = new();

    [WordingRule]
    [Display(Name = "Results.Narrative")]
    public WordingForm Narrative { get; set; } = new();

    [WordingRule]
    [Display(Name = "Results.Evidence")]
    public WordingForm Source { get; set; } = new();

    public int Version { get; set; }

    public static MeasurementForm From(Measurement stored) => new()
    {
        MeasuredOn = stored.MeasuredOn,
        Unit = stored.Unit,
        Qualifier = WordingForm.From(stored.Qualifier),
        Value = stored.Value,
        Numerator = stored.Numerator,
        Denominator = stored.Denominator,
        Population = stored.Population,
        Parts = [.. stored.Parts.OrderBy(p => p.Order).Select(p => new PartForm { Label = WordingForm.From(p.Label), Count = p.Count })],
        MissingReason = WordingForm.From(stored.MissingReason),
        Narrative = WordingForm.From(stored.Narrative),
        Source = WordingForm.From(stored.Source),
        Version = stored.Version,
    };

    public MeasurementForm WithSpareRows(int atLeast = 0)
    {
        var rows = Math.Max(atLeast, Parts.FindLastIndex(p => p.HasLabel || p.Count is not null) + 1 + SpareRows);
        while (Parts.Count < rows)
            Parts.Add(new PartForm());
        return this;
    }

    /// <summary>The rows of further counts of which only a half is filled.</summary>
    public IEnumerable<(int Row, bool LabelIsMissing)> HalfFilled() =>
        Parts.Select((part, row) => (part, row)).Where(p => p.part.HasLabel != p.part.Count is not null)
            .Select(p => (p.row, !p.part.HasLabel));

    public Finding ToFinding() => new()
    {
        MeasuredOn = MeasuredOn!.Value,
        Unit = Unit,
        Value = Value,
        Qualifier = Qualifier.ToWording(),
        Numerator = Numerator,
        Denominator = Denominator,
        Population = Population,
        Parts = [.. Parts.Where(p => p.HasLabel && p.Count is not null).Select(p => (p.Label.ToWording(), p.Count!.Value))],
        MissingReason = MissingReason.ToWording(),
        Narrative = Narrative.ToWording(),
        Source = Source.ToWording(),
    };
}
