using System.Net;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Domain.Projects;
using ProjectPortal.Tests.Files;
using ProjectPortal.Tests.Support;
using ProjectPortal.Web.Files.Sheets;
using ProjectPortal.Web.Text;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Features.Intake;

/// <summary>Nominations from a file: looked at row by row, then taken in whole or not at all.</summary>
public sealed class IntakeTests : IAsyncLifetime
{
    private PortalHost _host = null!;
    private World _world = null!;
    private Project _project = null!;
    private Event _event = null!;

    private string Path => $"/projects/{_project.Slug}/events/{_event.Slug}/intake";

    public async ValueTask InitializeAsync()
    {
        _host = await PortalHost.StartAsync();
        _world = new World(_host);
        _project = await _world.ProjectAsync();
        _event = await _world.EventAsync(_project, EventState.NominationsOpen);
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Theory]
    [InlineData("BT", "en")]
    [InlineData("TG", "fr")]
    public async Task The_template_is_a_valid_workbook_whose_example_is_ignored(string country, string language)
    {
        var focalPoint = await _host.SignedInAsync(TestAccounts.FocalPoint(country));
        using var answer = await focalPoint.AskAsync($"{Path}/template.xlsx");
        answer.Content.Headers.ContentType!.MediaType.ShouldBe(XlsxWriter.MediaType);
        var content = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);

        using (var document = SpreadsheetDocument.Open(new MemoryStream(content), isEditable: false))
            new OpenXmlValidator().Validate(document, TestContext.Current.CancellationToken)
                .Select(e => $"{e.Path?.XPath}: {e.Description}").ShouldBeEmpty();
        var sheets = SheetReader.Read(content).Sheets;
        sheets[0].Rows[0].Cells.Select(c => c.Text)
            .ShouldContain(language == "fr" ? Say.Fr("Nominations.Sex") + " *" : Say.En("Nominations.Sex") + " *");
        var page = await SendAsync(focalPoint, "template.xlsx", content);
        page.ShouldBeOk().ShouldSay(language == "fr" ? Say.Fr("Intake.NoRows") : Say.En("Intake.NoRows"));
        page.ShouldSay(language == "fr" ? Say.Fr("Intake.ExampleIgnored", 2) : Say.En("Intake.ExampleIgnored", 2));
    }

    [Fact]
    public async Task The_template_as_text_reads_back()
    {
        var focalPoint = await _host.SignedInAsync(TestAccounts.FocalPoint("TG"));
        using var answer = await focalPoint.AskAsync($"{Path}/template.csv");

        (await SendAsync(focalPoint, "modele.csv", await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)))
            .ShouldBeOk().ShouldSay(Say.Fr("Intake.NoRows"));
    }

    [Fact]
    public async Task Complete_rows_are_submitted_together_with_their_receipts()
    {
        var focalPoint = await _host.SignedInAsync(TestAccounts.FocalPoint("BT"));
        var page = await SendAsync(
            focalPoint, "names.xlsx", await SheetTests.WriteAsync(Headings(), Row("Pema", 1979), Row("Sonam", 1981)));
        page.ShouldBeOk().Has(".error-summary").ShouldBeFalse();
        (await _world.NominationsOfAsync(_event)).ShouldBeEmpty("a look changes nothing");

        var done = await page.Form("[action$=confirmation]").SubmitAsync("submit");

        done.ShouldBeOk().Flash.ShouldBe(Say.En("Intake.Submitted.other", 2));
        var all = await _world.NominationsOfAsync(_event);
        all.Select(n => (n.Nominee.GivenName, n.State, n.CountryCode))
            .ShouldBe([("Pema", NominationState.Submitted, "BT"), ("Sonam", NominationState.Submitted, "BT")]);
        all[0].Nominee.BirthYear.ShouldBe(1979);
        all[0].Nominee.Sex.ShouldBe(Sex.Female);
        all[0].Nominee.Authority.ShouldBe(ImplementingAuthority.Decides);
        (await _host.MailsAsync()).Count.ShouldBe(2);
        (await _host.ChangesAsync("Nomination", all[0].Id)).Select(c => c.Action).ShouldBe(["Created", "Submit"]);
    }

    [Fact]
    public async Task Pressed_twice_it_is_taken_in_once()
    {
        var focalPoint = await _host.SignedInAsync(TestAccounts.FocalPoint("BT"));
        var form = (await SendAsync(focalPoint, "names.xlsx", await SheetTests.WriteAsync(Headings(), Row("Pema", 1979))))
            .Form("[action$=confirmation]");

        (await form.SubmitAsync("draft")).ShouldBeOk().Flash.ShouldBe(Say.En("Intake.Drafted.one", 1));
        (await form.SubmitAsync("draft")).ShouldBeOk().Flash.ShouldBe(Say.En("Shared.SentTwice"));

        (await _world.NominationsOfAsync(_event)).ShouldHaveSingleItem().State.ShouldBe(NominationState.Draft);
        (await _host.InDbAsync(db => db.NominationIntakes.SingleAsync())).Count.ShouldBe(1);
    }

    [Fact]
    public async Task French_headings_in_another_order_are_understood()
    {
        var text = "Nom de famille;Prénom;Sexe;Année de naissance\r\nMensah;Afi;femme;1984\r\n";
        text = text.Replace("Nom de famille", Say.Fr("Nominations.FamilyName"), StringComparison.Ordinal)
            .Replace("Prénom", Say.Fr("Nominations.GivenName"), StringComparison.Ordinal)
            .Replace("Sexe", Say.Fr("Nominations.Sex"), StringComparison.Ordinal)
                .Replace("Année de naissance", Say.Fr("Nominations.BirthYear"), StringComparison.Ordinal);
        var focalPoint = await _host.SignedInAsync(TestAccounts.FocalPoint("BT"));

        var page = await SendAsync(focalPoint, "noms.csv", Encoding.UTF8.GetBytes(text));

        page.ShouldBeOk().ShouldSay(Say.En("Intake.DraftsOnly"));
        page.Form("[action$=confirmation]").Element.TextContent.ShouldNotContain(Say.En("Intake.SubmitAll.one", 1));
        await page.Form("[action$=confirmation]").SubmitAsync("draft");
        var drafted = (await _world.NominationsOfAsync(_event)).ShouldHaveSingleItem();
        (drafted.Nominee.FullName, drafted.Nominee.Sex, drafted.Nominee.BirthYear).ShouldBe(("Afi Mensah", Sex.Female, 1984));
    }

    [Fact]
    public async Task What_is_wrong_is_told_by_row_and_column_and_nothing_is_taken_in()
    {
        var focalPoint = await _host.SignedInAsync(TestAccounts.FocalPoint("BT"));
        var right = Row("Pema", 1979);
        object?[] wrong = ["Sonam", "Dorji", "perhaps", "80", "nowhere", "English", "Director", "Ministry", "Services", "Decides",
            "A counter", "The Minister"];

        var page = await SendAsync(focalPoint, "names.xlsx", await SheetTests.WriteAsync(Headings(), right, wrong, right));

        page.ShouldBeOk();
        page.TextsOf(".error-summary li").ShouldBe([
            Say.En("Intake.InCell", 3, "C", Headings()[2], Say.En("Intake.NoSuchChoice", "perhaps", "Female, Male")),
            Say.En("Intake.InCell", 3, "D", Headings()[3], Say.En("Intake.NoYear", "80")),
            Say.En("Intake.InCell", 3, "E", Headings()[4], Say.En("Intake.NoAddress", "nowhere")),
            Say.En("Intake.InRow", 4, Say.En("Intake.SameAsRow", 2)),
        ], ignoreOrder: true);
        page.Form("[action$=confirmation]").Element.QuerySelectorAll("button").ShouldBeEmpty();
        (await focalPoint.PostAsync($"{Path}/confirmation", ("file", page.Form("[action$=confirmation]").Value("file")), ("deed", "draft")))
            .ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await _world.NominationsOfAsync(_event)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_formula_is_refused_and_who_is_nominated_already_too()
    {
        var focalPoint = await _host.SignedInAsync(TestAccounts.FocalPoint("BT"));
        var present = await _world.NominationAsync(_event, "BT", NominationState.Submitted);
        var head = string.Concat(Headings().Select((h, i) => $"<c r=\"{XlsxColumn.Letters(i)}1\" t=\"inlineStr\"><is><t>{h}</t></is></c>"));
        var content = SheetTests.Workbook(
            $"<row r=\"1\">{head}</row><row r=\"2\"><c r=\"A2\" t=\"str\"><f>CONCAT(\"a\")</f><v>a</v></c><c r=\"E2\" "
                + $"t=\"inlineStr\"><is><t>{present.Nominee.Email}</t></is></c></row>");

        var page = await SendAsync(focalPoint, "names.xlsx", content);

        page.TextsOf(".error-summary li").ShouldBe([
            Say.En("Intake.InCell", 2, "A", Headings()[0], Say.En("Intake.Formula")),
            Say.En("Intake.InRow", 2, Say.En("Refusals.AlreadyNominated")),
        ], ignoreOrder: true);
    }

    [Fact]
    public async Task A_workbook_whose_cells_do_not_say_where_they_are_is_read_in_its_columns()
    {
        var focalPoint = await _host.SignedInAsync(TestAccounts.FocalPoint("BT"));
        object?[] headings = ["", .. Headings()];
        object?[] row = ["", .. Row("Pema", 1979)];

        var book = new SampleWorkbook { Sheets = [new("S", Cells(headings) + Cells(row))] };
        var page = await SendAsync(focalPoint, "names.xlsx", book.Bytes());

        (await page.Form("[action$=confirmation]").SubmitAsync("submit")).Flash.ShouldBe(Say.En("Intake.Submitted.one", 1));
        var nominee = (await _world.NominationsOfAsync(_event)).ShouldHaveSingleItem().Nominee;
        (nominee.GivenName, nominee.BirthYear, nominee.Superior).ShouldBe(("Pema", 1979, "The Minister"));
    }

    [Fact]
    public async Task A_visible_sheet_is_read_and_a_hidden_one_named()
    {
        var focalPoint = await _host.SignedInAsync(TestAccounts.FocalPoint("BT"));
        var last = new SampleSheet("Last year", Cells(Headings()) + Cells(Row("Karma", 1970)), "hidden");
        var book = new SampleWorkbook { Sheets = [last, new("This year", Cells(Headings()) + Cells(Row("Pema", 1979)))] };

        var page = await SendAsync(focalPoint, "names.xlsx", book.Bytes());

        page.ShouldSay(Say.En("Intake.HiddenSheet", "Last year")).ShouldSay("Pema").ShouldNotSay("Karma");
    }

    [Fact]
    public async Task An_error_of_the_spreadsheet_is_refused_where_it_stands()
    {
        var focalPoint = await _host.SignedInAsync(TestAccounts.FocalPoint("BT"));
        var row = Cells(Row("Pema", 1979)).Replace(Cell("Director"), "<c t=\"e\"><v>#N/A</v></c>", StringComparison.Ordinal);
        var book = new SampleWorkbook { Sheets = [new("S", Cells(Headings()) + row)] };

        var page = await SendAsync(focalPoint, "names.xlsx", book.Bytes());

        page.TextsOf(".error-summary li").ShouldBe([Say.En("Intake.InCell", 2, "G", Headings()[6], Say.En("Intake.ErrorCell", "#N/A"))]);
    }

    [Fact]
    public async Task A_day_of_birth_gives_its_year_also_where_days_are_counted_from_1904()
    {
        var focalPoint = await _host.SignedInAsync(TestAccounts.FocalPoint("BT"));
        var row = Cells(Row("Pema", 1979)).Replace(Cell(1979), "<c s=\"1\"><v>27865</v></c>", StringComparison.Ordinal);
        var book = new SampleWorkbook { Sheets = [new("S", Cells(Headings()) + row)], Since1904 = true };

        var page = await SendAsync(focalPoint, "names.xlsx", book.Bytes());

        (await page.Form("[action$=confirmation]").SubmitAsync("submit")).ShouldBeOk();
        (await _world.NominationsOfAsync(_event)).ShouldHaveSingleItem().Nominee.BirthYear.ShouldBe(1980);
    }

    [Fact]
    public async Task What_was_shown_may_be_overtaken_and_then_nothing_is_taken_in()
    {
        var focalPoint = await _host.SignedInAsync(TestAccounts.FocalPoint("BT"));
        var form = (await SendAsync(
            focalPoint, "names.xlsx", await SheetTests.WriteAsync(Headings(), Row("Pema", 1979), Row("Sonam", 1981))))
            .Form("[action$=confirmation]");
        var other = (await SendAsync(focalPoint, "other.xlsx", await SheetTests.WriteAsync(Headings(), Row("Sonam", 1981))))
            .Form("[action$=confirmation]");
        (await other.SubmitAsync("submit")).ShouldBeOk();

        (await form.SubmitAsync("submit")).ShouldBe(HttpStatusCode.UnprocessableEntity)
            .ShouldSay(Say.En("Intake.InRow", 3, Say.En("Refusals.AlreadyNominated")));

        (await _world.NominationsOfAsync(_event)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_preview_is_its_persons_own_and_grows_old()
    {
        var bhutan = await _host.SignedInAsync(TestAccounts.FocalPoint("BT"));
        var token = (await SendAsync(bhutan, "names.xlsx", await SheetTests.WriteAsync(Headings(), Row("Pema", 1979))))
            .Form("[action$=confirmation]").Value("file");
        var togo = await _host.SignedInAsync(TestAccounts.FocalPoint("TG"));

        (await togo.PostAsync($"{Path}/confirmation", ("file", token), ("deed", "submit"))).Flash.ShouldBe(Say.Fr("Intake.Gone"));
        (await bhutan.PostAsync($"{Path}/confirmation", ("file", token[..^2] + "xx"), ("deed", "submit")))
            .Flash.ShouldBe(Say.En("Intake.Gone"));
        _host.Clock.Advance(TimeSpan.FromHours(9));
        (await bhutan.PostAsync($"{Path}/confirmation", ("file", token), ("deed", "submit"))).Flash.ShouldBe(Say.En("Intake.Gone"));
        (await _world.NominationsOfAsync(_event)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Only_focal_points_of_invited_countries_come_here()
    {
        (await (await _host.SignedInAsync(TestAccounts.Staff)).GetAsync(Path)).ShouldBe(HttpStatusCode.NotFound);
        var closed = await _world.EventAsync(_project, EventState.Completed, p => p with { InvitedCountries = ["BT"] });
        (await (await _host.SignedInAsync(TestAccounts.FocalPoint("TG")))
            .GetAsync($"/projects/{_project.Slug}/events/{closed.Slug}/intake")).ShouldBe(HttpStatusCode.NotFound);
        var page = await (await _host.SignedInAsync(TestAccounts.FocalPoint("BT")))
            .GetAsync($"/projects/{_project.Slug}/events/{closed.Slug}/intake");
        page.ShouldBeOk().Has("input[type=file]").ShouldBeFalse();
    }

    [Fact]
    public async Task Two_hundred_rows_are_the_most()
    {
        var focalPoint = await _host.SignedInAsync(TestAccounts.FocalPoint("BT"));
        var rows = Enumerable.Range(0, 201).Select(i => (IReadOnlyList<object?>)Row($"Pema{i}", 1950 + (i % 50))).ToArray();

        (await SendAsync(focalPoint, "many.xlsx", await SheetTests.WriteAsync(Headings(), rows)))
            .ShouldSay(Say.En("Intake.TooManyRows", 200, 201));
        var page = await SendAsync(focalPoint, "many.xlsx", await SheetTests.WriteAsync(Headings(), rows[..200]));
        (await page.Form("[action$=confirmation]").SubmitAsync("submit")).Flash.ShouldBe(Say.En("Intake.Submitted.other", 200));
        (await _world.NominationsOfAsync(_event)).Count.ShouldBe(200);
    }

    /// <summary>One row of text, whose cells do not say where they are.</summary>
    private static string Cells(IEnumerable<object?> values) => $"<row>{string.Concat(values.Select(Cell))}</row>";

    private static string Cell(object? value) => value is "" ? "<c/>" : $"<c t=\"inlineStr\"><is><t>{value}</t></is></c>";

    private static string[] Headings() =>
        [.. new[] { "GivenName", "FamilyName", "Sex", "BirthYear", "Email", "Languages", "Position", "Organisation", "AreaOfWork",
        "Authority", "WouldIntroduce", "Superior" }.Select(f => Say.En($"Nominations.{f}"))];

    private static object?[] Row(string name, int year) =>
        [name, "Dorji", "Female", year, $"{name.ToLowerInvariant()}@example.org", "English", "Director", "Ministry", "Services", "Decides",
            "A counter", "The Minister"];

    private async Task<Page> SendAsync(Browser browser, string name, byte[] content) =>
        await (await browser.GetAsync(Path)).Form("[enctype]").Attach("File", name, content).SubmitAsync();
}
