using ProjectPortal.Domain;
using ProjectPortal.Domain.Lessons;

namespace ProjectPortal.Web.Data.Sample.Roa206;

/// <summary>Section 5 of the final report, by theme. Most lessons are the delegates' own; the rest are the evaluation's.</summary>
internal static class Lessons
{
    private static readonly Wording ClosingSession = new("delegates, closing session", "délégués, séance de clôture");
    private static readonly Wording Feedback = new("delegates, evaluation of the event", "délégués, évaluation de la manifestation");
    private static readonly Wording Evaluator = new("evaluation of the project", "évaluation du projet");

    public static void Add(Stage stage, int projectId, Dictionary<string, int> events) =>
        stage.Db.Lessons.AddRange(All.SelectMany(theme => theme.Lessons.Select((lesson, order) => new Lesson
        {
            ProjectId = projectId,
            ThemeId = stage.Theme(theme.Theme),
            Text = new(lesson.En, lesson.Fr),
            Source = lesson.From,
            EventId = lesson.Event is null ? null : events[lesson.Event],
            SourceNote = lesson.Note,
            AppliedIn = lesson.Applied ?? Wording.None,
            Order = order + 1,
        })));

    private static readonly (string Theme, SampleLesson[] Lessons)[] All =
    [
        ("human-factors",
        [
            OfEvent(Events.StudyTour1, "Leadership and political will decide whether a strategy for electronic government is carried out.",
                "L’autorité et la volonté politique sont décisives pour la mise en œuvre d’une stratégie d’administration en "
                + "ligne."),
            OfEvent(Events.StudyTour1, "Users and other stakeholders should have a hand in the strategy.",
                "Les usagers et les autres parties prenantes devraient être associés à l’élaboration de la stratégie."),
            OfEvent(Events.StudyTour1, "Ask the people who are served whether they are satisfied, and use the answers.",
                "Demander aux usagers s’ils sont satisfaits, et tenir compte de leurs réponses."),
            OfEvent(Events.StudyTour1,
                "A new service has to be made known, inside the administration as much as outside, on the strength of an "
                + "analysis of the market.",
                "Le pouvoir du marketing, interne comme externe, et l’analyse du marché : un nouveau service doit être connu."),
            OfEvent(Events.StudyTour1, "Training belongs to an innovation: delegates valued the examples of it that they saw.",
                "La formation fait partie de l’innovation : les délégués ont apprécié les exemples présentés."),
        ]),
        ("planning",
        [
            OfEvent(Events.StudyTour1, "Before building, study international experience and the standards that apply.",
                "Avant toute réalisation, étudier l’expérience internationale et les normes applicables."),
            OfEvent(Events.StudyTour1, "Redesign the process before it is put on a computer.",
                "Repenser le processus avant de l’informatiser."),
            OfEvent(Events.StudyTour2,
                "What most delegates want next is help with the planning stage: the strategy and the enterprise architecture.",
                "La plupart des délégués souhaitent une aide pour la planification : la stratégie et l’architecture "
                + "d’entreprise."),
            OfEvent(Events.StudyTour3,
                "China relied on strategy and on policies to bring about growth; how policy can improve public services was "
                + "the subject of talks with the staff of the Academy.",
                "La Chine s’est appuyée sur une stratégie et des politiques pour assurer sa croissance ; l’amélioration des "
                + "services publics par les politiques a fait l’objet d’échanges avec le personnel de l’Académie."),
        ]),
        ("participants",
        [
            new(LessonSource.Evaluation, Events.StudyTour1, Evaluator,
                "Officials of central government, of service commissions or of foreign affairs may help an innovation along, "
                + "but may gain less from a technical tour than the specialists whom other countries sent.",
                "Les agents de l’administration centrale, des commissions de la fonction publique ou des affaires étrangères "
                + "peuvent faciliter une innovation, mais tirent moins profit d’un voyage technique que les spécialistes "
                + "envoyés par d’autres pays."),
            OfSurvey(Events.StudyTour3,
                "Send the content ahead: delegates prepare better, and a government that has seen it can choose the most "
                + "suitable person.",
                "Envoyer le contenu à l’avance : les délégués se préparent mieux, et le gouvernement peut choisir la "
                + "personne la plus qualifiée."),
            new(LessonSource.Staff, null, new("the division", "la Division"),
                "Where a delegation has more than one member, the material is likelier to reach a wider audience at home.",
                "Lorsqu’une délégation compte plusieurs membres, les documents ont davantage de chances d’être largement "
                + "diffusés dans le pays."),
        ]),
        ("readiness",
        [
            new(LessonSource.Evaluation, Events.StudyTour2, Evaluator,
                "One programme met four kinds of country: those that plan to have a strategy (Kiribati, Burkina Faso, Vanuatu, "
                + "Mauritania), those that are writing one (Bhutan, Togo, Senegal, Cambodia), those without a plan (Comoros) and those "
                + "that want one application only (Chad, Somalia).",
                "Un même programme s’adressait à quatre sortes de pays : ceux qui prévoient une stratégie (Kiribati, Burkina Faso, "
                + "Vanuatu, Mauritanie), ceux qui en rédigent une (Bhoutan, Togo, Sénégal, Cambodge), ceux qui n’ont pas de plan "
                + "(Comores) et ceux qui veulent une seule application (Tchad, Somalie)."),
            OfEvent(Events.StudyTour2,
                "Some delegates came with their own project: Cambodia wished to compare its services with Bahrain's, Somalia "
                + "looked for payroll and personnel systems, Chad for a smart card.",
                "Certains délégués sont venus avec leur propre projet : le Cambodge voulait comparer ses services à ceux de "
                + "Bahreïn, la Somalie cherchait des systèmes de paie et de gestion du personnel, le Tchad une carte à puce."),
            OfSurvey(Events.StudyTour1,
                "Ask each delegate for a project concept before the meeting, fitted to local conditions, with an honest "
                + "account of what is at hand and what is missing.",
                "Demander à chaque délégué, avant la réunion, une note de projet adaptée aux conditions locales, qui indique "
                + "exactement les moyens disponibles et ceux qui manquent."),
        ]),
        ("content",
        [
            OfSurvey(Events.StudyTour1, "Leave more time on visits for talking with the staff of the host.",
                "Prévoir, lors des visites, plus de temps pour les échanges avec le personnel de l’hôte.",
                new("Study tour 2 had more visits to service centres.",
                "Le deuxième voyage d’étude comptait davantage de visites de centres de services.")),
            OfSurvey(Events.StudyTour1, "Show a wider choice of new practices.",
                "Présenter un plus large éventail de pratiques nouvelles."),
            OfEvent(Events.StudyTour3,
                "In a village near Shanghai, moving farmers together had raised their standard of living and made better use of the "
                + "farmland; a member of the community told delegates how it had been done.",
                "Dans un village proche de Shanghai, le regroupement des agriculteurs avait relevé leur niveau de vie et amélioré "
                + "l’utilisation des terres agricoles ; un membre de la communauté l’a expliqué aux délégués."),
            OfSurvey(Events.StudyTour3, "Aim the material more closely at what least developed countries can take over.",
                "Cibler davantage ce que les pays les moins avancés peuvent reprendre."),
            OfSurvey(Events.StudyTour3, "One week may be enough.", "Une semaine peut suffire."),
            OfEvent(Events.StudyTour3,
                "The Shanghai Free Trade Zone showed how room for commerce can attract foreign investment.",
                "La zone de libre-échange de Shanghai a montré comment un cadre favorable au commerce peut attirer "
                + "l’investissement étranger."),
        ]),
        ("mou",
        [
            new(LessonSource.Evaluation, null, Evaluator,
                "As soon as one government's agency agrees with another's, central government has to be involved: a "
                + "memorandum of understanding asks too much of a delegate.",
                "Dès que l’organisme d’un État conclut un accord avec celui d’un autre, les autorités centrales doivent "
                + "intervenir : un mémorandum d’accord demande trop à un délégué."),
            new(LessonSource.Evaluation, null, Evaluator,
                "Something less formal might have served: a contact person, a mentor, a visit by experts. Both sides should "
                + "be prepared for it.",
                "Une formule moins officielle aurait pu convenir : une personne à contacter, un mentor, une visite "
                + "d’experts. Il faut y préparer les deux parties."),
        ]),
        ("funding",
        [
            new(LessonSource.Evaluation, null, Evaluator,
                "Money is the first obstacle that delegates name, then staff and political commitment.",
                "Le manque de moyens financiers est le premier obstacle que citent les délégués, avant le manque de "
                + "personnel et d’engagement politique."),
            new(LessonSource.Evaluation, null, Evaluator,
                "Put into each programme a discussion of real opportunities for raising funds: partnerships, sponsors, "
                + "donors, work with private firms.",
                "Inscrire à chaque programme une discussion des possibilités concrètes de financement : partenariats, "
                + "parrainages, donateurs, collaboration avec le secteur privé."),
        ]),
        ("role-un",
        [
            OfExperts("The countries' demand comes first; the United Nations brings no ready-made model.",
                "La demande des pays passe avant tout ; l’ONU n’apporte pas de modèle tout fait."),
            OfExperts("Its part is to bring together those who have an innovation and those who want one, and then to follow up, "
                + "evaluate and make success known.",
                "Son rôle est de réunir ceux qui ont une innovation et ceux qui en cherchent une, puis d’assurer le suivi, "
                + "d’évaluer et de faire connaître les succès."),
            OfSurvey(Events.Workshop2, "Hold workshops in least developed countries themselves.",
                "Tenir des ateliers dans les pays les moins avancés eux-mêmes."),
            new(LessonSource.Evaluation, null, Evaluator,
                "Use what the system has: UNDP's speakers at study tour 2 and workshop 2 were popular, and the case "
                + "collection of the Public Service Awards deserves formats and languages that people can use, such as edited "
                + "publications, training materials and video.",
                "Utiliser les ressources du système : les intervenants du PNUD au deuxième voyage d’étude et au second "
                + "atelier ont été appréciés, et le recueil de cas des Prix pour la fonction publique gagnerait à exister dans "
                + "des formats et des langues plus accessibles, tels que publications, matériels de formation et vidéos."),
        ]),
        ("networks",
        [
            OfSurvey(Events.StudyTour1, "Ask after a year how far each country has come.",
                "Demander au bout d’un an où en est chaque pays."),
            OfEvent(Events.StudyTour2,
                "Two delegates wished to send a small delegation to Bahrain, to establish a relationship.",
                "Deux délégués souhaitaient envoyer une petite délégation à Bahreïn pour y nouer des relations."),
            OfSurvey(Events.StudyTour2, "Help delegates to stay in touch in a network, to begin with by a page on a social medium.",
                "Aider les délégués à rester en contact au sein d’un réseau, par exemple, pour commencer, par une page sur "
                + "un réseau social."),
            new(LessonSource.Evaluation, null, Evaluator,
                "Connect countries with universities, associations and informal benchmarking groups, and stay in touch with "
                + "the innovators of the Awards.",
                "Mettre les pays en relation avec des universités, des associations et des groupes informels d’échange, et "
                + "rester en contact avec les lauréats des Prix."),
        ]),
    ];

    /// <summary>Only of the first study tour is it said when delegates spoke.</summary>
    private static SampleLesson OfEvent(string slug, string en, string fr) =>
        new(LessonSource.Event, slug, slug == Events.StudyTour1 ? ClosingSession : new("delegates", "délégués"), en, fr);

    private static SampleLesson OfExperts(string en, string fr) =>
        new(LessonSource.Event, Events.ExpertGroupMeeting, new("experts", "experts"), en, fr);

    private static SampleLesson OfSurvey(string slug, string en, string fr, Wording? applied = null) =>
        new(LessonSource.Survey, slug, Feedback, en, fr, applied);

    private sealed record SampleLesson(LessonSource From, string? Event, Wording Note, string En, string Fr, Wording? Applied = null);
}
