using System.Net;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain.FinalReports;
using ProjectPortal.Domain.Participation;
using ProjectPortal.Tests.Support;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Features.FinalReport;

/// <summary>Anybody may check a report by its code, its hash or the file itself, and learns nothing of who made it.</summary>
public sealed class ReportVerificationTests
{
    private const string Verify = "/verify/report";

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public async Task A_submitted_report_is_known_by_its_code_by_its_hash_and_by_the_file(string language)
    {
        await using var host = await PortalHost.StartAsync();
        var round = await (await ReportRound.BeginAsync(host)).UpToAsync(ReportEditionState.Submitted);
        var (code, files) = await KeptAsync(host);
        var visitor = host.Visit(language);
        string Said(string key, params object[] facts) => language == "fr" ? Say.Fr(key, facts) : Say.En(key, facts);

        var page = await visitor.GetAsync(Verify);
        var byCode = await page.ShouldBeOk().Form($"form[method=get][action='{Verify}']").Fill("code", code.ToLowerInvariant())
            .SubmitAsync();
        byCode.ShouldBeOk().Path.ShouldBe($"{Verify}/{code}");
        byCode.ShouldSay(Said("Verification.Stands")).ShouldSay(Said("Verification.CompareFile"));
        foreach (var file in files)
            byCode.ShouldSay(file.Sha256);
        byCode.Headers.CacheControl!.NoStore.ShouldBeTrue();

        (await visitor.GetAsync($"{Verify}/{files[0].Sha256}")).ShouldBeOk()
            .ShouldSay(Said("Verification.SameFile", Said("Verification.Language.en"), "PDF"));
        var byFile = await page.Form($"form[enctype][action='{Verify}']")
            .Attach("file", "report.pdf", files.Single(f => f is { Language: "fr", Format: ReportFormat.Pdf }).Content).SubmitAsync();
        byFile.ShouldBeOk().ShouldSay(Said("Verification.SameFile", Said("Verification.Language.fr"), "PDF"));

        foreach (var person in new[] { "Sabine", "Rita", "Staff", "Reviewer" })
            byCode.ShouldNotSay(person);
        // Whoever types the code where certificates are checked is led to the report.
        (await visitor.GetAsync($"/verify?code={code}")).ShouldBeOk().Path.ShouldBe($"{Verify}/{code}");
        round.Host.Log.Failures.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_superseded_report_names_the_edition_that_took_its_place()
    {
        await using var host = await PortalHost.StartAsync();
        var round = await (await ReportRound.BeginAsync(host)).UpToAsync(ReportEditionState.Submitted);
        var (code, files) = await KeptAsync(host);
        await ReportRound.MoveAsync(round.Writer, "correction", "A figure was wrong.");
        await ReportRound.MoveAsync(round.Writer, "review");
        await round.ClearAsync();
        await (await round.Reviewer.GetAsync(ReportRound.Report + "/submission")).Form(ReportRound.Report + "/submission")
            .Fill("Form.WhatChanged.En", "14 countries, not 13.").SubmitAsync();

        var page = (await host.Visit().GetAsync($"{Verify}/{files[0].Sha256}")).ShouldBeOk();

        page.ShouldSay(Say.En("Verification.Superseded")).ShouldSay("14 countries, not 13.")
            .ShouldSay(Say.En("Verification.SameFile", Say.En("Verification.Language.en"), "PDF"))
            .ShouldNotSay(Say.En("Verification.Stands")).ShouldNotSay("A figure was wrong.");
        var later = await page.FollowAsync(Say.En("Verification.SupersededBy", 2, "2 March 2026"));
        later.ShouldBeOk().ShouldSay(Say.En("Verification.Stands"));
        later.Path.ShouldNotBe($"{Verify}/{code}");
    }

    [Fact]
    public async Task What_is_not_known_is_not_known_and_nothing_of_it_is_kept()
    {
        await using var host = await PortalHost.StartAsync();
        var round = await (await ReportRound.BeginAsync(host)).UpToAsync(ReportEditionState.Drafting);
        var draft = await ReportRound.FileAsync(round.Writer, ReportRound.Report + ".pdf?lang=en");
        var visitor = host.Visit();
        var page = await visitor.GetAsync(Verify);

        (await page.Form($"form[enctype][action='{Verify}']").Attach("file", "draft.pdf", draft).SubmitAsync())
            .ShouldBe(HttpStatusCode.NotFound).ShouldSay(Say.En("Verification.UnknownFile"))
            .ShouldSay(Convert.ToHexStringLower(SHA256.HashData(draft)));
        foreach (var code in new[] { "ACDE-2345-FGHJ", "abcd", new string('x', 300), "'; DROP TABLE" })
            (await page.Form($"form[method=get][action='{Verify}']").Fill("code", code).SubmitAsync())
                .ShouldBe(HttpStatusCode.NotFound).ShouldSay(Say.En("Verification.UnknownCode"));
        (await page.Form($"form[enctype][action='{Verify}']").SubmitAsync()).ShouldBe(HttpStatusCode.UnprocessableEntity)
            .Errors["file"].ShouldBe(Say.En("Verification.FileMissing"));
        (await page.Form($"form[enctype][action='{Verify}']").Attach("file", "large.pdf", new byte[11 * 1024 * 1024]).SubmitAsync())
            .ShouldBe(HttpStatusCode.UnprocessableEntity).Errors["file"].ShouldBe(Say.En("Verification.FileTooLarge", 10));
        (await host.InDbAsync(db => db.ReportFiles.CountAsync())).ShouldBe(0);
        (await host.InDbAsync(db => db.Documents.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Whoever_tries_many_is_told_to_wait()
    {
        await using var host = await PortalHost.StartAsync(settings: new() { ["Verification:PerMinute"] = "3" });
        var visitor = host.Visit();
        for (var attempt = 0; attempt < 3; attempt++)
            (await visitor.GetAsync($"{Verify}/ACDE-2345-FGHJ")).ShouldBe(HttpStatusCode.NotFound);
        (await visitor.GetAsync($"{Verify}/{new string('a', 64)}")).ShouldBe(HttpStatusCode.TooManyRequests);
    }

    private static async Task<(string Code, List<ReportFile> Files)> KeptAsync(PortalHost host) => await host.InDbAsync(async db => (
        ReadableCode.Print(await db.ReportEditions.Where(e => e.Code != "").Select(e => e.Code).FirstAsync()),
        await db.ReportFiles.AsNoTracking().OrderBy(f => f.Language).ThenByDescending(f => f.Format).ToListAsync()));
}
