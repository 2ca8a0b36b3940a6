using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Domain.People;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Security;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Followup;

/// <summary>Who has not nominated, confirmed, sent a concept or documents; and "remind these", seen before it is sent.</summary>
[Authorize(Policy = Policies.ReadsWhole)]
public sealed class BoardController(PortalDb db, Words words, Acting acting, ReminderMails mails) : ProjectController(db, words, acting)
{
    private const int MostSentShown = 50;

    [HttpGet("board")]
    public async Task<IActionResult> Show(BoardFilter filter) => View("Board", await PageAsync(filter));

    [HttpGet("board.csv")]
    [HttpGet("board.xlsx")]
    public async Task<IActionResult> Download(BoardFilter filter) => AsFile(
        $"{Head.Slug}-{Words["Followup.FileName"]}", Words["Followup.Title"], BoardColumns.Missing(Words),
        (await PageAsync(filter)).Lines.ToAsyncEnumerable());

    [HttpGet("board/reminders.csv")]
    [HttpGet("board/reminders.xlsx")]
    public async Task<IActionResult> DownloadSent(BoardFilter filter) => AsFile(
        $"{Head.Slug}-{Words["Followup.SentFile"]}", Words["Followup.Sent"], BoardColumns.Sent(Words),
        (await SentAsync(filter, most: null)).ToAsyncEnumerable());

    [HttpGet("events/{slug}/board")]
    public IActionResult OfEvent(string slug) => LocalRedirect($"{Here}?event={Uri.EscapeDataString(slug)}");

    /// <summary>Shows the mails; nothing is sent yet.</summary>
    [Authorize(Policy = Policies.Staff)]
    [HttpPost("board/preview")]
    public async Task<IActionResult> Preview(RemindForm form)
    {
        var (due, tooSoon, answered) = await DueAsync(form);
        if (form.Things.Count == 0)
        {
            ModelState.AddModelError("", Words["Followup.NobodyTicked"]);
            return Again("Board", await PageAsync(new BoardFilter()));
        }

        return View("Preview", new RemindPage(Head, await mails.PreviewAsync(due), form.Things, tooSoon, answered, form.Again));
    }

    /// <summary>Reminds those of the ticked who still have not answered.</summary>
    [Authorize(Policy = Policies.Staff)]
    [HttpPost("board/reminders")]
    public async Task<IActionResult> Remind(RemindForm form)
    {
        var (due, tooSoon, answered) = await DueAsync(form);
        var sent = await mails.WriteAsync(due, Act);
        await Db.SaveChangesAsync();
        var skipped = (tooSoon > 0 ? " " + Words.Count("Followup.SkippedTooSoon", tooSoon) : "")
            + (answered > 0 ? " " + Words.Count("Followup.SkippedAnswered", answered) : "");
        Flash(Words.Count("Followup.Reminded", sent) + skipped, sent == 0 ? "warn" : "good");
        return LocalRedirect(Here);
    }

    /// <summary>Who reloads the preview comes back to the board.</summary>
    [HttpGet("board/preview")]
    [HttpGet("board/reminders")]
    public IActionResult Back() => LocalRedirect(Here);

    private string Here => $"/projects/{Head.Slug}/board";

    /// <summary>Of what was ticked: what is missing still and not too fresh, asked of the database now.</summary>
    private async Task<(List<MissingAnswer> Due, int TooSoon, int Answered)> DueAsync(RemindForm form)
    {
        var ticked = form.Things.ToHashSet(StringComparer.Ordinal);
        var missing = (await Db.MissingAsync(Viewer, Act.At, Head.Id)).Where(m => ticked.Contains(m.Thing)).ToList();
        var due = form.Again ? missing : missing.FindAll(m => !Reminder.IsTooSoon(m.LastReminder, Act.At));
        return (due, missing.Count - due.Count, ticked.Count - missing.Count);
    }

    private async Task<BoardPage> PageAsync(BoardFilter filter)
    {
        var byName = StringComparer.Create(CultureInfo.CurrentCulture, CompareOptions.IgnoreCase);
        var all = await Db.MissingAsync(Viewer, Act.At, Head.Id);
        var codes = all.Select(m => m.CountryCode).Distinct().ToList();
        var names = await Db.Countries.Where(c => codes.Contains(c.Alpha2)).ToDictionaryAsync(c => c.Alpha2, c => Words.Localize(c.Name));
        var ofEvent = all.Where(m => string.IsNullOrEmpty(filter.Event) || m.Event.Slug == filter.Event).ToList();
        var shown = ofEvent.Where(
            m => (filter.Kind is null || m.Kind == filter.Kind)
            && (string.IsNullOrEmpty(filter.Country) || m.CountryCode == filter.Country)).ToList();
        var recipients = await mails.CountAsync(shown);
        return new BoardPage(
            filter,
            [.. all.Select(m => m.Event).DistinctBy(e => e.Id).Select(e => new BoardEvent(e.Slug, e.Title, e.StartsOn))],
            [.. ofEvent.GroupBy(m => m.CountryCode)
                .Select(g => new CountryRow(g.Key, names[g.Key], g.GroupBy(m => m.Kind).ToDictionary(k => k.Key, k => k.Count())))
                .OrderBy(c => c.Name, byName)],
            [.. shown.Select(m => new BoardLine(m, names[m.CountryCode], recipients[m.Thing], Reminder.IsTooSoon(m.LastReminder, Act.At)))],
            await SentAsync(filter, MostSentShown),
            Viewer.IsAny(Roles.Staff));
    }

    private async Task<List<SentReminder>> SentAsync(BoardFilter filter, int? most)
    {
        var sent = await (from r in Db.Reminders.AsNoTracking()
                          join e in Db.Events on r.EventId equals e.Id
                          join c in Db.Countries on r.CountryCode equals c.Alpha2
                          where r.ProjectId == Head.Id && (string.IsNullOrEmpty(filter.Event) || e.Slug == filter.Event)
                          orderby r.Id descending
                          select new
                          {
                              r.Kind,
                              Event = e.Title,
                              Country = c.Name,
                              r.NominationId,
                              r.SentAt,
                              r.SentBy,
                              r.Mails,
                              r.Number,
                              e.TimeZone
                          })
            .Take(most ?? int.MaxValue).ToListAsync();
        var ids = sent.Select(s => s.NominationId).OfType<int>().Distinct().ToList();
        var people = await Db.Nominations.Where(n => ids.Contains(n.Id))
            .ToDictionaryAsync(n => n.Id, n => (n.Nominee.GivenName + " " + n.Nominee.FamilyName).Trim());
        return sent.ConvertAll(s => new SentReminder(s.Kind, s.Event, s.Country, s.NominationId is { } id ? people[id] : "", s.SentAt,
            s.SentBy, s.Mails, s.Number, s.TimeZone));
    }
}
