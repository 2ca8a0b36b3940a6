using System.Net;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain.Documents;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Tests.Support;
using Shouldly;
using Xunit;
using static ProjectPortal.Tests.Support.SampleFiles;

namespace ProjectPortal.Tests.Features.Nominees;

/// <summary>A nominee hands in papers by a link; they are judged like everybody's.</summary>
public sealed class PapersTests
{
    [Fact]
    public async Task A_curriculum_vitae_arrives_and_can_be_replaced_but_not_opened_by_the_link()
    {
        await using var host = await PortalHost.StartAsync();
        var (nomination, path) = await LinkAsync(host);
        var visitor = host.Visit();

        var page = await SendAsync(visitor, path, DocumentKind.CurriculumVitae, "cv.pdf", Pdf());
        page.ShouldBeOk().Flash.ShouldBe(Say.En("Documents.Sent", Say.En("Enums.DocumentKind.CurriculumVitae"), "cv.pdf"));
        (await SendAsync(visitor, path, DocumentKind.CurriculumVitae, "cv2.pdf", Pdf())).ShouldSay("cv2.pdf").ShouldNotSay("cv.pdf");

        var stored = await host.InDbAsync(db => db.Documents.AsNoTracking().Where(d => d.RemovedAt == null).SingleAsync());
        stored.NominationId.ShouldBe(nomination.Id);
        stored.AddedBy.ShouldBe(nomination.Nominee.FullName);
        (await visitor.GetAsync($"/projects/roa-900/nominations/{nomination.Id}/documents/{stored.Id}"))
            .Path.ShouldStartWith("/account/sign-in");
    }

    [Theory]
    [InlineData("cv.pdf", "MZ this is a program")]
    [InlineData("../../cv.exe", "plain words")]
    public async Task What_is_not_what_it_says_is_refused_in_a_sentence(string name, string content)
    {
        await using var host = await PortalHost.StartAsync();
        var (_, path) = await LinkAsync(host);

        var page = await SendAsync(host.Visit(), path, DocumentKind.CurriculumVitae, name, System.Text.Encoding.ASCII.GetBytes(content));
        page.ShouldBe(HttpStatusCode.UnprocessableEntity).Problems.ShouldHaveSingleItem();
        (await host.InDbAsync(db => db.Documents.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Papers_of_the_event_do_not_come_this_way()
    {
        await using var host = await PortalHost.StartAsync();
        var (_, path) = await LinkAsync(host);
        var visitor = host.Visit();
        await visitor.GetAsync(path);

        (await visitor.PostAsync(path, ("Kind", nameof(DocumentKind.EventPaper)))).ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    private static async Task<Page> SendAsync(Browser visitor, string path, DocumentKind kind, string name, byte[] content) =>
        await (await visitor.GetAsync(path)).Form($"[data-upload]:has([value={kind}])").Attach("File", name, content).SubmitAsync();

    private static async Task<(Nomination Nomination, string Path)> LinkAsync(PortalHost host)
    {
        var world = new World(host);
        var ofEvent = await world.EventAsync(
            await world.ProjectAsync(), EventState.Selection, null, new Wanted("BT", NominationState.Screening));
        var nomination = (await world.NominationsOfAsync(ofEvent))[0];
        return (nomination, await host.LinkAsync(nomination.Id, LinkPurpose.Documents));
    }
}
