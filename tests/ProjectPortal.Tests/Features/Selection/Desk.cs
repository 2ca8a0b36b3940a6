using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Tests.Support;

namespace ProjectPortal.Tests.Features.Selection;

/// <summary>An event in selection with two criteria, a threshold of 60, and a second member of staff.</summary>
internal sealed class Desk(PortalHost host, World world, Event ofEvent, List<Nomination> all, string colleague)
{
    public const string Nominations = "/projects/roa-900/nominations";

    public World World => world;

    public Event Event => ofEvent;

    public string Path => $"/projects/roa-900/events/{ofEvent.Slug}";

    /// <summary>The nominations, in the order in which they were asked for.</summary>
    public IReadOnlyList<Nomination> All => all;

    public string Colleague => colleague;

    public string Scoring(int index) => $"{Nominations}/{all[index].Id}/scoring";

    public static async Task<Desk> SetAsync(PortalHost host, Func<EventPlan, EventPlan>? change, params Wanted[] nominations)
    {
        var world = new World(host);
        var ofEvent = await world.EventAsync(await world.ProjectAsync(), EventState.Selection, change, nominations);
        await world.CriteriaAsync(ofEvent);
        return new Desk(host, world, ofEvent, await world.NominationsOfAsync(ofEvent), await world.ColleagueAsync("Carla Colleague"));
    }

    public Task<Nomination> NowAsync(int index) =>
        host.InDbAsync(db => db.Nominations.AsNoTracking().SingleAsync(n => n.Id == all[index].Id));

    /// <summary>The own answer of staff for every nomination, so that staff may decide.</summary>
    public async Task ScoreAllAsync(int mark = 4)
    {
        foreach (var nomination in all)
            await world.AnswerAsync(nomination, TestAccounts.Staff, mark, mark);
    }

    /// <summary>Ticks rows on the desk and asks for the preview of a deed.</summary>
    public async Task<Page> PreviewAsync(Browser staff, string deed, string reason, params int[] rows)
    {
        var page = await staff.GetAsync($"{Path}/desk");
        var fields = rows.Select(r => ("Ids", all[r].Id.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        return page.HasForm($"{Path}/desk/preview")
            ? await staff.PostAsync($"{Path}/desk/preview", [("Deed", deed), ("Reason", reason), .. fields])
            : throw new InvalidOperationException("The desk offers no deeds.");
    }
}
