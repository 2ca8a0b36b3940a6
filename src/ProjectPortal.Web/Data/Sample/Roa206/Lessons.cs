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
            OfEvent(Events.StudyTour1, "Where a leader stands behind it, electronic government moves; where nobody does, no plan helps.",
                "Quand un dirigeant s’y engage, l’administration en ligne avance ; sans cela, aucun plan n’y suffit."),
            OfEvent(Events.StudyTour1, "A strategy that users and stakeholders helped to write is one that they will use.",
                "Une stratégie écrite avec les usagers et les parties prenantes est une stratégie dont ils se servent."),
            OfEvent(Events.StudyTour1, "Ask the people who are served whether they are content, and act on the answers.",
                "Demander aux personnes servies si elles sont satisfaites, et tenir compte de leurs réponses."),
            OfEvent(Events.StudyTour1,
                "A new service has to be sold, to colleagues as much as to the public, by somebody who knows the market.",
                "Un nouveau service se fait connaître, auprès des collègues autant que du public, par quelqu’un qui connaît le marché."),
            OfEvent(Events.StudyTour1, "Training is part of the innovation; Bahrain's examples of it were among the most useful.",
                "La formation fait partie de l’innovation ; les exemples donnés par Bahreïn ont été parmi les plus utiles."),
        ]),
        ("planning",
        [
            OfEvent(Events.StudyTour1, "Before building, look at how others have done it and at which standards apply.",
                "Avant de construire, voir comment d’autres ont fait et quelles normes s’appliquent."),
            OfEvent(Events.StudyTour1, "Redesign the process first: a bad procedure on a computer is still a bad procedure.",
                "Repenser d’abord le processus : une mauvaise procédure informatisée reste une mauvaise procédure."),
            OfEvent(Events.StudyTour2, "What most delegates want next is help with the beginning: the strategy and the architecture.",
                "Ce que la plupart des délégués souhaitent ensuite, c’est une aide pour commencer : la stratégie et l’architecture."),
            OfEvent(Events.StudyTour3,
                "Growth in China followed from a strategy and from policies that were kept up; delegates took note of the method.",
                "En Chine, la croissance a suivi une stratégie et des politiques tenues dans la durée ; les délégués en ont retenu la "
                + "méthode."),
        ]),
        ("participants",
        [
            new(LessonSource.Evaluation, Events.StudyTour1, Evaluator,
                "Officials of central government, of service commissions or of foreign affairs can smooth the way of an innovation, but "
                + "gain less from a technical tour than the specialists whom other countries sent.",
                "Les agents de l’administration centrale, des commissions de la fonction publique ou des affaires étrangères peuvent "
                + "faciliter une innovation, mais tirent moins d’un voyage technique que les spécialistes envoyés par d’autres pays."),
            OfSurvey(Events.StudyTour3,
                "Send the content ahead: a government that has seen the programme can choose the right person for it.",
                "Envoyer le contenu à l’avance : un gouvernement qui a vu le programme peut choisir la bonne personne.",
                new("The portal opens nominations only when outline and criteria are written.",
                "Le portail n’ouvre les candidatures que si le programme et les critères sont rédigés.")),
            new(LessonSource.Staff, null, new("the division", "la Division"),
                "More than one delegate of the same country carries the material further at home.",
                "Plusieurs délégués d’un même pays portent plus loin chez eux ce qu’ils ont reçu."),
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
                "Who comes with a project of his own learns most: Cambodia wished to compare its services with Bahrain's, Somalia looked "
                + "for payroll and personnel systems, Chad for a smart card.",
                "Qui vient avec son propre projet apprend le plus : le Cambodge voulait comparer ses services à ceux de Bahreïn, la "
                + "Somalie cherchait des systèmes de paie et de personnel, le Tchad une carte à puce."),
            OfSurvey(Events.StudyTour1,
                "Ask each delegate for a project concept before the meeting, with an honest account of what is at hand and what is "
                + "missing.",
                "Demander à chaque délégué, avant la réunion, une note de projet qui dise franchement ce dont il dispose et ce qui lui "
                + "manque."),
        ]),
        ("content",
        [
            OfSurvey(Events.StudyTour1, "Leave more time on visits for talking with the staff of the host.",
                "Prévoir, lors des visites, plus de temps pour parler avec le personnel de l’hôte.",
                new("Study tour 2 had more visits to service centres.",
                "Le deuxième voyage d’étude comptait davantage de visites de centres de services.")),
            OfSurvey(Events.StudyTour1, "Show a wider choice of new practices.", "Montrer un plus large éventail de pratiques nouvelles."),
            OfSurvey(Events.StudyTour3, "Aim the material at what can be transferred; general knowledge can be read at home.",
                "Cibler ce qui peut être transféré ; les connaissances générales peuvent se lire chez soi."),
            OfSurvey(Events.StudyTour3, "One week may be enough.", "Une semaine peut suffire."),
            OfEvent(Events.StudyTour3,
                "Seeing counts for more than hearing: the Free Trade Zone and the rebuilt village were what delegates came back to in the "
                + "end.", "Voir compte plus qu’entendre : la zone de libre-échange et le village reconstruit sont ce dont les délégués "
                + "ont reparlé à la fin."),
        ]),
        ("mou",
        [
            new(LessonSource.Evaluation, null, Evaluator,
                "As soon as one government's agency signs with another's, capitals are involved: a memorandum of understanding asks too "
                + "much of a delegate.",
                "Dès que l’organisme d’un État signe avec celui d’un autre, les capitales s’en mêlent : un mémorandum d’accord demande "
                + "trop à un délégué."),
            new(LessonSource.Evaluation, null, Evaluator,
                "Begin with less: a named person to write to, a mentor, a visit by experts. Prepare both sides for it.",
                "Commencer par moins : une personne à qui écrire, un mentor, une visite d’experts. Y préparer les deux parties."),
        ]),
        ("funding",
        [
            new(LessonSource.Evaluation, null, Evaluator,
                "Money is the first obstacle that delegates name, people and political will the next.",
                "L’argent est le premier obstacle que citent les délégués, puis viennent le personnel et la volonté politique."),
            new(LessonSource.Evaluation, null, Evaluator,
                "Put a practical session on raising funds into each programme: partnerships, sponsors, donors, contracts with private "
                + "firms.", "Inscrire à chaque programme une séance pratique sur la recherche de fonds : partenariats, parrains, "
                + "donateurs, contrats avec des entreprises privées."),
        ]),
        ("role-un",
        [
            OfExperts("The countries' demand comes first; the United Nations brings no ready-made model.",
                "La demande des pays passe avant tout ; l’ONU n’apporte pas de modèle tout fait."),
            OfExperts("Its part is to bring together those who have an innovation and those who want one, and then to come back, measure "
                + "and celebrate.",
                "Son rôle est de réunir ceux qui ont une innovation et ceux qui en cherchent une, puis de revenir, de mesurer et de "
                + "célébrer."),
            OfSurvey(Events.Workshop2, "Hold workshops in least developed countries themselves.",
                "Tenir des ateliers dans les pays les moins avancés eux-mêmes."),
            new(LessonSource.Evaluation, null, Evaluator,
                "Use what the system has: UNDP's speakers were popular, and the case collection of the Public Service Awards deserves "
                + "formats and languages that people can use.",
                "Se servir de ce que le système possède : les intervenants du PNUD ont plu, et le recueil de cas des Prix pour la "
                + "fonction publique mérite des formats et des langues accessibles."),
        ]),
        ("networks",
        [
            OfSurvey(Events.StudyTour1, "Ask again after a year how far each country has come.",
                "Redemander au bout d’un an où en est chaque pays."),
            OfSurvey(Events.StudyTour2, "Help delegates to stay in touch, if only by a page on a social network.",
                "Aider les délégués à rester en contact, ne serait-ce que par une page sur un réseau social."),
            new(LessonSource.Evaluation, null, Evaluator,
                "Connect countries with universities, associations and informal circles of comparison, and keep the innovators of the "
                + "Awards within reach.",
                "Mettre les pays en relation avec des universités, des associations et des cercles informels de comparaison, et garder à "
                + "portée les innovateurs des Prix."),
        ]),
    ];

    private static SampleLesson OfEvent(string slug, string en, string fr) => new(LessonSource.Event, slug, ClosingSession, en, fr);

    private static SampleLesson OfExperts(string en, string fr) =>
        new(LessonSource.Event, Events.ExpertGroupMeeting, new("experts", "experts"), en, fr);

    private static SampleLesson OfSurvey(string slug, string en, string fr, Wording? applied = null) =>
        new(LessonSource.Survey, slug, Feedback, en, fr, applied);

    private sealed record SampleLesson(LessonSource From, string? Event, Wording Note, string En, string Fr, Wording? Applied = null);
}
