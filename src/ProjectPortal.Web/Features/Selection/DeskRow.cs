using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Documents;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Domain.People;
using ProjectPortal.Web.Data;

namespace ProjectPortal.Web.Features.Selection;

/// <summary>One nomination as the desk shows it: no address, no telephone, and of the scores what the viewer may know.</summary>
public sealed record DeskRow
{
    public required int Id { get; init; }

    public required string Name { get; init; }

    public required string Position { get; init; }

    public required string Organisation { get; init; }

    public required string CountryCode { get; init; }

    public required Wording Country { get; init; }

    public required string Region { get; init; }

    public required ImplementingAuthority Authority { get; init; }

    public required Sex Sex { get; init; }

    public required string Languages { get; init; }

    public required NominationState State { get; init; }

    /// <summary>None for who is not staff.</summary>
    public required Proposal Proposal { get; init; }

    public required int? Rank { get; init; }

    public required DateTime? SubmittedAt { get; init; }

    public required ProfileMatch Match { get; init; }

    /// <summary>Null where it is kept from the viewer.</summary>
    public required Score? Score { get; init; }

    public required AnswerCounts Counts { get; init; }

    /// <summary>What the viewer answered.</summary>
    public required Answer Own { get; init; }

    /// <summary>Which of the documents that are asked for are there.</summary>
    public required IReadOnlySet<DocumentKind> Papers { get; init; }

    public int Documents => Asked.Count(Papers.Contains);

    public required IReadOnlyList<EarlierNomination> Before { get; init; }

    /// <summary>The documents that go with a nomination.</summary>
    public static readonly IReadOnlyList<DocumentKind> Asked = [DocumentKind.NominationLetter, DocumentKind.CurriculumVitae];

    public bool AwaitsAnswer => NominationLifecycle.Scorable.Contains(State) && Own == Answer.None;

    /// <summary>Still in the running: neither declined, withdrawn nor otherwise ended.</summary>
    public bool IsLive => !NominationLifecycle.Ended.Contains(State) || State == NominationState.Attended;

    /// <summary>All nominations of an event, in the order in which they were submitted.</summary>
    /// <param name="ofEvent">With its criteria.</param>
    internal static async Task<List<DeskRow>> ReadAsync(PortalDb db, Event ofEvent, Actor viewer)
    {
        var found = await (from n in db.Nominations.VisibleTo(viewer).AsNoTracking()
                           join country in db.Countries on n.CountryCode equals country.Alpha2
                           where n.EventId == ofEvent.Id
                           orderby n.SubmittedAt, n.Id
                           select new
                           {
                               n.Id,
                               n.Nominee.GivenName,
                               n.Nominee.FamilyName,
                               n.Nominee.Position,
                               n.Nominee.Organisation,
                               n.CountryCode,
                               country.Name,
                               country.Region,
                               n.Nominee.Authority,
                               n.Nominee.Sex,
                               n.Nominee.Languages,
                               n.State,
                               n.Proposal,
                               n.ReserveRank,
                               n.SubmittedAt,
                           }).ToListAsync();
        var scores = await db.ScoresSeenByAsync(ofEvent.Id, ofEvent.Criteria, viewer);
        var before = await db.EarlierAsync(viewer, ofEvent.Id);
        // That a paper is there is no secret from an evaluator, who may not open it.
        var papers = (await (from n in db.Nominations
                             where n.EventId == ofEvent.Id
                             join d in db.Documents on n.Id equals d.NominationId
                             where d.RemovedAt == null
                             select new { n.Id, d.Kind }).ToListAsync()).ToLookup(d => d.Id, d => d.Kind);
        var isStaff = viewer.IsAny(Roles.Staff);
        return [.. found.Select(n => new DeskRow
        {
            Id = n.Id,
            Name = $"{n.GivenName} {n.FamilyName}".Trim(),
            Position = n.Position,
            Organisation = n.Organisation,
            CountryCode = n.CountryCode,
            Country = n.Name,
            Region = n.Region,
            Authority = n.Authority,
            Sex = n.Sex,
            Languages = n.Languages,
            State = n.State,
            Proposal = isStaff ? n.Proposal : Proposal.None,
            Rank = isStaff || n.State == NominationState.Reserve ? n.ReserveRank : null,
            SubmittedAt = n.SubmittedAt,
            Match = ProfileMatch.Compute(new Nominee { Languages = n.Languages, Authority = n.Authority }, ofEvent,
                scores.For(n.Id)?.PerCent),
            Score = scores.For(n.Id),
            Counts = scores.CountsOf(n.Id),
            Own = scores.OwnOf(n.Id),
            Papers = papers[n.Id].ToHashSet(),
            Before = [.. before[n.Id]],
        })];
    }
}
