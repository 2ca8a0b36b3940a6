using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Domain.People;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Features.Shared;

namespace ProjectPortal.Web.Features.Selection;

/// <summary>One nomination before one who judges it or reads how it was judged.</summary>
public sealed record ScoringPage
{
    /// <summary>Untracked, with its event, the event's waivers and its criteria. Contact data is not shown here.</summary>
    public required Nomination Nomination { get; init; }

    public required DeskRow Row { get; init; }

    public required IReadOnlyList<Criterion> Criteria { get; init; }

    public required bool IsStaff { get; init; }

    /// <summary>Why the viewer cannot answer now.</summary>
    public required Refusal? WhyNotScore { get; init; }

    public required Assessment? Own { get; init; }

    /// <summary>What others answered, as far as the viewer may see it.</summary>
    public required IReadOnlyList<Assessment> Others { get; init; }

    /// <summary>Others have answered, and the viewer has not yet.</summary>
    public required bool OthersAreKept { get; init; }

    public required SeatsByCountry Seats { get; init; }

    public required Balances Balances { get; init; }

    /// <summary>Everybody whom the country names only liaises; how many they are.</summary>
    public required int OnlyLiaising { get; init; }

    public required Refusal? WhyNotPropose { get; init; }

    public required int? PreviousId { get; init; }

    public required int? NextId { get; init; }

    public required HistoryList History { get; init; }

    public ScoresForm Scores { get; init; } = new();

    public AbstentionForm Abstention { get; init; } = new();

    public AnswerReasonForm Conflict { get; init; } = new();

    public ProposalForm Proposal { get; init; } = new();

    public Event Event => Nomination.Event!;

    internal static async Task<ScoringPage?> ReadAsync(PortalDb db, Act act, int projectId, int id)
    {
        var viewer = act.By;
        var nomination = await db.Nominations.VisibleTo(viewer).AsNoTracking().Where(n => n.Id == id && n.ProjectId == projectId)
            .ForSelection().OrderBy(n => n.Id).SingleOrDefaultAsync();
        if (nomination is null)
            return null;

        var ofEvent = nomination.Event!;
        var isStaff = viewer.IsAny(Roles.Staff);
        var rows = await DeskRow.ReadAsync(db, ofEvent, viewer);
        var at = rows.FindIndex(r => r.Id == id);
        var row = rows[at];
        var answers = await db.Assessments.AsNoTracking().VisibleTo(viewer).Include(a => a.Marks)
            .Where(a => a.NominationId == id).OrderBy(a => a.AnsweredAt).ThenBy(a => a.Id).ToListAsync();
        var own = answers.Find(a => a.ByUserId is not null && a.ByUserId == viewer.UserId);
        var others = answers.Where(a => a != own && a.Answer != Answer.None).ToList();
        var judged = rows.Where(r => NominationLifecycle.BeingJudged.Contains(r.State)).ToList();
        var ofCountry = rows.Where(r => r.CountryCode == row.CountryCode && r.IsLive).ToList();
        return new ScoringPage
        {
            Nomination = nomination,
            Row = row,
            Criteria = [.. ofEvent.Criteria.OrderBy(c => c.Order)],
            IsStaff = isStaff,
            WhyNotScore = nomination.WhyNotScore(ofEvent, act),
            Own = own,
            Others = others,
            OthersAreKept = others.Count == 0
                && row.Counts.Scored + row.Counts.Abstained + row.Counts.Conflicts > (own is { Answer: not Answer.None } ? 1 : 0),
            Seats = (await db.SeatsAsync(ofEvent.Id)).SeenBy(viewer),
            Balances = Balances.Compute(rows, ofEvent.TotalSeats, isStaff),
            OnlyLiaising = ofCountry.Count > 0 && ofCountry.TrueForAll(r => r.Authority == ImplementingAuthority.Liaises) ? ofCountry.Count
                : 0,
            WhyNotPropose = nomination.WhyNot(NominationAction.Propose, ofEvent, act)
                ?? (row.Own == Answer.Conflict ? new Refusal("ConflictDeclared") : null),
            PreviousId = judged.LastOrDefault(r => rows.IndexOf(r) < at)?.Id,
            NextId = judged.Find(r => rows.IndexOf(r) > at)?.Id,
            History = await HistoryOfAsync(db, viewer, [.. answers.Select(a => a.Id)], ofEvent.TimeZone),
            Scores = new ScoresForm
            {
                Marks = own?.Marks.ToDictionary(m => m.CriterionId, m => (int?)m.Value) ?? [],
                Comment = own?.Answer == Answer.Scored ? own.Comment : ""
            },
            Proposal = new ProposalForm
            {
                Decision = nomination.Proposal == Domain.Nominations.Proposal.None ? null : nomination.Proposal,
                ReserveRank = nomination.IsOnReserve ? nomination.ReserveRank : null,
                Reason = nomination.ProposalReason,
            },
        };
    }

    /// <summary>How the answers that the viewer may see came to be.</summary>
    private static async Task<HistoryList> HistoryOfAsync(PortalDb db, Actor viewer, List<int> visible, string timeZone) =>
        new([.. (await HistoryList.ReadAsync<Assessment>(db, viewer, visible)).Lines.Select(line => line with { From = null, To = null })])
        { TimeZone = timeZone };
}
