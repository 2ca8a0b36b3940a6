using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Domain.People;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Mail;

namespace ProjectPortal.Tests.Support;

/// <summary>Gives out personal links, as a mail would bring them.</summary>
public static class Letters
{
    public static readonly Actor Sender = new(null, "Sabine Staff", Roles.Staff);

    /// <summary>The address of a new link for a nomination.</summary>
    public static async Task<string> LinkAsync(this PortalHost host, int nominationId, LinkPurpose purpose, TimeSpan? stands = null)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        var links = scope.ServiceProvider.GetRequiredService<PersonalLinks>();
        var nomination = await db.Nominations.SingleAsync(n => n.Id == nominationId);
        var mark = links.Issue(nomination, purpose, host.Clock.Now + (stands ?? TimeSpan.FromDays(10)), new Act(Sender, host.Clock.Now));
        await db.SaveChangesAsync();
        return host.PathsIn(mark).Single();
    }

    public static Task<Nomination> NominationAsync(this PortalHost host, int id) =>
        host.InDbAsync(db => db.Nominations.AsNoTracking().SingleAsync(n => n.Id == id));

    /// <summary>All that the database holds, as one number: whoever changes anything changes it.</summary>
    public static Task<int> TraceAsync(this PortalHost host) => host.InDbAsync(async db =>
        await db.Changes.CountAsync() + await db.Outbox.CountAsync() + await db.Nominations.SumAsync(n => n.Version)
            + await db.PersonalLinks.SumAsync(l => l.Version)
        + await db.Concepts.CountAsync() + await db.SurveyAnswers.CountAsync() + await db.DirectoryEntries.CountAsync()
            + await db.DirectoryMessages.CountAsync());
}
