using System.Text.RegularExpressions;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.House;

/// <summary>Views are short, and leave to the tag helpers what all pages have alike.</summary>
public class ViewTests
{
    private const int MostLines = 150;

    /// <summary>What nobody writes by hand, and what gives it instead.</summary>
    private static readonly (string Pattern, string Instead)[] ByHand =
    [
        (@"role=""(?:cell|row|rowgroup|columnheader|rowheader)""", "<list-table> or <table cards>"),
        (@"class=""breadcrumb""", "<trail>"),
        (@"class=""filters""", "<filters>"),
    ];

    /// <summary>Pages with a table of records that is no list of its own to take away, and why.</summary>
    private static readonly Dictionary<string, string> WithoutFiles = new()
    {
        ["Start/Start.cshtml"] = "the country has the same records, whole, from each project",
        ["Participation/Closing.cshtml"] = "shows what a deed would do, before it is done",
        ["Events/_EventWhole.cshtml"] = "waivers are a part of the event",
    };

    private static IReadOnlyList<SourceFile> Views { get; } =
        [.. Sources.All.Where(f => f.Path.EndsWith(".cshtml", StringComparison.Ordinal))];

    [Fact]
    public void No_view_is_longer_than_one_can_read() =>
        Views.Where(v => LinesOf(v) > MostLines).Select(v => $"{v.Path} has {LinesOf(v)} lines").ShouldBeEmpty();

    [Fact]
    public void Nobody_writes_by_hand_what_a_tag_helper_gives() => Views.SelectMany(WrittenByHand).ShouldBeEmpty();

    [Fact]
    public void What_is_written_by_hand_would_be_noticed() =>
        WrittenByHand(new SourceFile("x.cshtml", """<nav class="breadcrumb"></nav><td role="cell"></td>""")).Count().ShouldBe(2);

    [Fact]
    public void Every_list_can_be_taken_away_as_files() => WithoutDownloads(Views).ShouldBeEmpty();

    [Fact]
    public void A_list_that_cannot_be_taken_away_would_be_noticed() =>
        WithoutDownloads([new SourceFile("src/Web/Features/A/Page.cshtml", """<list-table of="x" />""")]).ShouldHaveSingleItem();

    [Fact]
    public void Whoever_is_excused_has_a_list() =>
        Views.Where(v => HasList(v) && IsExcused(v)).Select(v => v.Path.Split("/Features/")[^1])
            .ShouldBe(WithoutFiles.Keys, ignoreOrder: true);

    private static int LinesOf(SourceFile view) => view.Text.TrimEnd('\n').Split('\n').Length;

    private static IEnumerable<string> WrittenByHand(SourceFile view) =>
        from rule in ByHand
        where Regex.IsMatch(view.Text, rule.Pattern)
        select $"{view.Path}: {rule.Instead} gives {rule.Pattern}";

    /// <summary>The files of a list are offered by its view, by a part of it, or by the page that it is a part of.</summary>
    private static IEnumerable<string> WithoutDownloads(IReadOnlyList<SourceFile> views) =>
        from view in views
        where HasList(view) && !IsExcused(view)
        let around = views.Where(v => v == view || Shows(v, view) || Shows(view, v))
        where !around.Any(v => v.Text.Contains("<downloads", StringComparison.Ordinal))
        select view.Path;

    private static bool HasList(SourceFile view) => view.Text.Contains("<list-table", StringComparison.Ordinal);

    private static bool IsExcused(SourceFile view) => WithoutFiles.ContainsKey(view.Path.Split("/Features/")[^1]);

    private static bool Shows(SourceFile page, SourceFile part) =>
        FeatureOf(page) == FeatureOf(part)
        && page.Text.Contains($"name=\"{Path.GetFileNameWithoutExtension(part.Path)}\"", StringComparison.Ordinal);

    private static string FeatureOf(SourceFile view) => view.Path.Split("/Features/")[^1].Split('/')[0];
}
