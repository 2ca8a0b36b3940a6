using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Tests.Support;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Data.Outbox;
using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Mail;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Mail;

/// <summary>What is shown before a release is what goes out with it.</summary>
public sealed class PreviewTests
{
    [Fact]
    public async Task A_release_sends_what_its_preview_showed()
    {
        await using var host = await PortalHost.StartAsync();
        var world = new World(host);
        var project = await world.ProjectAsync();
        var ofEvent = await world.EventAsync(project, EventState.Selection, p => p with { Capacity = 4 },
            new("BT", NominationState.Screening), new("TG", NominationState.Screening), new("SN", NominationState.Screening));
        await host.InDbAsync(async (db, act) =>
        {
            var tracked = await db.Events.Include(e => e.Waivers).SingleAsync(e => e.Id == ofEvent.Id);
            var all = await db.Nominations.Where(n => n.EventId == ofEvent.Id).OrderBy(n => n.Id).ToListAsync();
            Proposal[] proposals = [Proposal.Select, Proposal.Reserve, Proposal.Decline];
            for (var i = 0; i < all.Count; i++)
                tracked.Propose(all[i], proposals[i], 1, "", new SeatsTaken(0, 0), act).ShouldBeNull();
            return await db.SaveChangesAsync();
        }, TestAccounts.Staff);

        IReadOnlyList<MailPreview> shown;
        await using (var scope = host.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
            var proposed = await db.Nominations.AsNoTracking().Where(n => n.EventId == ofEvent.Id).OrderBy(n => n.Id).ToListAsync();
            shown = await scope.ServiceProvider.GetRequiredService<NominationMails>().PreviewAsync(NominationAction.Release, proposed);
            db.ChangeTracker.HasChanges().ShouldBeFalse();
        }

        (await host.MailsAsync()).ShouldBeEmpty();
        shown.Count.ShouldBe(6);
        shown.Select(m => m.To.Language).ShouldBe(["en", "en", "fr", "fr", "fr", "fr"]);

        var staff = await host.SignedInAsync(TestAccounts.Staff);
        var page = await staff.GetAsync($"/projects/{project.Slug}/events/{ofEvent.Slug}/release");
        (await page.Form($"/projects/{project.Slug}/events/{ofEvent.Slug}/release").SubmitAsync()).ShouldBeOk();
        var sent = await host.MailsAsync();
        sent.Select(m => (m.ToAddress, m.ToName, m.Language, m.Subject,
            LinkMarks.Hide(m.Body, m.Language == "fr" ? "[lien personnel]" : "[personal link]"))).ShouldBe(
            shown.Select(m => (m.To.Address, m.To.Name, m.To.Language, m.Letter.Subject, m.Letter.Body)));
    }
}
