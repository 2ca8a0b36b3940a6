using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Domain.People;
using ProjectPortal.Domain.Projects;
using ProjectPortal.Tests.Support;
using ProjectPortal.Web.Features.Nominations;
using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Mail;
using ProjectPortal.Web.Text;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Features.Nominations;

/// <summary>
/// Each row of the lifecycle table as people reach it, through real HTTP: from every state that it names it is done by whom it
/// names, anybody else is told that there is no such thing, and from another state it is refused. Nothing moves by a refusal.
/// </summary>
public sealed class EveryRowTests
{
    private const string Why = "A reason that can be read.";

    private readonly Dictionary<string, Browser> _people = [];

    private static readonly (Roles Role, string Account)[] Accounts =
    [
        (Roles.Staff, TestAccounts.Staff), (Roles.FocalPoint, TestAccounts.FocalPoint("BT")), (Roles.Evaluator, TestAccounts.Evaluator),
        (Roles.Administrator, TestAccounts.Administrator), (Roles.None, TestAccounts.FocalPoint("NP")),
    ];

    /// <summary>Only the clock lapses an offer; it has no address.</summary>
    public static TheoryData<NominationAction> Rows => [.. NominationLifecycle.Table.Where(r => r.By != Roles.Clock).Select(r => r.Action)];

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task A_row_is_done_by_whom_it_names_and_by_nobody_else(NominationAction action)
    {
        await using var host = await PortalHost.StartAsync();
        var row = NominationLifecycle.Row(action);
        var (world, project) = await BeginAsync(host);
        foreach (var from in row.From)
        {
            foreach (var role in Enum.GetValues<Roles>().Where(r => row.By.HasFlag(r) && r != Roles.None && Reaches(r, action, from)))
            {
                var (ofEvent, id) = await InAsync(host, world, project, action, from);
                foreach (var (other, account) in Accounts.Where(a => !row.By.HasFlag(a.Role) || a.Role == Roles.None))
                {
                    var refused = await TryAsync(await AsAsync(host, account), action, ofEvent.Slug, id);
                    refused.Status.ShouldBe(HttpStatusCode.NotFound, $"{action} from {from} by {other} ({account})");
                    (await FindAsync(host, id)).State.ShouldBe(from);
                }

                var done = role == Roles.Nominee
                    ? await ByLinkAsync(host, action, id)
                    : await DoAsync(await AsAsync(host, Accounts.Single(a => a.Role == role).Account), action, ofEvent.Slug, id);

                done.ShouldBeOk();
                var moved = await FindAsync(host, id);
                row.To.ShouldContain(moved.State, $"{action} from {from} by {role}: {string.Join(' ', done.Problems)}");
                var change = (await host.ChangesAsync(nameof(Nomination), id)).Last(c => c.Action == action.ToString());
                if (action != NominationAction.Propose)
                    (change.From, change.To).ShouldBe((from.ToString(), moved.State.ToString()));
                if (row.NeedsReason)
                    change.Reason.ShouldBe(Why);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task From_another_state_it_is_refused_and_nothing_moves(NominationAction action)
    {
        await using var host = await PortalHost.StartAsync();
        var row = NominationLifecycle.Row(action);
        var (world, project) = await BeginAsync(host);
        NominationState[] others = [
            NominationState.Submitted, NominationState.Screening, NominationState.Selected, NominationState.Declined];
        var account = Accounts.First(a => row.By.HasFlag(a.Role)).Account;
        foreach (var state in others.Except(row.From))
        {
            var (ofEvent, id) = await InAsync(host, world, project, action, state);
            var refused = await TryAsync(await AsAsync(host, account), action, ofEvent.Slug, id);

            // What is done to the whole event goes on, and leaves alone whom the row does not name.
            if (action is not (NominationAction.Cancel or NominationAction.Attend or NominationAction.Miss))
                ((int)refused.Status).ShouldBeInRange(404, 422, $"{action} from {state}");
            (await FindAsync(host, id)).State.ShouldBe(state, $"{action} from {state}");
        }
    }

    private async Task<Browser> AsAsync(PortalHost host, string account)
    {
        if (!_people.TryGetValue(account, out var browser))
            _people[account] = browser = await host.SignedInAsync(account);
        return browser;
    }

    private static async Task<(World World, Project Project)> BeginAsync(PortalHost host)
    {
        var world = new World(host);
        return (world, await world.ProjectAsync());
    }

    /// <summary>A link is there for a seat that was offered; whoever has none does not come by one.</summary>
    private static bool Reaches(Roles role, NominationAction action, NominationState from) =>
        role != Roles.Nominee || (action is NominationAction.Confirm or NominationAction.Withdraw && from == NominationState.Selected);

    private async Task<(Event Event, int Id)> InAsync(
        PortalHost host, World world, Project project, NominationAction action, NominationState state)
    {
        var eventState = action is NominationAction.Attend or NominationAction.Miss ? EventState.Running
            : state == NominationState.Draft ? EventState.NominationsOpen
            : EventState.Selection;
        var ofEvent = await world.EventAsync(
            project, eventState, plan => plan with
            {
                OfferDays = 60,
                EndsOn = eventState == EventState.Running ? plan.StartsOn.AddDays(1) : plan.EndsOn
            },
            new Wanted("BT", state, state == NominationState.Draft ? Complete() : null, ReserveRank: 1));
        var id = (await world.NominationsOfAsync(ofEvent))[0].Id;
        if (action == NominationAction.Release && state == NominationState.Screening)
        {
            var staff = await AsAsync(host, TestAccounts.Staff);
            await TryAsync(staff, NominationAction.Propose, ofEvent.Slug, id);
        }

        if (action == NominationAction.Attend && state == NominationState.Confirmed)
            await (await AsAsync(host, TestAccounts.Staff))
                .PostAsync($"/projects/roa-900/events/{ofEvent.Slug}/attendance/marks", ("Day", $"{ofEvent.StartsOn:yyyy-MM-dd}"),
                ("Present", $"{id}"));
        return (ofEvent, id);
    }

    /// <summary>What a program would send that knows the addresses.</summary>
    private static Task<Page> TryAsync(Browser browser, NominationAction action, string slug, int id)
    {
        var (nomination, ofEvent) = ($"/projects/roa-900/nominations/{id}", $"/projects/roa-900/events/{slug}");
        return action switch
        {
            NominationAction.Submit => browser.PostAsync($"{nomination}/submission", ("Answer", Why)),
            NominationAction.Return => browser.PostAsync($"{nomination}/return", ("Return.Reason", Why), ("Return.DueOn", "2026-03-20")),
            NominationAction.Screen => browser.PostAsync($"{nomination}/screening"),
            NominationAction.Propose =>
                browser.PostAsync($"{nomination}/proposal", ("Proposal.Decision", "Decline"), ("Proposal.Reason", Why)),
            NominationAction.Release => browser.PostAsync($"{ofEvent}/release", ("SeatMoves", "1"), ("Proposals", "1")),
            NominationAction.Promote => browser.PostAsync($"{nomination}/promotion", ("Promotion.Reason", Why)),
            NominationAction.Confirm => browser.PostAsync($"{nomination}/confirmation"),
            NominationAction.Replace => browser.PostAsync($"{nomination}/replacement", [("Form.Reason", Why), .. Fields()]),
            NominationAction.Withdraw => browser.PostAsync($"{nomination}/withdrawal", ("Withdrawal.Reason", Why)),
            NominationAction.Reopen => browser.PostAsync($"{nomination}/reopening", ("Reopening.Reason", Why)),
            NominationAction.Attend => browser.PostAsync($"{ofEvent}/attendance/closure", ("Attended", "1"), ("Missed", "0")),
            NominationAction.Miss => browser.PostAsync($"{ofEvent}/attendance/closure", ("Attended", "0"), ("Missed", "1")),
            NominationAction.Cancel => browser.PostAsync($"{ofEvent}/cancellation", ("Form.Reason", Why)),
            NominationAction.Lapse => throw new ArgumentOutOfRangeException(nameof(action)),
        };
    }

    /// <summary>What the person sends who may: the release is confirmed on the page that shows it.</summary>
    private static async Task<Page> DoAsync(Browser browser, NominationAction action, string slug, int id)
    {
        if (action != NominationAction.Release)
            return await TryAsync(browser, action, slug, id);

        var path = $"/projects/roa-900/events/{slug}/release";
        return await (await browser.GetAsync(path)).Form(path).SubmitAsync();
    }

    private static async Task<Page> ByLinkAsync(PortalHost host, NominationAction action, int id)
    {
        var path = await host.InDbAsync(async (db, act) =>
        {
            var links = new PersonalLinks(db, host.Services.GetRequiredService<LinkSeal>());
            var nomination = await db.Nominations.SingleAsync(n => n.Id == id);
            var mark = links.Issue(nomination, LinkPurpose.Answer, nomination.OfferExpiresAt!.Value, act);
            await db.SaveChangesAsync();
            return host.PathsIn(mark).Single();
        });
        var nominee = host.Visit();
        await nominee.GetAsync(path);
        return action == NominationAction.Confirm
            ? await nominee.PostAsync($"{path}/confirmation")
            : await nominee.PostAsync($"{path}/withdrawal", ("Decline.Reason", Why));
    }

    private static Task<Nomination> FindAsync(PortalHost host, int id) =>
        host.InDbAsync(db => db.Nominations.AsNoTracking().SingleAsync(n => n.Id == id));

    private static Nominee Complete() => new()
    {
        GivenName = "Pema",
        FamilyName = "Dorji",
        Sex = Sex.Female,
        BirthYear = 1980,
        Email = "pema@ministry.example",
        Languages = "English",
        Position = "Director",
        Organisation = "Ministry",
        AreaOfWork = "Registry",
        Authority = ImplementingAuthority.Decides,
        WouldIntroduce = "A register",
        Superior = "The Secretary",
    };

    /// <summary>The substitute of a replacement.</summary>
    private static IEnumerable<(string, string)> Fields()
    {
        var person = Complete() with { GivenName = "Karma", Email = "karma@ministry.example" };
        foreach (var property in typeof(NomineeForm).GetProperties())
        {
            if (typeof(Nominee).GetProperty(property.Name)?.GetValue(person) is { } value)
                yield return ($"Form.Person.{property.Name}", $"{value}");
        }
    }
}
