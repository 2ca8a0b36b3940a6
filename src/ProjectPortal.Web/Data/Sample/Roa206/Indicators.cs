using ProjectPortal.Domain.Results;

namespace ProjectPortal.Web.Data.Sample.Roa206;

/// <summary>The three indicators, and what was measured at the end of the project.</summary>
internal static class Indicators
{
    // The report gives no day for its figures; they stand at the end of the project.
    private static readonly DateOnly AtTheEnd = new(2016, 6, 30);

    public static void AddTo(ExpectedAccomplishment first, ExpectedAccomplishment second)
    {
        first.Indicators.Add(new Indicator
        {
            ProjectId = first.ProjectId,
            Number = 1,
            Unit = IndicatorUnit.Number,
            Statement = new(
                "Number of local authorities in the participating LDCs who expressed that the presented innovative practices are relevant "
                    + "for the development of their service delivery and are interested in introducing the lessons from these practices",
                "Nombre d’autorités locales des PMA participants qui ont jugé les pratiques novatrices présentées utiles au développement "
                    + "de leurs services et qui souhaitent en appliquer les enseignements"),
            MeansOfVerification = new(
                "Questionnaires completed by the participants of workshops and study tours",
                "Questionnaires remplis par les participants aux ateliers et aux voyages d’étude"),
            Comment = new(
                "The indicator counts authorities; the surveys asked participants and give a share of them.",
                "L’indicateur porte sur un nombre d’autorités ; les enquêtes ont interrogé des participants et donnent une "
                    + "proportion."),
        });
        second.Indicators.Add(new Indicator
        {
            ProjectId = second.ProjectId,
            Number = 1,
            Unit = IndicatorUnit.Number,
            Statement = new(
                "Number of countries adapting innovative good practices in public governance that promote sustainable development",
                "Nombre de pays qui adaptent de bonnes pratiques novatrices de gouvernance publique favorisant le développement durable"),
            NumeratorLabel = new("countries that introduced a practice, fully or in part",
                "pays ayant adopté une pratique, en totalité ou en partie"),
            DenominatorLabel = new("countries that responded", "pays ayant répondu"),
            ByCountry = true,
            MeansOfVerification = new(
                "Online survey of the participating countries, made for the evaluation",
                "Enquête en ligne auprès des pays participants, menée pour l’évaluation"),
            Comment = new(
                "Many of the participating countries have taken up electronic government after learning from Bahrain. Following "
                    + "their visit Somalia took an interest in a payroll system, Chad in a smart card and Togo in a framework for its "
                    + "national strategy.",
                "Beaucoup de pays participants se sont tournés vers l’administration en ligne après avoir étudié l’exemple de "
                    + "Bahreïn. À la suite de leur visite, la Somalie s’est intéressée à un système de paie, le Tchad à une carte à "
                    + "puce et le Togo à un cadre pour sa stratégie nationale."),
        });
        second.Indicators.Add(new Indicator
        {
            ProjectId = second.ProjectId,
            Number = 2,
            Unit = IndicatorUnit.Number,
            Statement = new("Number of participants in the online training courses",
                "Nombre de participants aux cours de formation en ligne"),
            MeansOfVerification = new("Enrolments on the learning platform", "Inscriptions sur la plateforme d’apprentissage"),
            Comment = new(
                "Both courses are written; neither is open to the public.",
                "Les deux cours sont rédigés ; aucun n’est ouvert au public."),
        });
    }

    public static void Measure(ExpectedAccomplishment first, ExpectedAccomplishment second)
    {
        Approve(first.Indicators[0], new Finding
        {
            MeasuredOn = AtTheEnd,
            Unit = IndicatorUnit.PerCent,
            Value = 70,
            Qualifier = new("almost", "près de"),
            Narrative = new(
                "Share of participants who held the practices to be relevant to the local authorities of their country. "
                    + "Participants were also interested in introducing what they had learned.",
                "Proportion de participants qui jugeaient ces pratiques utiles aux autorités locales de leur pays. Les "
                    + "participants souhaitaient aussi appliquer ce qu’ils avaient appris."),
            Source = new(
                "Answers of participants, as summed up by the evaluation",
                "Réponses des participants, résumées par l’évaluation"),
        });
        Approve(second.Indicators[0], new Finding
        {
            MeasuredOn = AtTheEnd,
            Unit = IndicatorUnit.Number,
            Value = 13,
            Numerator = 13,
            Denominator = 24,
            Population = 39,
            Narrative = new(
                "Thirteen countries reported a practice in place, fully or in part. Fifteen of the 39 countries gave no answer.",
                "Treize pays ont déclaré avoir mis en place une pratique, en totalité ou en partie. Quinze des 39 pays n’ont pas "
                    + "répondu."),
            Source = new("Online survey of the evaluation", "Enquête en ligne de l’évaluation"),
            Parts = [(new("countries that have begun to plan", "pays ayant commencé à planifier"), 3)],
        });
        Approve(second.Indicators[1], new Finding
        {
            MeasuredOn = AtTheEnd,
            Unit = IndicatorUnit.Number,
            MissingReason = new(
                "the two courses could not be put online before the project closed, so nobody has been able to enrol",
                "les deux cours n’ont pu être mis en ligne avant la clôture du projet, et personne n’a donc pu s’y inscrire"),
        });
    }

    private static void Approve(Indicator indicator, Finding finding)
    {
        var measurement = Measurement.Draft(indicator, finding, Stage.ByStaff(At(13))).BeMade();
        measurement.Submit(Stage.ByStaff(At(14))).BeDone();
        measurement.Approve(Stage.ByStaff(At(16))).BeDone();
    }

    private static DateTime At(int hour) => AtTheEnd.ToDateTime(new TimeOnly(hour, 0), DateTimeKind.Utc);
}
