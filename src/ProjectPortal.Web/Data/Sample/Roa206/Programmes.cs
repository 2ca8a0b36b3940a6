using ProjectPortal.Domain;
using ProjectPortal.Domain.Events;
using static ProjectPortal.Domain.Events.SessionTag;

namespace ProjectPortal.Web.Data.Sample.Roa206;

internal sealed record ProgrammeSession(
    string Event, DateOnly Day, TimeOnly From, TimeOnly To, Wording Title, SessionTag Tag, string Speaker);

/// <summary>The programmes of the events whose days are known. The subjects follow the documents, the hours are illustrative.</summary>
internal static class Programmes
{
    private const string Authority = "e-Government Authority of Bahrain";
    private const string Academy = "Chinese Academy of Governance";

    public static readonly IReadOnlyList<ProgrammeSession> Sessions =
    [
        .. Held(Events.ExpertGroupMeeting, new DateOnly(2013, 2, 25)).Given(
            (1, "09:30-11:00", "Opening; what the Public Service Awards have collected",
                "Ouverture ; ce que les Prix pour la fonction publique ont recueilli", Informative, "DPADM"),
            (1, "11:15-13:00", "Innovations best suited to transfer to least developed countries",
                "Innovations les mieux adaptées à un transfert vers les pays les moins avancés", Transferable, ""),
            (1, "15:00-17:00", "Local conditions, and the link to the Millennium Development Goals",
                "Conditions locales et lien avec les objectifs du Millénaire pour le développement", Informative, ""),
            (2, "09:30-12:30", "The role of the United Nations in a transfer", "Le rôle de l’ONU dans un transfert", Informative, "DPADM"),
            (2, "14:30-16:30", "Principles for the project", "Principes du projet", Transferable, "")),
        .. Held(Events.StudyTour2, new DateOnly(2015, 1, 24)).Given(
            (1, "18:00-19:30", "Welcome and round of introductions", "Accueil et tour de table", Informative, Authority),
            (2, "09:00-10:30", "The strategy for electronic government and what drives it",
                "La stratégie de l’administration en ligne et ses moteurs", Informative, Authority),
            (2, "11:00-13:00", "From a strategy to an enterprise architecture", "De la stratégie à l’architecture d’entreprise",
                Transferable, Authority),
            (2, "14:00-15:30", "How partnerships and sponsors pay for innovation",
                "Financement de l’innovation par les partenariats et les parrainages", Transferable, "UNDP"),
            (3, "09:00-11:00", "The smart card model, step by step", "Le modèle de la carte à puce, étape par étape", Transferable,
                Authority),
            (3, "11:30-14:00", "Visit: a service centre", "Visite : un centre de services", SiteVisit, ""),
            (4, "09:00-11:00", "i-Seha: information for the health service", "i-Seha : l’information au service de la santé", Transferable,
                Authority),
            (4, "11:30-14:00", "Visit: a health centre that works with i-Seha", "Visite : un centre de santé qui utilise i-Seha", SiteVisit,
                ""),
            (5, "09:00-10:30", "Systems of financial support", "Systèmes d’aide financière", Transferable, Authority),
            (5, "11:00-12:30", "Needs, satisfaction and feedback: listening to users",
                "Besoins, satisfaction et avis : écouter les usagers", Transferable, Authority),
            (5, "13:30-15:30", "Visit: a second service centre", "Visite : un second centre de services", SiteVisit, ""),
            (6, "09:00-11:00", "What each country means to do next", "Suites prévues par chaque pays", Transferable, "DPADM"),
            (6, "11:15-12:30", "Evaluation and closing", "Évaluation et clôture", Informative, "DPADM")),
        .. Held(Events.StudyTour3, new DateOnly(2016, 1, 9)).Given(
            (1, "10:00-11:30", "Opening of the study tour", "Ouverture du voyage d’étude", Informative, "UNDP"),
            (1, "14:00-16:00", "Public administration and the 2030 Agenda", "L’administration publique et le Programme 2030", Informative,
                "DPADM"),
            (2, "09:00-11:30", "China's strategies for economic growth", "Les stratégies de croissance économique de la Chine", Informative,
                Academy),
            (2, "14:00-16:00", "UNDP in China and South-South cooperation", "Le PNUD en Chine et la coopération Sud-Sud", Informative,
                "UNDP"),
            (3, "09:00-11:30", "Policies that make public services better", "Politiques visant à améliorer les services publics",
                Informative, Academy),
            (3, "14:00-16:30", "Discussion with the teachers of the Academy", "Échanges avec les enseignants de l’Académie", Informative,
                Academy),
            (4, "09:00-12:00", "How local administration is organized", "L’organisation de l’administration locale", Informative, Academy),
            (5, "09:00-11:30", "Planning for sustainable development", "Planifier le développement durable", Informative, Academy),
            (5, "14:00-16:00", "What could be adapted at home: work in groups",
                "Adaptations possibles dans chaque pays : travail en groupes",
                Transferable, "DPADM"),
            (6, "09:00-14:00", "Journey from Beijing to Shanghai", "Trajet de Beijing à Shanghai", Informative, ""),
            (7, "09:00-15:00", "Visit: a village near Shanghai whose farmers were moved together",
                "Visite : un village près de Shanghai dont les agriculteurs ont été regroupés", SiteVisit, ""),
            (8, "09:00-12:00", "Urban services in a city that grows", "Les services urbains dans une ville qui grandit", Informative, ""),
            (9, "09:00-14:00", "Visit: the Shanghai Free Trade Zone", "Visite : la zone de libre-échange de Shanghai", SiteVisit, ""),
            (10, "09:30-11:30", "What delegates take home; evaluation and closing", "Acquis des délégués ; évaluation et clôture",
                Transferable, "DPADM")),
    ];

    private static (string Event, DateOnly First) Held(string slug, DateOnly first) => (slug, first);

    private static IEnumerable<ProgrammeSession> Given(
        this (string Event, DateOnly First) of,
        params (int Day, string Hours, string En, string Fr, SessionTag Tag, string Speaker)[] sessions) =>
        sessions.Select(s => new ProgrammeSession(
            of.Event,
            of.First.AddDays(s.Day - 1),
            TimeOnly.ParseExact(s.Hours[..5], "HH:mm", System.Globalization.CultureInfo.InvariantCulture),
            TimeOnly.ParseExact(s.Hours[6..], "HH:mm", System.Globalization.CultureInfo.InvariantCulture),
            new Wording(s.En, s.Fr),
            s.Tag,
            s.Speaker));
}
