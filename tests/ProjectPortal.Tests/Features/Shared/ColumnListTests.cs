using System.Globalization;
using System.Text.Encodings.Web;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Html;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Money;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Domain.People;
using ProjectPortal.Tests.Support;
using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Text;
using Shouldly;
using Xunit;
using static ProjectPortal.Web.Features.Shared.ColumnPlace;

namespace ProjectPortal.Tests.Features.Shared;

/// <summary>One list of columns makes the table of a page and the columns of a file.</summary>
public sealed class ColumnListTests
{
    private static readonly Actor Staff = new(1, "Staff", Roles.Staff, null);
    private static readonly Actor Evaluator = new(2, "Evaluator", Roles.Evaluator, null);

    private readonly Words _words = new();

    private sealed record Row(int Id, string Name, Wording Country, NominationState State)
    {
        public DateOnly? On { get; init; }

        public Usd? Amount { get; init; }

        public bool Came { get; init; }
    }

    private static readonly Row Pema = new(7, "Pema <Dorji>", new Wording("Bhutan", "Bhoutan"), NominationState.Selected)
    {
        On = new DateOnly(2013, 2, 5),
        Amount = new Usd(1250_00),
        Came = true,
    };

    private static readonly Row Nobody = new(8, "", new Wording("", "Népal"), NominationState.Draft);

    private static ColumnList<Row> Columns() =>
    [
        new("Nominations.Person", r => r.Name) { Link = r => r.Id == 7 ? $"/nominations/{r.Id}" : null, Total = "In all" },
        new("Nominations.Country", r => r.Country),
        new("Nominations.State", r => r.State)
        {
            Tone = r => r.State == NominationState.Selected ? "good" : null,
            Note = r => r.Came ? ("Came", "info") : null,
        },
        new("Nominations.SubmittedAt", r => r.On) { IsUnbroken = true },
        new("Money.AmountUsd", r => r.Amount) { IsNumber = true, Total = "1,250.00" },
        new("Nominations.Proposal", r => r.Came) { SeenBy = SeenBy.Staff },
        new("Nominations.Post", _ => "only here") { Place = OnPage },
        new("Nominations.CountryCode", r => r.Id) { Place = InFile },
        new("Nominations.Email", _ => "a@b.example") { Place = InFile, SeenBy = SeenBy.Correspondents },
    ];

    [Fact]
    public void A_column_is_seen_by_whom_it_is_for_where_it_is_for()
    {
        Headings(Columns().OnPage(Staff)).ShouldBe(["Person", "Country", "State", "SubmittedAt", "AmountUsd", "Proposal", "Post"]);
        Headings(Columns().OnPage(Evaluator)).ShouldBe(["Person", "Country", "State", "SubmittedAt", "AmountUsd", "Post"]);
        Headings(Columns().InFile(Staff))
            .ShouldBe(["Person", "Country", "State", "SubmittedAt", "AmountUsd", "Proposal", "CountryCode", "Email"]);
        Headings(Columns().InFile(Evaluator)).ShouldBe(["Person", "Country", "State", "SubmittedAt", "AmountUsd", "CountryCode"]);
    }

    [Fact]
    public void A_file_keeps_typed_values_in_the_readers_language()
    {
        var (selected, draft) = (Say.Fr("Enums.NominationState.Selected"), Say.En("Enums.NominationState.Draft"));
        In("fr", () => Cells(Pema))
            .ShouldBe(["Pema <Dorji>", "Bhoutan", selected, new DateOnly(2013, 2, 5), 1250m, "Oui", 7, "a@b.example"]);
        In("en", () => Cells(Nobody)).ShouldBe(["", "Népal", draft, null, null, "No", 8, "a@b.example"]);

        object?[] Cells(Row row) => [.. Columns().InFile(Staff).Select(c => CellWords.InFile(_words, c.Value(row)))];
    }

    [Fact]
    public void A_value_that_nothing_can_say_is_a_mistake()
    {
        Should.Throw<ArgumentException>(() => CellWords.InFile(_words, new object()));
        Should.Throw<ArgumentException>(() => CellWords.OnPage(_words, new object()));
    }

    [Fact]
    public async Task The_page_has_a_table_that_stays_one_when_its_rows_are_cards()
    {
        var table = await RenderAsync("en", Columns().Table([Pema, Nobody]), Staff);

        table.QuerySelectorAll("thead tr[role=row] th[role=columnheader][scope=col]").Length.ShouldBe(7);
        table.QuerySelectorAll("thead th.num").Single().TextContent.ShouldBe("Amount (US$)");
        var cells = table.QuerySelectorAll("tbody[role=rowgroup] tr[role=row]:first-child td[role=cell]");
        cells.Select(c => c.GetAttribute("data-label"))
            .ShouldBe([null, "Country", "State", "Submitted", "Amount (US$)", "Proposal", "Post"]);
        cells[0].InnerHtml.ShouldBe("""<a href="/nominations/7">Pema &lt;Dorji&gt;</a>""");
        cells[2].QuerySelectorAll(".badge").Select(b => b.ClassName).ShouldBe(["badge badge-good", "badge badge-info"]);
        cells[3].ClassName.ShouldBe("nowrap");
        cells[3].TextContent.ShouldBe("5 Feb 2013");
        cells[4].ClassName.ShouldBe("num");
        cells[4].TextContent.ShouldBe("1,250.00");
        cells[5].TextContent.ShouldBe("Yes");
        table.QuerySelectorAll("tfoot tr.total > *").Select(c => c.TextContent).ShouldBe(["In all", "", "", "", "1,250.00", "", ""]);
    }

    [Fact]
    public async Task What_is_missing_is_a_dash_and_what_only_the_other_language_has_is_marked()
    {
        var table = await RenderAsync("en", Columns().Table([Nobody]), Evaluator);
        var cells = table.QuerySelectorAll("tbody td");

        cells[0].OuterHtml.ShouldBe("""<td role="cell" class="missing">–</td>""");
        cells[1].InnerHtml.ShouldBe("""<span lang="fr">Népal</span>""");
        cells[2].QuerySelectorAll(".badge").ShouldBeEmpty();
        cells[4].ClassName.ShouldBe("num missing");
    }

    [Fact]
    public async Task Rows_are_grouped_named_and_marked_and_cells_may_be_views()
    {
        ColumnList<Row> columns =
        [
            new("Nominations.Person", r => r.Name),
            new("Nominations.State", r => r.State) { View = "_State", Shown = r => r.State },
        ];
        var table = await RenderAsync("en", new ListTable<Row>(columns, [Pema, Pema with { Id = 9 }, Nobody])
        {
            GroupBy = r => r.Country,
            GroupHeading = r => r.Country,
            RowId = r => $"row-{r.Id}",
            RowCss = r => r.Came ? "changed" : null,
        }, Staff);

        table.QuerySelectorAll("tbody").Length.ShouldBe(2);
        table.QuerySelectorAll("tr.group-row th[scope=rowgroup][colspan='2']").Select(h => h.TextContent).ShouldBe(["Bhutan", "Népal"]);
        table.QuerySelectorAll("tbody tr[id]").Select(r => $"{r.Id} {r.ClassName}").ShouldBe(["row-7 changed", "row-9 changed", "row-8 "]);
        table.QuerySelector("#row-9 td[data-label=State] > div")!.TextContent.ShouldBe("_State of Selected");
    }

    private async Task<AngleSharp.Dom.IElement> RenderAsync(string language, ListTable table, Actor viewer)
    {
        // What an asynchronous method sets ends with it.
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = Cultures(language);
        Task<IHtmlContent> View(string name, object? model) =>
            Task.FromResult<IHtmlContent>(new HtmlContentBuilder().Append($"{name} of {model}"));
        var content = await table.RenderAsync(_words, viewer, View);
        await using var text = new StringWriter(CultureInfo.InvariantCulture);
        content.WriteTo(text, HtmlEncoder.Create(System.Text.Unicode.UnicodeRanges.All));
        return new HtmlParser().ParseDocument($"<table>{text}</table>").QuerySelector("table")!;
    }

    private static IEnumerable<string> Headings(IEnumerable<Column<Row>> columns) => columns.Select(c => c.Heading.Split('.')[1]);

    private static T In<T>(string language, Func<T> work)
    {
        var before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = Cultures(language);
            return work();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = before;
        }
    }

    private static (CultureInfo Formats, CultureInfo Words) Cultures(string language) =>
        (CultureInfo.GetCultureInfo(language == "fr" ? "fr-FR" : "en-GB"), CultureInfo.GetCultureInfo(language));
}
