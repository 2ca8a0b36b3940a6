using ProjectPortal.Domain.Results;

namespace ProjectPortal.Web.Data.Sample.Example;

internal static class Framework
{
    /// <summary>The ids of the activities by their code.</summary>
    public static async Task<Dictionary<string, int>> LoadAsync(Stage stage, int projectId)
    {
        var knowing = new ExpectedAccomplishment
        {
            ProjectId = projectId,
            Number = 1,
            Statement = new(
                "Public servants of the participating countries know how to plan a programme of digital records",
                "Les agents publics des pays participants savent planifier un programme d’archives numériques"),
            Comment = new("On course: one workshop is over, two more meetings are planned.",
                "En bonne voie : un atelier est terminé, deux autres réunions sont prévues."),
        };
        var doing = new ExpectedAccomplishment
        {
            ProjectId = projectId,
            Number = 2,
            Statement = new(
                "Administrations of the participating countries put a practice of digital records into use",
                "Des administrations des pays participants appliquent une pratique d’archivage numérique"),
        };
        knowing.Activities.AddRange(
        [
            Make(1, ActivityStatus.Planned, 190, 240, "Expert group meeting on guidance for small administrations",
                "Réunion de groupe d’experts sur les conseils aux petites administrations", "The list of experts is being drawn up.",
                "La liste des experts est en cours d’établissement."),
            Make(2, ActivityStatus.InProgress, -200, 130, "Two workshops on planning a records programme",
                "Deux ateliers sur la planification d’un programme d’archives",
                "The first workshop was held in Kigali; the second is announced for Lomé.",
                "Le premier atelier s’est tenu à Kigali ; le second est annoncé à Lomé."),
            Make(3, ActivityStatus.InProgress, -120, 200, "An online course on moving records from paper to file",
                "Un cours en ligne sur le passage des dossiers du papier au fichier", "The text is with two reviewers.",
                "Le texte est en cours de relecture par deux personnes."),
        ]);
        doing.Activities.AddRange(
        [
            Make(1, ActivityStatus.InProgress, -60, 300, "Two study tours to administrations that work without paper",
                "Deux voyages d’étude auprès d’administrations sans papier", "Nominations for Kathmandu are open; Dili is postponed.",
                "Les candidatures au voyage de Katmandou sont ouvertes ; celui de Dili est reporté."),
            Make(2, ActivityStatus.InProgress, -90, 60, "Training of trainers", "Formation de formateurs",
                "Participants for Port Vila are being chosen.", "Les participants de Port-Vila sont en cours de sélection."),
            Make(3, ActivityStatus.Planned, 60, 400, "A handbook of short procedures", "Un manuel de procédures courtes", "", ""),
        ]);
        Indicators.AddTo(knowing, doing);
        stage.Db.Accomplishments.AddRange(knowing, doing);
        await stage.Db.SaveChangesAsync();

        await Indicators.MeasureAsync(stage, knowing, doing);
        var ids = (from ea in new[] { knowing, doing } from a in ea.Activities select (Code: Activity.CodeOf(ea.Number, a.Number), a.Id))
            .ToDictionary(a => a.Code, a => a.Id);
        stage.Db.Set<Output>().AddRange(
            new Output
            {
                ProjectId = projectId,
                ActivityId = ids["A1.3"],
                Kind = OutputKind.OnlineCourse,
                Status = OutputStatus.InReview,
                Order = 1,
                Title = new("From paper to file: first steps", "Du papier au fichier : premiers pas"),
                Blocker = new("The second reviewer has asked for a month more; the project officer sees to it.",
                    "Le second relecteur a demandé un mois de plus ; l’administrateur du projet s’en occupe."),
            },
            new Output
            {
                ProjectId = projectId,
                ActivityId = ids["A2.3"],
                Kind = OutputKind.Publication,
                Status = OutputStatus.Drafting,
                Order = 1,
                Title = new("Twenty short procedures for small offices", "Vingt procédures courtes pour les petits bureaux"),
            });
        await stage.SaveAsync();
        return ids;

        Activity Make(int number, ActivityStatus status, int from, int to, string en, string fr, string saidEn, string saidFr) => new()
        {
            ProjectId = projectId,
            Number = number,
            Status = status,
            PlannedStartOn = stage.Day(from),
            PlannedEndOn = stage.Day(to),
            Statement = new(en, fr),
            Narrative = new(saidEn, saidFr),
        };
    }
}
