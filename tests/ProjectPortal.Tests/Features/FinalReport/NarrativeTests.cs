using System.Net;
using ProjectPortal.Domain;
using ProjectPortal.Domain.FinalReports;
using ProjectPortal.Tests.Support;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Features.FinalReport;

public sealed class NarrativeTests
{
    private const string Report = "/projects/roa-900/final-report";
    private const string Edit = Report + "/sections/good-practices/edit?lang=en";

    [Fact]
    public async Task A_text_is_written_read_in_the_report_changed_and_remembered()
    {
        await using var host = await PortalHost.StartAsync();
        await new World(host).ProjectAsync();
        var staff = await host.SignedInAsync(TestAccounts.Staff);

        var saved = await (await staff.GetAsync(Edit)).Form("form[data-warn-unsaved]").Fill("Markdown", "Plan **first**.")
            .SubmitAsync("save");
        saved.ShouldBeOk().Flash.ShouldBe(Say.En("FinalReport.Saved", "Good practices and key lessons learned", "in English", "2 words"));
        saved.Path.ShouldStartWith(Report + "?lang=en");
        saved.Document.QuerySelectorAll("#section-5 ~ p strong").Select(s => s.TextContent).ShouldContain("first");

        var again = await staff.GetAsync(Edit);
        again.Form("form[data-warn-unsaved]").Value("Markdown").ShouldBe("Plan **first**.");
        await again.Form("form[data-warn-unsaved]").Fill("Markdown", "Plan later.").SubmitAsync("save");
        var remembered = await staff.GetAsync(Edit);
        remembered.TextOf(".history").ShouldContain("Version 2 · 2 words");
        (await remembered.FollowAsync("Version 1")).TextOf(".difference").ShouldContain("Plan **first**.");
        var stored = await host.InDbAsync(db => Task.FromResult(db.ReportNarratives.Single()));
        (stored.Section, stored.Language, stored.Markdown).ShouldBe((ReportSection.GoodPractices, "en", "Plan later."));
    }

    [Fact]
    public async Task Each_language_has_a_text_of_its_own()
    {
        await using var host = await PortalHost.StartAsync();
        await new World(host).ProjectAsync();
        var staff = await host.SignedInAsync(TestAccounts.Staff);
        await (await staff.GetAsync(Edit)).Form("form[data-warn-unsaved]").Fill("Markdown", "English.").SubmitAsync("save");
        (await staff.GetAsync(Report + "?lang=fr")).ShouldSay("Cette section n’existe qu’en anglais.")
            .ShouldSay("Section “Good practices and key lessons learned”: not written in French.");

        var french = await (await staff.GetAsync(Edit)).FollowAsync(Say.En("FinalReport.EditIn.fr"));
        french.One("textarea").GetAttribute("lang").ShouldBe("fr");
        await french.Form("form[data-warn-unsaved]").Fill("Markdown", "En français.").SubmitAsync("save");
        (await staff.GetAsync(Report + "?lang=fr")).ShouldNotSay("n’existe qu’en anglais").ShouldSay("En français.");
    }

    [Fact]
    public async Task A_preview_shows_the_text_and_saves_nothing()
    {
        await using var host = await PortalHost.StartAsync();
        await new World(host).ProjectAsync();
        var staff = await host.SignedInAsync(TestAccounts.Staff);
        var preview = (await (await staff.GetAsync(Edit)).Form("form[data-warn-unsaved]").Fill("Markdown", "# Reach\n\nFar *and* wide.")
            .SubmitAsync("preview")).ShouldBeOk();
        preview.TextOf("#preview h3").ShouldBe("Reach");
        preview.TextOf("#preview em").ShouldBe("and");
        preview.Form("form[data-warn-unsaved]").Value("Markdown").ShouldBe("# Reach\n\nFar *and* wide.");
        (await host.InDbAsync(db => Task.FromResult(db.ReportNarratives.Any()))).ShouldBeFalse();

        var live = (await staff.PostAsync(Report + "/preview", ("text", "Far *and* wide."), ("language", "fr"))).ShouldBeOk();
        live.One("article").GetAttribute("lang").ShouldBe("fr");
        live.TextOf("em").ShouldBe("and");
        (await staff.PostAsync(Report + "/preview", ("text", ""), ("language", "en"))).ShouldBeOk().Has("article").ShouldBeFalse();
        (await staff.PostWithoutTokenAsync(Report + "/preview", ("text", "x"), ("language", "en"))).ShouldBe(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("[click](javascript:alert(1))")]
    [InlineData("![x](javascript:alert(1))")]
    [InlineData("<javascript:alert(1)>")]
    [InlineData("[ref]\n\n[ref]: javascript:alert(1) \"onmouseover=alert(1)\"")]
    [InlineData("| a |\n| - |\n| <svg onload=alert(1)> |")]
    public async Task Markdown_cannot_bring_in_anything_that_runs(string evil)
    {
        await using var host = await PortalHost.StartAsync();
        await new World(host).ProjectAsync();
        var staff = await host.SignedInAsync(TestAccounts.Staff);
        Harmless(await staff.PostAsync(Report + "/preview", ("text", evil), ("language", "en")));
        Harmless(await (await staff.GetAsync(Edit)).Form("form[data-warn-unsaved]").Fill("Markdown", evil).SubmitAsync("preview"));
        var saved = await (await staff.GetAsync(Edit)).Form("form[data-warn-unsaved]").Fill("Markdown", evil).SubmitAsync("save");
        Harmless(await saved.ShouldBe(HttpStatusCode.UnprocessableEntity).Form("form[data-warn-unsaved]").SubmitAsync("save-as-it-is"));
    }

    [Fact]
    public async Task Two_people_who_write_at_once_both_see_both_texts()
    {
        await using var host = await PortalHost.StartAsync();
        await new World(host).ProjectAsync();
        var (one, two) = (await host.SignedInAsync(TestAccounts.Staff), await host.SignedInAsync(TestAccounts.Staff));
        foreach (var round in new[] { "first", "second" })
        {
            var (mine, theirs) = (await one.GetAsync(Edit), await two.GetAsync(Edit));
            await theirs.Form("form[data-warn-unsaved]").Fill("Markdown", $"Theirs, {round}.").SubmitAsync("save");

            var conflict = (await mine.Form("form[data-warn-unsaved]").Fill("Markdown", $"Mine, {round}.").SubmitAsync("save"))
                .ShouldBe(HttpStatusCode.Conflict);
            conflict.TextOf(".conflict").ShouldContain($"Theirs, {round}.");
            conflict.TextOf(".conflict").ShouldContain($"Mine, {round}.");
            conflict.Form("form[data-warn-unsaved]").Value("Markdown").ShouldBe($"Mine, {round}.");
            (await one.GetAsync(Edit)).Form("form[data-warn-unsaved]").Value("Markdown").ShouldBe($"Theirs, {round}.");

            (await conflict.Form("form[data-warn-unsaved]").SubmitAsync("save")).ShouldBeOk();
            (await two.GetAsync(Edit)).Form("form[data-warn-unsaved]").Value("Markdown").ShouldBe($"Mine, {round}.");
        }
    }

    [Fact]
    public async Task Whoever_drops_a_text_for_the_stored_one_stays_in_the_language()
    {
        await using var host = await PortalHost.StartAsync();
        await new World(host).ProjectAsync();
        var staff = await host.SignedInAsync(TestAccounts.Staff);
        var french = Edit.Replace("lang=en", "lang=fr", StringComparison.Ordinal);
        var mine = await staff.GetAsync(french);
        await (await staff.GetAsync(french)).Form("form[data-warn-unsaved]").Fill("Markdown", "Le leur.").SubmitAsync("save");
        var conflict = await mine.Form("form[data-warn-unsaved]").Fill("Markdown", "Le mien.").SubmitAsync("save");
        (await conflict.Form("form[data-drop-draft]").SubmitAsync()).Form("form[data-warn-unsaved]").Value("Markdown")
            .ShouldBe("Le leur.");
    }

    [Fact]
    public async Task A_first_text_must_say_something_and_no_text_may_be_endless()
    {
        await using var host = await PortalHost.StartAsync();
        await new World(host).ProjectAsync();
        var staff = await host.SignedInAsync(TestAccounts.Staff);
        var empty = await (await staff.GetAsync(Edit)).Form("form[data-warn-unsaved]").Fill("Markdown", "  ").SubmitAsync("save");
        empty.ShouldBe(HttpStatusCode.UnprocessableEntity).Errors["Markdown"]
            .ShouldBe(Say.En("Forms.Required", Say.En("FinalReport.Text")));
        var tooLong = new string('x', Lengths.Markdown + 1);
        (await (await staff.GetAsync(Edit)).Form("form[data-warn-unsaved]").Fill("Markdown", tooLong).SubmitAsync("save"))
            .ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await staff.PostAsync(Report + "/preview", ("text", tooLong), ("language", "en"))).ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await host.InDbAsync(db => Task.FromResult(db.ReportNarratives.Any()))).ShouldBeFalse();
    }

    [Fact]
    public async Task A_text_can_be_taken_back()
    {
        await using var host = await PortalHost.StartAsync();
        await new World(host).ProjectAsync();
        var staff = await host.SignedInAsync(TestAccounts.Staff);
        await (await staff.GetAsync(Edit)).Form("form[data-warn-unsaved]").Fill("Markdown", "Something.").SubmitAsync("save");
        (await (await staff.GetAsync(Edit)).Form("form[data-warn-unsaved]").Fill("Markdown", "").SubmitAsync("save")).ShouldBeOk()
            .ShouldSay("Section “Good practices and key lessons learned”: nothing has been written.");
    }

    private static void Harmless(Page page)
    {
        page.ShouldBeOk();
        var main = page.Document.QuerySelector("main") ?? page.Document.Body!;
        // The page's own tools and scripts are its own.
        main.QuerySelectorAll("script, img, svg, iframe, object")
            .Where(e => e.Closest("[data-toolbar], figure.report-figure") is null && e.GetAttribute("src")?.StartsWith('/') != true)
            .ShouldBeEmpty();
        main.QuerySelectorAll("*").SelectMany(e => e.Attributes)
            .ShouldAllBe(a => !a.Name.StartsWith("on") && !a.Value.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase));
    }
}
