using ProjectPortal.Domain.Nominations;

namespace ProjectPortal.Web.Features.Selection;

/// <summary>How many of a kind hold a seat now, and how many would with what is proposed.</summary>
public sealed record Balance(string Key, int Now, int WithProposals);

/// <summary>Seats of an event, and how they are shared out: now, and with these proposals.</summary>
public sealed record Balances(int Held, int Proposed, int Seats, IReadOnlyList<Balance> Sexes, IReadOnlyList<Balance> Regions)
{
    public int Left => Seats - Held - Proposed;

    /// <param name="showsProposals">What is proposed is for staff alone.</param>
    public static Balances Compute(IReadOnlyCollection<DeskRow> rows, int seats, bool showsProposals)
    {
        var counted = rows.Where(r => Holds(r) || (showsProposals && r.Proposal == Proposal.Select)).ToList();
        return new Balances(
            counted.Count(Holds),
            counted.Count(r => !Holds(r)),
            seats,
            By(r => r.Sex.ToString(), [nameof(Sex.Female), nameof(Sex.Male)]),
            By(r => r.Region, [.. rows.Select(r => r.Region).Distinct().Order(StringComparer.Ordinal)]));

        static bool Holds(DeskRow row) => NominationLifecycle.HoldingSeat.Contains(row.State);

        List<Balance> By(Func<DeskRow, string> key, string[] keys) =>
            [.. keys.Select(k => new Balance(k, counted.Count(r => key(r) == k && Holds(r)), counted.Count(r => key(r) == k)))];
    }
}
