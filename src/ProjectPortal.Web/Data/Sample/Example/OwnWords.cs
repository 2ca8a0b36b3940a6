using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Domain.People;

namespace ProjectPortal.Web.Data.Sample.Example;

/// <summary>
/// What the invented delegates write themselves: concepts before an event, answers to the survey after one, entries in the directory.
/// </summary>
internal static class OwnWords
{
    private static readonly (int Relevance, SurveyIntent Intent, string Practice, string Most, string Least)[] Answers =
    [
        (5, SurveyIntent.WillIntroduce, "A schedule of ten lines", "The afternoon in the registry: one sees what a shelf costs.", ""),
        (4, SurveyIntent.WillExplore, "Registry without paper", "Le plan sur une page.", "La première matinée était longue."),
        (5, SurveyIntent.WillIntroduce, "Un calendrier de conservation par service", "Les échanges entre pays voisins.", ""),
        (3, SurveyIntent.WillExplore, "", "", "Too many slides on the first day."),
        (4, SurveyIntent.WillIntroduce, "Plan of one page for each office", "", ""),
        (2, SurveyIntent.WillNot, "", "", "Our law has to change first."),
        (5, SurveyIntent.WillIntroduce, "Transfer lists that clerks can fill in", "Writing a schedule with somebody beside me.", ""),
        (4, SurveyIntent.WillExplore, "Files that are found by number", "", ""),
        (5, SurveyIntent.WillIntroduce, "A schedule of ten lines", "The site visit.", ""),
        (3, SurveyIntent.WillExplore, "", "", ""),
        (4, SurveyIntent.WillIntroduce, "Bureau d’ordre commun à deux directions", "La visite.", ""),
    ];

    private static readonly string[] Practices = [
        "Retention schedules", "Registre sans papier", "Training of clerks", "Archives des communes", "Plans of one page",
        "Transfer lists"];

    /// <summary>The marks that the survey was given, in the order of the answers.</summary>
    public static readonly IReadOnlyList<int> Relevances = [.. Answers.Select(a => a.Relevance)];

    /// <summary>When an answer came in, counted from the first, in days from today.</summary>
    public static int DayOfAnswer(int answer) => -165 + answer;

    public static async Task AddAsync(Stage stage, int kigali, int portVila)
    {
        var came = await stage.Db.Nominations.Where(n => n.EventId == kigali && n.State == NominationState.Attended).OrderBy(n => n.Id)
            .ToListAsync();
        for (var i = 0; i < Answers.Length; i++)
        {
            var (relevance, intent, practice, most, least) = Answers[i];
            var reply = new SurveyReply
            {
                Relevance = relevance,
                Intent = intent,
                Practice = practice,
                MostUseful = most,
                LeastUseful = least
            };
            stage.Db.SurveyAnswers.Add(SurveyAnswer.Give(came[i], reply, By(came[i], stage.At(DayOfAnswer(i)))).Answer!);
        }

        for (var i = 0; i < Practices.Length; i++)
            Show(stage, came[2 * i], Practices[i], stage.At(-150 + i));

        var training = await stage.Db.Events.SingleAsync(e => e.Id == portVila);
        var coming = await stage.Db.Nominations.Where(n => n.EventId == portVila && n.State == NominationState.Confirmed).OrderBy(n => n.Id)
            .ToListAsync();
        Submit(stage, training, coming[0], new ConceptText
        {
            Problem = "Les dossiers numérisés n’indiquent ni date ni service d’origine et sont introuvables.",
            Practice = "Former dans chaque direction une personne chargée de nommer et de classer les fichiers, et de former les "
                + "autres.",
            ResourcesAtHand = "Une salle de formation, six postes, une circulaire du secrétaire général.",
            ResourcesMissing = "Le temps des agents : deux matinées par mois.",
            SponsorName = "Secrétaire général (fictif)",
            SponsorPost = "Secrétariat général du ministère d’exemple",
        });
        stage.Db.Concepts.Add(Concept.Begin(coming[1], training, new ConceptText { Problem = "Every district scans in its own way." },
            By(coming[1], stage.At(-2))).Concept!);
        Show(stage, coming[0], "Formation de formateurs", stage.At(-4));
        await stage.SaveAsync();
    }

    private static void Submit(Stage stage, Event training, Nomination delegated, ConceptText text)
    {
        var concept = Concept.Begin(delegated, training, text, By(delegated, stage.At(-5))).BeMade();
        foreach (var wrong in concept.Submit(delegated, training, By(delegated, stage.At(-4))))
            wrong.BeDone();
        stage.Db.Concepts.Add(concept);
    }

    private static void Show(Stage stage, Nomination delegated, string practice, DateTime at)
    {
        var entry = DirectoryEntry.From(delegated);
        entry.Show(delegated, practice, By(delegated, at)).BeDone();
        stage.Db.DirectoryEntries.Add(entry);
    }

    private static Act By(Nomination delegated, DateTime at) => new(Actor.ForNominee(delegated.Id, delegated.Nominee.FullName), at);
}
