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
                "Increased awareness and knowledge of public sector officials of participating LDCs interested in innovative "
                    + "practices to deliver quality services equitably",
                "Sensibilisation et connaissances accrues des agents publics des PMA participants qui s’intéressent aux "
                    + "pratiques novatrices permettant de fournir équitablement des services de qualité"),
            Comment = new(
                "Achieved: participants found the subject relevant and were interested in introducing what they had learned.",
                "Réalisation atteinte : les participants ont jugé le sujet pertinent et se sont dits désireux d’appliquer ce "
                    + "qu’ils avaient appris."),
        };
        var second = new ExpectedAccomplishment
        {
            ProjectId = projectId,
            Number = 2,
            Statement = new(
                "Strengthened capacities of the public sector in selected target countries to promote innovation and implement "
                    + "good practices",
                "Renforcement de la capacité du secteur public de certains pays à promouvoir l’innovation et à appliquer les "
                    + "bonnes pratiques"),
            Comment = new(
                "Achieved as far as the adoption of practices goes; there are no figures yet on the use of the online courses.",
                "Réalisation atteinte pour ce qui est de l’adoption des pratiques ; on ne dispose pas encore de chiffres sur "
                    + "l’utilisation des cours en ligne."),
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
                "The meeting set the principles of the project: which innovations are best suited to transfer, how they must "
                    + "answer to local conditions and to the Millennium Development Goals, and what is for the United Nations to do.",
                "La réunion a fixé les principes du projet : quelles innovations se prêtent le mieux au transfert, comment elles "
                    + "doivent répondre aux conditions locales et aux objectifs du Millénaire pour le développement, et ce qui revient "
                    + "à l’ONU."),
        },
        new()
        {
            ProjectId = projectId,
            Number = 2,
            Status = ActivityStatus.Completed,
            Statement = new("Organizing and conducting two workshops on innovations in public service delivery",
                "Organisation de deux ateliers sur les innovations dans la prestation des services publics"),
            Narrative = new(
                "Two workshops with one content, the second of them for French-speaking countries. The first brought senior "
                    + "officials of least developed countries together with innovators whose practices had succeeded at home.",
                "Deux ateliers de même contenu, le second destiné aux pays francophones. Le premier a réuni de hauts "
                    + "fonctionnaires de pays parmi les moins avancés et des innovateurs dont les pratiques avaient réussi dans leur "
                    + "pays."),
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
                "Two tours looked at electronic government in Bahrain, the second in more depth than the first. The third went "
                    + "to China and took sustainable development as its subject; people from earlier tours and workshops were invited "
                    + "again.",
                "Deux voyages ont porté sur l’administration en ligne à Bahreïn, le second de façon plus approfondie que le "
                    + "premier. Le troisième s’est déroulé en Chine et a eu pour sujet le développement durable ; des personnes venues "
                    + "aux voyages et ateliers précédents y ont été de nouveau invitées."),
        },
        new()
        {
            ProjectId = projectId,
            Number = 2,
            Status = ActivityStatus.PartlyCompleted,
            Statement = new("Online courses", "Cours en ligne"),
            Narrative = new(
                "A consultant developed both courses. Neither could be put online before the project closed, for technical reasons.",
                "Un consultant a élaboré les deux cours. Pour des raisons techniques, aucun n’a pu être mis en ligne avant la "
                    + "clôture du projet."),
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
            "The course is written; technical constraints of the platform (UDUTU) have kept it from going online. It is to be "
                + "opened with the help of the division's information technology team.",
            "Le cours est rédigé ; des contraintes techniques de la plateforme (UDUTU) ont empêché sa mise en ligne. Il doit "
                + "être ouvert avec l’aide de l’équipe informatique de la Division.");
        var unsaid = new Wording("No publication has been recorded.", "Aucune publication n’a été enregistrée.");
        return
        [
            new() { ProjectId = projectId, ActivityId = activities["A2.2"], Kind = OutputKind.OnlineCourse, Status = OutputStatus.Completed,
                Order = 1, Blocker = blocker,
                Title = new("Adapting and Transferring Innovations in Governance",
                "Adaptation et transfert des innovations en matière de gouvernance") },
            new() { ProjectId = projectId, ActivityId = activities["A2.2"], Kind = OutputKind.OnlineCourse, Status = OutputStatus.Completed,
                Order = 2, Blocker = blocker,
                Title = new("Achieving Development Goals with Public Sector Innovations",
                "Réalisation des objectifs de développement grâce aux innovations du secteur public") },
            new() { ProjectId = projectId, ActivityId = activities["A2.3"], Kind = OutputKind.Publication, Status = OutputStatus.Completed,
                Order = 1, Title = new("Lessons learned on the adaptation process and innovative service delivery",
                "Enseignements tirés de l’adaptation et de la prestation novatrice de services"), Blocker = unsaid },
        ];
    }
}
