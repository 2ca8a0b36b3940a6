using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Domain.People;
using ProjectPortal.Domain.Privacy;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Features.Nominations.Documents;
using ProjectPortal.Web.Features.Nominations.Requests;
using ProjectPortal.Web.Features.Shared;

namespace ProjectPortal.Web.Features.Nominations;

/// <summary>Another nomination of the same person, or one that is tied to this one.</summary>
public sealed record OtherNomination(int Id, string Project, string Name, Wording Event, DateOnly EventStartsOn, NominationState State);

/// <summary>One nomination as a viewer may see it, and what the viewer can do with it now.</summary>
public sealed record NominationPage
{
    /// <summary>Untracked, with its event and the event's waivers. What the viewer may not see is asked of the flags below.</summary>
    public required Nomination Nomination { get; init; }

    public required Wording Country { get; init; }

    public required string CountryTimeZone { get; init; }

    public required IReadOnlySet<NominationAction> Can { get; init; }

    public required bool CanEdit { get; init; }

    public required bool CanCorrect { get; init; }

    /// <summary>What the country may ask for, since the list of participants is frozen.</summary>
    public required IReadOnlyList<ChangeRequestKind> Asks { get; init; }

    public required IReadOnlyList<RequestLine> Requests { get; init; }

    public required bool ShowsContact { get; init; }

    public required bool IsStaff { get; init; }

    public required bool ReadsWhole { get; init; }

    public required SeatsByCountry? Seats { get; init; }

    public required bool IsNextOnReserve { get; init; }

    public required IReadOnlyList<OtherNomination> SamePerson { get; init; }

    public required OtherNomination? Replaces { get; init; }

    public required OtherNomination? ReplacedBy { get; init; }

    public required HistoryList History { get; init; }

    /// <summary>Null for who does not see a nominee's papers.</summary>
    public required NominationDocuments? Documents { get; init; }

    public ReturnForm Return { get; init; } = new();

    public PromotionForm Promotion { get; init; } = new();

    public ReasonForm Withdrawal { get; init; } = new();

    public ReasonForm Reopening { get; init; } = new();

    public static async Task<NominationPage?> OfAsync(PortalDb db, Act act, int projectId, int id)
    {
        var viewer = act.By;
        var visible = db.Nominations.VisibleTo(viewer).AsNoTracking();
        var nomination = await visible.Include(n => n.Event!).ThenInclude(e => e.Waivers).SingleOrDefaultAsync(n => n.Id == id && n.ProjectId == projectId);
        if (nomination is null)
            return null;

        var ofEvent = nomination.Event!;
        var readsWhole = viewer.IsAny(Roles.Staff | Roles.Evaluator);
        var seats = readsWhole ? await db.SeatsAsync(ofEvent.Id) : null;
        var isNext = seats is not null && nomination.State == NominationState.Reserve && (await db.ReserveAsync(ofEvent, seats)).Next?.Id == id;
        var requests = await db.ChangeRequests.VisibleTo(viewer).Where(r => r.NominationId == id).OrderByDescending(r => r.Id)
            .Select(r => new RequestLine(r.Id, r.Kind, r.State, r.Reason, r.AskedBy, r.AskedAt, r.DecidedAt, r.DecisionReason)).ToListAsync();
        var waits = requests.Exists(r => r.State == ChangeRequestState.Open);
        var country = await db.Countries.AsNoTracking().SingleAsync(c => c.Alpha2 == nomination.CountryCode);
        var (email, person) = (nomination.Nominee.EmailKey, nomination.Nominee.PersonKey);
        return new NominationPage
        {
            Nomination = nomination,
            Country = country.Name,
            CountryTimeZone = country.TimeZone,
            Can = NominationLifecycle.ActionsFrom(nomination.State, viewer.Roles).Where(a => nomination.WhyNot(a, ofEvent, act) is null).ToHashSet(),
            CanEdit = nomination.WhyNotRevise(act) is null && nomination.WhyNot(NominationAction.Submit, ofEvent, act) is null,
            CanCorrect = nomination.WhyNotCorrect(act) is null,
            Asks = [.. Enum.GetValues<ChangeRequestKind>().Where(kind => ChangeRequest.WhyNotAsk(nomination, kind, waits, act) is null)],
            Requests = requests,
            ShowsContact = viewer.MaySee(DataKind.Contact),
            IsStaff = viewer.IsAny(Roles.Staff),
            ReadsWhole = readsWhole,
            Seats = seats,
            IsNextOnReserve = isNext,
            SamePerson = await Others(db, visible.Where(n => n.CountryCode == nomination.CountryCode && n.EventId != nomination.EventId
                && ((email != null && n.EmailKey == email) || (person != null && n.PersonKey == person)))).ToListAsync(),
            Replaces = await Others(db, visible.Where(n => n.Id == nomination.ReplacesId)).SingleOrDefaultAsync(),
            ReplacedBy = await Others(db, visible.Where(n => n.ReplacesId == id)).FirstOrDefaultAsync(),
            History = NominationHistory.For(await HistoryList.OfAsync<Nomination>(db, viewer, id), viewer),
            Documents = await NominationDocuments.OfAsync(db, act, nomination),
        };
    }

    private static IQueryable<OtherNomination> Others(PortalDb db, IQueryable<Nomination> nominations) =>
        from n in nominations
        join project in db.Projects on n.ProjectId equals project.Id
        orderby n.Event!.StartsOn descending, n.Id descending
        select new OtherNomination(n.Id, project.Slug, n.Nominee.GivenName + " " + n.Nominee.FamilyName, n.Event!.Title, n.Event.StartsOn, n.State);
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
