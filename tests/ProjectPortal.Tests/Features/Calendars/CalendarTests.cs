using System.Globalization;
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
    private static readonly DateTime Changed = new(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc);

    [Fact]
    public async Task Lines_end_with_CRLF_and_fold_at_75_octets_between_characters()
    {
        // At each place of a line there is a fold that must not fall within one of the faces.
        var text = string.Concat(Enumerable.Range(1, 80).Select(i => new string('é', i % 4) + "😀")) + "; a, b\\c\nnext \u0007\r\nlast";
        var file = CalendarFile.Write("Nom, du\\ncalendrier", "fr", [new CalendarEntry("event-1@portal.example", 3, Changed, text)
        {
            FirstDay = new DateOnly(2026, 5, 1),
            LastDay = new DateOnly(2026, 5, 5),
            Description = "One\nTwo",
            Location = "Thimphu; Bhutan",
            Link = "https://portal.example/projects/a/events/b?x=1;y=2",
            IsTentative = true,
        }]);

        file.ShouldEndWith("END:VCALENDAR\r\n");
        file.Replace("\r\n", "", StringComparison.Ordinal).ShouldNotContain('\n');
        file.Split("\r\n").ShouldAllBe(line => Encoding.UTF8.GetByteCount(line) <= 75);
        Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(file)).ShouldNotContain('\uFFFD');
        file.ShouldContain("X-WR-CALNAME:Nom\\, du\\\\ncalendrier");
        var entry = (await CalendarProgram.ReadAsync(file)).ShouldHaveSingleItem();
        entry["SUMMARY"].ShouldBe(text.Replace("\u0007", "", StringComparison.Ordinal).Replace("\r\n", "\n", StringComparison.Ordinal));
        entry.Languages.Select(l => $"{l.Key} {l.Value}").Order().ShouldBe(["DESCRIPTION fr", "LOCATION fr", "SUMMARY fr"]);
        entry.Values.Where(v => v.Key != "SUMMARY").Select(v => $"{v.Key}: {v.Value}").Order().ShouldBe(
        [
            "DESCRIPTION: One\nTwo", "DTEND: 2026-05-06", "DTSTAMP: 2026-03-02T09:00:00Z", "DTSTART: 2026-05-01",
            "LAST-MODIFIED: 2026-03-02T09:00:00Z", "LOCATION: Thimphu; Bhutan", "SEQUENCE: 3", "STATUS: TENTATIVE", "TRANSP: TRANSPARENT",
            "UID: event-1@portal.example", "URL: https://portal.example/projects/a/events/b?x=1;y=2",
        ], Case.Sensitive, "the end is the day after the last");
    }

    [Fact]
    public void The_same_facts_give_the_same_file()
    {
        static string Write() =>
            CalendarFile.Write("Calendar", "en", [new CalendarEntry(
                "event-1@portal.example", 1, Changed, "Workshop") { From = Changed.AddDays(60) }]);

        Write().ShouldBe(Write());
    }

    [Fact]
    public async Task The_file_of_an_event_has_its_days_and_its_sessions_in_UTC_and_says_when_it_is_off()
    {
        await using var host = await PortalHost.StartAsync();
        var world = new World(host);
        var made = await world.EventAsync(await world.ProjectAsync(), EventState.Published, p => p with { InvitedCountries = ["BT"] });
        await host.InDbAsync(async db =>
        {
            db.Sessions.Add(new Session
            {
                EventId = made.Id,
                Day = made.StartsOn,
                StartsAt = new(9, 0),
                EndsAt = new(10, 30),
                Title = new Wording("Opening; welcome"),
                Tag = SessionTag.SiteVisit
            });
            await db.SaveChangesAsync();
        });
        var bhutan = await host.SignedInAsync(TestAccounts.FocalPoint("BT"));
        using var answer = await bhutan.AskAsync("/projects/roa-900/events/workshop-1.ics");
        answer.Content.Headers.ContentType!.ToString().ShouldBe("text/calendar; charset=utf-8");
        var entries = await ReadAsync(answer);

        entries[0]["UID"].ShouldBe($"event-{made.Id}@portal.example");
        entries[0]["DTSTART"].ShouldBe(FormattableString.Invariant($"{made.StartsOn:yyyy-MM-dd}"));
        entries[1]["DTSTART"].ShouldBe(FormattableString.Invariant($"{made.StartsOn:yyyy-MM-dd}T03:00:00Z"), "nine o'clock in Thimphu");
        entries[1]["SUMMARY"].ShouldBe("Opening; welcome");
        entries.Select(e => e["STATUS"]).ShouldBe(["CONFIRMED", "CONFIRMED"]);

        var staff = await host.SignedInAsync(TestAccounts.Staff);
        await (await staff.GetAsync("/projects/roa-900/events/workshop-1/cancellation"))
            .Form("/projects/roa-900/events/workshop-1/cancellation").Fill("Form.Reason", "No money.").SubmitAsync();
        using var off = await bhutan.AskAsync("/projects/roa-900/events/workshop-1.ics");
        var after = await ReadAsync(off);
        after.Select(e => (e["STATUS"], e["UID"])).ShouldBe(entries.Select(e => ("CANCELLED", e["UID"])));
        Sequence(after).ShouldBeGreaterThan(Sequence(entries));
        using var hidden = await (await host.SignedInAsync(TestAccounts.FocalPoint("TG")))
            .AskAsync("/projects/roa-900/events/workshop-1.ics");
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
        await world.EventAsync(project, EventState.Selection, p => p with { InvitedCountries = ["TG"], OfferDays = 50 },
            new Wanted("TG", NominationState.Selected, world.Person("Afi", "Mensah")));
        await world.EventAsync(project, EventState.Draft);
        var togo = await host.SignedInAsync(TestAccounts.FocalPoint("TG"));
        var page = await (await togo.GetAsync("/account/profile")).FollowAsync(Say.Fr("Accounts.CalendarGo"));

        var first = await MakeAsync(page);
        var anybody = host.Visit("en");
        using var answer = await anybody.AskAsync(first);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var entries = await ReadAsync(answer);
        entries.Select(e => e["SUMMARY"]).ShouldBe(
        [
            "Atelier 3", "Atelier 1", Say.Fr("Calendars.NominationsClose", "Atelier 3"), Say.Fr("Calendars.NominationsClose", "Atelier 1"),
            Say.Fr("Calendars.OfferExpires", "Afi Mensah", "Atelier 3"),
        ]);
        entries.ShouldAllBe(e => e.Languages["SUMMARY"] == "fr");
        (await host.InDbAsync(db => db.Users.Where(u => u.CalendarHash != null).Select(u => u.CalendarHash!).SingleAsync()))
            .ShouldNotContain(first.Split('/')[^1][..20]);
        var token = first.Split('/')[^1][..20];
        host.Log.Lines.Where(l => l.Contains(token, StringComparison.Ordinal)).ShouldBeEmpty();
        (await togo.GetAsync("/account/calendar")).ShouldNotSay(first);

        var second = await MakeAsync(await togo.GetAsync("/account/calendar"));
        (await StatusAsync(anybody, first)).ShouldBe(HttpStatusCode.NotFound);
        (await StatusAsync(anybody, second)).ShouldBe(HttpStatusCode.OK);
        await (await togo.GetAsync("/account/calendar")).Form("/account/calendar/revocation").SubmitAsync();
        (await StatusAsync(anybody, second)).ShouldBe(HttpStatusCode.NotFound);

        var third = await MakeAsync(await togo.GetAsync("/account/calendar"));
        await host.InDbAsync(db => db.Users.Where(u => u.CountryCode == "TG")
            .ExecuteUpdateAsync(s => s.SetProperty(u => u.ClosedAt, host.Clock.Now)));
        (await StatusAsync(anybody, third)).ShouldBe(HttpStatusCode.NotFound);
        (await StatusAsync(anybody, "/calendar/unknown.ics")).ShouldBe(HttpStatusCode.NotFound);
    }

    private static int Sequence(IReadOnlyList<ReadComponent> entries) => int.Parse(entries[0]["SEQUENCE"], CultureInfo.InvariantCulture);

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

    private static async Task<IReadOnlyList<ReadComponent>> ReadAsync(HttpResponseMessage answer) =>
        await CalendarProgram.ReadAsync(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
}
