using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using ProjectPortal.BrowserTests.Support;
using ProjectPortal.Tests.Support;
using Shouldly;

namespace ProjectPortal.BrowserTests;

/// <summary>
/// Every page that a person can reach by links, in both languages, at desktop and phone width: no violation that axe
/// finds, nothing wider than the screen, nothing that the browser complains about. And: no page is left out.
/// </summary>
public abstract class AccessibilityTests(Chromium chromium, string language) : IClassFixture<Chromium>
{
    /// <summary>What is no page, or is reached otherwise than by a link; the last two have tests of their own.</summary>
    private static readonly string[] NotReached = ["error/{status:int}", "account/invitation", "account/reset-password"];

    [Fact]
    public async Task Every_page_is_accessible()
    {
        await using var host = await PortalHost.StartAsync(sample: true, listening: true);
        var routes = new Routes(host);
        var seen = new HashSet<string>();
        var found = new List<string>();
        await using var anonymous = await chromium.WindowAsync(host.Address, language);
        await LookAsync(await anonymous.NewPageAsync(), routes, language, ["/account/sign-in"], 1, seen, found);
        // Pages of one pattern share a view: the first ones that a role comes to stand for the rest.
        foreach (var (email, samples) in new[] { ("staff@portal.example", 2), ("evaluator@portal.example", 1), ("focalpoint.bt@portal.example", 2) })
        {
            await using var window = await chromium.WindowAsync(host.Address, language);
            var page = await window.SignInAsync(email);
            await page.ChooseLanguageAsync(language);
            await LookAsync(page, routes, language, ["/", "/projects", "/projects/roa-206", "/projects/example", "/account/profile"], samples, seen, found);
        }

        found.Distinct().ShouldBeEmpty();
        routes.Patterns.Except(seen).Where(p => !NotReached.Contains(p) && !IsFile(p)).ShouldBeEmpty("every page has to be reachable by links and looked at");
    }

    private static bool IsFile(string pattern) => pattern.EndsWith(".csv", StringComparison.Ordinal) || pattern.EndsWith(".pdf", StringComparison.Ordinal);

    private static async Task LookAsync(IPage page, Routes routes, string language, string[] starts, int most, HashSet<string> seen, List<string> found)
    {
        var complaints = new List<string>();
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
                complaints.Add(message.Text);
        };
        var waiting = new Queue<string>(starts);
        var known = new HashSet<string>(starts);
        var looked = new Dictionary<string, int>();
        while (waiting.TryDequeue(out var path))
        {
            if (routes.Of(path.Split('?')[0]) is not { } pattern || IsFile(pattern) || looked.GetValueOrDefault(pattern) >= most)
                continue;

            looked[pattern] = looked.GetValueOrDefault(pattern) + 1;
            var answer = await page.GotoAsync(path);
            if (answer!.Status != 200)
            {
                found.Add($"{path} ({language}) answered {answer.Status}");
                continue;
            }

            seen.Add(pattern);
            await CheckAsync(page, $"{path} ({language})", found);
            found.AddRange(complaints.Select(c => $"{path} ({language}): {c}"));
            complaints.Clear();
            foreach (var link in await page.EvalOnSelectorAllAsync<string[]>("a[href]", "links => links.filter(a => a.origin === location.origin).map(a => a.pathname + a.search)"))
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
            var scan = await page.RunAxe(new AxeRunOptions
            {
                RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
            });
            found.AddRange(scan.Violations.Select(v => $"{where} at {width}: {v.Id}: {v.Help}: {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))}"));
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
