using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace ProjectPortal.BrowserTests.Support;

/// <summary>
/// axe-core as a script of every page of a window, and of its frames. Deque's own call for Playwright sends it into the page at
/// each look, and a second time into a new page that adds up what the frames said: that takes seven times as long as to look.
/// </summary>
public static class Axe
{
    /// <summary>Every rule of WCAG 2.2 at level AA, and what is good practice.</summary>
    public static readonly IReadOnlyList<string> Tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    /// <summary>For every page that is opened in the window from now on.</summary>
    public static Task AddAxeAsync(this IBrowserContext window) => window.AddInitScriptAsync(Script);

    /// <summary>What is wrong with the page as it is now: the rule, what it asks, and the first places that break it.</summary>
    public static Task<string[]> ViolationsAsync(this IPage page) =>
        page.EvaluateAsync<string[]>(
            """
            async tags => {
              const found = await axe.run({ runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] });
              return found.violations.map(v => `${v.id}: ${v.help}: ${v.nodes.slice(0, 3).map(n => n.html).join(' | ')}`);
            }
            """, Tags);
}
