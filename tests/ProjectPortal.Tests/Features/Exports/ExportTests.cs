using System.Net;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Tests.Support;
using ProjectPortal.Web.Data;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Features.Exports;

/// <summary>What leaves the portal as a file is kept by nothing on the way, and administrators read who took it.</summary>
public sealed class ExportTests : IAsyncLifetime
{
    private const string Log = "/administration/exports";
    private const string Project = "/projects/roa-900";
    private const string Event = $"{Project}/events/workshop-1";

    private PortalHost _host = null!;
    private List<Nomination> _people = [];

    public async ValueTask InitializeAsync()
    {
        _host = await PortalHost.StartAsync();
        var world = new World(_host);
        var ofEvent = await world.EventAsync(await world.ProjectAsync(), EventState.Selection, null,
            new("BT", NominationState.Confirmed), new("NP", NominationState.Confirmed), new("TG", NominationState.Selected));
        _people = await world.NominationsOfAsync(ofEvent);
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Theory]
    [InlineData($"{Project}/nominations.csv?country=BT&q=", "nominations.csv", "country=BT; q=", 1)]
    [InlineData($"{Project}/nominations.xlsx", "nominations.xlsx", "", 3)]
    [InlineData($"{Event}/letters.pdf", "roa-900-workshop-1-invitation-letters.pdf", "", 3)]
    [InlineData($"{Event}/roster.pdf", "roa-900-workshop-1-roster.pdf", "", 2)]
    [InlineData($"{Event}.ics", "workshop-1.ics", "", 1)]
    public async Task A_file_is_written_down_with_who_took_it_how_narrowed_and_how_much(string path, string name, string filter, int rows)
    {
        using var file = await (await _host.SignedInAsync(TestAccounts.Staff)).AskAsync(path);

        file.StatusCode.ShouldBe(HttpStatusCode.OK, _host.Log.Failures);
        await file.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        file.Headers.CacheControl!.NoStore.ShouldBeTrue();
        file.Headers.CacheControl.Private.ShouldBeTrue();
        var export = (await ExportsAsync()).ShouldHaveSingleItem();
        export.FileName.ShouldEndWith(name);
        (export.ByName, export.Filter, export.Rows, export.At).ShouldBe(("Sabine Staff", filter, rows, _host.Clock.Now));
        export.Path.ShouldBe(path.Split('?')[0]);
    }

    [Fact]
    public async Task Administrators_read_it_and_nobody_else()
    {
        (await (await _host.SignedInAsync(TestAccounts.Administrator)).GetAsync(Log)).ShouldBeOk().ShouldSay(Say.En("Exports.Nothing"));
        using (await (await _host.SignedInAsync(TestAccounts.Evaluator)).AskAsync($"{Project}/nominations.csv?country=NP"))
        using (await (await _host.SignedInAsync(TestAccounts.FocalPoint("BT"))).AskAsync($"{Project}/nominations.csv"))
        {
            var administrator = await _host.SignedInAsync(TestAccounts.Administrator);
            var page = await (await administrator.GetAsync("/")).FollowAsync($"a[href='{Log}']");

            page.ShouldBeOk().ShouldSay(Say.En("Exports.Found.other", 2)).ShouldSay("country=NP");
            var narrowed = await page.Form(Log).Fill("by", "Focal point BT").SubmitAsync();
            narrowed.TextsOf("tbody tr").ShouldHaveSingleItem().ShouldContain("Focal point BT");
            using (await administrator.AskAsync($"{Log}.csv"))
                (await ExportsAsync()).Count.ShouldBe(2, "the list does not grow by being read");
        }

        foreach (var account in new[] { TestAccounts.Staff, TestAccounts.Evaluator, TestAccounts.FocalPoint("BT") })
            (await (await _host.SignedInAsync(account)).GetAsync(Log)).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task What_opens_a_door_is_not_written_down()
    {
        var link = await _host.LinkAsync(_people[0].Id, LinkPurpose.Answer);

        using var letter = await _host.Visit().AskAsync($"{link}/letter.pdf");

        letter.StatusCode.ShouldBe(HttpStatusCode.OK);
        letter.Headers.CacheControl!.NoStore.ShouldBeTrue();
        var export = (await ExportsAsync()).ShouldHaveSingleItem();
        (export.Path, export.ByName, export.ByUserId).ShouldBe(("/my/answer/{token}/letter.pdf", _people[0].Nominee.FullName, null));
    }

    [Fact]
    public async Task A_calendar_that_is_asked_for_all_day_is_written_down_once_a_day()
    {
        var bhutan = await _host.SignedInAsync(TestAccounts.FocalPoint("BT"));
        var page = await (await bhutan.GetAsync("/account/calendar")).Form("/account/calendar").SubmitAsync();
        var feed = System.Text.RegularExpressions.Regex.Match(page.Document.DocumentElement.OuterHtml, "/calendar/[\\w-]+\\.ics").Value;

        for (var i = 0; i < 3; i++)
            (await _host.Visit().AskAsync(feed)).StatusCode.ShouldBe(HttpStatusCode.OK);
        _host.Clock.Advance(TimeSpan.FromHours(25));
        (await _host.Visit().AskAsync(feed)).Headers.CacheControl!.NoStore.ShouldBeTrue();

        var exports = await ExportsAsync();
        exports.Count.ShouldBe(2);
        exports.ShouldAllBe(e => e.Path == "/calendar/{token}.ics" && e.ByName == "Focal point BT");
    }

    private Task<List<Export>> ExportsAsync() => _host.InDbAsync(db => db.Exports.AsNoTracking().OrderBy(e => e.Id).ToListAsync());
}
