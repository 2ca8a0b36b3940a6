using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Domain.Participation;
using ProjectPortal.Web.Security;

namespace ProjectPortal.Web.Data.Sample.Example;

/// <summary>An event that is over.</summary>
internal static class KigaliWorkshop
{
    public const string Slug = "workshop-kigali";

    private static readonly Roster Roster = new()
    {
        Attended = "BT-E1 TG-E1 SN-E1 SN-E2 KI-E1 VU-E1 KM-E1 NP-E1 NP-E2 RW-E1 RW-E2 LS-E1 HT-E1 SL-E1 SL-E2 KH-E1 KH-E2 TD-E1",
        NoShow = "TL-E1",
        Declined = "LS-E2",
        Reserve = "TD-E2",
        Withdrew = "HT-E2",
        Lapsed = "VU-E2",
    };

    /// <summary>How many people came.</summary>
    public static int Came => EventStory.Each(Roster.Attended).Length;

    public static async Task<int> LoadAsync(Stage stage, Delegates delegates, int projectId, int activityId)
    {
        var first = stage.Day(-170);
        var plan = new EventPlan
        {
            Kind = EventKind.Workshop,
            Title = new("Workshop on planning a records programme", "Atelier sur la planification d’un programme d’archives"),
            ActivityId = activityId,
            StartsOn = first,
            EndsOn = first.AddDays(2),
            WorkingLanguages = "en fr",
            Host = new("Example host administration (invented)", "Administration hôte d’exemple (inventée)"),
            CoOrganisers = new("Example Division (invented)", "Division d’exemple (inventée)"),
            ProgrammeOutline = new(
                "What to keep, what to throw away, who decides; a plan for one office by the third day.",
                "Ce qu’il faut conserver, ce qu’il faut éliminer et qui en décide ; un plan pour un bureau dès le troisième jour."),
            ProfileCriteria = new("Heads of registry, and the officials to whom they report.",
                "Chefs du bureau d’ordre et responsables dont ils relèvent."),
            Capacity = 24,
            NominationsOpenAt = PastEvent.WindowOpens(first),
            NominationsCloseAt = PastEvent.WindowCloses(first),
            TimeZone = "Africa/Kigali",
            Places = [new(new("Kigali", "Kigali"), "RW", "Example conference centre")],
            InvitedCountries = EventStory.Each(KeyFeatures.Countries),
        };
        var summary = new Wording(
            "Eighteen people of thirteen countries left with a plan of one page for one office. In the survey several of them "
                + "named the visit to a registry as the most useful part.",
            "Dix-huit personnes venues de treize pays sont reparties avec un plan d’une page pour un bureau. Dans l’enquête, "
                + "plusieurs d’entre elles ont cité la visite d’un bureau d’ordre comme la partie la plus utile.");
        await new PastEvent(stage, delegates).PlayAsync(projectId, Slug, plan, summary, "example-workshop", Roster);

        var id = await stage.Db.Events.Where(e => e.ProjectId == projectId && e.Slug == Slug).Select(e => e.Id).SingleAsync();
        stage.Db.Sessions.AddRange(
            Make(0, 9, 11, SessionTag.Informative, "Why records matter", "L’importance des archives"),
            Make(0, 11, 13, SessionTag.Transferable, "What to keep and for how long", "Durées de conservation"),
            Make(1, 9, 12, SessionTag.Transferable, "A schedule in ten lines", "Un calendrier en dix lignes"),
            Make(1, 14, 17, SessionTag.SiteVisit, "Visit: a registry without paper", "Visite : un bureau d’ordre sans papier"),
            Make(2, 9, 12, SessionTag.Transferable, "Your plan on one page", "Plan d’une page pour chaque bureau"));
        foreach (var person in await stage.Db.Nominations.Where(n => n.EventId == id && n.State == NominationState.Attended)
            .OrderBy(n => n.Id).ToListAsync())
            stage.Db.Certificates.Add(Certificate.Issue(person, RandomCode.Draw(), Stage.ByStaff(stage.At(-160))).BeMade());
        await stage.SaveAsync();
        return id;

        Session Make(int day, int from, int to, SessionTag tag, string en, string fr) => new()
        {
            EventId = id,
            Day = first.AddDays(day),
            StartsAt = new TimeOnly(from, 0),
            EndsAt = new TimeOnly(to, 0),
            Title = new(en, fr),
            Tag = tag,
        };
    }
}
