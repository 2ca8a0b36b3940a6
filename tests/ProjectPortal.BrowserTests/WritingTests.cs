using Microsoft.Playwright;
using ProjectPortal.BrowserTests.Support;
using ProjectPortal.Tests.Support;
using Shouldly;

namespace ProjectPortal.BrowserTests;

/// <summary>A section of the report is written by somebody who knows a word processor: keys, toolbar, what is pasted.</summary>
public sealed class WritingTests(Chromium chromium)
{
    private const string Edit = "/projects/roa-206/final-report/sections/summary/edit?lang=en";
    private const string Text = "#Markdown";

    private const string FromWord = """
        <html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style><!-- p {margin:0} --></style></head><body><!--StartFragment-->
        <h2>Results<o:p></o:p></h2>
        <p class=MsoNormal>The <b style='mso-bidi-font-weight:normal'>project</b> was <i>good</i>, see
        <a href="https://example.org/a(b)"><span style='color:blue'>this</span></a>.<o:p></o:p></p>
        <p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
        style='mso-list:Ignore'>·<span>&nbsp;&nbsp;</span></span><![endif]>First<o:p></o:p></p>
        <p class=MsoListParagraphCxSpMiddle style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>o </span>Inner<o:p></o:p></p>
        <p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>· </span>Second<o:p></o:p></p>
        <p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>1. </span>One<o:p></o:p></p>
        <table border=1><tr><td><p><b>Country</b></p></td><td colspan=2><p>Years | months</p></td></tr>
        <tr><td><p>Togo</p><p>West</p></td><td><p>2013</p></td><td><p>2014</p></td></tr></table>
        <p class=MsoNormal>End<o:p>&nbsp;</o:p></p><script>alert(1)</script><img src="x"><!--EndFragment--></body></html>
        """;

    private const string Cleaned = """
        ## Results

        The **project** was *good*, see [this](https://example.org/a%28b%29).

        - First
            - Inner
        - Second

        1. One

        | Country | Years \| months |  |
        | --- | --- | --- |
        | Togo West | 2013 | 2014 |

        End
        """;

    private const string FromOffice = """
        <meta charset="utf-8"><h2 class="western">Title</h2>
        <p style="margin:0"><font><span style="font-weight:bold">Bold</span> and <span style="font-style:italic">it</span></font></p>
        <ol><li><p>one</p></li><li><p>two</p></li></ol>
        """;

    private const string FromWeb = """
        <b style="font-weight:normal;" id="guid"><p><span style="font-weight:700;">Strong</span><span> * star</span></p>
        <ul><li><p><span>item</span></p></li></ul></b>
        """;

    [Fact]
    public async Task What_is_pasted_becomes_markdown_and_what_has_no_formatting_is_left_to_the_browser()
    {
        await using var host = await PortalHost.StartAsync(sample: true, listening: true);
        await using var window = await chromium.WindowAsync(host.Address);
        var page = await OpenAsync(window);

        (await PasteAsync(page, FromWord)).ShouldBe(Cleaned.ReplaceLineEndings("\n"));
        (await PasteAsync(page, FromOffice)).ShouldBe("## Title\n\n**Bold** and *it*\n\n1. one\n2. two");
        (await PasteAsync(page, FromWeb)).ShouldBe("**Strong** \\* star\n\n- item");
        (await PasteAsync(page, "<span>just text</span>")).ShouldBe("");
    }

    [Fact]
    public async Task Keys_and_the_toolbar_format_and_the_arrows_walk_it()
    {
        await using var host = await PortalHost.StartAsync(sample: true, listening: true);
        await using var window = await chromium.WindowAsync(host.Address);
        var page = await OpenAsync(window);

        (await AfterAsync(page, "one two", 4, 7, "Control+b")).ShouldBe("one **two**");
        (await AfterAsync(page, "one two", 4, 7, "Control+i")).ShouldBe("one *two*");
        (await AfterAsync(page, "one **two**", 6, 9, "Control+b")).ShouldBe("one two");
        (await AfterAsync(page, "one two", 4, 7, "Control+b", "Control+z")).ShouldBe("one two");
        (await AfterAsync(page, "one two", 4, 7, "Control+k")).ShouldBe("one [two](https://)");
        (await AfterAsync(page, "a\nb", 0, 3, "Control+Shift+Digit7")).ShouldBe("1. a\n2. b");
        (await AfterAsync(page, "a\nb", 0, 3, "Control+Shift+Digit8", "Control+Shift+Digit8")).ShouldBe("a\nb");
        (await AfterAsync(page, "a", 1, 1, "Control+Shift+Digit6")).ShouldBe("## a");
        (await AfterAsync(page, "- a", 3, 3, "Enter", "b", "Enter", "Enter")).ShouldBe("- a\n- b\n");

        var bar = page.GetByRole(AriaRole.Toolbar);
        await bar.GetByRole(AriaRole.Button).First.FocusAsync();
        await page.Keyboard.PressAsync("ArrowRight");
        (await FocusAsync(page)).ShouldBe("Bold");
        await page.Keyboard.PressAsync("End");
        (await FocusAsync(page)).ShouldBe("Figure from the records");
        await page.Keyboard.PressAsync("ArrowRight");
        (await FocusAsync(page)).ShouldBe("Heading");
        (await bar.Locator("[tabindex='0']").CountAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task A_figure_is_put_in_counted_and_shown_while_somebody_types()
    {
        await using var host = await PortalHost.StartAsync(sample: true, listening: true);
        await using var window = await chromium.WindowAsync(host.Address);
        var page = await OpenAsync(window);

        await page.FillAsync(Text, "About ");
        await page.Locator(Text).EvaluateAsync("a => a.setSelectionRange(6, 6)");
        await page.GetByRole(AriaRole.Button, new() { Name = "Figure from the records" }).ClickAsync();
        await page.Keyboard.PressAsync("Enter");
        (await page.InputValueAsync(Text)).ShouldBe("About {{participants}}");
        await Assertions.Expect(page.Locator("#preview p").First).ToHaveTextAsync("About 103");
        await Assertions.Expect(page.Locator("[data-words]")).ToHaveTextAsync("2 words");
    }

    [Fact]
    public async Task Without_scripts_the_text_area_is_all_there_is()
    {
        await using var host = await PortalHost.StartAsync(sample: true, listening: true);
        await using var window = await chromium.WindowAsync(host.Address, width: 360, scripts: false);
        var page = await OpenAsync(window);

        (await page.Locator("[data-toolbar]").IsVisibleAsync()).ShouldBeFalse();
        (await page.Locator("[data-insert]").First.IsVisibleAsync()).ShouldBeFalse();
        await page.FillAsync(Text, "We counted {{participants}}.");
        await page.Locator("button[value=preview]").ClickAsync();
        (await page.Locator("#preview").InnerTextAsync()).ShouldContain("We counted 103.");
        await page.Locator("button[value=save]").ClickAsync();
        (await page.TextAsync()).ShouldContain("We counted 103.");
    }

    private static async Task<IPage> OpenAsync(IBrowserContext window)
    {
        var page = await window.SignInAsync("staff@portal.example");
        await page.GotoAsync(Edit);
        await page.Locator(Text).WaitForAsync();
        return page;
    }

    private static async Task<string> PasteAsync(IPage page, string html)
    {
        await page.FillAsync(Text, "");
        await page.Locator(Text).EvaluateAsync(
            """
            (area, html) => {
              const data = new DataTransfer();
              data.setData('text/html', html);
              data.setData('text/plain', 'plain');
              area.focus();
              area.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
            }
            """, html);
        return await page.InputValueAsync(Text);
    }

    private static async Task<string> AfterAsync(IPage page, string text, int start, int end, params string[] keys)
    {
        await page.FillAsync(Text, text);
        await page.Locator(Text).EvaluateAsync(
            "(area, [from, to]) => { area.focus(); area.setSelectionRange(from, to); }", new[] { start, end });
        foreach (var key in keys)
            await page.Keyboard.PressAsync(key);
        return await page.InputValueAsync(Text);
    }

    private static Task<string> FocusAsync(IPage page) =>
        page.EvaluateAsync<string>("() => document.activeElement.getAttribute('aria-label')");
}
