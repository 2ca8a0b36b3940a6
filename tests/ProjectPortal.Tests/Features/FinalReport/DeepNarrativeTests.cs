using System.Net;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain.FinalReports;
using ProjectPortal.Reports.Markdown;
using ProjectPortal.Tests.Support;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Features.FinalReport;

/// <summary>A text that no report can show is not saved; one that was saved before stands in nobody's way.</summary>
public sealed class DeepNarrativeTests : IAsyncLifetime
{
    private const string Report = "/projects/roa-900/final-report";
    private const string Edit = Report + "/sections/good-practices/edit?lang=en";

    private PortalHost _host = null!;

    public static TheoryData<string> Texts =>
        [string.Concat(Enumerable.Range(0, 110).Select(i => new string(' ', 2 * i) + "- a\n")), new string('>', 4000) + " a",
            new string('[', 15_000)];

    public async ValueTask InitializeAsync()
    {
        _host = await PortalHost.StartAsync();
        await new World(_host).ProjectAsync();
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task It_is_refused_with_a_sentence_and_stays_in_the_form(string text)
    {
        var staff = await _host.SignedInAsync(TestAccounts.Staff);

        var page = await (await staff.GetAsync(Edit)).Form("form[data-warn-unsaved]").Fill("Markdown", text).SubmitAsync("save");

        page.ShouldBe(HttpStatusCode.UnprocessableEntity).Errors["Markdown"]
            .ShouldBe(Say.En("FinalReport.TooDeep", MarkdownToBlocks.Deepest));
        page.Form("form[data-warn-unsaved]").Value("Markdown").Trim().ShouldBe(text.Trim());
        (await _host.InDbAsync(db => db.ReportNarratives.CountAsync())).ShouldBe(0);
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task What_is_kept_already_is_shown_on_the_page_and_in_the_file(string text)
    {
        await _host.InDbAsync(async db =>
        {
            db.ReportNarratives.Add(new ReportNarrative
            {
                ProjectId = (await db.Projects.SingleAsync()).Id,
                Section = ReportSection.GoodPractices,
                Language = "en",
                Markdown = text + "\n\nLast \u0007words\uFFFE.",
            });
            await db.SaveChangesAsync();
        });
        var staff = await _host.SignedInAsync(TestAccounts.Staff);

        foreach (var language in new[] { "en", "fr" })
        {
            (await staff.GetAsync($"{Report}?lang={language}")).ShouldBeOk().Text.ShouldContain("Last");
            using var file = await staff.AskAsync($"{Report}.pdf?lang={language}");
            file.StatusCode.ShouldBe(HttpStatusCode.OK, _host.Log.Failures);
        }

        (await staff.GetAsync(Edit)).ShouldBeOk();
    }

    [Fact]
    public async Task A_preview_without_a_text_is_refused()
    {
        var staff = await _host.SignedInAsync(TestAccounts.Staff);
        await staff.GetAsync(Edit);

        (await staff.PostAsync($"{Report}/preview", ("language", "en"))).ShouldBe(HttpStatusCode.BadRequest)
            .Heading.ShouldBe(Say.En("Errors.BadRequestTitle"));
        (await staff.PostAsync($"{Report}/preview", ("language", "en"), ("text", ""))).ShouldBeOk();
    }
}
