using ProjectPortal.Domain;
using ProjectPortal.Domain.Events;

namespace ProjectPortal.Web.Data.Sample.Roa206;

/// <summary>The two study tours to Bahrain.</summary>
internal static class StudyTours
{
    public static readonly Wording FirstSummary = new(
        "For five days innovators and senior officials studied how Bahrain runs its electronic government. Sessions at the "
            + "Authority took up needs analysis, the evaluation of services, surveys of satisfaction, feedback from users, training "
            + "and the power of marketing; visits to government agencies showed how each uses technology to serve the public.",
        "Pendant cinq jours, des innovateurs et de hauts fonctionnaires ont étudié l’administration en ligne de Bahreïn, vue sur "
            + "place. Les séances tenues à l’Autorité ont porté sur l’analyse des besoins, l’évaluation des services, les enquêtes de "
            + "satisfaction, les avis des usagers, la formation et le pouvoir du marketing ; les visites d’organismes publics ont "
            + "montré comment chacun met la technologie au service du public.");

    public static readonly Wording SecondSummary = new(
        "Twenty-one representatives of 19 least developed countries came to learn about the strategy behind Bahrain's electronic "
            + "government. The subjects were those of the first tour, brought up to date: more depth on the smart card, on i-Seha and "
            + "on systems of financial support, and more visits to service centres. Speakers provided by UNDP were popular with the "
            + "delegates. Countries were at very different stages, from those without a plan to those already developing their "
            + "strategy.",
        "Vingt et un représentants de 19 pays parmi les moins avancés sont venus découvrir la stratégie qui guide "
            + "l’administration en ligne de Bahreïn. Les sujets étaient ceux du premier voyage, mis à jour : une étude plus "
            + "approfondie de la carte à puce, d’i-Seha et des systèmes d’aide financière, et davantage de visites de centres de "
            + "services. Les intervenants proposés par le PNUD ont été appréciés des délégués. Les pays en étaient à des stades très "
            + "différents : certains n’avaient aucun plan, d’autres élaboraient déjà leur stratégie.");

    public static readonly Wording Criteria = new(
        "A person who will carry out the practice at home: responsible for a public service, for information technology or for the "
            + "strategy of the administration, and backed by a superior who can decide.",
        "Une personne qui mettra la pratique en œuvre dans son pays : responsable d’un service public, de l’informatique ou de la "
            + "stratégie de l’administration, et soutenue par un supérieur en mesure de décider.");

    public static EventPlan First(int activityId)
    {
        var month = new DateOnly(2014, 1, 1);
        return InManama(month, month.AddMonths(1).AddDays(-1)) with
        {
            Title = new("Study Tour 1: the e-government of Bahrain", "Voyage d’étude 1 : l’administration en ligne de Bahreïn"),
            ActivityId = activityId,
            MonthOnly = true,
            Capacity = 16,
            Places = [new(new("Manama", "Manama"), "BH", "e-Government Authority")],
            ProgrammeOutline = new(
                "Five days at the Authority: analysis of needs, evaluation of services, satisfaction surveys, feedback, "
                    + "training, marketing; visits to agencies that serve the public through technology; memorandums of understanding.",
                "Cinq jours à l’Autorité : analyse des besoins, évaluation des services, enquêtes de satisfaction, avis des "
                    + "usagers, formation, marketing ; visites d’organismes qui servent le public grâce à la technologie ; mémorandums "
                    + "d’accord."),
            InvitedCountries = EventStory.Each(Participants.InvitedToStudyTour1),
        };
    }

    public static EventPlan Second(int activityId) => InManama(new DateOnly(2015, 1, 24), new DateOnly(2015, 1, 29)) with
    {
        Title = new("Study Tour 2: the e-government of Bahrain", "Voyage d’étude 2 : l’administration en ligne de Bahreïn"),
        ActivityId = activityId,
        WorkingLanguages = "en fr",
        Capacity = 24,
        ProgrammeOutline = new(
            "The strategy for electronic government and its architecture; the smart card; i-Seha and the health service; financial "
                + "support; visits to service centres; what each country means to do next.",
            "La stratégie de l’administration en ligne et son architecture ; la carte à puce ; i-Seha et les services de santé ; l’aide "
                + "financière ; visites de centres de services ; ce que chaque pays compte faire ensuite."),
        InvitedCountries = EventStory.Each(Participants.InvitedToStudyTour2),
    };

    private static EventPlan InManama(DateOnly from, DateOnly to) => new()
    {
        Kind = EventKind.StudyTour,
        Title = Wording.None,
        StartsOn = from,
        EndsOn = to,
        WorkingLanguages = "en",
        Host = new("The e-Government Authority of Bahrain", "L’Autorité de l’administration en ligne de Bahreïn"),
        CoOrganisers = new(
            "DPADM, United Nations DESA",
            "Division de l’administration publique et de la gestion du développement, Département des affaires économiques et "
                + "sociales de l’ONU"),
        ProfileCriteria = Criteria,
        Capacity = 2,
        NominationsOpenAt = PastEvent.WindowOpens(from),
        NominationsCloseAt = PastEvent.WindowCloses(from),
        TimeZone = "Asia/Bahrain",
        Places = [new(new("Manama", "Manama"), "BH")],
    };
}
