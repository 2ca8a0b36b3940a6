using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ProjectPortal.Domain.Documents;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Tests.Support;
using ProjectPortal.Web.Files;
using Shouldly;
using Xunit;
using static ProjectPortal.Tests.Support.SampleFiles;

namespace ProjectPortal.Tests.Files;

/// <summary>The sweep takes what is its own database's and nobody's, slowly, and nothing else ever.</summary>
public sealed class FileSweepTests : IAsyncLifetime
{
    private PortalHost _host = null!;
    private string _form = "";

    private string Folder => Path.Combine(_host.Folder, "files");

    public async ValueTask InitializeAsync()
    {
        _host = await PortalHost.StartAsync();
        var world = new World(_host);
        var ofEvent = await world.EventAsync(await world.ProjectAsync(), EventState.NominationsOpen);
        _form = $"/projects/roa-900/nominations/{(await world.NominationAsync(ofEvent, "BT", NominationState.Draft)).Id}/documents";
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task A_new_installation_takes_its_folder()
    {
        (await SweepAsync(_host)).ShouldBe(0);

        File.Exists(Path.Combine(Folder, FolderFiles.MarkFile)).ShouldBeTrue();
        await using var second = _host.Again();
        (await SweepAsync(second)).ShouldBe(0, "another machine on the same database is no other owner");
    }

    [Fact]
    public async Task What_belongs_to_nothing_is_set_aside_after_a_week_and_deleted_two_weeks_later()
    {
        await SweepAsync(_host);
        var orphan = await KeepAsync(_host);
        await SendAsync();
        _host.Clock.Advance(TimeSpan.FromDays(6));
        (await SweepAsync(_host)).ShouldBe(0);

        _host.Clock.Advance(TimeSpan.FromDays(3));
        (await SweepAsync(_host)).ShouldBe(1);
        (await OpenAsync(orphan)).ShouldBeFalse();
        Files().Count.ShouldBe(2, "it is only set aside");
        await using (var second = _host.Again())
        {
            second.Clock.Now = _host.Clock.Now;
            (await SweepAsync(second)).ShouldBe(0);
        }

        _host.Clock.Advance(TimeSpan.FromDays(16));
        await SweepAsync(_host);
        Files().Count.ShouldBe(1, "the letter");
        (await OpenAsync(await KeyOfLetterAsync())).ShouldBeTrue();
    }

    [Fact]
    public async Task What_a_row_knows_again_is_brought_back()
    {
        await SweepAsync(_host);
        await SendAsync();
        var key = await KeyOfLetterAsync();
        await SetKeyAsync("2020-01-01/00/000000000000000000000000000000");
        _host.Clock.Advance(TimeSpan.FromDays(9));
        (await SweepAsync(_host)).ShouldBe(1);
        (await OpenAsync(key)).ShouldBeFalse();

        await SetKeyAsync(key);
        _host.Clock.Advance(TimeSpan.FromHours(1));
        (await SweepAsync(_host)).ShouldBe(0);

        (await OpenAsync(key)).ShouldBeTrue();
    }

    [Fact]
    public async Task Files_of_another_database_are_never_touched()
    {
        await SendAsync();
        await SweepAsync(_host);
        await using var other = await OtherAsync();
        other.Clock.Now = _host.Clock.Now.AddDays(60);

        (await Should.ThrowAsync<FilesNotOursException>(() => SweepAsync(other))).Message.ShouldContain("another database");

        Files().Count.ShouldBe(1);
    }

    [Fact]
    public async Task Files_of_which_nobody_says_whose_they_are_are_not_touched_by_a_database_that_knows_none()
    {
        await SendAsync();
        await using var other = await OtherAsync();
        other.Clock.Now = _host.Clock.Now.AddDays(60);

        (await Should.ThrowAsync<FilesNotOursException>(() => SweepAsync(other))).Message.ShouldContain("knows none of them");

        Files().Count.ShouldBe(1);
        File.Exists(Path.Combine(Folder, FolderFiles.MarkFile)).ShouldBeFalse();
    }

    [Fact]
    public async Task An_empty_folder_is_not_that_of_a_database_whose_documents_are_elsewhere()
    {
        await SendAsync();
        Directory.Move(Folder, Folder + "-elsewhere");

        (await Should.ThrowAsync<FilesNotOursException>(() => SweepAsync(_host))).Message.ShouldContain("only 0");

        Directory.Move(Folder + "-elsewhere", Folder);
        (await SweepAsync(_host)).ShouldBe(0, "it is taken where what the database knows lies in it");
        File.Exists(Path.Combine(Folder, FolderFiles.MarkFile)).ShouldBeTrue();
    }

    [Fact]
    public async Task Too_much_at_once_is_taken_for_a_mistake()
    {
        await SweepAsync(_host);
        for (var i = 0; i < 51; i++)
            await KeepAsync(_host);
        _host.Clock.Advance(TimeSpan.FromDays(9));

        (await Should.ThrowAsync<FilesNotOursException>(() => SweepAsync(_host))).Message.ShouldContain("51 of the 51");

        Files().Count.ShouldBe(51);
        await using var allowed = await PortalHost.StartAsync(settings: new()
        {
            ["Files:Folder"] = Folder,
            ["Files:MostSweptAtOnce"] = "51",
            ["ConnectionStrings:Portal"] = _host.OwnSettings["ConnectionStrings:Portal"],
        });
        allowed.Clock.Now = _host.Clock.Now;
        (await SweepAsync(allowed)).ShouldBe(51);
    }

    [Fact]
    public async Task A_sweep_that_stops_shows_in_health_and_in_the_log()
    {
        await SendAsync();
        await using var other = await OtherAsync();
        var pieces = other.Services.GetRequiredService<Web.Data.Pieces>();

        (await pieces.TryAsync("The sweep of files", () => SweepAsync(other), CancellationToken.None)).ShouldBeFalse();

        using var health = await other.Visit().AskAsync("/health/ready");
        (await health.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldBe("Degraded");
        other.Log.Failures.ShouldContain("knows none of them");
    }

    /// <summary>Another installation that was told of this one's folder. The tests' databases are copies of one.</summary>
    private async Task<PortalHost> OtherAsync()
    {
        var other = await PortalHost.StartAsync(settings: new() { ["Files:Folder"] = Folder });
        await other.InDbAsync(async db =>
        {
            await db.Installations.ExecuteDeleteAsync();
            await Web.Data.Installation.EnsureAsync(db, other.Clock.Now);
        });
        return other;
    }

    private List<string> Files() =>
        [.. Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories).Where(f => Path.GetFileName(f) != FolderFiles.MarkFile)];

    private async Task SendAsync()
    {
        var browser = await _host.SignedInAsync(TestAccounts.FocalPoint("BT"));
        (await (await browser.GetAsync(_form)).Form($"[data-upload]:has([value={DocumentKind.NominationLetter}])")
            .Attach("File", "letter.pdf", Pdf()).SubmitAsync()).ShouldBeOk();
    }

    private Task<string> KeyOfLetterAsync() => _host.InDbAsync(db => db.Documents.Select(d => d.FileKey).SingleAsync());

    private Task SetKeyAsync(string key) =>
        _host.InDbAsync(db => db.Documents.ExecuteUpdateAsync(d => d.SetProperty(x => x.FileKey, key)));

    private static Task<string> KeepAsync(PortalHost host) => host.Services.GetRequiredService<IFileStore>()
        .SaveAsync(new MemoryStream([1]), TestContext.Current.CancellationToken);

    private async Task<bool> OpenAsync(string key)
    {
        await using var content = await _host.Services.GetRequiredService<IFileStore>()
            .OpenAsync(key, TestContext.Current.CancellationToken);
        return content is not null;
    }

    private static async Task<int> SweepAsync(PortalHost host)
    {
        await using var scope = host.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<FileSweep>().SweepAsync(TestContext.Current.CancellationToken);
    }
}
