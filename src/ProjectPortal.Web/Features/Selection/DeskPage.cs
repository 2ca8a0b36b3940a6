using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Domain.People;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Selection;

/// <summary>The seats of one country among those that nominated or hold any.</summary>
public sealed record CountrySeats(string Code, Wording Country, int Held, int Proposed, int Seats, int Nominations)
{
    public int Left => Seats - Held - Proposed;
}

/// <summary>Somebody on the reserve for whom a seat is free, and whose turn it is.</summary>
public sealed record NextInLine(int Id, string Name, Wording Country, int? Rank);

/// <summary>All nominations of one event on one table, with what the proposals would make of its seats.</summary>
public sealed record DeskPage
{
    public const int Size = 200;

    public required EventHead Event { get; init; }

    public required int? ThresholdPerCent { get; init; }

    public required bool HasCriteria { get; init; }

    public required bool IsStaff { get; init; }

    public required DeskFilter Filter { get; init; }

    public required IReadOnlyList<DeskRow> Rows { get; init; }

    public required int Found { get; init; }

    public required int All { get; init; }

    /// <summary>How many rows come before the next page; null on the last.</summary>
    public required int? Next { get; init; }

    public required Balances Balances { get; init; }

    public required IReadOnlyList<CountrySeats> Countries { get; init; }

    /// <summary>Countries of which everybody that is still in the running only liaises.</summary>
    public required IReadOnlyList<CountrySeats> OnlyLiaising { get; init; }

    public required int AwaitMine { get; init; }

    public required int ToRelease { get; init; }

    public required int OnReserve { get; init; }

    public required NextInLine? NextInLine { get; init; }

    public required Refusal? WhyNoDecisions { get; init; }

    public IReadOnlyList<string> LanguagesSpoken { get; init; } = [];

    internal static async Task<DeskPage> ReadAsync(PortalDb db, Words words, Event ofEvent, Actor viewer, DeskFilter filter, int after)
    {
        var isStaff = viewer.IsAny(Roles.Staff);
        var all = await DeskRow.ReadAsync(db, ofEvent, viewer);
        var found = filter.Apply(all, words);
        var countries = all.GroupBy(r => (r.CountryCode, r.Country)).Select(g => new CountrySeats(
                g.Key.CountryCode, g.Key.Country, g.Count(r => NominationLifecycle.HoldingSeat.Contains(r.State)),
                g.Count(r => r.Proposal == Proposal.Select),
                ofEvent.SeatsFor(g.Key.CountryCode), g.Count(r => r.IsLive)))
            .OrderBy(c => words.Localize(c.Country), StringComparer.CurrentCulture).ToList();
        var liaising = all.Where(r => r.IsLive).GroupBy(r => r.CountryCode)
            .Where(g => g.All(r => r.Authority == ImplementingAuthority.Liaises)).Select(g => g.Key).ToHashSet();
        return new DeskPage
        {
            Event = EventHead.From(ofEvent),
            ThresholdPerCent = ofEvent.ThresholdPerCent,
            HasCriteria = ofEvent.Criteria.Count > 0,
            IsStaff = isStaff,
            Filter = filter,
            Rows = [.. found.Skip(after).Take(Size)],
            Found = found.Count,
            All = all.Count,
            Next = after + Size < found.Count ? after + Size : null,
            Balances = Balances.Compute(all, ofEvent.TotalSeats, isStaff),
            Countries = countries,
            OnlyLiaising = countries.FindAll(c => liaising.Contains(c.Code)),
            AwaitMine = isStaff && ofEvent.Criteria.Count > 0 ? all.Count(r => r.AwaitsAnswer) : 0,
            ToRelease = all.Count(r => r.Proposal != Proposal.None),
            OnReserve = all.Count(r => r.State == NominationState.Reserve || r.Proposal == Proposal.Reserve),
            NextInLine = isStaff ? await NextAsync(db, ofEvent, all) : null,
            WhyNoDecisions = ofEvent.WhyNoDecisions(),
            LanguagesSpoken = [.. all.SelectMany(r => SpokenLanguages.In(r.Languages)).Distinct().Order(StringComparer.Ordinal)],
        };
    }

    private static async Task<NextInLine?> NextAsync(PortalDb db, Event ofEvent, List<DeskRow> all)
    {
        if (ofEvent.WhyNoPromotion() is not null || !all.Exists(r => r.State == NominationState.Reserve))
            return null;

        var next = (await db.ReserveAsync(ofEvent, await db.SeatsAsync(ofEvent.Id))).Next;
        return next is null ? null
            : new NextInLine(next.Id, next.Nominee.FullName, all.Find(r => r.Id == next.Id)!.Country, next.ReserveRank);
    }
}
