using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using ProjectPortal.BrowserTests.Support;
using Shouldly;

namespace ProjectPortal.BrowserTests;

/// <summary>What the walk over all pages relies on: that axe, asked in the page itself, says what Deque's own call says.</summary>
public sealed class AxeTests(Chromium chromium)
{
    private static readonly Uri Nowhere = new("https://nowhere.example");

    /// <summary>What axe calls the faults that <see cref="Faulty"/> has at every width.</summary>
    private static readonly string[] Faults =
    [
        "aria-roles", "color-contrast", "document-title", "heading-order", "html-has-lang", "image-alt", "label", "list", "target-size",
    ];

    /// <summary>Faults of every kind: of words, of structure, of colours, and one that is there only where the window is narrow.</summary>
    private const string Faulty =
        """
        <!doctype html><html><head><title></title><style>
          .pale { color: #bbb; background: #fff } .tiny { display: inline-block; width: 8px; height: 8px; overflow: hidden }
          @media (max-width: 600px) { .words { display: none } }
        </style></head><body>
          <main><h1>Faults</h1><h3>One too deep</h3><p class="pale">Hardly to be read</p><input><img src="data:,">
          <a href="#x"><span class="words">Words</span></a>
          <button class="tiny">a</button><button class="tiny">b</button><ul><p>No item</p></ul>
          <div role="nonsense" aria-nothing="1">?</div></main>
        </body></html>
        """;

    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task Axe_in_the_page_finds_what_it_finds_by_its_own_way(int width)
    {
        await using var window = await chromium.WindowAsync(Nowhere, width: width);
        await window.AddAxeAsync();
        await window.RouteAsync("**/*", route => route.FulfillAsync(new RouteFulfillOptions { ContentType = "text/html", Body = Faulty }));
        var page = await window.NewPageAsync();
        await page.GotoAsync("/");

        var found = (await page.ViolationsAsync()).Select(v => v[..v.IndexOf(':')]).ToList();

        var options = new AxeRunOptions { RunOnly = new RunOnlyOptions { Type = "tag", Values = [.. Axe.Tags] } };
        found.Order().ShouldBe((await page.RunAxe(options)).Violations.Select(v => v.Id).Order());
        Faults.Except(found).ShouldBeEmpty();
        found.Contains("link-name").ShouldBe(width == 360, "the words of the link are away where there is no room for them");
    }

    [Fact]
    public async Task Axe_looks_into_frames()
    {
        await using var window = await chromium.WindowAsync(Nowhere);
        await window.AddAxeAsync();
        await window.RouteAsync("**/*", route => route.FulfillAsync(new RouteFulfillOptions
        {
            ContentType = "text/html",
            Body = route.Request.Url.EndsWith("/frame", StringComparison.Ordinal)
                ? "<input name='nameless'>"
                : "<iframe src='/frame' title='A frame'></iframe>",
        }));
        var page = await window.NewPageAsync();
        await page.GotoAsync("/");

        (await page.ViolationsAsync())
            .ShouldContain(v => v.StartsWith("label:", StringComparison.Ordinal) && v.Contains("nameless", StringComparison.Ordinal));
    }
}
