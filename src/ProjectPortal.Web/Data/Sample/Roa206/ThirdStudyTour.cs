using ProjectPortal.Domain;
using ProjectPortal.Domain.Events;

namespace ProjectPortal.Web.Data.Sample.Roa206;

/// <summary>The study tour to China, which was first planned elsewhere and moved in the last quarter of 2015.</summary>
internal static class ThirdStudyTour
{
    public static readonly Wording Summary = new(
        "Ten days in a row, in Beijing and in Shanghai, on public administration for sustainable development, in view of the "
            + "2030 Agenda, which had just been adopted. People from earlier tours and workshops were invited again, so that they "
            + "would go on learning from one another. A representative of UNDP opened the tour and spoke of its work in China and of "
            + "South-South cooperation. Delegates held discussions with the staff of the Chinese Academy of Governance, saw in the "
            + "Shanghai Free Trade Zone how room for commerce can attract foreign investment, and learned in a village near Shanghai "
            + "how moving farmers together had raised their standard of living and made better use of the farmland.",
        "Dix jours de suite, à Beijing et à Shanghai, sur l’administration publique au service du développement durable, compte "
            + "tenu du Programme 2030 qui venait d’être adopté. Des personnes venues aux voyages et ateliers précédents ont été "
            + "invitées de nouveau, afin de continuer d’apprendre les unes des autres. Un représentant du PNUD a ouvert le voyage et "
            + "parlé de l’action du PNUD en Chine et de la coopération Sud-Sud. Les délégués se sont entretenus avec le personnel de "
            + "l’Académie chinoise de gouvernance, ont vu dans la zone de libre-échange de Shanghai comment un cadre favorable au "
            + "commerce peut attirer l’investissement étranger et ont appris, dans un village proche de Shanghai, comment le "
            + "regroupement des agriculteurs avait relevé leur niveau de vie et amélioré l’utilisation des terres agricoles.");

    public static Event MovedToChina(int projectId, string slug, int activityId)
    {
        var tour = Event.Draft(projectId, slug, FirstPlan(activityId), At(2015, 3, 16)).BeMade();
        tour.Publish(At(2015, 4, 20)).BeDone();
        tour.Postpone("The subject is to follow the 2030 Agenda, adopted in September 2015; a host for it is being sought.",
            At(2015, 10, 5)).BeDone();
        tour.Reschedule(
            NewPlan(activityId),
            "Moved to Beijing and Shanghai, where the subject can be public administration for sustainable development. The project was "
            + "extended to June 2016 for it.", [], At(2015, 10, 19)).BeDone();
        return tour;
    }

    /// <summary>The documents say that the tour was moved, not from where: place and month are illustrative.</summary>
    private static EventPlan FirstPlan(int activityId) => NewPlan(activityId) with
    {
        Title = new("Study Tour 3", "Voyage d’étude 3"),
        StartsOn = new DateOnly(2015, 11, 1),
        EndsOn = new DateOnly(2015, 11, 30),
        MonthOnly = true,
        Host = Wording.None,
        CoOrganisers = Wording.None,
        ProgrammeOutline = new("To follow once the host is known.", "À préciser dès que l’hôte sera connu."),
        NominationsOpenAt = null,
        NominationsCloseAt = null,
        TimeZone = "UTC",
        Places = [new(new("To be confirmed", "À confirmer"), "BH")],
    };

    private static EventPlan NewPlan(int activityId)
    {
        var first = new DateOnly(2016, 1, 9);
        return new EventPlan
        {
            Kind = EventKind.StudyTour,
            Title = new("Study Tour 3: Public Administration for Sustainable Development",
                "Voyage d’étude 3 : l’administration publique au service du développement durable"),
            ActivityId = activityId,
            StartsOn = first,
            EndsOn = new DateOnly(2016, 1, 18),
            WorkingLanguages = "en",
            Host = new("Government of China, with the Chinese Academy of Governance",
                "Gouvernement chinois, avec l’Académie chinoise de gouvernance"),
            CoOrganisers = new(
                "DPADM, United Nations DESA",
                "Division de l’administration publique et de la gestion du développement, Département des affaires économiques "
                    + "et sociales de l’ONU"),
            ProgrammeOutline = new(
                "Public administration and the 2030 Agenda; China's strategies for growth and for better public services; South-South "
                    + "cooperation; a village that was moved and rebuilt; the Shanghai Free Trade Zone.",
                "L’administration publique et le Programme 2030 ; les stratégies de la Chine pour la croissance et pour de meilleurs "
                    + "services publics ; la coopération Sud-Sud ; un village déplacé et reconstruit ; la zone de libre-échange de "
                    + "Shanghai."),
            ProfileCriteria = new(
                "A delegate of an earlier study tour or workshop of the project who is still in a post from which a practice can be "
                    + "adapted.",
                "Un délégué d’un voyage d’étude ou d’un atelier précédent du projet, toujours en poste là où une pratique peut être "
                    + "adaptée."),
            Capacity = 22,
            SeatsPerCountry = 1,
            NominationsOpenAt = PastEvent.WindowOpens(first),
            NominationsCloseAt = PastEvent.WindowCloses(first),
            TimeZone = "Asia/Shanghai",
            Places = [new(new("Beijing", "Beijing"), "CN"), new(new("Shanghai", "Shanghai"), "CN")],
            InvitedCountries = EventStory.Each(Participants.InvitedToStudyTour3),
        };
    }

    private static Act At(int year, int month, int day) => Stage.ByStaff(new DateTime(year, month, day, 10, 0, 0, DateTimeKind.Utc));
}
