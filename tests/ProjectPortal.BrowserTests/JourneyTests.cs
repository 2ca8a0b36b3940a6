using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using ProjectPortal.BrowserTests.Support;
using ProjectPortal.Domain.Events;
using ProjectPortal.Tests.Support;
using ProjectPortal.Web.Text;
using Shouldly;

namespace ProjectPortal.BrowserTests;

/// <summary>The whole way, as people go it: from a focal point's start page to a figure in the evaluator's PDF.</summary>
public sealed class JourneyTests(Chromium chromium)
{
    private const string Bhutan = "focalpoint.bt@portal.example";
    private const string Staff = "staff@portal.example";
    private const string Evaluator = "evaluator@portal.example";

    [Theory]
    [InlineData(1280, true)]
    [InlineData(360, false)]
    public async Task From_a_nomination_to_the_figure_in_the_report(int width, bool scripts)
    {
        await using var host = await PortalHost.StartAsync(sample: true, listening: true);
        await using var window = await chromium.WindowAsync(host.Address, width: width, scripts: scripts);
        var slug = await host.InDbAsync(
            db => db.Events.Where(e => e.State == EventState.NominationsOpen && e.InvitedCountries.Any(c => c.CountryCode == "BT"))
            .OrderBy(e => e.Id).Select(e => e.Slug).FirstAsync());
        var before = await FiguresAsync(host, window);

        // The focal point nominates.
        var page = await window.SignInAsync(Bhutan);
        await page.ClickAsync($"main a[href*='nominations/new?event={slug}']");
        await page.ClickAsync("main a[href*='/nominations/new/person']");
        await page.FillAsync("[name=GivenName]", "Delegate");
        await page.FillAsync("[name=FamilyName]", "BT-Journey");
        await NextAsync(page);
        await page.GotoAsync(new Uri(new Uri(page.Url), "review").ToString());
        (await page.Locator(".error-summary a").CountAsync()).ShouldBeGreaterThan(5, "every missing part is named");
        await page.Locator(".error-summary a").First.ClickAsync();
        (await page.InputValueAsync("[name=FamilyName]")).ShouldBe("BT-Journey", "nothing typed is lost");
        await FillAsync(page);
        (await page.TextAsync()).ShouldContain("bt-journey@delegates.example");
        await page.PostAsync("/submission");
        await page.WaitForURLAsync(new Regex("/nominations/[0-9]+$"));
        (await page.TextAsync()).ShouldContain("Submitted");
        var nomination = new Uri(page.Url).AbsolutePath;

        // Staff returns it, with a reason; the focal point answers.
        await window.SignInAsync(Staff);
        await page.GotoAsync(nomination);
        await FillInAsync(page, "/return", "Reason", "Please say which service Bhutan would change first.");
        await FillInAsync(page, "/return", "DueOn", host.Clock.Today.AddDays(5).ToString("yyyy-MM-dd"));
        await page.PostAsync("/return");
        (await page.TextAsync()).ShouldContain("Returned");
        await window.SignInAsync(Bhutan);
        (await page.TextAsync()).ShouldContain("Please say which service Bhutan would change first.");
        await page.ClickAsync($"main a[href^='{nomination}']");
        if (!page.Url.EndsWith("/edit", StringComparison.Ordinal))
            await page.ClickAsync($"main a[href='{nomination}/edit']");
        await page.GotoAsync($"{nomination}/edit/relevance");
        (await page.TextAsync()).ShouldContain("Please say which service Bhutan would change first.");
        await page.FillAsync("[name=WouldIntroduce]", "One counter for civil registration, in every district.");
        await NextAsync(page);
        await page.ClickAsync("main .form-actions .button-primary");
        await page.PostAsync("/submission");
        (await page.TextAsync()).ShouldContain("Submitted");

        // Staff screens, scores, proposes and releases.
        await window.SignInAsync(Staff);
        await page.GotoAsync(nomination);
        await page.PostAsync("/screening");
        (await page.TextAsync()).ShouldContain("Screening");
        await page.GotoAsync($"{nomination}/scoring");
        foreach (var mark in await page.Locator("main form[action$='/scores'] input[type=radio][value='4']").AllAsync())
            await mark.CheckAsync();
        await page.PostAsync("/scores");
        await page.GotoAsync($"{nomination}/scoring");
        await page.Locator("main form[action$='/proposal'] [name$=Decision][value=Select]").CheckAsync();
        await FillInAsync(page, "/proposal", "Reason", "Decides on the service in question.");
        await page.PostAsync("/proposal");
        await page.GotoAsync($"/projects/example/events/{slug}/release");
        await page.PostAsync("/release");
        (await page.TextAsync()).ShouldContain("Released");

        // The focal point confirms; the event comes; staff records attendance.
        await window.SignInAsync(Bhutan);
        await page.GotoAsync(nomination);
        await page.PostAsync("/confirmation");
        (await page.TextAsync()).ShouldContain("Confirmed");
        await RunTheEventAsync(host, page, window, slug);
        await page.GotoAsync($"/projects/example/events/{slug}/attendance");
        await page.Locator(".attendance-list button[name=Present]:visible").First.ClickAsync();
        await page.Locator(".attendance-list li[data-present=true]:not(.is-waiting)").First.WaitForAsync();
        var ends = await host.InDbAsync(db => db.Events.Where(e => e.Slug == slug).Select(e => e.EndsOn).SingleAsync());
        host.Clock.Now = ends.ToDateTime(new TimeOnly(12, 0), DateTimeKind.Utc);
        await window.SignInAsync(Staff);
        await page.GotoAsync($"/projects/example/events/{slug}/attendance/closure");
        await page.PostAsync("/closure");
        await page.GotoAsync(nomination);
        (await page.TextAsync()).ShouldContain("Attended");

        var after = await FiguresAsync(host, window);
        after.Results.ShouldBe(before.Results + 1, "the figure on the results page");
        after.Report.ShouldBe(before.Report + 1, "the figure in the report");
    }

    /// <summary>Staff closes nominations and confirms the list; the first day comes by itself.</summary>
    private static async Task RunTheEventAsync(PortalHost host, IPage page, IBrowserContext window, string slug)
    {
        await window.SignInAsync(Staff);
        await page.GotoAsync($"/projects/example/events/{slug}");
        await page.PostAsync("/nomination-window/closing");
        await page.GotoAsync($"/projects/example/events/{slug}");
        await page.PostAsync("/confirmation");
        var starts = await host.InDbAsync(db => db.Events.Where(e => e.Slug == slug).Select(e => e.StartsOn).SingleAsync());
        host.Clock.Now = starts.ToDateTime(new TimeOnly(12, 0), DateTimeKind.Utc);
        await host.AdvanceEventsAsync();
        await window.SignInAsync(Staff);
    }

    /// <summary>From the first step to the review.</summary>
    private static async Task FillAsync(IPage page)
    {
        await ChooseAsync(page, "Sex", "Female");
        await page.FillAsync("[name=BirthYear]", "1980");
        await page.FillAsync("[name=Email]", "bt-journey@delegates.example");
        await page.FillAsync("[name=Languages]", "English");
        await NextAsync(page);
        await page.FillAsync("[name=Position]", "Director");
        await page.FillAsync("[name=Organisation]", "Example ministry");
        await NextAsync(page);
        await page.FillAsync("[name=AreaOfWork]", "Civil registration");
        await ChooseAsync(page, "Authority", "Decides");
        await page.FillAsync("[name=WouldIntroduce]", "A single counter.");
        await page.FillAsync("[name=Superior]", "The Secretary");
        await NextAsync(page);
        await page.ClickAsync("main .form-actions .button-primary");
    }

    /// <summary>Saves the step and goes to the next one.</summary>
    private static async Task NextAsync(IPage page)
    {
        var before = page.Url;
        await page.ClickAsync("main form button[value=next]");
        await page.WaitForURLAsync(address => address != before);
    }

    private static async Task ChooseAsync(IPage page, string field, string value)
    {
        var select = page.Locator($"select[name$={field}]");
        if (await select.CountAsync() > 0)
            await select.SelectOptionAsync(value);
        else
            await page.Locator($"[name$={field}][value={value}]").CheckAsync();
    }

    /// <summary>Fills a field of a deed's form, opening the deed first where it is folded away.</summary>
    private static async Task FillInAsync(IPage page, string actionEnd, string field, string value)
    {
        var control = page.Locator($"main form[action$='{actionEnd}'] [name$={field}]").First;
        if (!await control.IsVisibleAsync())
            await page.Locator($"main details:has(form[action$='{actionEnd}']) > summary").First.ClickAsync();
        await control.FillAsync(value);
    }

    /// <summary>How many took part, as the results page says it and as the PDF that the evaluator downloads says it.</summary>
    private static async Task<(int Results, int Report)> FiguresAsync(PortalHost host, IBrowserContext window)
    {
        var page = await window.SignInAsync(Evaluator);
        await page.GotoAsync("/projects/example/results");
        var results = Figure(await page.TextAsync(), "counted from attendance");
        var pdf = await window.APIRequest.GetAsync("/projects/example/final-report.pdf?lang=en");
        pdf.Status.ShouldBe(200);
        var file = Path.Combine(host.Folder, "report.pdf");
        await File.WriteAllBytesAsync(file, await pdf.BodyAsync());
        return (results, Figure(Tool.Run("pdftotext", "-layout", file, "-"), "participants attended"));
    }

    /// <summary>The number before these words.</summary>
    private static int Figure(string text, string words) =>
        Regex.Match(text, $"(?<count>[0-9]+) {words}", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)) is { Success: true } found
            ? int.Parse(found.Groups["count"].Value, CultureInfo.InvariantCulture)
            : throw new InvalidOperationException($"No number before '{words}' in: {text}");
}
