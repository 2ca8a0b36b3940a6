using System.Net;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain.FinalReports;
using ProjectPortal.Tests.Support;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Features.FinalReport;

/// <summary>The report goes out as a Word file, is worked on, and its text comes back.</summary>
public sealed class FromWordTests : IAsyncLifetime
{
    private const string Root = "/projects/roa-900/final-report";
    private const string Word = Root + "/word";
    private const string Summary = "The project began in **2012** and reached 39 countries.\n\n* awareness rose;\n* practices spread.";
    private const string Sustainability = "Two proposals would help.";

    private PortalHost _host = null!;
    private Browser _staff = null!;
    private byte[] _file = [];

    public async ValueTask InitializeAsync()
    {
        _host = await PortalHost.StartAsync();
        await new World(_host).ProjectAsync();
        _staff = await _host.SignedInAsync(TestAccounts.Staff);
        await WriteAsync("summary", Summary);
        await WriteAsync("sustainability", Sustainability);
        _file = await FinalReportDocxTests.FileAsync(_staff, "roa-900", "en");
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task What_was_changed_in_Word_is_shown_in_words_and_taken_over()
    {
        var page = await SendAsync(WordEdit.Replace(_file, "39 countries", "all countries"));

        page.ShouldBeOk().Heading.ShouldBe(Say.En("FromWord.ChangesTitle"));
        page.ShouldSay(Say.En("FromWord.StatusOf", "report.docx", Say.En("FromWord.Changed.one", 1)));
        page.TextsOf(".difference del").ShouldHaveSingleItem().ShouldBe("[removed: 39]");
        page.TextsOf(".difference ins").ShouldHaveSingleItem().ShouldBe("[added: all]");
        (await TextAsync(ReportSection.Summary)).ShouldBe(Summary, "a look changes nothing");

        var done = await page.Form("[action$=changes]").SubmitAsync();
        done.ShouldBeOk().Flash.ShouldBe(Say.En("FromWord.TakenOver.one", 1));
        (await TextAsync(ReportSection.Summary)).ShouldBe(Summary.Replace("39 countries", "all countries", StringComparison.Ordinal));
        (await TextAsync(ReportSection.Sustainability)).ShouldBe(Sustainability);
        (await SendAsync(_file)).ShouldSay(Say.En("FromWord.NothingChanged"));
    }

    [Fact]
    public async Task LibreOffice_may_save_it_in_between()
    {
        (await SendAsync(OfficeProgram.Save(_file, "docx"))).ShouldSay(Say.En("FromWord.NothingChanged")).HasForm("[action$=changes]")
            .ShouldBeFalse();

        var edited = OfficeProgram.Save(WordEdit.Replace(_file, "Two proposals", "Three proposals"), "docx");
        (await (await SendAsync(edited)).Form("[action$=changes]").SubmitAsync()).ShouldBeOk();
        (await TextAsync(ReportSection.Sustainability)).ShouldBe("Three proposals would help.");
        (await TextAsync(ReportSection.Summary)).ShouldBe(Summary);
    }

    [Fact]
    public async Task Only_what_is_ticked_is_taken_over()
    {
        var edited = WordEdit.Replace(WordEdit.Replace(_file, "39 countries", "all countries"), "Two proposals", "Ten proposals");
        var page = await SendAsync(edited);
        var ticked = page.Document.QuerySelectorAll("input[name=take]").Select(box => box.GetAttribute("value")!).ToList();
        ticked.Count.ShouldBe(2);

        (await page.Form("[action$=changes]").Untick("take", [.. ticked]).SubmitAsync()).ShouldBe(HttpStatusCode.UnprocessableEntity)
            .ShouldSay(Say.En("FromWord.NothingTicked"));
        await (await SendAsync(edited)).Form("[action$=changes]").Untick("take", ticked[0]).SubmitAsync();
        (await TextAsync(ReportSection.Summary)).ShouldBe(Summary);
        (await TextAsync(ReportSection.Sustainability)).ShouldBe("Ten proposals would help.");
    }

    [Fact]
    public async Task A_text_that_was_changed_in_the_portal_meanwhile_shows_both_and_is_not_ticked()
    {
        await WriteAsync("sustainability", "Two proposals would help a lot.");
        var page = await SendAsync(WordEdit.Replace(_file, "Two proposals", "Three proposals"));

        page.ShouldSay(Say.En("FromWord.ConflictTitle")).ShouldSay(Say.En("FromWord.Meanwhile"));
        page.TextsOf(".difference ins").ShouldContain("[added: a lot]");
        page.TextsOf(".difference ins").ShouldContain("[added: Three]");
        page.One("input[name=take]").HasAttribute("checked").ShouldBeFalse();
        var value = page.One("input[name=take]").GetAttribute("value")!;
        (await page.Form("[action$=changes]").Tick("take", value).SubmitAsync()).ShouldBeOk();
        (await TextAsync(ReportSection.Sustainability)).ShouldBe("Three proposals would help.");
    }

    [Fact]
    public async Task Who_was_quicker_while_the_page_was_looked_at_is_not_overwritten()
    {
        var page = await SendAsync(WordEdit.Replace(_file, "Two proposals", "Three proposals"));
        await WriteAsync("sustainability", "Somebody else was here.");

        var again = (await page.Form("[action$=changes]").SubmitAsync()).ShouldBe(HttpStatusCode.UnprocessableEntity);
        again.Problems.ShouldHaveSingleItem().ShouldStartWith("Section 6");
        again.ShouldSay("Somebody else was here");
        again.One("input[name=take]").HasAttribute("checked").ShouldBeFalse("it is another text now");
        (await TextAsync(ReportSection.Sustainability)).ShouldBe("Somebody else was here.");
    }

    [Fact]
    public async Task Changed_figures_and_comments_are_listed_and_tracked_changes_are_accepted()
    {
        var edited = WordEdit.Edit(WordEdit.Replace(_file, "1. Key project features", "1. Key features"), package =>
        {
            var main = package.MainDocumentPart!;
            var paragraph = WordEdit.Find(main.Document!.Body!, "Two proposals");
            paragraph.Append(new InsertedRun(new Run(new Text(" And more.") { Space = SpaceProcessingModeValues.Preserve }))
            { Author = "A", Id = "901", Date = DateTime.UnixEpoch });
            main.AddNewPart<WordprocessingCommentsPart>().Comments = new Comments(
                new Comment(new Paragraph(new Run(new Text("Which two?")))) { Id = "7", Author = "Pema Dorji" });
        });

        var page = await SendAsync(edited);

        page.ShouldSay(Say.En("FromWord.Tracked.one", 1)).ShouldSay(Say.En("FromWord.Facts.one", 1)).ShouldSay("Which two?")
            .ShouldSay("Pema Dorji");
        (await page.Form("[action$=changes]").SubmitAsync()).ShouldBeOk();
        (await TextAsync(ReportSection.Sustainability)).ShouldBe("Two proposals would help. And more.");
        (await _staff.GetAsync(Root)).TextOf("#section-1").ShouldContain("Key project features");
    }

    [Fact]
    public async Task What_was_written_for_the_first_time_is_taken_over()
    {
        var edited = WordEdit.Change(_file, body => body.Descendants<SdtBlock>()
            .Single(control => control.InnerXml.Contains("Portal_text_9_en", StringComparison.Ordinal)).Descendants<Paragraph>().First()
            .Append(new Run(new Text("See the evaluation."))));
        (await (await SendAsync(edited)).Form("[action$=changes]").SubmitAsync()).ShouldBeOk();
        (await TextAsync(ReportSection.AdditionalInformation)).ShouldBe("See the evaluation.");
    }

    [Fact]
    public async Task What_is_no_report_of_the_project_is_refused_beside_the_field()
    {
        var form = (await _staff.GetAsync(Word)).ShouldBeOk();
        (await form.Form("[enctype]").SubmitAsync()).ShouldBe(HttpStatusCode.UnprocessableEntity)
            .ShouldSay(Say.En("Refusals.FileMissing"));
        (await SendAsync("Only words."u8.ToArray())).ShouldBe(HttpStatusCode.UnprocessableEntity).ShouldSay(Say.En("Refusals.WordKind"));
        (await SendAsync(SampleFiles.Pdf())).ShouldBe(HttpStatusCode.UnprocessableEntity).ShouldSay(Say.En("Refusals.WordKind"));
        (await SendAsync(SampleFiles.Docx())).ShouldBe(HttpStatusCode.UnprocessableEntity).ShouldSay(Say.En("Refusals.WordNotOurs"));
        var other = WordEdit.Edit(_file, package =>
        {
            var part = package.MainDocumentPart!.CustomXmlParts.First();
            string notes;
            using (var reader = new StreamReader(part.GetStream()))
                notes = reader.ReadToEnd();
            using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(
                notes.Replace("origin=\"roa-900\"", "origin=\"other\"", StringComparison.Ordinal)));
            part.FeedData(stream);
        });
        (await SendAsync(other)).ShouldBe(HttpStatusCode.UnprocessableEntity).ShouldSay(Say.En("Refusals.WordOtherProject", "other"));
    }

    [Fact]
    public async Task A_preview_is_its_persons_own_and_grows_old()
    {
        var page = await SendAsync(WordEdit.Replace(_file, "39", "forty"));
        var token = page.Form("[action$=changes]").Value("file");
        (await _staff.GetAsync($"{Word}/changes?file={Uri.EscapeDataString(token[..^2] + "xx")}")).Flash.ShouldBe(Say.En("FromWord.Gone"));
        _host.Clock.Advance(TimeSpan.FromHours(9));
        (await _staff.PostAsync($"{Word}/changes", ("file", token), ("take", "2-en.0"))).Flash.ShouldBe(Say.En("FromWord.Gone"));
        (await TextAsync(ReportSection.Summary)).ShouldBe(Summary);
    }

    [Fact]
    public async Task Only_staff_come_here()
    {
        foreach (var person in new[] { TestAccounts.Evaluator, TestAccounts.FocalPoint("BT") })
            (await (await _host.SignedInAsync(person)).GetAsync(Word)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task WriteAsync(string section, string text) =>
        (await (await _staff.GetAsync($"{Root}/sections/{section}/edit?lang=en")).Form("form[data-warn-unsaved]").Fill("Markdown", text)
            .SubmitAsync("save")).ShouldBeOk();

    private async Task<Page> SendAsync(byte[] content) =>
        await (await _staff.GetAsync(Word)).Form("[enctype]").Attach("File", "report.docx", content).SubmitAsync();

    private Task<string> TextAsync(ReportSection section) => _host.InDbAsync(db =>
        db.ReportNarratives.Where(n => n.Section == section && n.Language == "en").Select(n => n.Markdown).SingleAsync());
}
