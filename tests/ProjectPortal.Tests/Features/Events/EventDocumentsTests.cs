using System.Net;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Documents;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Tests.Support;
using Shouldly;
using Xunit;
using static ProjectPortal.Tests.Support.SampleFiles;

namespace ProjectPortal.Tests.Features.Events;

/// <summary>Papers that are shared with whoever is invited.</summary>
public sealed class EventDocumentsTests
{
    [Fact]
    public async Task Staff_share_a_paper_and_countries_read_it_from_publication_on()
    {
        await using var host = await PortalHost.StartAsync();
        var world = new World(host);
        var project = await world.ProjectAsync();
        var draft = await world.EventAsync(project, EventState.Draft, p => p with { InvitedCountries = ["BT"] });
        var open = await world.EventAsync(project, EventState.NominationsOpen, p => p with { InvitedCountries = ["BT"] });
        var staff = await host.SignedInAsync(TestAccounts.Staff);
        var bhutan = await host.SignedInAsync(TestAccounts.FocalPoint("BT"));
        foreach (var ofEvent in new[] { draft, open })
        {
            var path = $"/projects/{project.Slug}/events/{ofEvent.Slug}/documents";
            var page = await (await staff.GetAsync(path)).Form("[data-upload]").Fill("Title.En", "Concept note")
                .Fill("Title.Fr", "Note de cadrage").Attach("File", "note.pdf", Pdf()).SubmitAsync();
            page.ShouldBeOk().ShouldSay("Concept note");
        }

        (await bhutan.GetAsync($"/projects/{project.Slug}/events/{draft.Slug}/documents")).ShouldBe(HttpStatusCode.NotFound);
        var shared = $"/projects/{project.Slug}/events/{open.Slug}/documents";
        var seen = await bhutan.GetAsync(shared);
        seen.ShouldBeOk().ShouldSay("Concept note").Has("input[type=file]").ShouldBeFalse();
        var documents = await host.InDbAsync(db => db.Documents.AsNoTracking().OrderBy(d => d.Id).ToListAsync());
        using var file = await bhutan.AskAsync($"{shared}/{documents[1].Id}");
        file.StatusCode.ShouldBe(HttpStatusCode.OK);
        file.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        (await bhutan.GetAsync($"{shared}/{documents[0].Id}")).ShouldBe(HttpStatusCode.NotFound);
        (await (await host.SignedInAsync(TestAccounts.FocalPoint("TG"))).GetAsync($"{shared}/{documents[1].Id}"))
            .ShouldBe(HttpStatusCode.NotFound);
        (await bhutan.PostFileAsync(shared, new SentFile("File", "x.pdf", Pdf()))).ShouldBe(HttpStatusCode.NotFound);
        (await (await host.SignedInAsync(TestAccounts.Evaluator)).GetAsync(shared)).ShouldBeOk().ShouldSay("Concept note");
    }

    [Fact]
    public async Task A_paper_is_replaced_removed_and_outlives_its_session()
    {
        await using var host = await PortalHost.StartAsync();
        var world = new World(host);
        var project = await world.ProjectAsync();
        var ofEvent = await world.EventAsync(project, EventState.NominationsOpen);
        var session = new Session
        {
            EventId = ofEvent.Id,
            Day = ofEvent.StartsOn,
            StartsAt = new(9, 0),
            EndsAt = new(10, 0),
            Title = new Wording("Opening"),
            Tag = SessionTag.Informative
        };
        await host.InDbAsync(async db =>
        {
            db.Add(session);
            await db.SaveChangesAsync();
        });
        var staff = await host.SignedInAsync(TestAccounts.Staff);
        var path = $"/projects/{project.Slug}/events/{ofEvent.Slug}/documents";
        (await (await staff.GetAsync(path)).Form("[data-upload]")
            .Fill("SessionId", session.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)).Attach("File", "slides.docx", Docx())
            .SubmitAsync())
            .ShouldBeOk().ShouldSay("Opening");

        (await (await staff.GetAsync(path)).Form("form:has([name=Replaces])").Attach("File", "slides-2.docx", Docx()).SubmitAsync())
            .ShouldBeOk().ShouldSay("slides-2.docx");
        (await staff.PostAsync($"/projects/{project.Slug}/events/{ofEvent.Slug}/programme/{session.Id}/deletion")).ShouldBeOk();

        var all = await host.InDbAsync(db => db.Documents.AsNoTracking().OrderBy(d => d.Id).ToListAsync());
        all.Select(d => (d.FileName, d.Kind, d.IsRemoved, d.SessionId))
            .ShouldBe([("slides.docx", DocumentKind.EventPaper, true, null), ("slides-2.docx", DocumentKind.EventPaper, false, null)]);
        (await (await staff.GetAsync(path)).Form("[action$=removal]").SubmitAsync()).ShouldBeOk().ShouldSay(Say.En("EventDocuments.None"));
        (await host.ChangesAsync("Document", all[1].Id)).Select(c => c.Action).ShouldBe(["Added", "Edited", "Removed"]);
    }
}
