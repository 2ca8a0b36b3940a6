using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;

namespace ProjectPortal.Web.Data.Sample.Example;

/// <summary>An event whose nominations are open now.</summary>
internal static class KathmanduTour
{
    public const string Slug = "study-tour-kathmandu";

    public static async Task<int> LoadAsync(Stage stage, Delegates delegates, int projectId, int activityId)
    {
        var tour = Event.Draft(projectId, Slug, Plan(stage, activityId), Stage.ByStaff(stage.At(-42))).BeMade();
        Judges.SetCriteria(tour, stage.At(-41));
        tour.Publish(Stage.ByStaff(stage.At(-30))).BeDone();
        tour.OpenNominations(Stage.ByClock(tour.NominationsOpenAt!.Value)).BeDone();
        stage.Db.Events.Add(tour);
        await stage.Db.SaveChangesAsync();
        stage.Db.Sessions.AddRange(
            Make(0, 9, 12, SessionTag.Informative, "The road of one ministry away from paper", "L’abandon du papier par un ministère"),
            Make(1, 9, 13, SessionTag.SiteVisit, "Visit: the records room of a district", "Visite : la salle d’archives d’un district"),
            Make(2, 9, 12, SessionTag.Transferable, "Scanning, naming, finding: exercises", "Numériser, nommer, retrouver : exercices"));

        var story = new EventStory(stage, tour, delegates, "example-study-tour");
        story.Submit("SN-E3 KH-E3 KM-E2 SN-E4 KH-E4 LS-E3 NP-E3 SL-E1 TG-E2 HT-E3 TD-E3", stage.At(-9), stage.At(-6));
        story.Screen("SN-E3 KH-E3 KM-E2 SN-E4 KH-E4 LS-E3 NP-E3 SL-E1", stage.At(-4));
        story.Return("TG-E2", "The form gives two different posts. Please say which of them the person holds.", stage.Day(5),
            stage.At(-4, 10), nameof(Nominee.Position));
        story.Return("HT-E3", "Please say what the country would introduce.", stage.Day(3), stage.At(-4, 11),
            nameof(Nominee.WouldIntroduce));
        story.SubmitAgain("HT-E3", stage.At(-3), "What is written there is the plan that the ministry has adopted for next year.");
        story.Withdraw("TD-E3", "The person has moved to another ministry.", stage.At(-3, 10));
        story.Score("SN-E3 KM-E2", "ABC", 4, stage.At(-3, 12), "Has begun at home already.");
        story.Score("KH-E3", "AB", 2, stage.At(-3, 13), "The ministry is serious, the post is not the right one.");
        story.Score("SN-E4", "AC", 3, stage.At(-3, 14));
        story.Score("KH-E4", "AB", 1, stage.At(-3, 15), "The post has no part in keeping records.");
        story.Score("LS-E3", "AC", 3, stage.At(-3, 16));
        story.Abstain("LS-E3", 'B', "I do not know the ministry.", stage.At(-3, 17));
        story.Score("NP-E3 SL-E1", "B", 4, stage.At(-2, 7));
        story.DeclareConflict("NP-E3", 'C', "We worked in the same office until last year.", stage.At(-2, 8));
        story.Propose("SN-E3 KM-E2", Proposal.Select, "", stage.At(-2));
        story.Propose("KH-E3", Proposal.Select, "The only ministry that has offered an office for a pilot in writing.", stage.At(-2));
        story.Propose("SN-E4", Proposal.Reserve, "Strong, but the country's first choice answers the criteria better.", stage.At(-2, 10));
        story.Propose("KH-E4", Proposal.Decline, "No part in keeping records.", stage.At(-2, 11));
        story.Submit("BT-E2 BT-E4 VU-E3 RW-E1 RW-E3 TL-E2", stage.At(-5), stage.At(-3));
        story.Return("BT-E4", "The address of the nominee's superior seems to be missing. Please complete it.", stage.Day(4), stage.At(-1),
            nameof(Nominee.Superior));
        story.Draft("BT-E3 KI-E2", stage.At(-2, 12));
        await stage.SaveAsync();
        return tour.Id;

        Session Make(int day, int from, int to, SessionTag tag, string en, string fr) => new()
        {
            EventId = tour.Id,
            Day = tour.StartsOn.AddDays(day),
            StartsAt = new TimeOnly(from, 0),
            EndsAt = new TimeOnly(to, 0),
            Title = new(en, fr),
            Tag = tag,
        };
    }

    private static EventPlan Plan(Stage stage, int activityId) => new()
    {
        Kind = EventKind.StudyTour,
        Title = new("Study tour: an administration without paper", "Voyage d’étude : une administration sans papier"),
        ActivityId = activityId,
        StartsOn = stage.Day(45),
        EndsOn = stage.Day(49),
        WorkingLanguages = "en fr",
        Host = new("Example host administration (invented)", "Administration hôte d’exemple (inventée)"),
        CoOrganisers = new("Example Division (invented)", "Division d’exemple (inventée)"),
        ProgrammeOutline = new(
            "Five days: one ministry's way from paper to file, a district's records room, exercises in scanning and naming, and a plan "
                + "for the first hundred files at home.",
            "Cinq jours : le passage d’un ministère du papier au fichier, la salle d’archives d’un district, des exercices de "
                + "numérisation et de nommage, et un plan pour les cent premiers dossiers au retour."),
        ProfileCriteria = new(
            "Responsible for records in a ministry or a district, able to start a pilot within three months, and backed by a superior who "
                + "will sign for it.",
            "Responsable des archives d’un ministère ou d’un district, en mesure de lancer un essai dans les trois mois et soutenu par un "
                + "supérieur qui s’y engage."),
        Capacity = 20,
        NominationsOpenAt = stage.At(-10, 4),
        NominationsCloseAt = stage.At(12, 12),
        TimeZone = "Asia/Kathmandu",
        OfferDays = 10,
        Places = [new(new("Kathmandu", "Katmandou"), "NP", "Example training centre")],
        InvitedCountries = EventStory.Each(KeyFeatures.Countries),
    };
}
