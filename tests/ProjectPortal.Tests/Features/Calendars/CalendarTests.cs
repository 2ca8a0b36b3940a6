using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Tests.Support;
using ProjectPortal.Web.Features.Calendars;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Features.Calendars;

public sealed class CalendarTests
{
    [Fact]
    public void Lines_end_with_CRLF_and_fold_at_75_octets_between_characters()
    {
        var text = string.Concat(Enumerable.Repeat("Réalisation escomptée – ", 12)) + "😀; a, b\\c\nnext";
        var file = ICalendar.Write("Nom, du calendrier", "fr", [new CalendarEntry("event-1@portal.example", 3, new DateTime(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc), text) { FirstDay = new DateOnly(2026, 5, 1), LastDay = new DateOnly(2026, 5, 5) }]);

        file.ShouldEndWith("END:VCALENDAR\r\n");
        file.Replace("\r\n", "", StringComparison.Ordinal).ShouldNotContain('\n');
        file.Split("\r\n").ShouldAllBe(line => Encoding.UTF8.GetByteCount(line) <= 75);
        file.ShouldNotContain('\uFFFD');
        var lines = Parse(file);
        Value(lines, "SUMMARY").ShouldBe(text);
        lines.ShouldContain("DTSTART;VALUE=DATE:20260501");
        lines.ShouldContain("DTEND;VALUE=DATE:20260506", "the end is the day after the last");
        lines.ShouldContain("SEQUENCE:3");
        lines.ShouldContain("DTSTAMP:20260302T090000Z");
        lines.ShouldContain("X-WR-CALNAME:Nom\\, du calendrier");
    }

    [Fact]
    public async Task The_file_of_an_event_has_its_days_and_its_sessions_in_UTC_and_says_when_it_is_off()
    {
        await using var host = await PortalHost.StartAsync();
        var world = new World(host);
        var made = await world.EventAsync(await world.ProjectAsync(), EventState.Published, p => p with { InvitedCountries = ["BT"] });
        await host.InDbAsync(async db =>
        {
            db.Sessions.Add(new Session { EventId = made.Id, Day = made.StartsOn, StartsAt = new(9, 0), EndsAt = new(10, 30), Title = new Wording("Opening; welcome"), Tag = SessionTag.SiteVisit });
            await db.SaveChangesAsync();
        });
        var bhutan = await host.SignedInAsync(TestAccounts.FocalPoint("BT"));
        using var answer = await bhutan.AskAsync("/projects/roa-900/events/workshop-1.ics");
        answer.Content.Headers.ContentType!.ToString().ShouldBe("text/calendar; charset=utf-8");
        var lines = Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

        lines.ShouldContain($"UID:event-{made.Id}@portal.example");
        lines.ShouldContain(FormattableString.Invariant($"DTSTART:{made.StartsOn:yyyyMMdd}T030000Z"), "nine o'clock in Thimphu");
        lines.ShouldContain(FormattableString.Invariant($"DTSTART;VALUE=DATE:{made.StartsOn:yyyyMMdd}"));
        lines.ShouldContain("SUMMARY;LANGUAGE=en:Opening\\; welcome");
        lines.Count(l => l == "STATUS:CONFIRMED").ShouldBe(2);

        var staff = await host.SignedInAsync(TestAccounts.Staff);
        await (await staff.GetAsync("/projects/roa-900/events/workshop-1/cancellation")).Form("/projects/roa-900/events/workshop-1/cancellation").Fill("Form.Reason", "No money.").SubmitAsync();
        using var off = await bhutan.AskAsync("/projects/roa-900/events/workshop-1.ics");
        var after = Parse(await off.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        after.ShouldContain("STATUS:CANCELLED");
        after.ShouldContain($"UID:event-{made.Id}@portal.example");
        int.Parse(after.First(l => l.StartsWith("SEQUENCE:", StringComparison.Ordinal))[9..], System.Globalization.CultureInfo.InvariantCulture)
            .ShouldBeGreaterThan(int.Parse(lines.First(l => l.StartsWith("SEQUENCE:", StringComparison.Ordinal))[9..], System.Globalization.CultureInfo.InvariantCulture));
        using var hidden = await (await host.SignedInAsync(TestAccounts.FocalPoint("TG"))).AskAsync("/projects/roa-900/events/workshop-1.ics");
        hidden.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_private_calendar_opens_by_its_address_alone_until_it_is_renewed_withdrawn_or_the_account_closed()
    {
        await using var host = await PortalHost.StartAsync();
        var world = new World(host);
        var project = await world.ProjectAsync();
        await world.EventAsync(project, EventState.NominationsOpen, p => p with { InvitedCountries = ["TG"] });
        await world.EventAsync(project, EventState.NominationsOpen, p => p with { InvitedCountries = ["BT"] });
        await world.EventAsync(project, EventState.Selection, p => p with { InvitedCountries = ["TG"], OfferDays = 50 }, new Wanted("TG", NominationState.Selected, world.Person("Afi", "Mensah")));
        await world.EventAsync(project, EventState.Draft);
        var togo = await host.SignedInAsync(TestAccounts.FocalPoint("TG"));
        var page = await (await togo.GetAsync("/account/profile")).FollowAsync(Say.Fr("Accounts.CalendarGo"));

        var first = await MakeAsync(page);
        var anybody = host.Visit("en");
        using var answer = await anybody.AskAsync(first);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var lines = Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        lines.Where(l => l.StartsWith("SUMMARY", StringComparison.Ordinal)).ShouldBe(
        [
            "SUMMARY;LANGUAGE=fr:Atelier 3", "SUMMARY;LANGUAGE=fr:Atelier 1",
            $"SUMMARY;LANGUAGE=fr:{Say.Fr("Calendars.NominationsClose", "Atelier 3")}", $"SUMMARY;LANGUAGE=fr:{Say.Fr("Calendars.NominationsClose", "Atelier 1")}",
            $"SUMMARY;LANGUAGE=fr:{Say.Fr("Calendars.OfferExpires", "Afi Mensah", "Atelier 3")}",
        ]);
        (await host.InDbAsync(db => db.Users.Where(u => u.CalendarHash != null).Select(u => u.CalendarHash!).SingleAsync())).ShouldNotContain(first.Split('/')[^1][..20]);
        var token = first.Split('/')[^1][..20];
        host.Log.Lines.Where(l => l.Contains(token, StringComparison.Ordinal)).ShouldBeEmpty();
        (await togo.GetAsync("/account/calendar")).ShouldNotSay(first);

        var second = await MakeAsync(await togo.GetAsync("/account/calendar"));
        (await StatusAsync(anybody, first)).ShouldBe(HttpStatusCode.NotFound);
        (await StatusAsync(anybody, second)).ShouldBe(HttpStatusCode.OK);
        await (await togo.GetAsync("/account/calendar")).Form("/account/calendar/revocation").SubmitAsync();
        (await StatusAsync(anybody, second)).ShouldBe(HttpStatusCode.NotFound);

        var third = await MakeAsync(await togo.GetAsync("/account/calendar"));
        await host.InDbAsync(db => db.Users.Where(u => u.CountryCode == "TG").ExecuteUpdateAsync(s => s.SetProperty(u => u.ClosedAt, host.Clock.Now)));
        (await StatusAsync(anybody, third)).ShouldBe(HttpStatusCode.NotFound);
        (await StatusAsync(anybody, "/calendar/unknown.ics")).ShouldBe(HttpStatusCode.NotFound);
    }

    private static async Task<string> MakeAsync(Page page)
    {
        var made = await page.Form("/account/calendar").SubmitAsync();
        return new Uri(made.One("#address").GetAttribute("value")!).AbsolutePath;
    }

    private static async Task<HttpStatusCode> StatusAsync(Browser browser, string path)
    {
        using var answer = await browser.AskAsync(path);
        return answer.StatusCode;
    }

    /// <summary>Unfolds as a calendar does.</summary>
    private static List<string> Parse(string file) => [.. file.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n", StringSplitOptions.RemoveEmptyEntries)];

    private static string Value(List<string> lines, string property)
    {
        var line = lines.Single(l => l.StartsWith(property, StringComparison.Ordinal));
        return line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Replace("\\n", "\n", StringComparison.Ordinal).Replace("\\;", ";", StringComparison.Ordinal).Replace("\\,", ",", StringComparison.Ordinal).Replace("\\\\", "\\", StringComparison.Ordinal);
    }
}
