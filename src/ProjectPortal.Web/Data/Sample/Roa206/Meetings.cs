using ProjectPortal.Domain;
using ProjectPortal.Domain.Events;

namespace ProjectPortal.Web.Data.Sample.Roa206;

/// <summary>The expert group meeting and the two workshops. Where only the month is known, the event spans it.</summary>
internal static class Meetings
{
    public static readonly Wording ExpertGroupSummary = new(
        "Experts set the principles for the rest of the project: start from what a country asks for, tie each transfer to the "
            + "Millennium Development Goals, choose innovations that suit the conditions of a least developed country, and settle what "
            + "the United Nations is to do.",
        "Les experts ont fixé les principes de la suite du projet : partir de la demande du pays, rattacher chaque transfert aux "
            + "objectifs du Millénaire pour le développement, choisir des innovations adaptées aux conditions d’un pays parmi les "
            + "moins avancés, et définir le rôle de l’ONU.");

    public static readonly Wording InManamaSummary = new(
        "Senior officials of least developed countries met innovators whose practices had considerably improved a public service "
            + "in their own countries. Representatives of 11 of the countries wished to go on to the next phase of the project and to "
            + "learn how Bahrain's electronic government might be adapted at home.",
        "De hauts fonctionnaires de pays parmi les moins avancés ont rencontré des innovateurs dont les pratiques avaient "
            + "nettement amélioré un service public dans leur pays. Les représentants de 11 des pays ont souhaité participer à la "
            + "phase suivante du projet et apprendre comment l’administration en ligne de Bahreïn pourrait être adaptée chez eux.");

    public static readonly Wording InAddisAbabaSummary = new(
        "The content of the first workshop was given again, for French-speaking countries. Speakers whom UNDP had provided were "
            + "popular with the delegates, who suggested that workshops be held in least developed countries.",
        "Le contenu du premier atelier a été repris pour des pays francophones. Les intervenants proposés par le PNUD ont été "
            + "très appréciés des délégués, qui ont suggéré de tenir des ateliers dans les pays les moins avancés.");

    private static readonly Wording Entity = new(
        "DPADM, United Nations DESA",
        "Division de l’administration publique et de la gestion du développement, Département des affaires économiques et "
            + "sociales de l’ONU");

    private static readonly Wording WorkshopOutline = new(
        "Presentations by innovators in public service delivery; what made each practice work; round tables on what could be adapted, by "
            + "whom and with which resources; choice of subjects for the study tours.",
        "Présentations d’innovateurs en matière de services publics ; ce qui a fait réussir chaque pratique ; tables rondes sur ce qui "
            + "pourrait être adapté, par qui et avec quels moyens ; choix des sujets des voyages d’étude.");

    private static readonly Wording WorkshopCriteria = new(
        "A senior official who has a say in how a public service is delivered, who can bring a practice into force at home, and who works "
            + "in the language of the workshop.",
        "Un haut fonctionnaire qui intervient dans la prestation d’un service public, qui peut faire appliquer une pratique dans son pays "
            + "et qui travaille dans la langue de l’atelier.");

    public static EventPlan ExpertGroup(int activityId)
    {
        var first = new DateOnly(2013, 2, 25);
        return new EventPlan
        {
            Kind = EventKind.ExpertGroupMeeting,
            Title = new("Expert Group Meeting on selecting and transferring best practices",
                "Réunion de groupe d’experts sur le choix et le transfert des meilleures pratiques"),
            ActivityId = activityId,
            StartsOn = first,
            EndsOn = first.AddDays(1),
            Host = Entity,
            ProgrammeOutline = new(
                "Two days: lessons from the United Nations Public Service Awards; how to choose an innovation that can travel; conditions "
                    + "in least developed countries; the part of the United Nations.",
                "Deux jours : enseignements des Prix des Nations Unies pour la fonction publique ; comment choisir une innovation "
                    + "transposable ; conditions propres aux pays les moins avancés ; rôle de l’ONU."),
            ProfileCriteria = new(
                "Experience in carrying a public sector innovation from one administration to another, or in judging such transfers.",
                "Expérience du transfert d’une innovation d’une administration à une autre, ou de l’évaluation de tels transferts."),
            Capacity = 12,
            SeatsPerCountry = 1,
            NominationsOpenAt = PastEvent.WindowOpens(first),
            NominationsCloseAt = PastEvent.WindowCloses(first),
            TimeZone = "America/New_York",
            Places = [new(new("New York", "New York"), "US", "United Nations Headquarters")],
            InvitedCountries = EventStory.Each(Participants.InvitedToExpertGroup),
        };
    }

    public static EventPlan InManama(int activityId) => Workshop(new DateOnly(2013, 6, 1)) with
    {
        Title = new("Workshop 1 on innovations in public service delivery",
            "Atelier 1 sur les innovations dans la prestation des services publics"),
        ActivityId = activityId,
        WorkingLanguages = "en",
        Host = new("Government of the Kingdom of Bahrain", "Gouvernement du Royaume de Bahreïn"),
        CoOrganisers = Entity,
        Capacity = 30,
        TimeZone = "Asia/Bahrain",
        Places = [new(new("Manama", "Manama"), "BH")],
        InvitedCountries = EventStory.Each(Participants.InvitedToWorkshop1),
    };

    public static EventPlan InAddisAbaba(int activityId) => Workshop(new DateOnly(2014, 3, 1)) with
    {
        Title = new("Workshop 2 on innovations in public service delivery",
            "Atelier 2 sur les innovations dans la prestation des services publics"),
        ActivityId = activityId,
        WorkingLanguages = "fr",
        Host = new("Government of Ethiopia", "Gouvernement éthiopien"),
        CoOrganisers = new(
            "DPADM, United Nations DESA; Economic Commission for Africa (ECA)",
            "Division de l’administration publique et de la gestion du développement, Département des affaires économiques et "
                + "sociales de l’ONU ; Commission économique pour l’Afrique (CEA)"),
        Capacity = 25,
        TimeZone = "Africa/Addis_Ababa",
        Places = [new(new("Addis Ababa", "Addis-Abeba"), "ET")],
        InvitedCountries = EventStory.Each(Participants.InvitedToWorkshop2),
    };

    private static EventPlan Workshop(DateOnly month) => new()
    {
        Kind = EventKind.Workshop,
        Title = Wording.None,
        StartsOn = month,
        EndsOn = month.AddMonths(1).AddDays(-1),
        MonthOnly = true,
        ProgrammeOutline = WorkshopOutline,
        ProfileCriteria = WorkshopCriteria,
        Capacity = 2,
        NominationsOpenAt = PastEvent.WindowOpens(month),
        NominationsCloseAt = PastEvent.WindowCloses(month),
    };
}
