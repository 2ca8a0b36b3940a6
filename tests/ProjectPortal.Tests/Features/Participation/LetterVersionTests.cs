using System.Net;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Tests.Support;
using ProjectPortal.Web.Data;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Features.Participation;

/// <summary>A letter dates from its last fact, and each that was handed out is kept as it was.</summary>
public sealed class LetterVersionTests : IAsyncLifetime
{
    private PortalHost _host = null!;
    private Event _event = null!;
    private int _id;

    private string Nomination => $"/projects/roa-900/nominations/{_id}";

    public async ValueTask InitializeAsync()
    {
        _host = await PortalHost.StartAsync();
        var world = new World(_host);
        _event = await world.EventAsync(await world.ProjectAsync(), EventState.Selection, p => p with { OfferDays = 60 },
            new Wanted("BT", NominationState.Selected, world.Person("Pema", "Dorji")));
        _id = (await world.NominationsOfAsync(_event))[0].Id;
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task A_letter_that_says_confirmed_is_not_older_than_the_confirmation()
    {
        await ConfirmAsync();
        var confirmed = Day(_host.Clock.Now);
        _host.Clock.Advance(TimeSpan.FromDays(2));
        var letter = await LetterAsync(TestAccounts.FocalPoint("BT"), "letter.pdf");
        letter.ShouldContain(confirmed);
        letter.ShouldContain("Your participation has been confirmed.");
        letter.ShouldNotContain("takes the place of");
    }

    [Fact]
    public async Task A_new_letter_comes_with_a_new_fact_alone_and_those_before_it_stay()
    {
        var selected = Day((await _host.NominationAsync(_id)).SelectedAt!.Value);
        var first = await LetterAsync(TestAccounts.FocalPoint("BT"), "letter.pdf");
        first.ShouldContain(selected);
        _host.Clock.Advance(TimeSpan.FromDays(1));
        (await LetterAsync(TestAccounts.Staff, "letter.pdf")).ShouldBe(first, "nothing changed");
        await ConfirmAsync();
        var confirmed = Day(_host.Clock.Now);
        var second = await LetterAsync(TestAccounts.Staff, "letter.pdf");
        second.ShouldContain(confirmed);
        second.ShouldContain($"Letter No. 2. It takes the place of letter No. 1, dated {selected}.");
        _host.Clock.Advance(TimeSpan.FromDays(3));
        await _host.InDbAsync(async (db, act) =>
        {
            var tracked = await db.Events.Include(e => e.Places).SingleAsync(e => e.Id == _event.Id);
            var place = tracked.Places[0];
            tracked.Places.Clear();
            tracked.Places.Add(new EventPlace { City = place.City, CountryCode = place.CountryCode, Venue = "Royal Institute" });
            return await db.SaveChangesAsync();
        }, TestAccounts.Staff);
        var third = await LetterAsync(TestAccounts.Staff, "letter.pdf");
        third.ShouldContain("Royal Institute");
        third.ShouldContain(Day(_host.Clock.Now));

        var bhutan = await _host.SignedInAsync(TestAccounts.FocalPoint("BT"));
        (await bhutan.GetAsync(Nomination)).TextsOf("#letters li").ShouldBe(
        [
            Say.En("Nominations.LetterOf", 3, Day(_host.Clock.Now)), Say.En("Nominations.LetterOf", 2, confirmed),
            Say.En("Nominations.LetterOf", 1, selected),
        ]);
        (await LetterAsync(TestAccounts.FocalPoint("BT"), "letters/1.pdf")).ShouldBe(first);
        (await LetterAsync(TestAccounts.FocalPoint("BT"), "letters/2.pdf")).ShouldBe(second);
        (await bhutan.GetAsync($"{Nomination}/letters/4.pdf")).ShouldBe(HttpStatusCode.NotFound);
        foreach (var other in new[] { TestAccounts.FocalPoint("NP"), TestAccounts.Evaluator })
            (await (await _host.SignedInAsync(other)).GetAsync($"{Nomination}/letters/1.pdf")).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_corrected_name_dates_the_letter_that_bears_it()
    {
        await ConfirmAsync();
        _host.Clock.Advance(TimeSpan.FromDays(4));
        await _host.InDbAsync(async (db, act) =>
        {
            var tracked = await db.Nominations.ForRules().SingleAsync(n => n.Id == _id);
            tracked.Correct(tracked.Nominee with { GivenName = "Pemma" }, alreadyNominated: false, act).ShouldBeEmpty();
            return await db.SaveChangesAsync();
        }, TestAccounts.FocalPoint("BT"));
        var corrected = Day(_host.Clock.Now);
        _host.Clock.Advance(TimeSpan.FromDays(4));
        var letter = await LetterAsync(TestAccounts.Staff, "letter.pdf");
        letter.ShouldContain("Pemma Dorji");
        letter.ShouldContain(corrected);
    }

    private Task ConfirmAsync() => _host.InDbAsync(async (db, act) =>
    {
        (await db.Nominations.ForRules().SingleAsync(n => n.Id == _id)).Confirm(act).ShouldBeNull();
        return await db.SaveChangesAsync();
    }, TestAccounts.FocalPoint("BT"));

    private string Day(DateTime utc) =>
        PlaceTime.In(_event.TimeZone).DayAt(utc).ToString("d MMMM yyyy", System.Globalization.CultureInfo.GetCultureInfo("en-GB"));

    private async Task<string> LetterAsync(string account, string paper) =>
        await DelegatesTests.TextAsync(await _host.SignedInAsync(account), $"{Nomination}/{paper}");
}
