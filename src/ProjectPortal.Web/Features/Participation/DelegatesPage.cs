using ProjectPortal.Domain;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Domain.People;
using ProjectPortal.Web.Features.Shared;

namespace ProjectPortal.Web.Features.Participation;

/// <summary>What of the delegation list is shown.</summary>
/// <param name="State">One state; null for all who take part.</param>
public sealed record DelegatesFilter(string? Q, string? Country, Sex? Sex, NominationState? State)
{
    public bool IsEmpty => string.IsNullOrEmpty(Q) && string.IsNullOrEmpty(Country) && Sex is null && State is null;

    internal IReadOnlyList<NominationState> States =>
        State is { } one && NominationLifecycle.Delegates.Contains(one) ? [one] : NominationLifecycle.TakingPart;

    internal bool Holds(DelegateRow row) =>
        (string.IsNullOrEmpty(Country) || row.CountryCode == Country)
        && (Sex is null || row.Nominee.Sex == Sex)
        && Folding.Holds($"{row.Nominee.FullName} {row.Nominee.Organisation}", Q);
}

public sealed record DelegateLine(
    int Id, string Name, Sex Sex, string Post, string Organisation, string Email, string Phone, NominationState State, bool HasCertificate)
{
    public required DelegateRow Row { get; init; }

    public bool HasLetter => NominationLifecycle.HoldingInvitation.Contains(State);
}

public sealed record DelegationLines(
    string CountryCode, Wording Country, IReadOnlyList<string> FocalPoints, IReadOnlyList<DelegateLine> Delegates);

/// <summary>Who takes part in an event, by country.</summary>
public sealed record DelegatesPage(
    EventHead Event, DelegatesFilter Filter, IReadOnlyList<DelegationLines> Delegations,
    IReadOnlyList<(string Code, Wording Name)> Countries)
{
    /// <summary>Counts of the whole event, whatever is filtered.</summary>
    public required IReadOnlyDictionary<NominationState, int> Counts { get; init; }

    public required bool ShowsContacts { get; init; }

    public required bool IsStaff { get; init; }

    /// <summary>Whether this viewer may have letters and certificates.</summary>
    public required bool MayHavePrintouts { get; init; }

    /// <summary>Whom papers cannot name as they are written: whoever makes them is told before.</summary>
    public required IReadOnlyList<UnprintableName> Unprintable { get; init; }

    public IEnumerable<DelegateLine> All => Delegations.SelectMany(d => d.Delegates);

    public int Letters => NominationLifecycle.HoldingInvitation.Sum(state => Counts.GetValueOrDefault(state));
}
