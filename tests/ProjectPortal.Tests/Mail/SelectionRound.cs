using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Domain.People;
using ProjectPortal.Tests.Support;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Features.Nominations;
using ProjectPortal.Web.Features.Nominations.Deeds;
using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Mail;
using Shouldly;

namespace ProjectPortal.Tests.Mail;

/// <summary>
/// A whole selection round of four countries in two languages, with every deed that tells somebody, as the portal
/// does it: the rules, the mails and one save. Nothing is sent.
/// </summary>
internal sealed class SelectionRound(PortalHost host)
{
    private readonly World _world = new(host);

    public Event Event { get; private set; } = null!;

    public async Task RunAsync()
    {
        Event = await _world.EventAsync(
            await _world.ProjectAsync(), EventState.NominationsOpen,
            p => p with { Capacity = 4, SeatsPerCountry = 2, OfferDays = 10, NominationsCloseAt = host.Clock.Now.AddDays(3) });
        var pema = await SubmitAsync("BT", "Pema");
        var karma = await SubmitAsync("BT", "Karma");
        var maya = await SubmitAsync("NP", "Maya");
        var afi = await SubmitAsync("TG", "Afi");
        var kofi = await SubmitAsync("TG", "Kofi");
        var awa = await SubmitAsync("SN", "Awa");
        await StaffAsync(NominationAction.Return, afi, (n, act) =>
            n.Return("Qui soutient la candidature ?", DateOnly.FromDateTime(act.At).AddDays(2), act));
        await CountryAsync(NominationAction.Submit, afi, "TG",
            (n, act) => n.Submit(n.Event!, alreadyNominated: false, act, "Le ministre.").FirstOrDefault());
        host.Clock.Advance(TimeSpan.FromDays(4));
        (await host.AdvanceEventsAsync()).ShouldBe(1);
        foreach (var id in new[] { pema, karma, maya, afi, kofi, awa })
            await StaffAsync(NominationAction.Screen, id, (n, act) => n.Screen(act), tells: false);

        await ReleaseAsync(new()
        {
            [pema] = Proposal.Select,
            [karma] = Proposal.Reserve,
            [maya] = Proposal.Select,
            [afi] = Proposal.Select,
            [kofi] = Proposal.Decline,
            [awa] = Proposal.Select
        });
        await CountryAsync(NominationAction.Confirm, pema, "BT", (n, act) => n.Confirm(act));
        await CountryAsync(NominationAction.Withdraw, maya, "NP", (n, act) => n.Withdraw("Called to another task.", act));
        await StaffAsync(NominationAction.Promote, karma, (n, act) => n.Event!.Promote(n, isNext: true, "", new SeatsTaken(3, 1), act));
        await CountryAsync(NominationAction.Confirm, karma, "BT", (n, act) => n.Confirm(act));
        await ReplaceAsync(afi, "TG");
        host.Clock.Advance(TimeSpan.FromDays(11));
        await LapseAsync();
        (await _world.NominationsOfAsync(Event)).Count(n => n.State == NominationState.Selected)
            .ShouldBe(0, "nothing is left for another clock to do");
    }

    private async Task<int> SubmitAsync(string country, string givenName)
    {
        var id = (await _world.NominationAsync(
            Event, country, NominationState.Draft,
            _world.Person(givenName) with { Email = $"{givenName.ToLowerInvariant()}@ministry.example" })).Id;
        await CountryAsync(NominationAction.Submit, id, country,
            (n, act) => n.Submit(n.Event!, alreadyNominated: false, act, "Le ministre.").FirstOrDefault());
        return id;
    }

    private Task StaffAsync(NominationAction action, int id, Func<Nomination, Act, Refusal?> deed, bool tells = true) =>
        DoAsync(TestAccounts.Staff, async (db, mails, act) =>
    {
        var nomination = await FindAsync(db, id);
        deed(nomination, act).ShouldBeNull();
        if (tells)
            await mails.TellAsync(action, [nomination]);
    });

    private Task CountryAsync(NominationAction action, int id, string country, Func<Nomination, Act, Refusal?> deed) =>
        DoAsync(TestAccounts.FocalPoint(country), async (db, mails, act) =>
    {
        var nomination = await FindAsync(db, id);
        deed(nomination, act).ShouldBeNull();
        await mails.TellAsync(action, [nomination]);
    });

    private Task ReleaseAsync(Dictionary<int, Proposal> proposals) => DoAsync(TestAccounts.Staff, async (db, mails, act) =>
    {
        var all = await db.Nominations.Include(n => n.Event!).ThenInclude(e => e.Waivers).Where(n => proposals.Keys.Contains(n.Id))
            .OrderBy(n => n.Id).ToListAsync();
        var ofEvent = all[0].Event!;
        foreach (var nomination in all)
            ofEvent.Propose(nomination, proposals[nomination.Id], 1, "", new SeatsTaken(0, 0), act).ShouldBeNull();
        await db.SaveChangesAsync();
        ofEvent.Release(all, new Dictionary<string, int>(), act).ShouldBeNull();
        await mails.TellAsync(NominationAction.Release, all);
    });

    private Task ReplaceAsync(int id, string country) => DoAsync(TestAccounts.FocalPoint(country), async (db, mails, act) =>
    {
        var nomination = await FindAsync(db, id);
        var (substitute, wrong) = nomination.Replace(
            nomination.Event!, _world.Person("Essi") with { Email = "essi@ministry.example" }, alreadyNominated: false, "Nommée ailleurs.",
            act);
        wrong.ShouldBeEmpty();
        db.Nominations.Add(substitute!);
        await mails.TellAsync(NominationAction.Replace, [nomination], substitute);
    });

    private async Task LapseAsync()
    {
        await using var scope = host.Services.CreateAsyncScope();
        (await scope.ServiceProvider.GetRequiredService<NominationClock>().AdvanceAsync(CancellationToken.None)).ShouldBe(1);
    }

    private async Task DoAsync(string account, Func<PortalDb, NominationMails, Act, Task> deed)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var acting = scope.ServiceProvider.GetRequiredService<Acting>();
        acting.By = await _world.ActorAsync(account);
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        await deed(db, scope.ServiceProvider.GetRequiredService<NominationMails>(), acting.Now);
        await db.SaveChangesAsync();
    }

    private static Task<Nomination> FindAsync(PortalDb db, int id) =>
        db.Nominations.Include(n => n.Event!).ThenInclude(e => e.Waivers).SingleAsync(n => n.Id == id);
}
