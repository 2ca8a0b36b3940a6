using System.Globalization;
using System.Net;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain.Documents;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Domain.Projects;
using ProjectPortal.Tests.Features.Nominees;
using ProjectPortal.Tests.Files;
using ProjectPortal.Tests.Support;
using ProjectPortal.Web.Files.Sheets;
using Shouldly;
using Xunit;
using static ProjectPortal.Tests.Support.SampleFiles;
using Event = ProjectPortal.Domain.Events.Event;

namespace ProjectPortal.Tests;

/// <summary>
/// Everything that somebody who means harm might send, in one place: each is refused with a clear sentence in the language of
/// the reader, and nothing of it is kept. The rules themselves are tested where they are.
/// </summary>
public sealed class HostileInputTests
{
    /// <summary>Who reads English, who reads French.</summary>
    private static readonly (string Country, Func<string, object[], string> Say)[] Readers = [("BT", Say.En), ("TG", Say.Fr)];

    /// <summary>What is sent as a letter: what it is, what it is called, its content, the sentence.</summary>
    private static readonly (string What, string Name, Func<byte[]> Content, string Sentence)[] Letters =
    [
        ("an empty file", "letter.pdf", () => [], "FileEmpty"),
        ("a program behind a right name", "letter.pdf", () => [.. "MZ"u8, 0x90, 0, 3, 0, 0, 0], "FileKindUnknown"),
        ("a page behind a right name", "letter.docx", () => Text("<html><script>alert(1)</script></html>"), "FileKindUnknown"),
        ("a drawing that runs scripts", "scan.png", () => Text("<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>"),
            "FileKindUnknown"),
        ("an old Word file", "letter.docx", () => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "FileOldOffice"),
        ("a PDF with an archive behind it", "letter.pdf", () => [.. Pdf(), .. Zip(("a.js", Text("x")))], "FilePolyglot"),
        ("a picture with a page behind it", "scan.jpg", () => [.. Jpeg(), .. Text("<script>alert(1)</script>")], "FilePolyglot"),
        ("a picture with a program in its comment", "scan.jpg", () => Jpeg(comment: Text("<?php system($_GET['c']);")), "FilePolyglot"),
        ("a picture that fills the memory", "scan.png", () => Png(35_000, 35_000), "FilePictureTooBig"),
        ("a PDF that runs a script", "letter.pdf", () => Pdf("/OpenAction << /S /JavaScript /JS (app.alert(1)) >> "), "FilePdfActive"),
        ("a PDF that hides its script", "letter.pdf", () => PdfWithObjectStream("1 0 << /S /J#61vaScript >>"), "FilePdfActive"),
        ("a PDF that starts a program", "letter.pdf", () => Pdf("/OpenAction << /S /Launch /F (cmd.exe) >> "), "FilePdfActive"),
        ("a PDF with a password", "letter.pdf", () => Pdf(trailer: "/Encrypt 9 0 R "), "FilePdfLocked"),
        ("a PDF that was cut", "letter.pdf", () => Pdf()[..100], "FilePdfBroken"),
        ("a PDF that bursts", "letter.pdf", () => PdfWithObjectStream(new string(' ', 60_000_000)), "FileBomb"),
        ("an archive bomb called a letter", "letter.docx", () => Docx(parts: ("word/media/a.bin", new byte[90_000_000])), "FileBomb"),
        ("an archive of thousands of parts", "letter.docx",
            () => Docx(parts: [.. Enumerable.Range(0, 2100).Select(i => ($"word/{i}.xml", Array.Empty<byte>()))]), "FileBomb"),
        ("an archive whose parts lead out of it", "letter.docx", () => Docx(parts: ("../../evil.sh", [1])), "FilePackagePaths"),
        ("a document with macros", "letter.docx", () => Docx(parts: ("word/vbaProject.bin", [1])), "FileMacros"),
        ("a document with macros under another name", "letter.docx",
            () => Docx(mainType: "application/vnd.ms-word.document.macroEnabled.main+xml"), "FileMacros"),
        ("a document that fetches its template", "letter.docx",
            () => Docx(relations: Relation("attachedTemplate", "https://evil.example/t.dotm")), "FileRemote"),
        ("an archive that is no document", "letter.docx", () => Zip(("a.txt", Text("x"))), "FileDocxBroken"),
        ("a document whose list names an entity", "letter.docx",
            () => Zip(("[Content_Types].xml", Text("<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>")), ("word/document.xml", Text("<a/>"))),
            "FileDocxBroken"),
        ("eleven megabytes", "letter.pdf", () => PdfOf(11 * 1024 * 1024), "FileTooLarge"),
    ];

    /// <summary>What is sent as a file of nominations.</summary>
    private static readonly (string What, string Name, Func<byte[]> Content, string Sentence)[] Sheets =
    [
        ("an empty file", "names.xlsx", () => [], "FileEmpty"),
        ("a PDF behind a right name", "names.csv", () => Pdf(), "SheetKindUnknown"),
        ("a document behind a right name", "names.xlsx", () => Docx(), "SheetBroken"),
        ("a bomb", "names.xlsx", () => SheetTests.Workbook("", parts: ("xl/media/a.bin", new byte[90_000_000])), "SheetBomb"),
        ("a bomb of shared texts", "names.xlsx",
            () => SheetTests.Workbook("", string.Concat(Enumerable.Repeat("<si><t>x</t></si>", 50_001))), "SheetBomb"),
        ("macros", "names.xlsx", () => SheetTests.Workbook("", parts: ("xl/vbaProject.bin", [1])), "SheetMacros"),
        ("data from elsewhere", "names.xlsx",
            () => SheetTests.Workbook(
            "", parts: ("xl/externalLinks/_rels/a.rels",
            Text($"<Relationships>{Relation("externalLinkPath", "https://evil.example/a.xlsx")}</Relationships>"))), "SheetRemote"),
        ("an entity", "names.xlsx", () => SheetTests.Workbook("<!DOCTYPE a [<!ENTITY b \"c\">]>"), "SheetBroken"),
        ("a thousand rows and more", "names.csv", () => Text(string.Concat(Enumerable.Repeat("a;b\n", 1001))), "SheetTooLong"),
        ("hundreds of columns", "names.csv", () => Text(new string(';', 300)), "SheetTooWide"),
        ("three megabytes", "names.csv", () => Text(new string('x', 3 * 1024 * 1024)), "SheetTooLarge"),
    ];

    [Fact]
    public async Task Hostile_letters_are_refused_with_a_sentence_and_nothing_is_kept()
    {
        await using var host = await PortalHost.StartAsync();
        var (_, _, nominations) = await StageAsync(host);
        foreach (var (country, say) in Readers)
        {
            var focalPoint = await host.SignedInAsync(TestAccounts.FocalPoint(country));
            var path = $"/projects/roa-900/nominations/{nominations[country].Id}/documents";
            foreach (var (what, name, content, sentence) in Letters)
            {
                var page = await (await focalPoint.GetAsync(path)).Form($"[data-upload]:has([value={DocumentKind.NominationLetter}])")
                    .Attach("File", name, content()).SubmitAsync();
                page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity, what);
                page.Text.ShouldContain(Support.Page.Squeeze(Said(say, sentence)), customMessage: what);
            }
        }

        await NothingIsKeptAsync(host);
    }

    [Fact]
    public async Task More_than_a_form_may_carry_is_answered_with_a_page_and_not_with_a_broken_line()
    {
        await using var host = await PortalHost.StartAsync();
        var (_, _, nominations) = await StageAsync(host);
        foreach (var (country, say) in Readers)
        {
            var focalPoint = await host.SignedInAsync(TestAccounts.FocalPoint(country));
            var path = $"/projects/roa-900/nominations/{nominations[country].Id}/documents";
            await focalPoint.GetAsync(path);
            var page = await focalPoint.PostFileAsync(
                path, new SentFile("File", "letter.pdf", new byte[20 * 1024 * 1024]), ("Kind", "NominationLetter"));
            page.ShouldBe(HttpStatusCode.RequestEntityTooLarge).ShouldSay(say("Errors.TooLargeText", []));
        }

        await NothingIsKeptAsync(host);
    }

    [Theory]
    [InlineData("../../etc/passwd", "passwd.pdf")]
    [InlineData("..\\..\\windows\\system32\\cv.pdf", "cv.pdf")]
    [InlineData("cv.pdf\0.exe", "cv.pdf.exe.pdf")]
    [InlineData("cv\u202Efdp.exe", "cvfdp.exe.pdf")]
    [InlineData("<img src=x onerror=alert(1)>.pdf", "_img src=x onerror=alert(1)_.pdf")]
    [InlineData("a\r\nSet-Cookie: x=1.pdf", "aSet-Cookie_ x=1.pdf")]
    public async Task A_hostile_name_is_shown_harmlessly_and_names_nothing_on_our_side(string sent, string shown)
    {
        await using var host = await PortalHost.StartAsync();
        var (_, _, nominations) = await StageAsync(host);
        var focalPoint = await host.SignedInAsync(TestAccounts.FocalPoint("BT"));
        var path = $"/projects/roa-900/nominations/{nominations["BT"].Id}/documents";

        var page = await (await focalPoint.GetAsync(path)).Form($"[data-upload]:has([value={DocumentKind.CurriculumVitae}])")
            .Attach("File", sent, Pdf()).SubmitAsync();

        page.ShouldBeOk().TextOf(".document a").ShouldBe(shown);
        page.Has("img").ShouldBeFalse();
        var kept = Directory.EnumerateFiles(host.Folder, "*", SearchOption.AllDirectories)
            .Where(f => f.Contains($"{Path.DirectorySeparatorChar}files{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .ShouldHaveSingleItem();
        Path.GetFileName(kept).ShouldMatch("^[0-9a-f]{30}$");
        var document = await host.InDbAsync(db => db.Documents.SingleAsync());
        using var file = await focalPoint.AskAsync($"{path}/{document.Id}");
        file.Content.Headers.ContentDisposition!.FileNameStar.ShouldBe(shown);
        file.Headers.Contains("Set-Cookie").ShouldBeFalse();
    }

    [Fact]
    public async Task Hostile_files_of_nominations_are_refused_with_a_sentence_and_nothing_is_kept()
    {
        await using var host = await PortalHost.StartAsync();
        var (_, ofEvent, _) = await StageAsync(host);
        var path = $"/projects/roa-900/events/{ofEvent.Slug}/intake";
        foreach (var (country, say) in Readers)
        {
            var focalPoint = await host.SignedInAsync(TestAccounts.FocalPoint(country));
            foreach (var (what, name, content, sentence) in Sheets)
            {
                var page = await (await focalPoint.GetAsync(path)).Form("[enctype]").Attach("File", name, content()).SubmitAsync();
                page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity, what);
                page.Text.ShouldContain(Support.Page.Squeeze(Said(say, sentence)), customMessage: what);
            }
        }

        await NothingIsKeptAsync(host);
    }

    [Fact]
    public async Task Another_countrys_ids_lead_nowhere()
    {
        await using var host = await PortalHost.StartAsync();
        var world = new World(host);
        var (project, ofEvent, nominations) = await StageAsync(world);
        await SendAsync(host, "BT", nominations["BT"].Id);
        await SendAsync(host, "TG", nominations["TG"].Id);
        var documents = await host.InDbAsync(db => db.Documents.AsNoTracking().ToListAsync());
        var elsewhere = await world.EventAsync(project, EventState.NominationsOpen, p => p with { InvitedCountries = ["SN"] });
        foreach (var (country, say) in Readers)
        {
            var browser = await host.SignedInAsync(TestAccounts.FocalPoint(country));
            var theirs = nominations.Single(n => n.Key != country).Value.Id;
            var own = nominations[country].Id;
            var document = documents.Single(d => d.NominationId == theirs).Id;
            foreach (var address in new[]
            {
                $"/projects/roa-900/nominations/{theirs}/documents", $"/projects/roa-900/nominations/{theirs}/documents/{document}",
                $"/projects/roa-900/nominations/{own}/documents/{document}",
                $"/projects/roa-900/nominations/{theirs}/documents/parts/x", $"/projects/roa-900/events/{elsewhere.Slug}/intake",
                $"/projects/roa-900/events/{elsewhere.Slug}/documents",
            })
            {
                (await browser.GetAsync(address)).ShouldBe(HttpStatusCode.NotFound).ShouldSay(say("Errors.NotFoundText", []));
            }

            await browser.GetAsync($"/projects/roa-900/events/{ofEvent.Slug}/intake");
            foreach (var address in new[] { $"nominations/{theirs}/documents", $"nominations/{theirs}/documents/{document}/removal",
                $"nominations/{own}/documents/{document}/removal", $"events/{elsewhere.Slug}/intake" })
            {
                (await browser.PostFileAsync(
                    $"/projects/roa-900/{address}", new SentFile("File", "a.pdf", Pdf()), ("Kind", "CurriculumVitae"), ("ClientKey", "x")))
                    .ShouldBe(HttpStatusCode.NotFound).ShouldSay(say("Errors.NotFoundText", []));
            }
        }

        (await host.InDbAsync(db => db.Documents.CountAsync(d => d.RemovedAt == null))).ShouldBe(2);
        (await host.InDbAsync(db => db.Changes.CountAsync(c => c.Action == "Opened"))).ShouldBe(0);
    }

    [Fact]
    public async Task Forged_and_expired_links_are_told_from_good_ones_and_take_no_file()
    {
        await using var host = await PortalHost.StartAsync();
        var world = new World(host);
        var ofEvent = await world.EventAsync(
            await world.ProjectAsync(), EventState.Selection, null, new Wanted("BT", NominationState.Selected));
        var path = await host.LinkAsync((await world.NominationsOfAsync(ofEvent))[0].Id, LinkPurpose.Documents);
        foreach (var (language, say) in new[] { ("en", (Func<string, object[], string>)Say.En), ("fr", Say.Fr) })
        {
            var visitor = host.Visit(language);
            await visitor.GetAsync("/account/sign-in");
            var forged = await visitor.PostFileAsync(
                path[..^1] + (path[^1] == 'A' ? 'B' : 'A'), new SentFile("File", "a.pdf", Pdf()), ("Kind", "CurriculumVitae"));
            forged.ShouldBe(HttpStatusCode.NotFound).ShouldSay(say("Shared.LinkUnknown", []));
        }

        host.Clock.Advance(TimeSpan.FromDays(60));
        foreach (var (language, say) in new[] { ("en", (Func<string, object[], string>)Say.En), ("fr", Say.Fr) })
        {
            var visitor = host.Visit(language);
            await visitor.GetAsync("/account/sign-in");
            (await visitor.PostFileAsync(path, new SentFile("File", "a.pdf", Pdf()), ("Kind", "CurriculumVitae")))
                .ShouldBe(HttpStatusCode.Gone).ShouldSay(say("Shared.LinkClosedTitle", []));
        }

        await NothingIsKeptAsync(host);
    }

    [Theory]
    [InlineData("=HYPERLINK(\"https://evil.example\",\"click\")")]
    [InlineData("+1+cmd|' /C calc'!A0")]
    [InlineData("-2+3")]
    [InlineData("@SUM(A1:A9)")]
    [InlineData("\t=1+1")]
    public async Task A_formula_in_a_name_is_text_in_every_export(string formula)
    {
        await using var host = await PortalHost.StartAsync();
        var world = new World(host);
        await world.EventAsync(await world.ProjectAsync(), EventState.Selection, null,
            new Wanted("BT", NominationState.Screening, world.Person("Pema", "Dorji") with { Organisation = formula }));
        var staff = await host.SignedInAsync(TestAccounts.Staff);

        using var table = await staff.AskAsync("/projects/roa-900/nominations.csv");
        (await table.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))
            .ShouldContain($"\"{FormulaText.Neutral(formula).Replace("\"", "\"\"", StringComparison.Ordinal)}\"");
        using var sheet = await staff.AskAsync("/projects/roa-900/nominations.xlsx");
        using var workbook = SpreadsheetDocument.Open(
            await sheet.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken), isEditable: false);
        var cells = workbook.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<Cell>().ToList();
        cells.ShouldAllBe(c => c.CellFormula == null);
        cells.Single(c => c.InnerText == FormulaText.Neutral(formula)).DataType!.Value.ShouldBe(CellValues.InlineString);
    }

    private static string Said(Func<string, object[], string> say, string sentence) =>
        say($"Refusals.{sentence}", sentence switch
        {
            "FileTooLarge" => [10],
            "FilePictureTooBig" => [120],
            "SheetTooLong" => [1000],
            "SheetTooWide" => [100],
            "SheetTooLarge" => [2],
            _ => [],
        });

    private static Task<(Project Project, Event Event, Dictionary<string, Nomination> Nominations)> StageAsync(PortalHost host) =>
        StageAsync(new World(host));

    private static async Task<(Project Project, Event Event, Dictionary<string, Nomination> Nominations)> StageAsync(World world)
    {
        var project = await world.ProjectAsync();
        var ofEvent = await world.EventAsync(project, EventState.NominationsOpen);
        return (project, ofEvent, new Dictionary<string, Nomination>
        {
            ["BT"] = await world.NominationAsync(ofEvent, "BT", NominationState.Draft),
            ["TG"] = await world.NominationAsync(ofEvent, "TG", NominationState.Draft),
        });
    }

    private static async Task SendAsync(PortalHost host, string country, int nomination)
    {
        var focalPoint = await host.SignedInAsync(TestAccounts.FocalPoint(country));
        var path = string.Create(CultureInfo.InvariantCulture, $"/projects/roa-900/nominations/{nomination}/documents");
        (await (await focalPoint.GetAsync(path)).Form($"[data-upload]:has([value={DocumentKind.CurriculumVitae}])")
            .Attach("File", "cv.pdf", Pdf()).SubmitAsync()).ShouldBeOk();
    }

    private static async Task NothingIsKeptAsync(PortalHost host)
    {
        (await host.InDbAsync(db => db.Documents.CountAsync())).ShouldBe(0);
        (await host.InDbAsync(db => db.NominationIntakes.CountAsync())).ShouldBe(0);
        var files = Path.Combine(host.Folder, "files");
        (Directory.Exists(files) ? Directory.EnumerateFiles(files, "*", SearchOption.AllDirectories) : []).ShouldBeEmpty();
    }
}
