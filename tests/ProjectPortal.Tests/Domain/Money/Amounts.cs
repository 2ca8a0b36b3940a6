using FsCheck;
using FsCheck.Fluent;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Money;

namespace ProjectPortal.Tests.Domain.Money;

/// <summary>Amounts as they occur, up to a hundred million dollars, and those that are not there.</summary>
internal static class Amounts
{
    public static readonly Gen<long> Cents = from dollars in Gen.Choose(-100_000_000, 100_000_000)
                                             from cents in Gen.Choose(0, 99)
                                             select (dollars * 100L) + cents;

    public static readonly Gen<Usd?> Blankable = from blank in Gen.Choose(0, 3)
                                                 from cents in Cents
                                                 select blank == 0 ? null : (Usd?)new Usd(cents);

    public static readonly Gen<BudgetRow> Row =
        from allotment in Blankable
        from revisions in Blankable
        from expenditure in Blankable
        select new BudgetRow("604", Wording.None, allotment, revisions, expenditure);

    public static readonly Gen<BudgetTable> Table = from rows in Row.ListOf() select new BudgetTable([.. rows]);
}
