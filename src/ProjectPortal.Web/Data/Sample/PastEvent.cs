using ProjectPortal.Domain;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;

namespace ProjectPortal.Web.Data.Sample;

/// <summary>Who came to a past event and who did not, by code, several separated by a space.</summary>
internal sealed record Roster
{
    public required string Attended { get; init; }

    public string NoShow { get; init; } = "";

    public string Declined { get; init; } = "";

    /// <summary>Stayed on the reserve.</summary>
    public string Reserve { get; init; } = "";

    public string Withdrew { get; init; } = "";

    public string Lapsed { get; init; } = "";

    public string All => $"{Attended} {NoShow} {Declined} {Reserve} {Withdrew} {Lapsed}";

    public string Selected => $"{Attended} {NoShow} {Withdrew} {Lapsed}";
}

/// <summary>An event that is over, led through its whole life at the times when that will have been.</summary>
internal sealed class PastEvent(Stage stage, Delegates delegates)
{
    public static DateTime WindowOpens(DateOnly startsOn) => At(startsOn, -75);

    public static DateTime WindowCloses(DateOnly startsOn) => At(startsOn, -35);

    /// <summary>An event that went as it was planned.</summary>
    public async Task PlayAsync(int projectId, string slug, EventPlan plan, Wording summary, string tag, Roster roster)
    {
        var start = plan.StartsOn;
        var played = Event.Draft(projectId, slug, plan, Stage.ByStaff(At(start, -110))).BeMade();
        played.Publish(Stage.ByStaff(At(start, -100))).BeDone();
        await PlayOnAsync(played, summary, tag, roster);
    }

    /// <summary>Goes on from Published.</summary>
    public async Task PlayOnAsync(Event played, Wording summary, string tag, Roster roster)
    {
        var (start, end) = (played.StartsOn, played.EndsOn);
        var (opens, closes) = (played.NominationsOpenAt!.Value, played.NominationsCloseAt!.Value);
        played.Summary = summary;
        played.OpenNominations(Stage.ByClock(opens)).BeDone();
        stage.Db.Events.Add(played);
        await stage.Db.SaveChangesAsync();

        var story = new EventStory(stage, played, delegates, tag);
        story.Submit(roster.All, opens.AddDays(2), closes.AddDays(-2));
        played.CloseNominations(Stage.ByClock(closes)).BeDone();
        await stage.Db.SaveChangesAsync();

        story.Screen(roster.All, closes.AddDays(2));
        story.Propose(roster.Selected, Proposal.Select, "", closes.AddDays(5));
        story.Propose(roster.Reserve, Proposal.Reserve, "", closes.AddDays(5));
        story.Propose(roster.Declined, Proposal.Decline, "The post is far from the subject of the event.", closes.AddDays(5));
        story.Release(closes.AddDays(6));
        story.Confirm($"{roster.Attended} {roster.NoShow} {roster.Withdrew}", closes.AddDays(12));
        story.Lapse(roster.Lapsed, closes.AddDays(7 + played.OfferDays));
        story.Withdraw(roster.Withdrew, "The person is needed at home in those days.", closes.AddDays(22));
        played.ConfirmParticipants(Stage.ByStaff(At(start, -7))).BeDone();
        await stage.Db.SaveChangesAsync();

        played.Start(Stage.ByClock(At(start, 0))).BeDone();
        story.Attend(roster.Attended, At(end, 0).AddHours(1));
        story.Miss(roster.NoShow, At(end, 0).AddHours(1));
        played.Complete(Stage.ByStaff(At(end, 0).AddHours(1))).BeDone();
        await stage.SaveAsync();
    }

    /// <summary>Fourteen hours UTC: the same day from New York to Shanghai.</summary>
    private static DateTime At(DateOnly day, int daysLater) => day.AddDays(daysLater).ToDateTime(new TimeOnly(14, 0), DateTimeKind.Utc);
}
