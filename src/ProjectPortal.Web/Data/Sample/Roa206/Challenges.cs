using ProjectPortal.Domain.Lessons;

namespace ProjectPortal.Web.Data.Sample.Roa206;

/// <summary>Table 3 of the final report: five challenges and what was done about them.</summary>
internal static class Challenges
{
    public static void Add(Stage stage, int projectId, Dictionary<string, int> activities, Dictionary<string, int> events)
    {
        var challenges = AllOf(projectId, activities, events).ToList();
        // The courses never went online within the project, so that one stays open.
        foreach (var settled in challenges.Where(c => c.Number != 5))
            settled.Close(Stage.ByStaff(new DateTime(2016, 6, 28, 9, 0, 0, DateTimeKind.Utc))).BeDone();
        stage.Db.Challenges.AddRange(challenges);
    }

    private static IEnumerable<Challenge> AllOf(int projectId, Dictionary<string, int> activities, Dictionary<string, int> events) =>
    [
        new()
        {
            ProjectId = projectId,
            Number = 1,
            Description = new(
                "Some delegates did not have the background that the subject asked for, and some had less authority than others "
                    + "to put a practice into force. The choice of names had been left to governments from the beginning, so the "
                    + "division could steer it only in part.",
                "Certains délégués n’avaient pas le profil que demandait le sujet, et certains disposaient de moins de pouvoir "
                    + "que d’autres pour faire appliquer une pratique. Le choix des personnes ayant été laissé d’emblée aux "
                    + "gouvernements, la Division ne pouvait l’orienter qu’en partie."),
            ActionTaken = new(
                "For the later events the division worked with the focal points, so that people with the right background would "
                    + "be put forward.",
                "Pour les manifestations suivantes, la Division a travaillé avec les points focaux afin que soient présentées "
                    + "des personnes ayant le profil voulu."),
        },
        new()
        {
            ProjectId = projectId,
            Number = 2,
            ActivityId = activities["A2.1"],
            Description = new(
                "A memorandum of understanding was meant to link the country that has a practice and the country that wants to "
                    + "learn from it. Its signature takes the ministry of foreign affairs; the project had not allowed for the "
                    + "protocol and the diplomatic exchanges that go with it.",
                "Un mémorandum d’accord devait lier le pays qui a une pratique et celui qui souhaite s’en inspirer. Sa signature "
                    + "passe par le ministère des affaires étrangères ; le projet n’avait prévu ni le protocole ni les échanges "
                    + "diplomatiques qui l’accompagnent."),
            ActionTaken = new(
                "Countries learned from their hosts without such a text, in talks and on visits. The division encouraged these "
                    + "exchanges and helped to bring them about.",
                "Les pays ont appris de leurs hôtes sans un tel texte, par des entretiens et des visites. La Division a "
                    + "encouragé et facilité ces échanges."),
        },
        new()
        {
            ProjectId = projectId,
            Number = 3,
            ActivityId = activities["A2.1"],
            EventId = events[Events.StudyTour3],
            Description = new(
                "Not every programme was fully in line with the purpose of the project. In study tour 3 above all, part of the "
                    + "lectures informed rather than offering content that could be transferred: useful for the setting, but more "
                    + "weight on visits might have been better.",
                "Tous les programmes n’étaient pas entièrement conformes à l’objectif du projet. Au troisième voyage d’étude "
                    + "surtout, une partie des exposés informait plus qu’elle ne préparait à agir : utile pour situer le contexte, "
                    + "mais les visites auraient mérité plus de place."),
            ActionTaken = new(
                "The division should have a part in working out every programme, together with hosts and partners. The project "
                    + "showed that content which is developed together is more consistent from one activity to the next.",
                "La Division devrait prendre part à l’élaboration de tous les programmes, avec les hôtes et les partenaires. Le "
                    + "projet a montré qu’un contenu conçu en commun reste plus cohérent d’une activité à l’autre."),
        },
        new()
        {
            ProjectId = projectId,
            Number = 4,
            Description = new(
                "Four entities of the United Nations system were to take part throughout. Three of them, UNODC, UN-Women and "
                    + "UN-Habitat, could do less than planned, especially towards the end.",
                "Quatre entités du système des Nations Unies devaient participer d’un bout à l’autre. Trois d’entre elles, "
                    + "l’ONUDC, ONU-Femmes et ONU-Habitat, ont pu faire moins que prévu, surtout vers la fin."),
            ActionTaken = new(
                "The division worked with UNDP throughout, which willingly supported several activities. In Beijing, for "
                    + "example, a representative of UNDP opened the study tour and gave a lecture on its work in China and on "
                    + "South-South cooperation.",
                "La Division a travaillé d’un bout à l’autre avec le PNUD, qui a volontiers prêté son concours à plusieurs "
                    + "activités. À Beijing, par exemple, un représentant du PNUD a ouvert le voyage d’étude et fait un exposé sur son "
                    + "action en Chine et sur la coopération Sud-Sud."),
        },
        new()
        {
            ProjectId = projectId,
            Number = 5,
            ActivityId = activities["A2.2"],
            Description = new(
                "Both online courses were completed by their author, but because of technical constraints of the platform on "
                    + "which they were to run (UDUTU) they had not been published when the project closed.",
                "Les deux cours en ligne ont été achevés par leur auteur mais, en raison de contraintes techniques de la "
                    + "plateforme prévue (UDUTU), ils n’étaient pas publiés à la clôture du projet."),
            ActionTaken = new(
                "Colleagues have helped with the technical work; the division's information technology team is to help to open "
                    + "the courses.",
                "Des collègues ont prêté leur concours technique ; l’équipe informatique de la Division doit aider à ouvrir les "
                    + "cours."),
        },
    ];
}
