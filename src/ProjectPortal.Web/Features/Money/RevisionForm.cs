using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Rendering;
using ProjectPortal.Domain.Money;
using ProjectPortal.Web.Features.Shared;

namespace ProjectPortal.Web.Features.Money;

public sealed class RevisionForm
{
    /// <summary>Chosen once: an amount that moves to another class is another revision.</summary>
    [Display(Name = "Money.ObjectClass")]
    public int? ObjectClassId { get; set; }

    [Display(Name = "Money.On"), Required]
    public DateOnly? On { get; set; }

    [Display(Name = "Money.Amount"), Required, Amount(MayBeNegative = true)]
    public string Amount { get; set; } = "";

    [Display(Name = "Money.Explanation"), WordingRule(Required = true)]
    public WordingForm Explanation { get; set; } = new();

    public int Version { get; set; }

    public static RevisionForm From(Revision revision) => new()
    {
        ObjectClassId = revision.ObjectClassId,
        On = revision.On,
        Amount = AmountInput.Write(new Usd(revision.Cents)),
        Explanation = WordingForm.From(revision.Explanation),
        Version = revision.Version,
    };

    internal long Cents() => AmountInput.Read(Amount).Amount!.Value.Cents;
}

/// <param name="Id">Null for one that is being added.</param>
public sealed record RevisionPage(string Root, RevisionForm Form, int? Id, IReadOnlyList<SelectListItem> Classes, HistoryList? History);
