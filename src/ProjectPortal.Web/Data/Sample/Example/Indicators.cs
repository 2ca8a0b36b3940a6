using ProjectPortal.Domain;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Domain.Results;

namespace ProjectPortal.Web.Data.Sample.Example;

/// <summary>Two indicators that the portal computes, three that people measure, with measurements in every state.</summary>
internal static class Indicators
{
    private static readonly Wording Survey = new("Survey of the workshop in Kigali", "Enquête sur l’atelier de Kigali");
    private static readonly Wording Letters = new("Letters of the ministries", "Lettres des ministères");

    public static void AddTo(ExpectedAccomplishment knowing, ExpectedAccomplishment doing)
    {
        knowing.Indicators.AddRange(
        [
            new()
            {
                ProjectId = knowing.ProjectId,
                Number = 1,
                Unit = IndicatorUnit.Number,
                Baseline = 0,
                Target = 60,
                BySex = true,
                ByCountry = true,
                Source = ComputedSource.ParticipantsAttended,
                Statement = new("Number of people who have attended an event of the project",
                    "Nombre de personnes ayant participé à une manifestation du projet"),
                MeansOfVerification = new("Attendance recorded in the portal", "Présences enregistrées sur le portail"),
            },
            new()
            {
                ProjectId = knowing.ProjectId,
                Number = 2,
                Unit = IndicatorUnit.PerCent,
                Target = 80,
                Statement = new("Share of the participants who answered to whom the content was relevant (4 or 5 out of 5)",
                    "Proportion des participants ayant répondu qui jugent le contenu pertinent (4 ou 5 sur 5)"),
                NumeratorLabel = new("participants to whom the content was relevant", "participants qui jugent le contenu pertinent"),
                DenominatorLabel = new("participants who answered", "participants ayant répondu"),
                MeansOfVerification = Survey,
            },
        ]);
        doing.Indicators.AddRange(
        [
            new()
            {
                ProjectId = doing.ProjectId,
                Number = 1,
                Unit = IndicatorUnit.Number,
                Baseline = 0,
                Target = 14,
                ByCountry = true,
                Source = ComputedSource.CountriesTakingPart,
                Statement = new("Number of countries that have taken part in an event",
                    "Nombre de pays ayant participé à une manifestation"),
                MeansOfVerification = new("Attendance recorded in the portal", "Présences enregistrées sur le portail"),
            },
            new()
            {
                ProjectId = doing.ProjectId,
                Number = 2,
                Unit = IndicatorUnit.Number,
                Baseline = 0,
                Target = 8,
                ByCountry = true,
                Statement = new("Number of administrations that have adopted a schedule for keeping records",
                    "Nombre d’administrations ayant adopté un calendrier de conservation des dossiers"),
                MeansOfVerification = Letters,
            },
            new()
            {
                ProjectId = doing.ProjectId,
                Number = 3,
                Unit = IndicatorUnit.Qualitative,
                Statement = new("How offices describe the time that it takes to find a file",
                    "Comment les bureaux décrivent le temps nécessaire pour retrouver un dossier"),
                MeansOfVerification = new(
                    "Three heads of registry speak of minutes where they used to speak of hours; one sees no change yet.",
                    "Trois chefs du bureau d’ordre parlent de minutes et non plus d’heures ; un autre ne constate pas encore de "
                        + "changement."),
            },
        ]);
    }

    public static async Task MeasureAsync(Stage stage, ExpectedAccomplishment knowing, ExpectedAccomplishment doing)
    {
        var useful = knowing.Indicators[1];
        var answers = OwnWords.Relevances.Count;
        var first = Approved(stage, useful, Share(stage, answers - 1), OwnWords.DayOfAnswer(answers - 1));
        await stage.Db.SaveChangesAsync();
        var corrected = first.Correct(
            useful, Share(stage, answers), "One more answer came in after the first count.",
            Stage.ByStaff(stage.At(-135)))
            .BeMade();
        corrected.Submit(Stage.ByStaff(stage.At(-135, 10))).BeDone();
        corrected.Approve(Stage.ByStaff(stage.At(-134))).BeDone();

        var adopted = doing.Indicators[1];
        Approved(stage, adopted,
            Adopted(stage.Day(-90), 2, "Two ministries have sent their schedule.", "Deux ministères ont envoyé leur calendrier."), -88);
        Drafted(stage, adopted,
            Adopted(stage.Day(-12), 4, "Two more schedules have come in since the last count.",
            "Deux calendriers de plus sont arrivés depuis le dernier relevé."), -10)
            .Submit(Stage.ByStaff(stage.At(-9))).BeDone();

        var described = doing.Indicators[2];
        var returned = Drafted(stage, described, FindingOn(stage.Day(-75), "Files are found faster than before.",
            "Les dossiers se retrouvent plus vite qu’avant."), -70);
        returned.Submit(Stage.ByStaff(stage.At(-69))).BeDone();
        returned.Return("Say who was asked, and where.", Stage.ByStaff(stage.At(-66))).BeDone();
        Drafted(stage, described,
            FindingOn(stage.Day(-20), "Three heads of registry speak of minutes where they used to speak of hours; one sees no change yet.",
            "Trois chefs du bureau d’ordre parlent de minutes là où ils parlaient d’heures ; un autre ne voit pas encore de changement."),
            -5);
    }

    private static Measurement Drafted(Stage stage, Indicator indicator, Finding finding, int day) =>
        Measurement.Draft(indicator, finding, Stage.ByStaff(stage.At(day))).BeMade();

    private static Measurement Approved(Stage stage, Indicator indicator, Finding finding, int day)
    {
        var measurement = Drafted(stage, indicator, finding, day);
        measurement.Submit(Stage.ByStaff(stage.At(day, 10))).BeDone();
        measurement.Approve(Stage.ByStaff(stage.At(day, 15))).BeDone();
        return measurement;
    }

    /// <summary>Counted from the answers that the survey itself holds, so that neither page contradicts the other.</summary>
    private static Finding Share(Stage stage, int answers)
    {
        var relevant = OwnWords.Relevances.Take(answers).Count(mark => mark >= SurveyAnswer.RelevantFrom);
        return new()
        {
            MeasuredOn = stage.Day(OwnWords.DayOfAnswer(answers - 1)),
            Unit = IndicatorUnit.PerCent,
            Value = decimal.Round(100m * relevant / answers, 1),
            Numerator = relevant,
            Denominator = answers,
            Population = KigaliWorkshop.Came,
            Source = Survey,
            Narrative = new("Those who were less convinced pointed to their laws and to the many slides of the first day.",
                "Les personnes moins convaincues ont mentionné leur législation et les nombreuses diapositives du premier jour."),
        };
    }

    private static Finding Adopted(DateOnly day, int count, string en, string fr) => new()
    {
        MeasuredOn = day,
        Unit = IndicatorUnit.Number,
        Value = count,
        Source = Letters,
        Narrative = new(en, fr),
        Parts = [(new("administrations that are drafting a schedule", "administrations qui rédigent un calendrier"), 3)],
    };

    private static Finding FindingOn(DateOnly day, string en, string fr) => new()
    {
        MeasuredOn = day,
        Unit = IndicatorUnit.Qualitative,
        Narrative = new(en, fr),
        Source = new("Interviews", "Entretiens"),
    };
}
