using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Rendering;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Money;
using ProjectPortal.Web.Features.Shared;

namespace ProjectPortal.Web.Features.Money;

public sealed class ExpenditureForm
{
    [Display(Name = "Money.ObjectClass"), Required]
    public int? ObjectClassId { get; set; }

    [Display(Name = "Money.On"), Required]
    public DateOnly? On { get; set; }

    [Display(Name = "Money.Amount"), Required, Amount(MayBeNegative = true)]
    public string Amount { get; set; } = "";

    [Display(Name = "Money.Description"), Required, StringLength(Change.ReasonLength)]
    public string Description { get; set; } = "";

    [Display(Name = "Money.Activity")]
    public int? ActivityId { get; set; }

    [Display(Name = "Money.Event")]
    public int? EventId { get; set; }

    [Display(Name = "Money.DocumentReference"), StringLength(Lengths.Name)]
    public string DocumentReference { get; set; } = "";

    public int Version { get; set; }

    internal long Cents() => AmountInput.Read(Amount).Amount!.Value.Cents;

    public static ExpenditureForm From(Expenditure expenditure) => new()
    {
        ObjectClassId = expenditure.ObjectClassId,
        On = expenditure.On,
        Amount = AmountInput.Write(new Usd(expenditure.Cents)),
        Description = expenditure.Description,
        ActivityId = expenditure.ActivityId,
        EventId = expenditure.EventId,
        DocumentReference = expenditure.DocumentReference,
        Version = expenditure.Version,
    };

    public void WriteTo(Expenditure expenditure)
    {
        expenditure.ObjectClassId = ObjectClassId!.Value;
        expenditure.On = On!.Value;
        expenditure.Cents = Cents();
        expenditure.Description = Description;
        expenditure.ActivityId = ActivityId;
        expenditure.EventId = EventId;
        expenditure.DocumentReference = DocumentReference;
    }
}

/// <param name="Id">Null for one that is being added.</param>
public sealed record ExpenditurePage(
    string Root, ExpenditureForm Form, int? Id, IReadOnlyList<SelectListItem> Classes, IReadOnlyList<SelectListItem> Activities,
        IReadOnlyList<SelectListItem> Events, HistoryList? History);
