using System.ComponentModel.DataAnnotations;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Money;
using ProjectPortal.Web.Features.Shared;

namespace ProjectPortal.Web.Features.Money;

public sealed class ContributionForm
{
    [Display(Name = "Money.Contributor"), WordingRule(Required = true, Max = Lengths.Title)]
    public WordingForm Contributor { get; set; } = new();

    [Display(Name = "Money.Purpose"), WordingRule(Required = true)]
    public WordingForm Purpose { get; set; } = new();

    // Whether it may be nothing or below zero is the domain's to say.
    [Display(Name = "Money.Cash"), Amount(MayBeNegative = true, MayBeZero = true)]
    public string Cash { get; set; } = "";

    [Display(Name = "Money.InKind"), WordingRule]
    public WordingForm InKind { get; set; } = new();

    [Display(Name = "Money.Estimate"), Amount]
    public string Estimate { get; set; } = "";

    [Display(Name = "Money.Order"), Range(0, 999)]
    public int Order { get; set; }

    public int Version { get; set; }

    public static ContributionForm From(Contribution contribution) => new()
    {
        Contributor = WordingForm.From(contribution.Contributor),
        Purpose = WordingForm.From(contribution.Purpose),
        Cash = AmountInput.Write(Blankable(contribution.CashCents)),
        InKind = WordingForm.From(contribution.InKind),
        Estimate = AmountInput.Write(Blankable(contribution.InKindEstimateCents)),
        Order = contribution.Order,
        Version = contribution.Version,
    };

    public Refusal? Check() =>
        Contribution.Check(AmountInput.Read(Cash).Amount?.Cents, InKind.ToWording(), AmountInput.Read(Estimate).Amount?.Cents);

    public void WriteTo(Contribution contribution)
    {
        contribution.Contributor = Contributor.ToWording();
        contribution.Purpose = Purpose.ToWording();
        contribution.CashCents = AmountInput.Read(Cash).Amount?.Cents;
        contribution.InKind = InKind.ToWording();
        contribution.InKindEstimateCents = AmountInput.Read(Estimate).Amount?.Cents;
        contribution.Order = Order;
    }

    private static Usd? Blankable(long? cents) => cents is { } there ? new Usd(there) : null;
}

/// <param name="Id">Null for one that is being added.</param>
public sealed record ContributionPage(string Root, ContributionForm Form, int? Id, HistoryList? History);
