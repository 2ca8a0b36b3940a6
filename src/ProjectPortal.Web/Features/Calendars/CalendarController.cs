using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain.People;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Mail;
using ProjectPortal.Web.Security;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Calendars;

/// <param name="Address">The address of the calendar, shown once, when it is made.</param>
public sealed record CalendarPage(DateTime? MadeAt, string? Address);

/// <summary>The calendar file of one event, for whoever may see the event.</summary>
[Authorize(Policy = Policies.SeesProjects)]
public sealed class EventCalendarController(PortalDb db, Words words, Acting acting, CalendarReading reading)
    : ProjectController(db, words, acting)
{
    [HttpGet("events/{slug}.ics")]
    public async Task<IActionResult> Download(string slug)
    {
        var entries = await reading.OfEventAsync(Head.Id, slug, Viewer);
        if (entries is null)
            return NotFound();

        var file = CalendarFile.Write(entries[0].Summary, Words.Language, entries);
        var name = $"{slug}.ics";
        return new ExportedFile(Encoding.UTF8.GetBytes(file), CalendarController.MediaType, name, entries.Count)
        {
            FileDownloadName = name,
        };
    }
}

/// <summary>A person's own calendar: its address is as good as a password, so only a hash of it is kept and it is shown once.</summary>
public sealed class CalendarController(PortalDb db, Words words, Acting acting, CalendarReading reading, Post post)
    : PortalController(db, words, acting)
{
    public const string MediaType = "text/calendar; charset=utf-8";
    private const int TokenBytes = 32;

    [Authorize(Policy = Policies.SeesProjects)]
    [HttpGet("/account/calendar")]
    public async Task<IActionResult> Show() => View("Calendar", new CalendarPage((await MeAsync()).CalendarMadeAt, null));

    /// <summary>Makes the address, or a new one: the one before it then opens nothing.</summary>
    [Authorize(Policy = Policies.SeesProjects)]
    [HttpPost("/account/calendar")]
    public async Task<IActionResult> Make()
    {
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(TokenBytes));
        var me = await MeAsync();
        me.CalendarHash = Hash(token);
        me.CalendarMadeAt = Act.At;
        await Db.SaveChangesAsync();
        Response.Headers.CacheControl = "no-store";
        return View("Calendar", new CalendarPage(me.CalendarMadeAt, post.Link($"/calendar/{token}.ics")));
    }

    [Authorize(Policy = Policies.SeesProjects)]
    [HttpPost("/account/calendar/revocation")]
    public async Task<IActionResult> Revoke()
    {
        var me = await MeAsync();
        me.CalendarHash = null;
        me.CalendarMadeAt = null;
        await Db.SaveChangesAsync();
        Flash(Words["Calendars.Revoked"]);
        return LocalRedirect("/account/calendar");
    }

    /// <summary>What the person may see now, without signing in. A closed account has no calendar.</summary>
    [AllowAnonymous]
    [HttpGet("/calendar/{token}.ics")]
    public async Task<IActionResult> Feed(string token)
    {
        var hash = Hash(token);
        var person = await Db.Users.AsNoTracking().SingleOrDefaultAsync(u => u.CalendarHash == hash && u.ClosedAt == null);
        if (person is null)
            return NotFound();

        var language = person.Language
            ?? await Db.Countries.Where(c => c.Alpha2 == person.CountryCode).Select(c => c.CorrespondenceLanguage).SingleOrDefaultAsync()
            ?? "en";
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(language == "fr" ? "fr-FR" : "en-GB");
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language == "fr" ? "fr" : "en");
        var entries = await reading.OfPersonAsync(new Actor(person.Id, person.DisplayName, person.Roles, person.CountryCode), Act.At);
        Response.Headers.CacheControl = "private, no-store";
        Response.Headers["X-Robots-Tag"] = "noindex";
        if (HttpMethods.IsGet(Request.Method))
        {
            await ExportFilter.NoteOnceADayAsync(Db, new Export
            {
                At = Act.At,
                ByUserId = person.Id,
                ByName = person.DisplayName,
                FileName = "calendar.ics",
                Path = "/calendar/{token}.ics",
                Rows = entries.Count,
            });
        }

        return Content(CalendarFile.Write(Words["Calendars.Name"], Words.Language, entries), MediaType, Encoding.UTF8);
    }

    private Task<PortalUser> MeAsync() => Db.Users.SingleAsync(u => u.Id == Viewer.UserId);

    private static string Hash(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
