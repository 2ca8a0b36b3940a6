using ProjectPortal.Domain.Lessons;

namespace ProjectPortal.Web.Data.Sample.Example;

/// <summary>Challenges that are mostly open, and the first lessons.</summary>
internal static class Lessons
{
    public static void Add(Stage stage, int projectId, Dictionary<string, int> activities, Dictionary<string, int> events)
    {
        var late = new Challenge
        {
            ProjectId = projectId,
            Number = 1,
            ActivityId = activities["A1.2"],
            EventId = events[KigaliWorkshop.Slug],
            Description = new("Visas for Kigali came late, and one delegate could not travel.",
                "Les visas pour Kigali sont arrivés tard, et une personne n’a pu voyager."),
            ActionTaken = new("Letters for visas now go out on the day on which a seat is confirmed.",
                "Les lettres pour les visas partent désormais le jour où une place est confirmée."),
        };
        late.Close(Stage.ByStaff(stage.At(-100))).BeDone();
        stage.Db.Challenges.AddRange(
            late,
            new Challenge
            {
                ProjectId = projectId,
                Number = 2,
                ActivityId = activities["A2.1"],
                Description = new("The host of the second study tour is moving its records and cannot receive anybody yet.",
                    "L’hôte du second voyage d’étude déménage ses archives et ne peut encore recevoir personne."),
            },
            new Challenge
            {
                ProjectId = projectId,
                Number = 3,
                ActivityId = activities["A1.3"],
                Description = new("The online course waits for its second review.", "Le cours en ligne attend sa seconde relecture."),
                ActionTaken = new("A third reviewer has been asked to stand by.",
                    "Une troisième personne a été pressentie pour la relecture."),
            },
            new Challenge
            {
                ProjectId = projectId,
                Number = 4,
                EventId = events[KathmanduTour.Slug],
                Description = new("Several nominations name people who only pass messages on.",
                    "Plusieurs candidatures concernent des personnes qui assurent uniquement la liaison."),
            });

        stage.Db.Lessons.AddRange(
            Make("human-factors", 1, LessonSource.Event, KigaliWorkshop.Slug, "delegates, last day", "délégués, dernier jour",
                "The head of a registry needs one hour a week with the person who decides.",
                "Un chef du bureau d’ordre a besoin d’une heure par semaine avec la personne qui décide."),
            Make("content", 1, LessonSource.Survey, KigaliWorkshop.Slug, "survey of participants", "enquête auprès des participants",
                "One afternoon in a working registry teaches more than a day of slides.",
                "Un après-midi dans un bureau d’ordre en activité apprend plus qu’une journée de diapositives.",
                "Two afternoons are planned for Lomé.", "Deux après-midi sont prévus à Lomé."),
            Make("planning", 1, LessonSource.Staff, null, "project officer", "administrateur du projet",
                "Ask for a plan of one page; nobody sends ten.", "Demander un plan d’une page ; personne n’en envoie dix."),
            Make("participants", 1, LessonSource.Partner, null, "host of the workshop", "hôte de l’atelier",
                "Two people of one office do more together than two people of two ministries.",
                "Deux personnes d’un même bureau obtiennent de meilleurs résultats que deux personnes de ministères différents."));

        Lesson Make(string theme, int order, LessonSource source, string? slug, string whoEn, string whoFr, string en, string fr,
            string appliedEn = "", string appliedFr = "") => new()
            {
                ProjectId = projectId,
                ThemeId = stage.Theme(theme),
                Order = order,
                Source = source,
                EventId = slug is null ? null : events[slug],
                SourceNote = new(whoEn, whoFr),
                Text = new(en, fr),
                AppliedIn = new(appliedEn, appliedFr),
            };
    }
}
