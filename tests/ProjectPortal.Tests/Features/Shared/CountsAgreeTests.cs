using System.Globalization;
using System.Text.RegularExpressions;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Tests.Features.Selection;
using ProjectPortal.Tests.Support;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Features.Shared;

/// <summary>What a deed says before it is done, what it says afterwards, and what was done are one number each.</summary>
public sealed class CountsAgreeTests
{
    private const string Project = "/projects/roa-900";
    private const string Event = $"{Project}/events/workshop-1";

    [Fact]
    public async Task Cancelling_counts_alike_on_the_event_on_its_own_page_in_its_answer_and_in_the_mails()
    {
        await using var host = await PortalHost.StartAsync();
        var world = new World(host);
        var ofEvent = await world.EventAsync(await world.ProjectAsync(), EventState.Selection, null,
            new("BT", NominationState.Confirmed), new("TG", NominationState.Submitted), new("TG", NominationState.Draft),
            new("SN", NominationState.Draft), new("NP", NominationState.Declined));
        var staff = await host.SignedInAsync(TestAccounts.Staff);

        (await staff.GetAsync(Event)).ShouldSay(Say.En("Events.DeedCancel.other", 2));
        var ask = (await staff.GetAsync($"{Event}/cancellation")).ShouldSay(Say.En("Events.CancelEnds.other", 2))
            .ShouldSay(Say.En("Events.CancelEndsDrafts.other", 2));
        var announced = MessagesIn(ask.Text, "Events.CancelTells.other");
        var done = await ask.Form($"{Event}/cancellation").Fill("Form.Reason", "No money is left.").SubmitAsync();

        done.Flash.ShouldBe(
            $"{Say.En("Events.DoneCancel.other", 2)} {Say.En("Events.CancelEndsDrafts.other", 2)} "
            + Say.En("Events.MessagesLeaving.other", announced));
        (await host.MailsAsync()).Count.ShouldBe(announced);
        var states = (await world.NominationsOfAsync(ofEvent)).ConvertAll(n => (n.State, HandedIn: n.SubmittedAt is not null));
        states.Count(n => n is { State: NominationState.Cancelled, HandedIn: true }).ShouldBe(2);
        states.Count(n => n is { State: NominationState.Cancelled, HandedIn: false }).ShouldBe(2);
        (await staff.GetAsync($"{Project}/nominations?state=Cancelled")).TextsOf("tbody tr").Count.ShouldBe(2);
    }

    [Fact]
    public async Task Postponing_counts_its_messages_alike()
    {
        await using var host = await PortalHost.StartAsync();
        var world = new World(host);
        await world.EventAsync(await world.ProjectAsync(), EventState.Selection, null,
            new("BT", NominationState.Confirmed), new("TG", NominationState.Selected), new("NP", NominationState.Reserve),
            new("SN", NominationState.Declined), new("SN", NominationState.Submitted));
        var staff = await host.SignedInAsync(TestAccounts.Staff);

        var ask = await staff.GetAsync($"{Event}/postponement");
        var announced = MessagesIn(ask.Text, "Events.CancelTells.other");
        var done = await ask.Form($"{Event}/postponement").Fill("Form.Reason", "A storm.").SubmitAsync();

        done.Flash.ShouldEndWith(Say.En("Events.MessagesLeaving.other", announced));
        (await host.MailsAsync()).Count.ShouldBe(announced);
    }

    [Fact]
    public async Task Releasing_counts_its_messages_alike()
    {
        await using var host = await PortalHost.StartAsync();
        var desk = await Desk.SetAsync(
            host, null, new Wanted("BT", NominationState.Screening), new("TG", NominationState.Screening),
            new("NP", NominationState.Screening));
        await desk.ScoreAllAsync();
        var staff = await host.SignedInAsync(TestAccounts.Staff);
        foreach (var (row, deed) in new[] { (0, "Select"), (1, "Reserve"), (2, "Decline") })
        {
            var preview = await desk.PreviewAsync(staff, deed, "As agreed.", row);
            (await preview.Form($"{desk.Path}/desk/deeds").SubmitAsync()).Flash.ShouldBe(Say.En($"Selection.Bulk{deed}.one", 1));
        }

        var ask = await staff.GetAsync($"{desk.Path}/release");
        ask.TextsOf(".stat-figure").Take(3).ShouldBe(["1", "1", "1"]);
        var announced = int.Parse(ask.TextsOf(".stat-figure")[^1], CultureInfo.InvariantCulture);
        ask.TextsOf(".mail-preview").Count.ShouldBe(announced);
        var done = await ask.Form($"{desk.Path}/release").SubmitAsync();

        done.Flash.ShouldContain(Say.En("Nominations.MessagesLeaving.other", announced));
        (await host.MailsAsync()).Count.ShouldBe(announced);
    }

    /// <summary>The number in a sentence that the page says.</summary>
    private static int MessagesIn(string text, string key)
    {
        var sentence = Regex.Escape(Say.En(key, 0)).Replace("^0", "^", StringComparison.Ordinal);
        var found = Regex.Match(text, @"(\d+)" + sentence[sentence.IndexOf('\\', StringComparison.Ordinal)..]);
        found.Success.ShouldBeTrue($"{key} is not said: {text}");
        return int.Parse(found.Groups[1].Value, CultureInfo.InvariantCulture);
    }
}
