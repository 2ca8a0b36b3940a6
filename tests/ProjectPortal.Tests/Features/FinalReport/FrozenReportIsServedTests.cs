using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain;
using ProjectPortal.Domain.FinalReports;
using ProjectPortal.Domain.People;
using ProjectPortal.Tests.House;
using ProjectPortal.Tests.Support;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Features.FinalReport;

/// <summary>A report that an earlier build froze is served as it was frozen, and says by what it was made.</summary>
public sealed class FrozenReportIsServedTests
{
    private static readonly string Folder = Path.Combine(Sources.Root, "tests", "ProjectPortal.Tests", "Reports", "Frozen");

    [Theory]
    [InlineData(null)]
    [InlineData("An engine of long ago 0")]
    public async Task Its_bytes_are_the_ones_that_were_kept(string? engine)
    {
        await using var host = await PortalHost.StartAsync();
        var project = await new World(host).ProjectAsync();
        var manifest = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(Folder, "frozen.json"))).RootElement;
        engine ??= manifest.GetProperty("Engine").GetString()!;
        await host.InDbAsync(db => KeepAsync(db, project.Id, manifest, engine, host.Clock.Now));
        var evaluator = await host.SignedInAsync(TestAccounts.Evaluator);

        foreach (var language in new[] { "en", "fr" })
            (await ReportRound.FileAsync(evaluator, $"{ReportRound.Report}.pdf?lang={language}"))
                .ShouldBe(await File.ReadAllBytesAsync(FileOf(language)));

        (await evaluator.GetAsync(ReportRound.Report)).ShouldBeOk().ShouldSay("Thirteen said so.");
        (await host.Visit().GetAsync($"/verify/report/{manifest.GetProperty("Files").GetProperty("fr").GetString()}")).ShouldBeOk()
            .ShouldSay(engine);
    }

    private static string FileOf(string language) => Path.Combine(Folder, $"report-{language}.pdf");

    /// <summary>As a submission keeps it, but for the files, which are the old ones.</summary>
    private static async Task KeepAsync(
        ProjectPortal.Web.Data.PortalDb db, int projectId, JsonElement manifest, string engine, DateTime at)
    {
        var (sender, second) = (new Act(new Actor(1, "A", Roles.Staff), at), new Act(new Actor(2, "B", Roles.Staff), at));
        var edition = ReportEdition.Begin(projectId, ReportKind.Final, 0, sender);
        edition.SendToReview(sender).ShouldBeNull();
        edition.Clear([], new ReportSnapshot
        {
            TakenAt = at,
            FactsVersion = manifest.GetProperty("FactsVersion").GetInt32(),
            Facts = await File.ReadAllTextAsync(Path.Combine(Folder, "facts.json")),
            Sha256 = manifest.GetProperty("Facts").GetString()!,
        }, isOnlyStaff: false, second).ShouldBeNull();
        edition.Submit("K7QXM2RD9TWF", [.. new[] { "en", "fr" }.Select(language => new ReportFile
        {
            Language = language,
            Format = ReportFormat.Pdf,
            MediaType = "application/pdf",
            Engine = engine,
            Size = (int)new FileInfo(FileOf(language)).Length,
            Sha256 = manifest.GetProperty("Files").GetProperty(language).GetString()!,
            Content = File.ReadAllBytes(FileOf(language)),
        })], Wording.None, second).ShouldBeNull();
        db.ReportEditions.Add(edition);
        await db.SaveChangesAsync();
    }
}
