using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Tests.Support;
using ProjectPortal.Web.Features.Nominations.Deeds;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Features.Events;

/// <summary>A postponed event lets nobody's time run out, and new dates move all that ends with them.</summary>
public sealed class PostponementTests : IAsyncLifetime
{
    private const string Here = "/projects/roa-900/events/workshop-1";

    private PortalHost _host = null!;
    private List<Nomination> _people = [];
    private string _answer = "";
    private string _concept = "";

    public async ValueTask InitializeAsync()
    {
        _host = await PortalHost.StartAsync();
        var world = new World(_host);
        var ofEvent = await world.EventAsync(await world.ProjectAsync(), EventState.Selection, null,
            new("BT", NominationState.Selected), new("TG", NominationState.Selected), new("NP", NominationState.Confirmed),
            new("SN", NominationState.Returned));
        _people = await world.NominationsOfAsync(ofEvent);
        _answer = await _host.LinkAsync(_people[1].Id, LinkPurpose.Answer);
        _concept = await _host.LinkAsync(_people[2].Id, LinkPurpose.Concept);
        var staff = await _host.SignedInAsync(TestAccounts.Staff);
        (await (await staff.GetAsync($"{Here}/postponement")).Form($"{Here}/postponement")
            .Fill("Form.Reason", "The venue is closed.").SubmitAsync()).ShouldBeOk();
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task While_it_is_postponed_nothing_runs_out()
    {
        _host.Clock.Advance(TimeSpan.FromDays(50));

        (await LapseAsync()).ShouldBe(0);
        (await StatesAsync()).ShouldBe(
            [NominationState.Selected, NominationState.Selected, NominationState.Confirmed, NominationState.Returned]);
        var letter = (await _host.Visit().GetAsync(_answer)).ShouldBeOk();
        letter.ShouldSay(Say.En("Nominees.OfferStandsStill")).HasForm($"{_answer}/confirmation").ShouldBeFalse();
        (await _host.Visit().PostAsync($"{_answer}/confirmation")).ShouldSay(Say.En("Refusals.OfferStandsStill"));
        (await _host.Visit().GetAsync(_concept)).ShouldBeOk();
        var bhutan = await _host.SignedInAsync(TestAccounts.FocalPoint("BT"));
        (await bhutan.GetAsync($"/projects/roa-900/nominations/{_people[0].Id}")).ShouldBeOk()
            .ShouldSay(Say.En("Nominations.StandsStill")).HasForm($"/projects/roa-900/nominations/{_people[0].Id}/confirmation")
            .ShouldBeFalse();
        (await bhutan.GetAsync("/")).ShouldBeOk().ShouldSay(Say.En("Nominations.StandsStill"));
    }

    [Fact]
    public async Task With_new_dates_offers_end_together_and_links_end_with_them()
    {
        _host.Clock.Advance(TimeSpan.FromDays(70));
        await RescheduleAsync("2026-09-07", "2026-09-11");

        var people = await PeopleAsync();
        var until = people[0].OfferExpiresAt!.Value;
        people[1].OfferExpiresAt.ShouldBe(until);
        // Fourteen days after 11 May, to the last minute of the day in Thimphu.
        until.ShouldBe(new DateTime(2026, 5, 25, 17, 59, 0, DateTimeKind.Utc));
        people[3].ReturnDueOn.ShouldBe(new DateOnly(2026, 5, 25));
        var links = await _host.InDbAsync(db => db.PersonalLinks.AsNoTracking().OrderBy(l => l.Id).ToListAsync());
        links.Select(l => l.ExpiresAt).ShouldBe([until, new DateTime(2026, 9, 6, 17, 59, 0, DateTimeKind.Utc)]);
        (await _host.Visit().GetAsync(_answer)).ShouldBeOk().HasForm($"{_answer}/confirmation").ShouldBeTrue();
        (await _host.ChangesAsync("Nomination", people[0].Id))[^1]
            .ShouldSatisfyAllConditions(c => c.Action.ShouldBe("NewDates"), c => c.Fields!.ShouldContain("2026-05-25T17:59"));
        (await _host.ChangesAsync("PersonalLink", links[0].Id))[^1].Action.ShouldBe("NewDates");

        _host.Clock.Now = until;
        (await LapseAsync()).ShouldBe(2);
    }

    [Fact]
    public async Task Everybody_is_told_of_both_in_their_language()
    {
        var told = await _host.MailsAsync();
        // Two who were offered a seat, one who confirmed, and the focal points of four countries.
        told.Count.ShouldBe(7);
        told.ShouldAllBe(m => m.Body.Contains("The venue is closed.") && m.ChangeId != null);
        told.Single(m => m.ToAddress == _people[1].Nominee.Email)
            .ShouldSatisfyAllConditions(
                m => m.Subject.ShouldBe(Say.Fr("Mails.EventPostponedNomineeSubject", "Atelier 1")),
                m => m.Body.ShouldContain(Say.Fr("Mails.DatesPostponedSelected")));

        _host.Clock.Advance(TimeSpan.FromDays(70));
        var page = await RescheduleAsync("2026-09-07", "2026-09-11");

        page.Flash.ShouldEndWith(Say.En("Events.MessagesLeaving.other", 7));
        var mails = (await _host.MailsAsync()).Skip(7).ToList();
        mails.Count.ShouldBe(7);
        mails.Single(m => m.ToAddress == _people[0].Nominee.Email).Body
            .ShouldContain("25 May 2026, 23:59 Thimphu time");
        mails.Single(m => m.ToAddress == _people[2].Nominee.Email).Body.ShouldContain(Say.En("Mails.DatesRescheduledConfirmed"));
        Page.Squeeze(mails.Single(m => m.ToAddress == TestAccounts.FocalPoint("SN")).Subject)
            .ShouldBe(Page.Squeeze(Say.Fr("Mails.EventRescheduledFocalPointSubject", "Atelier 1", "du 7 au 11 septembre 2026")));
    }

    [Fact]
    public async Task Days_that_move_without_a_postponement_take_the_links_along()
    {
        await RescheduleAsync("2026-09-07", "2026-09-11");
        var staff = await _host.SignedInAsync(TestAccounts.Staff);

        (await (await staff.GetAsync($"{Here}/edit")).Form($"{Here}/edit").Fill("Form.StartsOn", "2026-09-14")
            .Fill("Form.EndsOn", "2026-09-18").SubmitAsync()).ShouldBeOk();

        (await _host.InDbAsync(db => db.PersonalLinks.Where(l => l.Purpose == LinkPurpose.Concept).Select(l => l.ExpiresAt).SingleAsync()))
            .ShouldBe(new DateTime(2026, 9, 13, 17, 59, 0, DateTimeKind.Utc));
    }

    private async Task<Page> RescheduleAsync(string starts, string ends)
    {
        var staff = await _host.SignedInAsync(TestAccounts.Staff);
        return (await (await staff.GetAsync($"{Here}/rescheduling")).Form($"{Here}/rescheduling").Fill("Form.StartsOn", starts)
            .Fill("Form.EndsOn", ends).Fill("Why.Reason", "It opens again.").SubmitAsync()).ShouldBeOk();
    }

    private async Task<int> LapseAsync()
    {
        await using var scope = _host.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<NominationClock>().AdvanceAsync(CancellationToken.None);
    }

    private Task<List<Nomination>> PeopleAsync() =>
        _host.InDbAsync(db => db.Nominations.AsNoTracking().OrderBy(n => n.Id).ToListAsync());

    private async Task<IReadOnlyList<NominationState>> StatesAsync() => (await PeopleAsync()).ConvertAll(n => n.State);
}
