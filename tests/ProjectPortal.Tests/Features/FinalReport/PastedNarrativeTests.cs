using System.Net;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain.FinalReports;
using ProjectPortal.Reports.Markdown;
using ProjectPortal.Tests.Reports;
using ProjectPortal.Tests.Support;
using ProjectPortal.Web.Text;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Features.FinalReport;

/// <summary>Nothing is printed as raw marks unnoticed: it is said while somebody writes, when they save, and until it is mended.</summary>
public sealed class PastedNarrativeTests : IAsyncLifetime
{
    private const string Report = "/projects/roa-900/final-report";
    private const string Edit = Report + "/sections/sustainability/edit?lang=en";

    private PortalHost _host = null!;
    private Browser _staff = null!;

    public async ValueTask InitializeAsync()
    {
        _host = await PortalHost.StartAsync();
        await new World(_host).ProjectAsync();
        _staff = await _host.SignedInAsync(TestAccounts.Staff);
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task A_pasted_text_is_saved_only_once_its_writer_has_read_what_the_report_cannot_show()
    {
        var told = await (await _staff.GetAsync(Edit)).Form("form[data-warn-unsaved]").Fill("Markdown", MarkdownCheckTests.Pasted)
            .SubmitAsync("save");

        told.ShouldBe(HttpStatusCode.UnprocessableEntity).Errors["Markdown"].ShouldBe(Say.En("FinalReport.UnshownBeforeSaving"));
        told.Form("form[data-warn-unsaved]").Value("Markdown").ReplaceLineEndings("\n").ShouldBe(
            MarkdownCheckTests.Pasted.ReplaceLineEndings("\n"));
        told.TextsOf(".field .unshown li").Count.ShouldBe(7);
        told.TextsOf(".field .unshown li")[0].ShouldBe(Say.En("FinalReport.UnshownFootnote",
            Say.En("FinalReport.UnshownAnd", Say.En("FinalReport.UnshownAt", 11, "[^1]"), 13, "[^1]:")));
        told.Has("#preview .unshown").ShouldBeFalse("it is said once");
        told.Has("#preview table").ShouldBeTrue();
        (await _host.InDbAsync(db => db.ReportNarratives.CountAsync())).ShouldBe(0);

        var saved = await told.Form("form[data-warn-unsaved]").SubmitAsync("save-as-it-is");
        saved.ShouldBeOk().Flash.ShouldBe(
            Say.En("FinalReport.SavedUnshown", Say.En("FinalReport.Saved", "Sustainability", "in English",
                Say.En("Writing.Words.other", Wordage.Count(MarkdownCheckTests.Pasted)))));
        var gaps = saved.Document.QuerySelectorAll(".report-gaps a").Where(a => a.GetAttribute("href") == Edit).ToList();
        gaps.Count.ShouldBe(7);
        gaps[1].TextContent.ShouldBe(
            "Section “Sustainability”, in English. Line 11 (“~~struck~~”): "
            + "words cannot be struck through. Delete them, or keep them without the signs.");
        (await _staff.GetAsync(Report + "?lang=fr")).Has($".report-gaps a[href='{Edit}']").ShouldBeFalse("French has no text of its own");
    }

    [Fact]
    public async Task The_preview_says_it_while_somebody_writes_in_the_language_of_the_page()
    {
        await _staff.GetAsync(Edit);
        await _staff.ChooseLanguageAsync("fr");

        var live = await _staff.PostAsync(Report + "/preview", ("text", "Une note[^1].\n\n[^1]: La note."), ("language", "fr"));
        live.ShouldBeOk().TextOf(".unshown li").ShouldBe(Page.Squeeze(Say.Fr("FinalReport.UnshownFootnote",
            Say.Fr("FinalReport.UnshownAnd", Say.Fr("FinalReport.UnshownAt", 1, "[^1]"), 3, "[^1]:"))));
        var pressed = await (await _staff.GetAsync(Edit)).Form("form[data-warn-unsaved]").Fill("Markdown", "A ~~word~~.")
            .SubmitAsync("preview");
        pressed.ShouldBeOk().TextsOf("#preview .unshown li").Count.ShouldBe(1);
        pressed.Has("[value=save-as-it-is]").ShouldBeFalse("nobody has tried to save");
    }

    [Fact]
    public async Task A_text_without_such_marks_is_saved_at_once_and_its_addresses_are_links_on_the_page_and_in_the_file()
    {
        const string Text = "See https://example.org/a_b(c), www.example.org. Write to desk@example.org!";
        var saved = await (await _staff.GetAsync(Edit)).Form("form[data-warn-unsaved]").Fill("Markdown", Text).SubmitAsync("save");

        string[] links = ["https://example.org/a_b(c)", "https://www.example.org/", "mailto:desk@example.org"];
        saved.ShouldBeOk().Document.QuerySelectorAll(".report-document a").Select(a => a.GetAttribute("href")).Intersect(links)
            .ShouldBe(links);
        using var answer = await _staff.AskAsync(Report + ".pdf?lang=en");
        var file = Path.Combine(_host.Folder, "report.pdf");
        await File.WriteAllBytesAsync(
            file, await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);
        var urls = Tool.Run("pdfinfo", "-url", file);
        links.ShouldAllBe(link => urls.Contains(link, StringComparison.Ordinal), urls);
    }

    [Fact]
    public void Every_kind_has_its_sentence_in_both_languages()
    {
        foreach (var kind in Enum.GetValues<UnshownKind>())
        {
            foreach (var culture in new[] { "en", "fr" })
                Words.Find($"FinalReport.Unshown{kind}", System.Globalization.CultureInfo.GetCultureInfo(culture)).ShouldNotBeNull();
        }
    }
}
