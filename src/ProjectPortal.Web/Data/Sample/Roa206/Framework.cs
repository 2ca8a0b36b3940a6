using ProjectPortal.Domain;
using ProjectPortal.Domain.Results;

namespace ProjectPortal.Web.Data.Sample.Roa206;

/// <summary>Tables 1 and 2 of the final report: accomplishments, activities and their outputs.</summary>
internal static class Framework
{
    /// <summary>The ids of the activities by their code, such as "A2.1".</summary>
    public static async Task<Dictionary<string, int>> LoadAsync(Stage stage, int projectId)
    {
        var first = new ExpectedAccomplishment
        {
            ProjectId = projectId,
            Number = 1,
            Statement = new(
                "Increased awareness and knowledge of public sector officials of participating LDCs interested in innovative practices to "
                    + "deliver quality services equitably",
                "Sensibilisation et connaissances accrues des agents publics des PMA participants qui s’intéressent aux pratiques "
                    + "novatrices permettant de fournir équitablement des services de qualité"),
            Comment = new(
                "Achieved: participants found the subject relevant, and said that they meant to take what they had learned into their own "
                    + "services.",
                "Réalisation obtenue : les participants ont jugé le sujet pertinent et ont dit vouloir appliquer dans leurs services ce "
                    + "qu’ils avaient appris."),
        };
        var second = new ExpectedAccomplishment
        {
            ProjectId = projectId,
            Number = 2,
            Statement = new(
                "Strengthened capacities of the public sector in selected target countries to promote innovation and implement good "
                    + "practices",
                "Capacités renforcées du secteur public de certains pays cibles de promouvoir l’innovation et d’appliquer les bonnes "
                    + "pratiques"),
            Comment = new(
                "Achieved as far as the adoption of practices goes; nothing can be said yet of the online courses.",
                "Réalisation obtenue pour ce qui est de l’adoption des pratiques ; rien ne peut encore être dit des cours en ligne."),
        };
        first.Activities.AddRange(ActivitiesOfFirst(projectId));
        second.Activities.AddRange(ActivitiesOfSecond(projectId));
        Indicators.AddTo(first, second);
        stage.Db.Accomplishments.AddRange(first, second);
        await stage.Db.SaveChangesAsync();

        Indicators.Measure(first, second);
        var ids = (from ea in new[] { first, second } from a in ea.Activities select (Code: Activity.CodeOf(ea.Number, a.Number), a.Id))
            .ToDictionary(a => a.Code, a => a.Id);
        stage.Db.Set<Output>().AddRange(Outputs(projectId, ids));
        await stage.SaveAsync();
        return ids;
    }

    private static IEnumerable<Activity> ActivitiesOfFirst(int projectId) =>
    [
        new()
        {
            ProjectId = projectId,
            Number = 1,
            Status = ActivityStatus.Completed,
            Statement = new("Organizing and conducting Expert Group Meeting on selecting and transferring best practices",
                "Organisation d’une réunion de groupe d’experts sur le choix et le transfert des meilleures pratiques"),
            Narrative = new(
                "The meeting gave the project its ground rules: which innovations travel well, how they must fit local conditions and the "
                    + "Millennium Development Goals, and what is for the United Nations to do.",
                "La réunion a donné au projet ses règles de base : quelles innovations se transposent bien, comment elles doivent "
                    + "répondre aux conditions locales et aux objectifs du Millénaire pour le développement, et ce qui revient à l’ONU."),
        },
        new()
        {
            ProjectId = projectId,
            Number = 2,
            Status = ActivityStatus.Completed,
            Statement = new("Organizing and conducting two workshops on innovations in public service delivery",
                "Organisation de deux ateliers sur les innovations dans la prestation des services publics"),
            Narrative = new(
                "Two workshops with one content, the second of them for French-speaking countries. Each put officials of least developed "
                    + "countries at one table with people who had made an innovation work at home.",
                "Deux ateliers de même contenu, le second pour des pays francophones. Chacun a réuni autour d’une table des agents de "
                    + "pays parmi les moins avancés et des personnes qui avaient fait réussir une innovation chez elles."),
        },
    ];

    private static IEnumerable<Activity> ActivitiesOfSecond(int projectId) =>
    [
        new()
        {
            ProjectId = projectId,
            Number = 1,
            Status = ActivityStatus.Completed,
            Statement = new(
                "Organizing and conducting three Practitioner-to-practitioner knowledge transfer workshops, including study tours",
                "Organisation de trois ateliers de transfert de connaissances entre praticiens, y compris des voyages d’étude"),
            Narrative = new(
                "Two tours looked at electronic government in Bahrain, the second in more depth than the first. The third went to China "
                    + "and took sustainable development as its subject, for delegates who had already been with the project.",
                "Deux voyages ont porté sur l’administration en ligne à Bahreïn, le second allant plus loin que le premier. Le troisième "
                    + "s’est rendu en Chine, avec pour sujet le développement durable et pour délégués des personnes qui avaient déjà "
                    + "suivi le projet."),
        },
        new()
        {
            ProjectId = projectId,
            Number = 2,
            Status = ActivityStatus.PartlyCompleted,
            Statement = new("Online courses", "Cours en ligne"),
            Narrative = new(
                "A consultant wrote both courses. Neither could be put online before the project closed, for technical reasons.",
                "Un consultant a rédigé les deux cours. Pour des raisons techniques, aucun n’a pu être mis en ligne avant la clôture du "
                    + "projet."),
        },
        new()
        {
            ProjectId = projectId,
            Number = 3,
            Status = ActivityStatus.Completed,
            Statement = new(
                "Production of a publication on lessons learned on the adaptation process and innovative service delivery as emerged "
                    + "during the workshops and expert group meetings",
                "Production d’une publication sur les enseignements tirés de l’adaptation et de la prestation novatrice de services, tels "
                    + "qu’ils sont ressortis des ateliers et des réunions de groupes d’experts"),
            Narrative = new("The report is finished.", "Le rapport est achevé."),
        },
    ];

    private static IEnumerable<Output> Outputs(int projectId, Dictionary<string, int> activities)
    {
        var blocker = new Wording(
            "The course is written, but the platform that was chosen (UDUTU) would not take it. The division's own information technology "
                + "team is seeing to it.",
            "Le cours est rédigé, mais la plateforme choisie (UDUTU) n’a pu l’accueillir. L’équipe informatique de la Division s’en "
                + "occupe.");
        var unsaid = new Wording(
            "The report is completed; the documents do not say whether and where it was published.",
            "Le rapport est achevé ; les documents ne disent pas s’il a été publié, ni où.");
        return
        [
            new() { ProjectId = projectId, ActivityId = activities["A2.2"], Kind = OutputKind.OnlineCourse, Status = OutputStatus.Completed,
                Order = 1, Blocker = blocker,
                Title = new("Adapting and Transferring Innovations in Governance",
                "Adapter et transférer les innovations en matière de gouvernance") },
            new() { ProjectId = projectId, ActivityId = activities["A2.2"], Kind = OutputKind.OnlineCourse, Status = OutputStatus.Completed,
                Order = 2, Blocker = blocker,
                Title = new("Achieving Development Goals with Public Sector Innovations",
                "Atteindre les objectifs de développement grâce aux innovations du secteur public") },
            new() { ProjectId = projectId, ActivityId = activities["A2.3"], Kind = OutputKind.Publication, Status = OutputStatus.Completed,
                Order = 1, Title = new("Lessons learned on the adaptation process and innovative service delivery",
                "Enseignements tirés de l’adaptation et de la prestation novatrice de services"), Blocker = unsaid },
        ];
    }
}
