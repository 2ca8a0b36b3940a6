using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Web.Data;

namespace ProjectPortal.Web.Features.Selection;

/// <summary>
/// Does one deed to several tracked nominations, row by row, each seat counted as it goes. Whether it is a preview or
/// the deed itself is the caller's: only the save makes it true.
/// </summary>
internal sealed class BulkRun(PortalDb db, Act act, Event ofEvent, BulkForm form)
{
    private readonly Dictionary<string, int> _held = [];
    private readonly Dictionary<string, int> _proposed = [];
    private readonly HashSet<int> _ranks = [];
    private IReadOnlyDictionary<int, Scoring> _scoring = new Dictionary<int, Scoring>();
    private Dictionary<int, Assessment> _own = [];

    /// <summary>The nominations that were moved.</summary>
    public List<Nomination> Moved { get; } = [];

    public int SeatsTaken => _held.Values.Sum() + _proposed.Values.Sum();

    public int SeatsBefore { get; private set; }

    public async Task<IReadOnlyList<BulkLine>> RunAsync()
    {
        var asked = form.Ids.Distinct().ToList();
        var nominations = await db.Nominations.VisibleTo(act.By).Where(n => n.EventId == ofEvent.Id && asked.Contains(n.Id)).ToListAsync();
        var codes = nominations.Select(n => n.CountryCode).Distinct().ToList();
        var countries = await db.Countries.Where(c => codes.Contains(c.Alpha2)).ToDictionaryAsync(c => c.Alpha2, c => c.Name);
        var seen = await db.ScoresSeenByAsync(ofEvent.Id, ofEvent.Criteria, act.By);
        _scoring = await db.ScoringAsync(ofEvent, [.. nominations.Select(n => n.Id)], act.By);
        if (form.Deed == BulkDeed.Abstain)
            _own = await db.Assessments.Include(a => a.Marks).Where(a => a.ByUserId == act.By.UserId && asked.Contains(a.NominationId))
                .ToDictionaryAsync(a => a.NominationId);
        await CountSeatsAsync();

        // The best first: of two for the last seat the better one gets it. What is kept from the viewer orders nothing.
        var lines = new List<BulkLine>();
        foreach (var nomination in nominations.OrderByDescending(n => seen.For(n.Id)?.PerCent ?? -1).ThenBy(n => n.SubmittedAt)
            .ThenBy(n => n.Id))
        {
            var (state, proposal, rank) = (nomination.State, nomination.Proposal, nomination.ReserveRank);
            var refusal = IsSoAlready(nomination) ? null : Do(nomination);
            if (nomination.UnsavedChanges.Count > 0 || (refusal is null && form.Deed == BulkDeed.Abstain))
                Moved.Add(nomination);
            lines.Add(new BulkLine(
                nomination.Id, nomination.Nominee.FullName, countries[nomination.CountryCode], state, proposal, rank, nomination.State,
                nomination.Proposal, nomination.ReserveRank,
                seen.For(nomination.Id)?.PerCent, nomination.BelowThreshold, Moved.Contains(nomination), Named(refusal, countries)));
        }

        return lines;
    }

    /// <summary>What is proposed already stays with its reason, unless another is given.</summary>
    private bool IsSoAlready(Nomination nomination) =>
        form.Deed is BulkDeed.Select or BulkDeed.Reserve or BulkDeed.Decline
        && nomination.Proposal.ToString() == form.Deed.ToString()
        && (form.Reason.Length == 0 || form.Reason == nomination.ProposalReason);

    private Refusal? Do(Nomination nomination) => form.Deed switch
    {
        BulkDeed.Screen => nomination.Screen(act),
        BulkDeed.Select => Propose(nomination, Proposal.Select),
        BulkDeed.Reserve => Propose(nomination, Proposal.Reserve),
        BulkDeed.Decline => Propose(nomination, Proposal.Decline),
        BulkDeed.Clear => nomination.Proposal == Proposal.None && nomination.State == NominationState.Screening
            ? new Refusal("NothingProposedHere") : Propose(nomination, Proposal.None),
        BulkDeed.Reopen => nomination.Reopen(form.Reason, act),
        BulkDeed.Abstain => Abstain(nomination),
        null => new Refusal("NotYours"),
    };

    private Refusal? Propose(Nomination nomination, Proposal proposal)
    {
        var code = nomination.CountryCode;
        var before = nomination.Proposal;
        var own = nomination.IsOnReserve ? nomination.ReserveRank : null;
        var rank = proposal == Proposal.Reserve ? own ?? (_ranks.Count == 0 ? 1 : _ranks.Max() + 1) : (int?)null;
        var taken = new SeatsTaken(
            _held.Values.Sum(), _held.GetValueOrDefault(code), _proposed.Values.Sum(), _proposed.GetValueOrDefault(code),
            _ranks.Where(r => r != own).ToHashSet());
        if (ofEvent.Propose(nomination, proposal, rank, form.Reason, taken, act, _scoring[nomination.Id]) is { } refusal)
            return refusal;

        if (before == Proposal.Select)
            _proposed[code] = _proposed.GetValueOrDefault(code) - 1;
        if (proposal == Proposal.Select)
            _proposed[code] = _proposed.GetValueOrDefault(code) + 1;
        if (own is not null)
            _ranks.Remove(own.Value);
        if (rank is not null)
            _ranks.Add(rank.Value);
        return null;
    }

    /// <summary>An answer moves the nomination's version: a proposal that is made meanwhile has to look again.</summary>
    private Refusal? Abstain(Nomination nomination)
    {
        if (!_own.TryGetValue(nomination.Id, out var answer))
        {
            (answer, var refusal) = Assessment.Begin(nomination, ofEvent, act);
            if (answer is null)
                return refusal;

            db.Assessments.Add(answer);
        }

        if (answer.Answer == Answer.Scored)
            return new Refusal("ScoredAlready");

        db.Entry(nomination).Property(n => n.Version).IsModified = true;
        return answer.Abstain(ofEvent, form.Reason, act);
    }

    private async Task CountSeatsAsync()
    {
        var seats = await db.SeatsAsync(ofEvent.Id);
        foreach (var (code, count) in seats.Held)
            _held[code] = count;
        foreach (var (code, count) in seats.Proposed)
            _proposed[code] = count;
        _ranks.UnionWith(seats.Ranks);
        SeatsBefore = SeatsTaken;
    }

    private static Refusal? Named(Refusal? refusal, Dictionary<string, Wording> countries) =>
        refusal is { Code: "NoCountrySeatLeft" } ? refusal with { Facts = [countries[(string)refusal.Facts[0]], .. refusal.Facts[1..]] }
            : refusal;
}
