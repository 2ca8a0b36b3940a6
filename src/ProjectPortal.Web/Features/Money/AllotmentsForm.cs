using ProjectPortal.Domain.Money;
using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Money;

/// <summary>What the project document allots, all classes on one page.</summary>
public sealed class AllotmentsForm
{
    public List<AllotmentRow> Rows { get; set; } = [];
}

public sealed class AllotmentRow
{
    public int ObjectClassId { get; set; }

    /// <summary>Blank where nothing is known.</summary>
    [Amount(MayBeZero = true)]
    public string Amount { get; set; } = "";

    /// <summary>Null while there is no allotment.</summary>
    public int? Version { get; set; }

    internal Usd? Read() => AmountInput.Read(Amount).Amount;

    public static AllotmentRow From(ClassLine objectClass, Allotment? allotment) => new()
    {
        ObjectClassId = objectClass.Id,
        Amount = AmountInput.Write(allotment is null ? null : new Usd(allotment.Cents)),
        Version = allotment?.Version,
    };
}

public sealed record AllotmentField(ClassLine Class, AllotmentRow Row)
{
    public string Label(Words words) => $"{Class.Code} {words.Localize(Class.Name)}";
}

public sealed record AllotmentsPage(string Root, IReadOnlyList<AllotmentField> Fields);
