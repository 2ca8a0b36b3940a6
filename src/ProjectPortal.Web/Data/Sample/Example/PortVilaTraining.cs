using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;

namespace ProjectPortal.Web.Data.Sample.Example;

/// <summary>An event in selection: decisions are released, some offers are open, some seats have changed hands.</summary>
internal static class PortVilaTraining
{
    public const string Slug = "training-port-vila";

    public static async Task<int> LoadAsync(Stage stage, Delegates delegates, int projectId, int activityId)
    {
        var training = Event.Draft(projectId, Slug, Plan(stage, activityId), Stage.ByStaff(stage.At(-70))).BeMade();
        training.Publish(Stage.ByStaff(stage.At(-60))).BeDone();
        Judges.SetCriteria(training, training.NominationsOpenAt!.Value.AddDays(-1));
        training.OpenNominations(Stage.ByClock(training.NominationsOpenAt!.Value)).BeDone();
        stage.Db.Events.Add(training);
        await stage.Db.SaveChangesAsync();

        var story = new EventStory(stage, training, delegates, "example-training");
        const string FirstRound = "TG-E3 SN-E5 VU-E4 NP-E4 RW-E4 LS-E4 SL-E3";
        const string Others = "SN-E6 NP-E5 KH-E5 TL-E3 KM-E3 BT-E5 KH-E6";
        story.Submit($"{FirstRound} {Others}", stage.At(-48), stage.At(-18));
        training.Waive(WaiverKind.Deadline, "KI", stage.At(-8), 0, "The line to the capital was down for a week.",
            Stage.ByStaff(stage.At(-16))).BeMade();
        training.CloseNominations(Stage.ByClock(training.NominationsCloseAt!.Value)).BeDone();
        story.Screen($"{FirstRound} {Others}", stage.At(-13));
        await stage.Db.SaveChangesAsync();

        story.Score(FirstRound, "ABC", 4, stage.At(-13, 12));
        story.Score("SN-E6 NP-E5 KH-E5 BT-E5 KH-E6", "AB", 4, stage.At(-13, 14));
        story.Score("TL-E3 KM-E3", "AC", 2, stage.At(-13, 16));
        story.Propose(FirstRound, Proposal.Select, "", stage.At(-12));
        story.Propose("SN-E6 NP-E5 KH-E5", Proposal.Reserve, "", stage.At(-12, 10));
        story.Propose("TL-E3 KM-E3", Proposal.Decline, "Trains nobody at home so far.", stage.At(-12, 11));
        story.Release(stage.At(-11));
        story.Submit("KI-E3", stage.At(-10), stage.At(-10, 12));
        story.Confirm("SN-E5 NP-E4 RW-E4", stage.At(-9));
        story.Screen("KI-E3", stage.At(-9, 12));
        story.Score("KI-E3", "AB", 4, stage.At(-8));
        story.Confirm("VU-E4 SL-E3", stage.At(-7));
        await stage.Db.SaveChangesAsync();

        story.Withdraw("LS-E4", "A family reason.", stage.At(-6));
        story.Replace("RW-E4", "RW-E5", "The person was called to another duty.", stage.At(-5));
        story.Lapse("TG-E3", stage.At(-4, 14));
        story.Promote("SN-E6", "", stage.At(-3));
        training.Waive(WaiverKind.CountrySeats, "SN", null, 1, "Two services of one ministry share the training.",
            Stage.ByStaff(stage.At(-3, 11))).BeMade();
        story.Propose("BT-E5 KI-E3 KH-E6", Proposal.Select, "", stage.At(-2));
        story.Release(stage.At(-2, 11));
        story.Reopen("TL-E3", "The ministry has explained that the post includes training.", stage.At(-1));
        await stage.SaveAsync();
        return training.Id;
    }

    private static EventPlan Plan(Stage stage, int activityId) => new()
    {
        Kind = EventKind.Workshop,
        Title = new("Training of trainers in digital records", "Formation de formateurs en archivage numérique"),
        ActivityId = activityId,
        StartsOn = stage.Day(25),
        EndsOn = stage.Day(28),
        WorkingLanguages = "en fr",
        Host = new("Example Academy of Records (invented)", "Académie d’exemple des archives (inventée)"),
        CoOrganisers = new("Example Division (invented)", "Division d’exemple (inventée)"),
        ProgrammeOutline = new("Four days of practice: teach a lesson, be told how it went, teach it again.",
            "Quatre jours de pratique : donner une leçon, recevoir des observations, la donner de nouveau."),
        ProfileCriteria = new("Somebody who trains colleagues already, and whose office lets them go on doing so.",
            "Une personne qui forme déjà des collègues et que son service autorise à poursuivre."),
        Capacity = 12,
        NominationsOpenAt = stage.At(-50, 4),
        NominationsCloseAt = stage.At(-14, 7),
        TimeZone = "Pacific/Efate",
        OfferDays = 7,
        Places = [new(new("Port Vila", "Port-Vila"), "VU", "Example training centre")],
        InvitedCountries = EventStory.Each("BT TG SN KI VU KM TL NP RW LS SL KH"),
    };
}
