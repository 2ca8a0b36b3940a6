using System.Net;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain.Documents;
using ProjectPortal.Domain.Projects;
using ProjectPortal.Tests.Support;
using Shouldly;
using Xunit;
using static ProjectPortal.Tests.Support.SampleFiles;

namespace ProjectPortal.Tests.Features.Projects;

/// <summary>Evaluation, project document, terms of reference: kept by staff, read by evaluators, unknown to countries.</summary>
public sealed class ProjectDocumentsTests : IAsyncLifetime
{
    private PortalHost _host = null!;
    private Project _project = null!;

    private string Path => $"/projects/{_project.Slug}/documents";

    public async ValueTask InitializeAsync()
    {
        _host = await PortalHost.StartAsync();
        _project = await new World(_host).ProjectAsync();
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Staff_add_a_document_and_evaluators_read_it()
    {
        var staff = await _host.SignedInAsync(TestAccounts.Staff);
        (await staff.GetAsync(Path)).ShouldBeOk().ShouldSay(Say.En("ProjectDocuments.None"));
        var added = await AddAsync(staff);
        added.Flash.ShouldBe(Say.En("ProjectDocuments.Sent", "Terminal evaluation"));
        added.ShouldSay("Evaluation report").ShouldSay("30 Sept 2016").ShouldSay("evaluation.pdf");

        var evaluator = await _host.SignedInAsync(TestAccounts.Evaluator);
        var seen = await (await evaluator.GetAsync($"/projects/{_project.Slug}")).FollowAsync(Say.En("Shared.Documents"));
        seen.ShouldBeOk().ShouldSay("Terminal evaluation").Has("input[type=file]").ShouldBeFalse();
        var id = (await DocumentsAsync())[0].Id;
        using var file = await evaluator.AskAsync($"{Path}/{id}");
        file.StatusCode.ShouldBe(HttpStatusCode.OK);
        file.Content.Headers.ContentDisposition!.FileNameStar.ShouldBe("evaluation.pdf");
        (await file.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).ShouldBe(Pdf());
        (await evaluator.GetAsync($"{Path}/{id}/edit")).ShouldBe(HttpStatusCode.NotFound);
        (await evaluator.PostAsync($"{Path}/{id}/removal")).ShouldBe(HttpStatusCode.NotFound);
        (await evaluator.GetAsync("/search?q=terminal")).ShouldSay("Terminal evaluation").Has($"a[href='{Path}']").ShouldBeTrue();
    }

    [Fact]
    public async Task Countries_do_not_know_of_them()
    {
        await AddAsync(await _host.SignedInAsync(TestAccounts.Staff));
        var id = (await DocumentsAsync())[0].Id;
        var bhutan = await _host.SignedInAsync(TestAccounts.FocalPoint("BT"));
        foreach (var path in new[] { Path, $"{Path}.csv", $"{Path}/{id}", $"{Path}/{id}/edit" })
            (await bhutan.GetAsync(path)).ShouldBe(HttpStatusCode.NotFound);
        (await bhutan.PostFileAsync(Path, new SentFile("File", "x.pdf", Pdf()))).ShouldBe(HttpStatusCode.NotFound);
        (await bhutan.GetAsync("/search?q=terminal")).ShouldNotSay("Terminal evaluation");
        (await bhutan.GetAsync($"/projects/{_project.Slug}")).ShouldNotSay(Say.En("ProjectDocuments.Title"));
    }

    [Fact]
    public async Task What_is_missing_is_said_beside_its_field_and_what_was_typed_stays()
    {
        var staff = await _host.SignedInAsync(TestAccounts.Staff);
        var form = (await staff.GetAsync(Path)).Form("[data-upload]").Fill("Kind", "TermsOfReference").Fill("Title.En", "Terms")
            .Attach("File", "terms.pdf", Pdf());
        var again = await form.SubmitAsync();
        again.ShouldBe(HttpStatusCode.UnprocessableEntity);
        again.Document.QuerySelector("#Title_En")!.OuterHtml.ShouldContain("Terms");
        again.Has("#DatedOn[aria-invalid]").ShouldBeTrue();
        var wrong = await again.Form("[data-upload]").Fill("DatedOn", "2012-03-01").Attach("File", "terms.pdf", "no paper"u8.ToArray())
            .SubmitAsync();
        wrong.ShouldBe(HttpStatusCode.UnprocessableEntity);
        wrong.Has(".field-error").ShouldBeTrue();
        (await DocumentsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_document_is_described_anew_replaced_and_removed_and_its_history_stays()
    {
        var staff = await _host.SignedInAsync(TestAccounts.Staff);
        var list = await AddAsync(staff);
        var edit = await list.FollowAsync("main a[href$='/edit']");
        var described = await edit.Form("form:has([name='Form.Kind'])").Fill("Form.Kind", "OtherDocument").Fill("Form.Title.Fr", "Étude")
            .SubmitAsync();
        described.Flash.ShouldBe(Say.En("ProjectDocuments.Described", "Terminal evaluation"));
        described.ShouldSay(Say.En("Enums.DocumentKind.OtherDocument"));

        // A form that is older than what is stored shows both.
        (await edit.Form("form:has([name='Form.Kind'])").Fill("Form.Title.En", "Study").SubmitAsync()).ShouldBe(HttpStatusCode.Conflict);

        edit = await described.FollowAsync("main a[href$='/edit']");
        var replaced = await edit.Form("[data-upload]").Fill("DatedOn", "2016-11-15").Attach("File", "second.docx", Docx())
            .SubmitAsync();
        replaced.Flash.ShouldBe(Say.En("ProjectDocuments.Replaced", "Terminal evaluation"));
        replaced.ShouldSay("second.docx").ShouldSay("15 Nov 2016").ShouldNotSay("evaluation.pdf");
        var all = await DocumentsAsync();
        all.Select(d => (d.Kind, d.IsRemoved, d.ReplacesId)).ShouldBe(
            [(DocumentKind.OtherDocument, true, null), (DocumentKind.OtherDocument, false, all[0].Id)]);
        (await staff.GetAsync($"{Path}/{all[0].Id}")).ShouldBe(HttpStatusCode.NotFound);

        edit = await replaced.FollowAsync("main a[href$='/edit']");
        (await edit.Form("[action$=removal]").SubmitAsync()).ShouldBeOk().ShouldSay(Say.En("ProjectDocuments.None"));
        (await _host.ChangesAsync("Document", all[0].Id)).Select(c => c.Action).ShouldBe(["Added", "Edited", "Replaced"]);
        (await _host.ChangesAsync("Document", all[1].Id)).Select(c => c.Action).ShouldBe(["Added", "Removed"]);
        (await staff.GetAsync("/search?q=terminal")).ShouldNotSay("Terminal evaluation");
    }

    [Fact]
    public async Task The_report_lists_them_and_a_closed_project_is_asked_for_its_evaluation()
    {
        await _host.InDbAsync((db, _) => db.Projects.Where(p => p.Id == _project.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(p => p.Status, ProjectStatus.Closed)), TestAccounts.Staff);
        var staff = await _host.SignedInAsync(TestAccounts.Staff);
        var report = $"/projects/{_project.Slug}/final-report";
        var before = await staff.GetAsync(report);
        before.ShouldBeOk().ShouldSay(Say.En("FinalReport.GapNoEvaluationReport")).Has($"main a[href='{Path}']").ShouldBeTrue();
        var writing = $"{report}/sections/additional-information/edit";
        (await staff.GetAsync(writing)).ShouldSay("There is no evaluation report");

        await AddAsync(staff);
        (await staff.GetAsync(report)).ShouldNotSay(Say.En("FinalReport.GapNoEvaluationReport"));
        (await staff.GetAsync(writing)).ShouldSay("Evaluation report of 30 September 2016");
        (await staff.GetAsync($"{report}?annexes=documents")).ShouldSay("The project as a whole").ShouldSay("Terminal evaluation")
            .ShouldSay("30 September 2016");
    }

    private async Task<Page> AddAsync(Browser staff) => (await (await staff.GetAsync(Path)).Form("[data-upload]")
        .Fill("Kind", "EvaluationReport").Fill("Title.En", "Terminal evaluation").Fill("Title.Fr", "Évaluation finale")
        .Fill("DatedOn", "2016-09-30").Attach("File", "evaluation.pdf", Pdf()).SubmitAsync()).ShouldBeOk();

    private Task<List<Document>> DocumentsAsync() => _host.InDbAsync(db => db.Documents.AsNoTracking().OrderBy(d => d.Id).ToListAsync());
}
