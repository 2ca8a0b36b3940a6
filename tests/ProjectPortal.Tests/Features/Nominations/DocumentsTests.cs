using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ProjectPortal.Domain.Documents;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Domain.Projects;
using ProjectPortal.Reports;
using ProjectPortal.Reports.Pdf;
using ProjectPortal.Tests.Reports;
using ProjectPortal.Tests.Support;
using ProjectPortal.Web.Data;
using Shouldly;
using Xunit;
using static ProjectPortal.Tests.Support.SampleFiles;

namespace ProjectPortal.Tests.Features.Nominations;

/// <summary>The papers of a nomination: sent, replaced, opened and removed through real forms.</summary>
public sealed class DocumentsTests : IAsyncLifetime
{
    private PortalHost _host = null!;
    private World _world = null!;
    private Project _project = null!;
    private Event _event = null!;
    private Nomination _draft = null!;

    private string Path => $"/projects/{_project.Slug}/nominations/{_draft.Id}/documents";

    public async ValueTask InitializeAsync()
    {
        _host = await PortalHost.StartAsync();
        _world = new World(_host);
        _project = await _world.ProjectAsync();
        _event = await _world.EventAsync(_project, EventState.NominationsOpen);
        _draft = await _world.NominationAsync(_event, "BT", NominationState.Draft);
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task A_letter_is_sent_and_opened_again_as_it_was()
    {
        var letter = Pdf();
        var focalPoint = await _host.SignedInAsync(TestAccounts.FocalPoint("BT"));

        var page = await SendAsync(focalPoint, DocumentKind.NominationLetter, "Lettre é.pdf", letter);

        page.ShouldBeOk().Flash.ShouldBe(Say.En("Documents.Sent", Say.En("Enums.DocumentKind.NominationLetter"), "Lettre é.pdf"));
        var document = (await DocumentsAsync()).ShouldHaveSingleItem();
        using var file = await focalPoint.AskAsync($"{Path}/{document.Id}");
        file.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await file.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).ShouldBe(letter);
        file.Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
        file.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        file.Content.Headers.ContentDisposition.FileNameStar.ShouldBe("Lettre é.pdf");
        file.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        file.Headers.CacheControl!.NoStore.ShouldBeTrue();
    }

    /// <summary>A mail program or an editor put a mark before it, so that every place that it names is three bytes off.</summary>
    [Fact]
    public async Task A_sound_letter_with_three_bytes_before_its_head_is_taken_as_it_is()
    {
        var letter = new PdfRenderer().Render(FinalReportComposer.Compose(ReportFacts.Whole, "en"));
        byte[] sent = [0xEF, 0xBB, 0xBF, .. letter];
        var focalPoint = await _host.SignedInAsync(TestAccounts.FocalPoint("BT"));

        var page = await SendAsync(focalPoint, DocumentKind.NominationLetter, "letter.pdf", sent);

        page.ShouldBeOk().Flash.ShouldBe(Say.En("Documents.Sent", Say.En("Enums.DocumentKind.NominationLetter"), "letter.pdf"));
        using var file = await focalPoint.AskAsync($"{Path}/{(await DocumentsAsync()).ShouldHaveSingleItem().Id}");
        (await file.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).ShouldBe(sent);
    }

    [Fact]
    public async Task Each_opening_is_noted_with_who_and_when_and_the_country_sees_it()
    {
        var focalPoint = await _host.SignedInAsync(TestAccounts.FocalPoint("BT"));
        await SendAsync(focalPoint, DocumentKind.CurriculumVitae, "cv.docx", Docx());
        await SubmitAsync();
        var staff = await _host.SignedInAsync(TestAccounts.Staff);
        var document = (await DocumentsAsync()).ShouldHaveSingleItem();

        using var opened = await staff.AskAsync($"{Path}/{document.Id}");

        opened.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await _host.ChangesAsync("Document", document.Id)).Select(c => c.Action).ShouldBe(["Added", "Opened"]);
        (await focalPoint.GetAsync(Path)).ShouldBeOk().ShouldSay(Say.En("History.DocumentOpened"));
    }

    [Fact]
    public async Task Another_letter_replaces_the_first_whose_content_is_swept()
    {
        var focalPoint = await _host.SignedInAsync(TestAccounts.FocalPoint("BT"));
        await SendAsync(focalPoint, DocumentKind.NominationLetter, "first.pdf", Pdf());
        await SendAsync(focalPoint, DocumentKind.NominationLetter, "second.jpg", Jpeg());

        var all = await DocumentsAsync();
        all.Select(d => (d.FileName, d.IsRemoved)).ShouldBe([("first.pdf", true), ("second.jpg", false)]);
        all[1].ReplacesId.ShouldBe(all[0].Id);
        (await _host.ChangesAsync("Document", all[0].Id)).Select(c => c.Action).ShouldBe(["Added", "Replaced"]);
        using var gone = await focalPoint.AskAsync($"{Path}/{all[0].Id}");
        gone.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await focalPoint.GetAsync(Path)).ShouldBeOk().ShouldSay("second.jpg");
    }

    [Fact]
    public async Task The_same_press_of_the_button_sent_twice_is_one_document()
    {
        var focalPoint = await _host.SignedInAsync(TestAccounts.FocalPoint("BT"));
        var form = (await focalPoint.GetAsync(Path)).Form($"[data-upload]:has([value={DocumentKind.Paper}])")
            .Attach("File", "a.png", Png());

        (await form.SubmitAsync()).ShouldBeOk();
        (await form.SubmitAsync()).ShouldBeOk();

        (await DocumentsAsync()).ShouldHaveSingleItem();
        Directory.EnumerateFiles(System.IO.Path.Combine(_host.Folder, "files"), "*", SearchOption.AllDirectories)
            .ShouldHaveSingleItem("what the second sending stored was taken away again");
    }

    [Fact]
    public async Task A_document_is_removed_while_the_nomination_is_with_the_country_and_replaced_afterwards()
    {
        var focalPoint = await _host.SignedInAsync(TestAccounts.FocalPoint("BT"));
        await SendAsync(focalPoint, DocumentKind.NominationLetter, "wrong.pdf", Pdf());
        (await (await focalPoint.GetAsync(Path)).Form(".deed form[action$=removal]").SubmitAsync())
            .Flash.ShouldBe(Say.En("Documents.Removed", "wrong.pdf"));
        (await DocumentsAsync()).ShouldHaveSingleItem().RemovedBy.ShouldNotBeEmpty();

        await SendAsync(focalPoint, DocumentKind.NominationLetter, "right.pdf", Pdf());
        await SubmitAsync();
        var right = (await DocumentsAsync()).Single(d => !d.IsRemoved);

        (await focalPoint.GetAsync(Path)).Has("form[action$=removal]").ShouldBeFalse();
        (await focalPoint.PostAsync($"{Path}/{right.Id}/removal")).ShouldBe(HttpStatusCode.Conflict)
            .ShouldSay(Say.En("Refusals.DocumentRemovalStateForbids", Say.En("Enums.NominationState.Submitted")));
        (await SendAsync(focalPoint, DocumentKind.NominationLetter, "better.pdf", Pdf())).ShouldBeOk();
    }

    [Fact]
    public async Task Staff_remove_a_document_only_with_a_reason()
    {
        var focalPoint = await _host.SignedInAsync(TestAccounts.FocalPoint("BT"));
        await SendAsync(focalPoint, DocumentKind.CurriculumVitae, "passport.pdf", Pdf());
        await SubmitAsync();
        var staff = await _host.SignedInAsync(TestAccounts.Staff);
        var document = (await DocumentsAsync()).ShouldHaveSingleItem();

        (await staff.PostAsync($"{Path}/{document.Id}/removal", ("Removal.Reason", " "))).ShouldBe(HttpStatusCode.UnprocessableEntity)
            .ShouldSay(Say.En("Refusals.ReasonMissing"));
        (await staff.PostAsync($"{Path}/{document.Id}/removal", ("Removal.Reason", "This is a passport."))).ShouldBeOk();

        (await _host.ChangesAsync("Document", document.Id))[^1].Reason.ShouldBe("This is a passport.");
        (await focalPoint.GetAsync(Path)).ShouldSay("This is a passport.");
    }

    [Fact]
    public async Task Only_staff_and_the_own_country_see_them()
    {
        await SendAsync(await _host.SignedInAsync(TestAccounts.FocalPoint("BT")), DocumentKind.CurriculumVitae, "cv.pdf", Pdf());
        await SubmitAsync();
        var document = (await DocumentsAsync()).ShouldHaveSingleItem();

        foreach (var other in new[] { TestAccounts.Evaluator, TestAccounts.FocalPoint("TG"), TestAccounts.Administrator })
        {
            var browser = await _host.SignedInAsync(other);
            (await browser.GetAsync(Path)).ShouldBe(HttpStatusCode.NotFound);
            (await browser.GetAsync($"{Path}/{document.Id}")).ShouldBe(HttpStatusCode.NotFound);
        }

        (await (await _host.SignedInAsync(TestAccounts.Evaluator)).GetAsync($"/projects/{_project.Slug}/nominations/{_draft.Id}"))
            .ShouldBeOk().ShouldNotSay("cv.pdf");
        (await _host.ChangesAsync("Document", document.Id)).ShouldHaveSingleItem();
        (await (await _host.SignedInAsync(TestAccounts.Staff)).GetAsync(Path)).ShouldBeOk().ShouldSay("cv.pdf");
    }

    [Fact]
    public async Task After_the_event_has_started_nothing_is_sent_any_more()
    {
        var held = await _world.EventAsync(_project, EventState.Running, null, new Wanted("BT", NominationState.Confirmed));
        var confirmed = (await _world.NominationsOfAsync(held)).Single();
        var path = $"/projects/{_project.Slug}/nominations/{confirmed.Id}/documents";
        var focalPoint = await _host.SignedInAsync(TestAccounts.FocalPoint("BT"));

        (await focalPoint.GetAsync(path)).ShouldBeOk().Has("input[type=file]").ShouldBeFalse();
        (await focalPoint.PostFileAsync(path, new SentFile("File", "a.pdf", Pdf()), ("Kind", "CurriculumVitae"), ("ClientKey", "k")))
            .ShouldBe(HttpStatusCode.UnprocessableEntity).ShouldSay(Say.En("Refusals.DocumentsTooLate"));
    }

    [Fact]
    public async Task A_file_comes_in_pieces_over_a_line_that_breaks()
    {
        var content = PdfOf(600_000);
        var focalPoint = await _host.SignedInAsync(TestAccounts.FocalPoint("BT"));
        var form = (await focalPoint.GetAsync(Path)).Form("[data-upload]:has([value=NominationLetter])");

        (await PieceAsync(focalPoint, "x1", 0, content[..200_000])).ShouldBe((HttpStatusCode.OK, 200_000));
        (await PieceAsync(focalPoint, "x1", 0, content[..200_000]))
            .ShouldBe((HttpStatusCode.Conflict, 200_000), "sent again, it is not taken twice");
        (await PieceAsync(focalPoint, "x1", 300_000, content[300_000..]))
            .ShouldBe((HttpStatusCode.Conflict, 200_000), "a gap is not closed by itself");
        (await PieceAsync(focalPoint, "x1", 200_000, content[200_000..])).ShouldBe((HttpStatusCode.OK, content.Length));
        var page = await focalPoint.PostAsync(
            Path, ("Kind", "NominationLetter"), ("ClientKey", form.Value("ClientKey")), ("Part", "x1"), ("PartName", "long.pdf"));

        page.ShouldBeOk().ShouldSay("long.pdf");
        (await DocumentsAsync()).ShouldHaveSingleItem().Size.ShouldBe(content.Length);
        (await PieceAsync(await _host.SignedInAsync(TestAccounts.FocalPoint("TG")), "x1", 0, content))
            .Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Pieces_of_more_than_ten_megabytes_are_not_kept()
    {
        var focalPoint = await _host.SignedInAsync(TestAccounts.FocalPoint("BT"));
        await focalPoint.GetAsync(Path);
        var (_, received) = await PieceAsync(focalPoint, "big", 0, new byte[Document.MaxSize + 5_000]);

        received.ShouldBe(Document.MaxSize + 1);
        (await focalPoint.PostAsync(Path, ("Kind", "NominationLetter"), ("ClientKey", "k"), ("Part", "big"), ("PartName", "big.pdf")))
            .ShouldBe(HttpStatusCode.UnprocessableEntity).ShouldSay(Say.En("Refusals.FileTooLarge", 10));
        (await DocumentsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Of_too_many_unfinished_files_the_oldest_makes_room_and_what_is_being_sent_does_not()
    {
        var focalPoint = await _host.SignedInAsync(TestAccounts.FocalPoint("BT"));
        await focalPoint.GetAsync(Path);
        for (var i = 0; i < Web.Files.UploadParts.MostOpen; i++)
        {
            (await PieceAsync(focalPoint, $"open{i}", 0, [1])).ShouldBe((HttpStatusCode.OK, 1));
            _host.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        (await PieceAsync(focalPoint, "late", 0, [1])).ShouldBe((HttpStatusCode.UnprocessableEntity, 0), "all are being sent still");
        _host.Clock.Advance(Web.Files.UploadParts.Idle - TimeSpan.FromSeconds(15));
        (await PieceAsync(focalPoint, "late", 0, [1])).ShouldBe((HttpStatusCode.OK, 1));
        (await LengthAsync(focalPoint, "open0")).ShouldBe(0, "the oldest made room");
        (await LengthAsync(focalPoint, "open1")).ShouldBe(1);
        (await PieceAsync(focalPoint, "open19", 1, [2])).ShouldBe((HttpStatusCode.OK, 2), "what is open goes on");
    }

    [Fact]
    public async Task Who_cancels_takes_back_what_has_come()
    {
        var focalPoint = await _host.SignedInAsync(TestAccounts.FocalPoint("BT"));
        await focalPoint.GetAsync(Path);
        await PieceAsync(focalPoint, "x1", 0, [1, 2, 3]);
        using var request = new HttpRequestMessage(HttpMethod.Delete, $"{Path}/parts/x1");
        request.Headers.Add("RequestVerificationToken", focalPoint.Last!.Token);
        using var answer = await focalPoint.AskAsync(request);
        answer.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await LengthAsync(focalPoint, "x1")).ShouldBe(0);
    }

    [Fact]
    public async Task What_no_document_needs_is_swept()
    {
        var focalPoint = await _host.SignedInAsync(TestAccounts.FocalPoint("BT"));
        await SendAsync(focalPoint, DocumentKind.NominationLetter, "first.pdf", Pdf());
        await SendAsync(focalPoint, DocumentKind.NominationLetter, "second.pdf", Pdf());
        await PieceAsync(focalPoint, "never", 0, [1, 2, 3]);
        await using var scope = _host.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Web.Files.IFileStore>()
            .SaveAsync(new MemoryStream([1]), TestContext.Current.CancellationToken);

        (await SweepAsync()).ShouldBe(1, "what was replaced goes at once; what may still be recorded waits a week");
        (await SweepAsync()).ShouldBe(0);
        _host.Clock.Advance(TimeSpan.FromDays(9));
        (await SweepAsync()).ShouldBe(2, "the content that no row knows, and the piece");

        var documents = await DocumentsAsync();
        documents[0].ErasedAt.ShouldNotBeNull();
        using var kept = await (await _host.SignedInAsync(TestAccounts.FocalPoint("BT"))).AskAsync($"{Path}/{documents[1].Id}");
        kept.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private async Task<Page> SendAsync(Browser browser, DocumentKind kind, string name, byte[] content) =>
        await (await browser.GetAsync(Path)).Form($"[data-upload]:has([value={kind}])").Attach("File", name, content).SubmitAsync();

    private async Task<(HttpStatusCode Status, long Received)> PieceAsync(Browser browser, string name, long offset, byte[] piece)
    {
        var token = (browser.Last!.Token ?? (await browser.GetAsync("/start")).Token)!;
        using var request = new HttpRequestMessage(
            HttpMethod.Post, $"{Path}/parts/{name}?offset={offset}")
        { Content = new ByteArrayContent(piece) };
        request.Headers.Add("RequestVerificationToken", token);
        using var answer = await browser.AskAsync(request);
        var said = await answer.Content.ReadAsStringAsync();
        return (answer.StatusCode,
            said.StartsWith('{') ? System.Text.Json.JsonDocument.Parse(said).RootElement.GetProperty("received").GetInt64() : -1);
    }

    private async Task<long> LengthAsync(Browser browser, string name)
    {
        using var answer = await browser.AskAsync($"{Path}/parts/{name}");
        var said = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return System.Text.Json.JsonDocument.Parse(said).RootElement.GetProperty("received").GetInt64();
    }

    private Task<List<Document>> DocumentsAsync() => _host.InDbAsync(db => db.Documents.AsNoTracking().OrderBy(d => d.Id).ToListAsync());

    private async Task SubmitAsync() => await _host.InDbAsync(
        async (db, act) =>
        {
            var nomination = await db.Nominations.Include(n => n.Event!).ThenInclude(e => e.Waivers).SingleAsync(n => n.Id == _draft.Id);
            nomination.Submit(nomination.Event!, false, act).ShouldBeEmpty();
            return await db.SaveChangesAsync();
        },
        TestAccounts.FocalPoint("BT"));

    private async Task<int> SweepAsync()
    {
        await using var scope = _host.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<Web.Files.FileSweep>().SweepAsync(TestContext.Current.CancellationToken);
    }
}
