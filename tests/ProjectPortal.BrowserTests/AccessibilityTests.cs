using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using ProjectPortal.BrowserTests.Support;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Domain.Results;
using ProjectPortal.Tests.Support;
using Shouldly;

namespace ProjectPortal.BrowserTests;

/// <summary>
/// Every page that a person can reach by links, in both languages, at desktop and phone width: no violation that axe
/// finds, nothing wider than the screen, nothing that the browser complains about. And: no page is left out.
/// </summary>
public abstract class AccessibilityTests(Chromium chromium, string language)
{
    /// <summary>
    /// No pages: the error page, links from mails (Features/Accounts and Features/Participation test them), and deeds whose address only
    /// leads back.
    /// </summary>
    private static readonly string[] NotReached =
    [
        "error/{status:int}", "account/invitation", "account/password-reset", "my/documents/{token}/parts/{name}",
        "projects/{project}/nominations/{id:int}/documents/parts/{name}", "projects/{project}/events/{slug}/documents/parts/{name}",
        "projects/{project}/events/{slug}/intake/preview", "projects/{project}/board/preview", "projects/{project}/board/reminders",
        "projects/{project}/events/{slug}/copies",
        // What the sample has no case of: no mail was sent yet, no list is frozen, no draft has criteria, no partner a part.
        "mails/{id:long}", "projects/{project}/events/{slug}/criteria/{id:int}/edit", "projects/{project}/events/{slug}/partners/{id:int}",
        // Nor is a report under review, cleared or submitted, did a file come back from Word, or has a project documents.
        "verify/report/{code}", "projects/{project}/final-report/word/changes", "projects/{project}/documents/{id:int}",
        "projects/{project}/documents/{id:int}/edit", "projects/{project}/documents/parts/{name}",
        .. new[] { "clearance", "changes", "return", "reopening", "correction", "discarding", "submission" }.Select(
            move => $"projects/{{project}}/final-report/{move}"),
        .. new[] { "withdrawal-request", "replacement-request", "correction-request" }.Select(
            request => $"projects/{{project}}/nominations/{{id:int}}/{request}"),
        .. new[] { "", "/acceptance", "/refusal" }.Select(deed => $"projects/{{project}}/requests/{{id:int}}{deed}"),
        .. new[] { "publication", "nomination-window", "nomination-window/closing", "confirmation", "start", "completion" }.Select(
            deed => $"projects/{{project}}/events/{{slug}}/{deed}"),
    ];

    [Fact]
    public async Task Every_page_is_accessible()
    {
        await using var host = await PortalHost.StartAsync(sample: true, listening: true);
        var routes = new Routes(host);
        var seen = new HashSet<string>();
        var found = new List<string>();
        await using var anonymous = await chromium.WindowAsync(host.Address, language);
        await anonymous.AddAxeAsync();
        await LookAsync(await anonymous.NewPageAsync(), routes, language, ["/account/sign-in", .. await PersonalPagesAsync(host)], seen,
            found);
        // An evaluator's pages are the staff's without the deeds.
        foreach (var (email, more) in new[] { ("staff@portal.example", await StaffPagesAsync(host)),
            ("focalpoint.bt@portal.example", await CountryPagesAsync(host, "BT")) })
        {
            await using var window = await chromium.WindowAsync(host.Address, language);
            await window.AddAxeAsync();
            var page = await window.SignInAsync(email);
            await page.ChooseLanguageAsync(language);
            await LookAsync(page, routes, language, ["/", "/projects", "/projects/roa-206", "/projects/example", "/account/profile",
                .. more], seen, found);
        }

        found.Distinct().ShouldBeEmpty();
        routes.Patterns.Except(seen).Where(p => !NotReached.Contains(p) && !IsFile(p))
            .ShouldBeEmpty("every page has to be reachable by links and looked at");
    }

    /// <summary>Pages that look different by the state of what they show: each state once.</summary>
    private static Task<List<string>> StaffPagesAsync(PortalHost host) => host.InDbAsync(async db =>
    {
        var project = await db.Projects.Where(p => p.Slug == "example").Select(p => p.Id).SingleAsync();
        var events = await db.Events.Where(e => e.ProjectId == project).Select(e => new { e.Slug, e.State }).ToListAsync();
        var nominations = await db.Nominations.Where(
            n => n.ProjectId == project && n.State != NominationState.Draft && n.SubmittedAt != null).GroupBy(n => n.State)
            .Select(g => g.Min(n => n.Id)).ToListAsync();
        var draft = await db.Measurements.Where(m => m.State == MeasurementState.Draft).Select(m => m.Id).FirstAsync();
        var approved = await db.Measurements.Where(
            m => m.ProjectId == project && m.State == MeasurementState.Approved && !db.Measurements.Any(c => c.CorrectsId == m.Id))
            .Select(m => m.Id).FirstAsync();
        var output = await db.Outputs.Where(o => o.ProjectId == project).Select(o => o.Id).FirstAsync();
        var expenditure = await db.Expenditures.Select(e => e.Id).FirstAsync();
        var revision = await db.Revisions.Select(r => r.Id).FirstAsync();
        string In(EventState state) => $"/projects/example/events/{events.First(e => e.State == state).Slug}";
        return (List<string>)
        [
            "/search?q=delegate",
            .. events.Select(e => $"/projects/example/events/{e.Slug}"),
            .. nominations.Select(id => $"/projects/example/nominations/{id}"),
            .. new[] { "edit", "release", "postponement", "cancellation", "waivers" }.Select(
                deed => $"{In(EventState.NominationsOpen)}/{deed}"),
            $"{In(EventState.Selection)}/reserve", $"{In(EventState.Draft)}/criteria/new", $"{In(EventState.Completed)}/attendance",
            $"{In(EventState.Completed)}/attendance/closure", $"{In(EventState.Postponed)}/rescheduling",
            $"/projects/example/results/measurements/{draft}/edit", $"/projects/example/results/measurements/{approved}/correction",
            $"/projects/example/results/outputs/{output}/edit",
            $"/projects/example/budget/expenditures/{expenditure}", $"/projects/example/budget/revisions/{revision}",
        ];
    });

    private static Task<List<string>> CountryPagesAsync(PortalHost host, string country) => host.InDbAsync(async db =>
    {
        var nominations = await db.Nominations.Where(n => n.CountryCode == country && n.Event!.State != EventState.Completed)
            .Select(n => new { n.Id, n.State }).ToListAsync();
        var steps = new[] { "person", "post", "relevance", "documents", "review" };
        return (List<string>)
        [
            "/projects/example/events/study-tour-kathmandu/intake",
            .. nominations.Select(n => $"/projects/example/nominations/{n.Id}"),
            .. nominations.Select(n => $"/projects/example/nominations/{n.Id}/documents"),
            .. from n in nominations where n.State is NominationState.Draft or NominationState.Returned from step in steps
                select $"/projects/example/nominations/{n.Id}/edit/{step}",
        ];
    });

    /// <summary>Letters to nominees, which no page links to: one of each, and those that look different by what was answered.</summary>
    private static async Task<List<string>> PersonalPagesAsync(PortalHost host)
    {
        var pages = new List<string>();
        foreach (var (purpose, state) in new[]
        {
            (LinkPurpose.Answer, NominationState.Selected), (LinkPurpose.Answer, NominationState.Confirmed),
            (LinkPurpose.Documents, NominationState.Screening),
            (LinkPurpose.Concept, NominationState.Confirmed), (LinkPurpose.Survey, NominationState.Attended),
            (LinkPurpose.Certificate, NominationState.Attended), (LinkPurpose.Directory, NominationState.Attended),
        })
        {
            var nomination = await host.InDbAsync(db => db.Nominations
                .Where(n => n.State == state && (state == NominationState.Attended || n.Event!.State == EventState.Selection))
                    .OrderBy(n => n.ProjectId).ThenBy(n => n.Id).LastAsync());
            pages.Add(await host.LinkAsync(nomination.Id, purpose));
        }

        return pages;
    }

    private static bool IsFile(string pattern) =>
        pattern.EndsWith(".csv", StringComparison.Ordinal) || pattern.EndsWith(".pdf", StringComparison.Ordinal)
        || pattern.EndsWith(".docx", StringComparison.Ordinal) || pattern.EndsWith(".xlsx", StringComparison.Ordinal)
        || pattern.EndsWith(".ics", StringComparison.Ordinal)
            || pattern.EndsWith("{document:int}", StringComparison.Ordinal);

    private static async Task LookAsync(
        IPage page, Routes routes, string language, string[] starts, HashSet<string> seen, List<string> found)
    {
        var waiting = new Queue<string>(starts);
        var known = new HashSet<string>(starts);
        // Pages of one pattern share a view: where links lead to several, the first stands for the rest.
        var looked = new HashSet<string>();
        while (waiting.TryDequeue(out var path))
        {
            if (routes.PatternOf(path.Split('?')[0]) is not { } pattern || IsFile(pattern)
                || (!looked.Add(pattern) && !starts.Contains(path)))
                continue;

            var answer = await page.GotoAsync(path);
            if (answer!.Status != 200)
            {
                found.Add($"{path} ({language}) answered {answer.Status}");
                continue;
            }

            seen.Add(pattern);
            await CheckAsync(page, $"{path} ({language})", found);
            foreach (var link in await page.EvalOnSelectorAllAsync<string[]>(
                "a[href]", "links => links.filter(a => a.origin === location.origin).map(a => a.pathname + a.search)"))
            {
                if (known.Add(link))
                    waiting.Enqueue(link);
            }
        }
    }

    private static async Task CheckAsync(IPage page, string where, List<string> found)
    {
        foreach (var width in new[] { 1280, 360 })
        {
            await page.SetViewportSizeAsync(width, 900);
            found.AddRange((await page.ViolationsAsync()).Select(v => $"{where} at {width}: {v}"));
            var overflow = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
            if (overflow > 0)
                found.Add($"{where} at {width}: {overflow} pixels wider than the screen");
        }
    }
}

/// <summary>In a class of its own, so that both languages are looked at side by side.</summary>
public sealed class EnglishAccessibilityTests(Chromium chromium) : AccessibilityTests(chromium, "en");

/// <inheritdoc cref="EnglishAccessibilityTests"/>
public sealed class FrenchAccessibilityTests(Chromium chromium) : AccessibilityTests(chromium, "fr");
