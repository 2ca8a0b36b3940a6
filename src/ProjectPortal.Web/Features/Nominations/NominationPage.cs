using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Documents;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Domain.People;
using ProjectPortal.Domain.Privacy;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Features.Nominations.Documents;
using ProjectPortal.Web.Features.Nominations.Requests;
using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Nominations;

/// <summary>Another nomination of the same person, or one that is tied to this one.</summary>
public sealed record OtherNomination(int Id, string Project, string Name, Wording Event, DateOnly EventStartsOn, NominationState State);

/// <summary>One letter that was handed out, and the date that it bears.</summary>
public sealed record LetterLine(int Number, DateOnly DatedOn);

/// <summary>One nomination as a viewer may see it, and what the viewer can do with it now.</summary>
public sealed record NominationPage
{
    /// <summary>Untracked, with its event and the event's waivers. What the viewer may not see is asked of the flags below.</summary>
    public required Nomination Nomination { get; init; }

    public required Wording Country { get; init; }

    public required string CountryTimeZone { get; init; }

    /// <summary>By whose clocks the viewer reads a deadline: the country's own, and the event's for everybody else.</summary>
    public string ReaderTimeZone => ReadsWhole ? Nomination.Event!.TimeZone : CountryTimeZone;

    public required IReadOnlySet<NominationAction> Can { get; init; }

    /// <summary>Something is asked of the country or the person, and not before the event has new dates.</summary>
    public bool StandsStill =>
        NominationLifecycle.AsksForAnswer.Contains(Nomination.State) && Nomination.Event!.State == EventState.Postponed;

    public required bool CanEdit { get; init; }

    /// <summary>A draft that nobody else has seen.</summary>
    public required bool CanDelete { get; init; }

    public required bool CanCorrect { get; init; }

    /// <summary>What the country may ask for, since the list of participants is frozen.</summary>
    public required IReadOnlyList<ChangeRequestKind> Asks { get; init; }

    public required IReadOnlyList<RequestLine> Requests { get; init; }

    public required bool ShowsContact { get; init; }

    public required bool IsStaff { get; init; }

    public required bool ReadsWhole { get; init; }

    public required Roles ViewerRoles { get; init; }

    public required SeatsByCountry? Seats { get; init; }

    public required bool IsNextOnReserve { get; init; }

    public required IReadOnlyList<OtherNomination> SamePerson { get; init; }

    public required OtherNomination? Replaces { get; init; }

    public required OtherNomination? ReplacedBy { get; init; }

    public required HistoryList History { get; init; }

    /// <summary>The invitation letters that were handed out, the latest first; none for who reads no letters.</summary>
    public required IReadOnlyList<LetterLine> Letters { get; init; }

    /// <summary>Null for who does not see a nominee's papers.</summary>
    public required NominationDocuments? Documents { get; init; }

    public ReturnForm Return { get; init; } = new();

    /// <summary>What a question can be about.</summary>
    public static IEnumerable<SelectListItem> AskableParts(Words words) =>
    [
        new(words["Nominations.ReturnWhole"], ""),
        .. Nomination.Askable.Select(part => new SelectListItem(PartName(words, part), part)),
    ];

    private static string PartName(Words words, string part) => part switch
    {
        Nomination.Papers => words["Documents.Title"],
        nameof(Nominee.Title) => words["Nominations.PersonTitle"],
        _ => words[$"Nominations.{part}"],
    };

    public PromotionForm Promotion { get; init; } = new();

    public ReasonForm Withdrawal { get; init; } = new();

    public ReasonForm Reopening { get; init; } = new();

    /// <summary>Who acts on a nomination here: evaluators read, and are not told what others can do.</summary>
    public bool MayAct => IsStaff || !ReadsWhole;

    /// <summary>Something is offered to this viewer now; what belongs to a whole event is offered on its pages.</summary>
    public bool IsOffered => CanEdit || Can.Any(a => a is not (NominationAction.Release or NominationAction.Cancel));

    /// <summary>What the country was asked for and can still send.</summary>
    public IReadOnlyList<DocumentKind> MissingDocuments =>
        Documents is { CanSend: true } documents && !NominationLifecycle.WithCountry.Contains(Nomination.State)
            ? [.. documents.Missing] : [];

    /// <summary>What the country can do next, as far as the rules allow it now; as an entry of the words of nominations.</summary>
    public string NextForCountry => Nomination.State switch
    {
        _ when StandsStill => "StandsStill",
        _ when !IsOffered => "NothingToDo",
        NominationState.Draft or NominationState.Returned when !CanEdit => "NextClosed",
        NominationState.Selected when !Can.Contains(NominationAction.Confirm) => "NextSelectedOver",
        NominationState.Confirmed when !Can.Contains(NominationAction.Replace) => "NextConfirmedRunning",
        var state => $"Next{state}",
    };

    public static async Task<NominationPage?> ReadAsync(PortalDb db, Act act, int projectId, int id)
    {
        var viewer = act.By;
        var visible = db.Nominations.VisibleTo(viewer).AsNoTracking();
        var nomination = await visible.ForRules().SingleOrDefaultAsync(n => n.Id == id && n.ProjectId == projectId);
        if (nomination is null)
            return null;

        var ofEvent = nomination.Event!;
        var readsWhole = viewer.IsAny(Roles.Staff | Roles.Evaluator);
        var seats = readsWhole ? await db.SeatsAsync(ofEvent.Id) : null;
        var isNext = seats is not null && nomination.State == NominationState.Reserve
            && (await db.ReserveAsync(ofEvent, seats)).Next?.Id == id;
        var country = await db.Countries.Where(c => c.Alpha2 == nomination.CountryCode).Select(c => new
        {
            c.Name,
            c.TimeZone,
            Requests = db.ChangeRequests.VisibleTo(viewer).Where(r => r.CountryCode == c.Alpha2 && r.NominationId == id)
                .OrderByDescending(r => r.Id)
                .Select(r => new RequestLine(r.Id, r.Kind, r.State, r.Reason, r.AskedBy, r.AskedAt, r.DecidedAt, r.DecisionReason))
                    .ToList(),
        }).SingleAsync();
        var requests = country.Requests;
        var waits = requests.Exists(r => r.State == ChangeRequestState.Open);
        var tied = await TiedAsync(db, visible, nomination);
        return new NominationPage
        {
            Nomination = nomination,
            Country = country.Name,
            CountryTimeZone = country.TimeZone,
            Can = NominationLifecycle.ActionsFrom(nomination.State, viewer.Roles).Where(a => nomination.WhyNot(a, ofEvent, act) is null)
                .ToHashSet(),
            CanEdit = nomination.WhyNotRevise(act) is null && nomination.WhyNot(NominationAction.Submit, ofEvent, act) is null,
            CanDelete = nomination.WhyNotDelete(act) is null,
            CanCorrect = nomination.WhyNotCorrect(act) is null,
            Asks = [.. Enum.GetValues<ChangeRequestKind>().Where(kind => ChangeRequest.WhyNotAsk(nomination, kind, waits, act) is null)],
            Requests = requests,
            ShowsContact = viewer.MaySee(DataKind.Contact),
            IsStaff = viewer.IsAny(Roles.Staff),
            ReadsWhole = readsWhole,
            ViewerRoles = viewer.Roles,
            Seats = seats?.SeenBy(viewer),
            IsNextOnReserve = isNext,
            SamePerson = [.. tied[Tie.SamePerson].DistinctBy(o => o.Id)],
            Replaces = tied[Tie.Replaces].SingleOrDefault(),
            ReplacedBy = tied[Tie.ReplacedBy].FirstOrDefault(),
            History = NominationHistory.For(await HistoryList.ReadAsync<Nomination>(db, viewer, id), viewer)
                with
            { TimeZone = ofEvent.TimeZone },
            Letters = await LettersAsync(db, viewer, nomination),
            Documents = await NominationDocuments.ReadAsync(db, act, nomination),
        };
    }

    private static async Task<IReadOnlyList<LetterLine>> LettersAsync(PortalDb db, Actor viewer, Nomination of) =>
        !viewer.IsAny(Roles.Staff) && !viewer.SpeaksFor(of.CountryCode) || of.SelectedAt is null ? []
        : await db.InvitationLetters.Where(l => l.NominationId == of.Id).OrderByDescending(l => l.Number)
            .Select(l => new LetterLine(l.Number, l.DatedOn)).ToListAsync();

    /// <summary>
    /// The same person elsewhere, whom this one replaces, and who replaces this one, the latest event first: one statement, a key for each
    /// way.
    /// </summary>
    private static async Task<ILookup<Tie, OtherNomination>> TiedAsync(PortalDb db, IQueryable<Nomination> visible, Nomination to)
    {
        var (id, replaces, email, person) = (to.Id, to.ReplacesId, to.Nominee.EmailKey, to.Nominee.PersonKey);
        var elsewhere = visible.Where(n => n.CountryCode == to.CountryCode && n.EventId != to.EventId);
        var ways = visible.Where(n => n.ReplacesId == id).Select(n => new { n.Id, Tie = Tie.ReplacedBy });
        if (replaces is not null)
            ways = ways.Concat(visible.Where(n => n.Id == replaces).Select(n => new { n.Id, Tie = Tie.Replaces }));
        if (email is not null)
            ways = ways.Concat(elsewhere.Where(n => n.EmailKey == email).Select(n => new { n.Id, Tie = Tie.SamePerson }));
        if (person is not null)
            ways = ways.Concat(elsewhere.Where(n => n.PersonKey == person).Select(n => new { n.Id, Tie = Tie.SamePerson }));
        var found = await (
            from way in ways
            join n in db.Nominations on way.Id equals n.Id
            join project in db.Projects on n.ProjectId equals project.Id
            select new
            {
                way.Tie,
                Other = new OtherNomination(
                    n.Id, project.Slug, (n.Nominee.GivenName + " " + n.Nominee.FamilyName).Trim(),
                    n.Event!.Title, n.Event.StartsOn, n.State),
            }).ToListAsync();
        return found.OrderByDescending(f => f.Other.EventStartsOn).ThenByDescending(f => f.Other.Id).ToLookup(f => f.Tie, f => f.Other);
    }

    private enum Tie
    {
        SamePerson,
        Replaces,
        ReplacedBy,
    }
}

public class ReasonForm
{
    [Required]
    [Display(Name = "Forms.Reason")]
    [StringLength(Change.ReasonLength)]
    public string Reason { get; set; } = "";
}

public sealed class ReturnForm : ReasonForm
{
    /// <summary>What is asked about; blank for the nomination as a whole.</summary>
    [Display(Name = "Nominations.ReturnPart")]
    public string Part { get; set; } = "";

    [Required]
    [Display(Name = "Nominations.DueOn")]
    public DateOnly? DueOn { get; set; }
}

public sealed class PromotionForm
{
    [Display(Name = "Forms.Reason")]
    [StringLength(Change.ReasonLength)]
    public string Reason { get; set; } = "";
}
