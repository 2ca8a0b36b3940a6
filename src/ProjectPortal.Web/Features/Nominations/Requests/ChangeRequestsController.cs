using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Features.Nominations.Deeds;
using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Security;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Nominations.Requests;

/// <summary>Requests for changes after a list was frozen: staff accept them, or refuse them and say why.</summary>
[Authorize(Policy = Policies.ReadsWhole)]
public sealed class ChangeRequestsController(PortalDb db, Words words, Acting acting, NominationMails mails, RequestMails told)
    : NominationDeeds(db, words, acting, mails)
{
    /// <param name="state">A state, "all", or nothing for what waits.</param>
    [HttpGet("requests")]
    public async Task<IActionResult> List(string? state, [FromQuery(Name = "event")] string? slug, string? after)
    {
        var filter = RequestFilter.Read(state, slug);
        var (all, found) = (All, Found(filter));
        var paged = int.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out var before) ? found.Where(r => r.Id < before)
            : found;
        // How many there are is said with each row, and counted once.
        var rows = await Rows(paged).Select(row => new { Found = found.Count(), Row = row }).Take(KeyPage<RequestRow>.Size + 1)
            .ToListAsync();
        return View("Requests", new RequestList(
            filter,
            KeyPage<RequestRow>.From(rows.ConvertAll(r => r.Row), r => r.Id.ToString(CultureInfo.InvariantCulture)),
            rows.Count > 0 ? rows[0].Found : 0,
            await all.CountAsync(r => r.State == ChangeRequestState.Open),
            await Db.Events.VisibleTo(Viewer).Where(e => e.ProjectId == Head.Id && (e.FreezesOn != null || e.Slug == filter.Event))
                .OrderByDescending(e => e.StartsOn).ThenBy(e => e.Id).Select(e => new EventChoice(e.Slug, e.Title, e.StartsOn))
                    .ToListAsync()));
    }

    [HttpGet("requests.csv")]
    [HttpGet("requests.xlsx")]
    public IActionResult Download(string? state, [FromQuery(Name = "event")] string? slug) => AsFile(
        $"{Head.Slug}-{Words["Nominations.RequestsFile"]}", Words["Nominations.RequestsTitle"],
        RequestColumns.Create(Words, $"/projects/{Head.Slug}/requests"),
        Rows(Found(RequestFilter.Read(state, slug))).AsAsyncEnumerable());

    [HttpGet("requests/{id:int}")]
    public async Task<IActionResult> Show(int id) =>
        await RequestPage.ReadAsync(Db, Words, Act, Head.Id, id) is { } page ? View("Request", page) : NotFound();

    [Authorize(Policy = Policies.Staff)]
    [HttpPost("requests/{id:int}/acceptance")]
    public async Task<IActionResult> Accept(int id)
    {
        if (await RequestAsync(id) is not { } request)
            return NotFound();

        var asked = request.Nomination!;
        var (person, corrects) = (request.Person, request.Kind == ChangeRequestKind.Correct);
        var twin = request.Kind == ChangeRequestKind.Withdraw ? null
            : await Db.Nominations.TwinOfAsync(
                asked.EventId, asked.CountryCode, corrects ? asked.Nominee.CorrectedTo(person) : person, corrects ? asked.Id : null);
        NominationPaths.PointToTwin(HttpContext, Words, Head.Slug, twin, "");
        var (substitute, wrong) = request.Accept(twin is not null, Act);
        if (wrong.Count > 0)
        {
            Refused([.. wrong.Select(r => r with { Field = null })]);
            return await RequestAgainAsync(id, new ReasonForm());
        }

        if (substitute is not null)
            Db.Nominations.Add(substitute);
        var decision = request.UnsavedChanges[^1];
        if (request.Kind != ChangeRequestKind.Correct)
            await Mails.TellAsync(request.Kind == ChangeRequestKind.Replace ? NominationAction.Replace : NominationAction.Withdraw, [asked],
                substitute);
        await told.DecidedAsync(request, decision);
        await Db.SaveChangesAsync();
        Flash(Words[$"Nominations.RequestDone{request.Kind}", asked.Nominee.FullName, request.Person.FullName]);
        return LocalRedirect($"/projects/{Head.Slug}/requests");
    }

    [Authorize(Policy = Policies.Staff)]
    [HttpPost("requests/{id:int}/refusal")]
    public async Task<IActionResult> Refuse(int id, [Bind(Prefix = "Refusal")] ReasonForm form)
    {
        if (await RequestAsync(id) is not { } request)
            return NotFound();
        if (!ModelState.IsValid || Refused(request.Refuse(form.Reason, Act), "Refusal."))
            return await RequestAgainAsync(id, form);

        await told.DecidedAsync(request, request.UnsavedChanges[^1]);
        await Db.SaveChangesAsync();
        Flash(Words["Nominations.RequestDoneRefuse", request.Nomination!.Nominee.FullName]);
        return LocalRedirect($"/projects/{Head.Slug}/requests");
    }

    /// <summary>Who reloads a refused deed comes back to the request.</summary>
    [HttpGet("requests/{id:int}/acceptance")]
    [HttpGet("requests/{id:int}/refusal")]
    public IActionResult Back(int id) => LocalRedirect(string.Create(CultureInfo.InvariantCulture, $"/projects/{Head.Slug}/requests/{id}"));

    private Task<ChangeRequest?> RequestAsync(int id) =>
        Db.ChangeRequests.VisibleTo(Viewer).ForRules().SingleOrDefaultAsync(r => r.Id == id && r.ProjectId == Head.Id);

    private async Task<IActionResult> RequestAgainAsync(int id, ReasonForm form)
    {
        Db.ChangeTracker.Clear();
        return Again("Request", (await RequestPage.ReadAsync(Db, Words, Act, Head.Id, id))! with { Refusal = form });
    }

    private IQueryable<ChangeRequest> All => Db.ChangeRequests.VisibleTo(Viewer).AsNoTracking().Where(r => r.ProjectId == Head.Id);

    private IQueryable<ChangeRequest> Found(RequestFilter filter) => All.Where(r => (filter.State == null || r.State == filter.State)
        && (filter.Event == null || r.Nomination!.Event!.Slug == filter.Event));

    private IQueryable<RequestRow> Rows(IQueryable<ChangeRequest> requests) =>
        from r in requests
        join country in Db.Countries on r.CountryCode equals country.Alpha2
        orderby r.Id descending
        select new RequestRow(
            r.Id, (r.Nomination!.Nominee.GivenName + " " + r.Nomination.Nominee.FamilyName).Trim(), country.Name,
            r.Nomination.Event!.Title, r.Nomination.Event.Slug, r.Nomination.Event.StartsOn, r.Kind, r.State, r.AskedBy, r.AskedAt,
            r.Nomination.Event.TimeZone);
}
