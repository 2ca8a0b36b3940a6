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
                "Some delegates came from posts that had little to do with the subject, and some could not have put a practice into force "
                    + "at home. The choice of names had been left to governments from the beginning, so the division could steer it only "
                    + "in part.",
                "Certains délégués occupaient des postes éloignés du sujet, et d’autres n’auraient pu faire appliquer une pratique chez "
                    + "eux. Le choix des personnes ayant été laissé d’emblée aux gouvernements, la Division ne pouvait l’orienter qu’en "
                    + "partie."),
            ActionTaken = new(
                "For the later events the division spoke with the focal points beforehand about the profile that was needed.",
                "Pour les manifestations suivantes, la Division s’est entretenue au préalable avec les points focaux du profil recherché."),
        },
        new()
        {
            ProjectId = projectId,
            Number = 2,
            ActivityId = activities["A2.1"],
            Description = new(
                "A memorandum of understanding was meant to bind the country that has a practice and the country that wants it. Signing "
                    + "one takes the ministries of foreign affairs on both sides; the project had foreseen neither the protocol nor the "
                    + "time.",
                "Un mémorandum d’accord devait lier le pays qui a une pratique et celui qui la souhaite. Sa signature passe par les "
                    + "ministères des affaires étrangères des deux côtés ; le projet n’avait prévu ni le protocole ni le "
                    + "temps nécessaire."),
            ActionTaken = new(
                "Countries learned from their hosts without any paper, in talks and on visits. The division encouraged these exchanges "
                    + "and brought people together.",
                "Les pays ont appris de leurs hôtes sans texte signé, par des entretiens et des visites. La Division a encouragé ces "
                    + "échanges et mis les personnes en relation."),
        },
        new()
        {
            ProjectId = projectId,
            Number = 3,
            ActivityId = activities["A2.1"],
            EventId = events[Events.StudyTour3],
            Description = new(
                "Not every programme served the purpose of the project. In study tour 3 above all, several lectures described a country "
                    + "instead of showing something that others could take over: useful as a background, but more visits would have been "
                    + "better.",
                "Tous les programmes n’ont pas servi le but du projet. Au troisième voyage d’étude surtout, plusieurs cours décrivaient "
                    + "un pays au lieu de montrer ce que d’autres pourraient reprendre : utile comme arrière-plan, mais davantage de "
                    + "visites aurait mieux valu."),
            ActionTaken = new(
                "The division is to have a hand in every part of a programme, together with hosts and partners. Where content was worked "
                    + "out in common, it held together from one event to the next.",
                "La Division doit prendre part à toute l’élaboration des programmes, avec les hôtes et les partenaires. Là où le contenu "
                    + "a été conçu en commun, il est resté cohérent d’une manifestation à l’autre."),
        },
        new()
        {
            ProjectId = projectId,
            Number = 4,
            Description = new(
                "Four entities of the United Nations system were to take part throughout. Three of them, UNODC, UN-Women and UN-Habitat, "
                    + "could do less than planned, especially in the last years.",
                "Quatre entités du système des Nations Unies devaient participer d’un bout à l’autre. Trois d’entre elles, l’ONUDC, "
                    + "ONU-Femmes et ONU-Habitat, ont pu faire moins que prévu, surtout dans les dernières années."),
            ActionTaken = new(
                "The division worked with UNDP instead, which helped gladly with several events. In Beijing, for example, it opened the "
                    + "study tour and gave a lecture on its work in China and on South-South cooperation.",
                "La Division a travaillé avec le PNUD, qui a volontiers prêté son concours à plusieurs manifestations. À Beijing, par "
                    + "exemple, il a ouvert le voyage d’étude et donné un cours sur son action en Chine et sur la coopération Sud-Sud."),
        },
        new()
        {
            ProjectId = projectId,
            Number = 5,
            ActivityId = activities["A2.2"],
            Description = new(
                "Both online courses were delivered by their author, yet the platform on which they were to run (UDUTU) raised technical "
                    + "problems that nobody could solve before the project closed. The public has not seen them.",
                "Les deux cours en ligne ont été remis par leur auteur, mais la plateforme prévue (UDUTU) a posé des problèmes techniques "
                    + "que personne n’a pu résoudre avant la clôture du projet. Le public ne les a pas vus."),
            ActionTaken = new(
                "Colleagues have been working on the installation, and the division's own information technology team is to finish it and "
                    + "open the courses.",
                "Des collègues ont travaillé à l’installation ; l’équipe informatique de la Division doit l’achever et ouvrir les cours."),
        },
    ];
}
