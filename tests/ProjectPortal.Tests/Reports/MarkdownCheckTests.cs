using ProjectPortal.Reports;
using ProjectPortal.Reports.Markdown;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Reports;

/// <summary>What other programs make of Markdown and the report does not is named, with its line, before it is printed.</summary>
public sealed class MarkdownCheckTests
{
    /// <summary>A narrative as it was pasted, with the traps of a dozen.</summary>
    public const string Pasted =
        """
        The review reached **nine** countries. See https://example.org/files/a-very-long-path-without-any-break/ditc_en_final.pdf for all.

        | Country | Sector 1 | Sector 2 | Partner | Year | Cost | Note | State |
        |---|---|---|---|---:|---:|---|---|
        | Zambia | Honey | Maize | Ministry of Trade \| ZDA | 2015 | 12,300.75 | first | done |

        3. third item keeps its number
        4. fourth
            - nested one

        Text with a footnote[^1] and H~2~O, ~~struck~~, `code`, <b>html</b> & "quotes" -- dashes...

        [^1]: The note.

        > A quotation of two lines
        > by a minister.

        - [ ] open task
        - [x] done task

        ![figure](https://example.org/x.png)

        Line one with two spaces  
        line two. Name: [Link text](https://example.org/a_(b)).

        #### A heading of level four

        Ẹ̀kó, Ŋ, 5 ≥ 3, CO₂, m², 25 °C, €, 𝒳, 🌍
        """;

    [Fact]
    public void All_that_a_pasted_text_brings_along_is_named_with_its_line() => Told(Pasted).ShouldBe(
    [
        "Footnote 11 [^1], 13 [^1]:", "StrikeThrough 11 ~~struck~~", "SmallLetters 11 ~2~", "TaskList 18 [ ], 19 [x]",
        "Picture 21 ![figure]", "Html 11 <b>, 11 </b>", "Character 28 𝒳, 28 🌍",
    ]);

    [Theory]
    [InlineData("a[^n]\n\n[^n]: word", "Footnote 1 [^n], 3 [^n]:")]
    [InlineData("~~two\nlines~~", "StrikeThrough 1 ~~two lines~~")]
    [InlineData("| a | b |\n| - | - |\n| ~~x~~ | m^2^ |", "StrikeThrough 3 ~~x~~\nSmallLetters 3 ^2^")]
    [InlineData("one\n==two== and ++three++", "Highlight 2 ==two==, 2 ++three++")]
    [InlineData("1. [x] a\n2. b", "TaskList 1 [x]")]
    [InlineData("<div>\nx\n</div>\n\n<!-- y -->", "Html 1 <div>, 3 </div>, 5 <!--")]
    [InlineData("a<br>b <br/> c", "Html 1 <br>, 1 <br/>")]
    [InlineData("** bold ** and\n**half", "Emphasis 1 **, 1 **, 2 **")]
    [InlineData("> [!NOTE]\n> a", "Callout 1 [!NOTE]")]
    [InlineData("a\n\n| b | c |\n| d | e |", "Table 3 | b | c |, 4 | d | e |")]
    [InlineData("[a](/page) [b](javascript:x) <ftp://x.example/y>",
        "Link 1 [a](/page), 1 [b](javascript:x), 1 <ftp://x.example/y>")]
    [InlineData("- a\n\n  ![b](https://example.org/b.png)", "Picture 3 ![b]")]
    [InlineData("> a\n\n日本 and 🌍🌍", "Character 3 日本, 3 🌍🌍")]
    public void Each_kind_is_found_wherever_it_stands(string text, string told) =>
        string.Join('\n', Told(text)).ShouldBe(told);

    [Theory]
    [InlineData("Plain *text* with **bold**, a [link](https://example.org/a_(b)), 5 * 3 * 2 ** and more.", "Emphasis 1 **")]
    [InlineData("Plain *text*, _more_, **bold**, [a link](mailto:a@example.org), <https://example.org>.", "")]
    [InlineData("[q][r] and [r].\n\n[r]: https://example.org", "")]
    [InlineData("5 < 6 and 7 > 3, ~5 or ~6, C++ or C#, a == b, x^2, 3 * 4", "")]
    [InlineData("[sic], (a|b), Name: ________, snake_case_name", "")]
    [InlineData("\\~~kept~~ \\<b> \\*\\*p \\[^1] a\\^2^ &lt;i&gt; `<b> ~~x~~ ==y==`", "")]
    [InlineData("```\n<b> ~~x~~\n- [ ] y\n```\n\n    | a | b |", "")]
    [InlineData("- [link](https://example.org) in a list\n- [1] a reference\n\n> [2] quoted", "")]
    [InlineData("| a | b |\n|---|---|\n| 1 | 2 |", "")]
    [InlineData("É œ « x » – — … ’ “ ” ≤ ≥ € ½ ² № Ẹ̀ ɛ̃ a\u200Db ☃\uFE0F", "Character 1 ☃")]
    [InlineData("See https://example.org/~~x~~/a==b==c/__d__ and a.b_c@example.org.", "")]
    public void What_is_meant_and_shown_is_not_named(string text, string told) =>
        string.Join('\n', Told(text)).ShouldBe(told);

    [Theory]
    [InlineData("[^")]
    [InlineData("~~")]
    [InlineData("~~a")]
    [InlineData("<a\n")]
    [InlineData("**")]
    [InlineData("![")]
    [InlineData("| ")]
    [InlineData("- [ ] ")]
    public void No_text_is_too_much_for_it(string piece) => Should.NotThrow(() =>
        MarkdownCheck.Find(string.Concat(Enumerable.Repeat(piece, ProjectPortal.Domain.Lengths.Markdown / piece.Length))));

    [Theory]
    [InlineData("See https://example.org/a_b_c/_d_/e.", "https://example.org/a_b_c/_d_/e")]
    [InlineData("(http://a.example/c_(d)) [https://b.example/x]", "http://a.example/c_(d) https://b.example/x")]
    [InlineData("www.example.org, and WWW.example.org/a?b=c&d=e#f;", "https://www.example.org/ https://www.example.org/a?b=c&d=e#f")]
    [InlineData("Voir https://example.org/a\u00A0! «\u202Fhttps://example.org/b\u202F» “https://example.org/c”",
        "https://example.org/a https://example.org/b https://example.org/c")]
    [InlineData("**https://example.org/d** | first.last_name@example.org.", "https://example.org/d mailto:first.last_name@example.org")]
    [InlineData("mailto:a@example.org", "mailto:a@example.org")]
    [InlineData("[https://a.example](https://b.example/)", "https://b.example/")]
    [InlineData("https://x, http://localhost/y, a@b, www., @name, javascript:alert(1), ftp://x.example/y, tel:+1234", "")]
    public void An_address_that_is_typed_as_it_is_is_a_link(string text, string hrefs) => Runs(text).Select(r => r.Href).OfType<string>()
        .ShouldBe(hrefs.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    [Fact]
    public void A_link_takes_no_character_away() => string.Concat(Runs(
        "A https://example.org/a. B tel:+1234, C (www.example.org), D mail@example.org; E").Select(r => r.Text))
        .ShouldBe("A https://example.org/a. B tel:+1234, C (www.example.org), D mail@example.org; E");

    private static List<string> Told(string text) => [.. MarkdownCheck.Find(text.ReplaceLineEndings("\n")).Select(u =>
        $"{u.Kind} {string.Join(", ", u.Places.Select(p => FormattableString.Invariant($"{p.Line} {p.Text}")))}")];

    private static IEnumerable<TextRun> Runs(string markdown) =>
        MarkdownToBlocks.Convert(markdown).Single().ShouldBeOfType<Paragraph>().Inlines.OfType<TextRun>();
}
