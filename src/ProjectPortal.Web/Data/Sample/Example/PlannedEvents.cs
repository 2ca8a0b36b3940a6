using ProjectPortal.Domain;
using ProjectPortal.Domain.Events;

namespace ProjectPortal.Web.Data.Sample.Example;

/// <summary>Events that are still to come: one published, one postponed, one draft.</summary>
internal static class PlannedEvents
{
    private static readonly Wording Host = new("Example host administration (invented)", "Administration hôte d’exemple (inventée)");

    public static async Task LoadAsync(Stage stage, int projectId, Dictionary<string, int> activities)
    {
        var lome = Event.Draft(projectId, "workshop-lome", Lome(stage, activities["A1.2"]), Stage.ByStaff(stage.At(-25))).BeMade();
        lome.Publish(Stage.ByStaff(stage.At(-8))).BeDone();

        var dili = Event.Draft(projectId, "study-tour-dili", Dili(stage, activities["A2.1"]), Stage.ByStaff(stage.At(-95))).BeMade();
        dili.Publish(Stage.ByStaff(stage.At(-80))).BeDone();
        dili.Postpone("The host has asked for a later date, after the move of its records to a new building.", Stage.ByStaff(stage.At(-15)))
            .BeDone();

        var newYork = Event.Draft(projectId, "egm-new-york", NewYork(stage, activities["A1.1"]), Stage.ByStaff(stage.At(-6))).BeMade();

        stage.Db.Events.AddRange(lome, dili, newYork);
        await stage.SaveAsync();
    }

    private static EventPlan Lome(Stage stage, int activityId) => new()
    {
        Kind = EventKind.Workshop,
        Title = new("Second workshop on planning a records programme", "Second atelier sur la planification d’un programme d’archives"),
        ActivityId = activityId,
        StartsOn = stage.Day(110),
        EndsOn = stage.Day(112),
        WorkingLanguages = "fr",
        Host = Host,
        ProgrammeOutline = new("The programme of Kigali, in French, with two afternoons in a registry instead of one.",
            "Le programme de Kigali, en français, avec deux après-midi dans un bureau d’ordre au lieu d’un."),
        ProfileCriteria = new("Heads of registry who work in French.", "Chefs du bureau d’ordre travaillant en français."),
        Capacity = 16,
        NominationsOpenAt = stage.At(30, 8),
        NominationsCloseAt = stage.At(70, 18),
        TimeZone = "Africa/Lome",
        Places = [new(new("Lomé", "Lomé"), "TG")],
        InvitedCountries = EventStory.Each("TG SN KM RW HT TD VU KH"),
    };

    private static EventPlan Dili(Stage stage, int activityId) => new()
    {
        Kind = EventKind.StudyTour,
        Title = new("Study tour: records in two languages", "Voyage d’étude : des archives en deux langues"),
        ActivityId = activityId,
        StartsOn = stage.Day(20),
        EndsOn = stage.Day(23),
        Host = Host,
        ProgrammeOutline = new("Four days on keeping one record in two languages.",
            "Quatre jours sur la tenue d’un même dossier en deux langues."),
        ProfileCriteria = new("Heads of registry of administrations with more than one language.",
            "Chefs du bureau d’ordre d’administrations à plusieurs langues."),
        Capacity = 10,
        SeatsPerCountry = 1,
        TimeZone = "Asia/Dili",
        Places = [new(new("Dili", "Dili"), "TL")],
        InvitedCountries = EventStory.Each("BT KI VU NP RW KH TD"),
    };

    private static EventPlan NewYork(Stage stage, int activityId) => new()
    {
        Kind = EventKind.ExpertGroupMeeting,
        Title = new("Expert group meeting on guidance for small administrations",
            "Réunion de groupe d’experts sur les conseils aux petites administrations"),
        ActivityId = activityId,
        StartsOn = stage.Day(200),
        EndsOn = stage.Day(201),
        Capacity = 10,
        SeatsPerCountry = 1,
        TimeZone = "America/New_York",
        Places = [new(new("New York", "New York"), "US")],
    };
}
