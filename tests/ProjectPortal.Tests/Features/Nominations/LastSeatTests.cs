using System.Net;
using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Tests.Support;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Features.Nominations;

public sealed class LastSeatTests
{
    private const int Attempts = 200;

    /// <summary>Two hundred people want the last seat at the same moment: one gets it, and the others are told.</summary>
    [Fact]
    public async Task Of_two_hundred_who_take_the_last_seat_at_once_one_wins()
    {
        await using var host = await PortalHost.StartAsync();
        var world = new World(host);
        var project = await world.ProjectAsync();
        string[] countries = ["BT", "NP", "TG", "SN"];
        var ofEvent = await world.EventAsync(project, EventState.Selection, p => p with { Capacity = 1, SeatsPerCountry = 1 },
            [.. Enumerable.Range(0, Attempts).Select(i => new Wanted(countries[i % 4], NominationState.Reserve, ReserveRank: i + 1))]);
        var ids = (await world.NominationsOfAsync(ofEvent)).ConvertAll(n => n.Id);
        ids.Count.ShouldBe(Attempts);
        var staff = await host.SignedInAsync(TestAccounts.Staff);
        var token = (await staff.GetAsync($"/projects/{project.Slug}/events/{ofEvent.Slug}/reserve")).ShouldBeOk().Token!;

        var answers = await Task.WhenAll(
            ids.Select(id => staff.AskAsync(new HttpRequestMessage(HttpMethod.Post, $"/projects/{project.Slug}/nominations/{id}/promotion")
            {
                Content = new FormUrlEncodedContent(
                [KeyValuePair.Create("Promotion.Reason", "At once."), KeyValuePair.Create(Page.TokenField, token)]),
            })));

        var counts = answers.GroupBy(a => a.StatusCode).ToDictionary(g => g.Key, g => g.Count());
        counts.ShouldBe(new Dictionary<HttpStatusCode, int> { [HttpStatusCode.Found] = 1, [HttpStatusCode.Conflict] = Attempts - 1 },
            ignoreOrder: true);
        var sentence = Say.En("Refusals.NoSeatLeft", 1);
        var parser = new HtmlParser();
        foreach (var refused in answers.Where(a => a.StatusCode == HttpStatusCode.Conflict))
        {
            var page = parser.ParseDocument(await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
            page.QuerySelector(".error-summary")!.TextContent.ShouldContain(sentence);
            page.QuerySelector("h1")!.TextContent.ShouldStartWith(Say.En("Selection.NoSeatTitle", ""));
            page.QuerySelector("textarea[name='Promotion.Reason']")!.TextContent.Trim().ShouldBe("At once.");
        }

        var after = await world.NominationsOfAsync(ofEvent);
        after.Count(n => n.HoldsSeat).ShouldBe(1);
        after.Count(n => n.State == NominationState.Reserve).ShouldBe(Attempts - 1);
        (await host.InDbAsync(db => db.Changes.CountAsync(c => c.Subject == "Nomination" && c.Action == "Promote"))).ShouldBe(1);
        (await host.InDbAsync(db => db.Outbox.CountAsync())).ShouldBe(2);
    }
}
