using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Results;
using ProjectPortal.Web.Features.Shared;

namespace ProjectPortal.Web.Features.Results;

public sealed class IndicatorForm
{
    [Required]
    [Range(1, 99)]
    [Display(Name = "Results.Number")]
    public int? Number { get; set; }

    [WordingRule(Required = true)]
    [Display(Name = "Results.Statement")]
    public WordingForm Statement { get; set; } = new();

    [Display(Name = "Results.Unit")]
    public IndicatorUnit Unit { get; set; }

    [Display(Name = "Results.ValueSource")]
    public ComputedSource Source { get; set; }

    [ModelBinder(typeof(NumberText))]
    [Display(Name = "Results.Baseline")]
    public decimal? Baseline { get; set; }

    [ModelBinder(typeof(NumberText))]
    [Display(Name = "Results.Target")]
    public decimal? Target { get; set; }

    [WordingRule(Max = Lengths.Title)]
    [Display(Name = "Results.NumeratorLabel")]
    public WordingForm NumeratorLabel { get; set; } = new();

    [WordingRule(Max = Lengths.Title)]
    [Display(Name = "Results.DenominatorLabel")]
    public WordingForm DenominatorLabel { get; set; } = new();

    [Display(Name = "Results.ByCountry")]
    public bool ByCountry { get; set; }

    [Display(Name = "Results.BySex")]
    public bool BySex { get; set; }

    [WordingRule]
    [Display(Name = "Results.MeansOfVerification")]
    public WordingForm MeansOfVerification { get; set; } = new();

    [WordingRule]
    [Display(Name = "Results.Comment")]
    public WordingForm Comment { get; set; } = new();

    public int Version { get; set; }

    public static IndicatorForm From(Indicator stored) => new()
    {
        Number = stored.Number,
        Statement = WordingForm.From(stored.Statement),
        Unit = stored.Unit,
        Source = stored.Source,
        Baseline = stored.Baseline,
        Target = stored.Target,
        NumeratorLabel = WordingForm.From(stored.NumeratorLabel),
        DenominatorLabel = WordingForm.From(stored.DenominatorLabel),
        ByCountry = stored.ByCountry,
        BySex = stored.BySex,
        MeansOfVerification = WordingForm.From(stored.MeansOfVerification),
        Comment = WordingForm.From(stored.Comment),
        Version = stored.Version,
    };

    public Refusal? Check() => Indicator.Check(Unit, Baseline, Target, Source);

    public void ApplyTo(Indicator stored)
    {
        stored.Number = Number!.Value;
        stored.Statement = Statement.ToWording();
        stored.Unit = Unit;
        stored.Source = Source;
        stored.Baseline = Baseline;
        stored.Target = Target;
        stored.NumeratorLabel = NumeratorLabel.ToWording();
        stored.DenominatorLabel = DenominatorLabel.ToWording();
        stored.ByCountry = ByCountry;
        stored.BySex = BySex;
        stored.MeansOfVerification = MeansOfVerification.ToWording();
        stored.Comment = Comment.ToWording();
    }
}
