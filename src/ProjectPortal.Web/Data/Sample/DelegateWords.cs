using ProjectPortal.Domain.Nominations;

namespace ProjectPortal.Web.Data.Sample;

/// <summary>What an invented focal point writes about an invented person, in the language that the country writes in.</summary>
internal sealed record DelegateWords
{
    public static readonly DelegateWords English = new()
    {
        TitleFemale = "Ms.",
        TitleMale = "Mr.",
        Languages = "English",
        Organisation = "Example ministry",
        Unit = "Example unit {0}",
        Superior = "Permanent secretary, Example ministry",
        Positions = new Dictionary<ImplementingAuthority, string>
        {
            [ImplementingAuthority.Decides] = "Director",
            [ImplementingAuthority.Advises] = "Policy adviser",
            [ImplementingAuthority.Implements] = "Head of unit",
            [ImplementingAuthority.Liaises] = "Liaison officer",
        },
        Levels = new Dictionary<ImplementingAuthority, string>
        {
            [ImplementingAuthority.Decides] = "Senior management",
            [ImplementingAuthority.Advises] = "Professional",
            [ImplementingAuthority.Implements] = "Middle management",
            [ImplementingAuthority.Liaises] = "Professional",
        },
        Areas =
        [
            ("Strategy for digital services", "A national strategy for services online, with an owner for each service and a date."),
            ("Front offices in the districts", "One counter where a family can settle birth, school and health papers on the same day."),
            ("Personnel and payroll", "A payroll that checks each payment against the register of posts before it leaves."),
            ("Identity and cards", "One card that opens several public services, starting with two of them."),
            ("Quality of service", "A short questionnaire at the counter, read by the manager every Monday."),
            ("Procedures and standards", "Shorter procedures first, computers second: ten procedures drawn, cut and published."),
            ("Health services", "Appointments by telephone for the regional hospitals, with a record that follows the patient."),
            ("Training of public servants", "A small team of trainers who carry what was seen abroad to four provinces."),
        ],
    };

    public static readonly DelegateWords French = new()
    {
        TitleFemale = "Mme",
        TitleMale = "M.",
        Languages = "français, anglais",
        Organisation = "Ministère d’exemple",
        Unit = "Unité d’exemple {0}",
        Superior = "Secrétaire général(e), Ministère d’exemple",
        Positions = new Dictionary<ImplementingAuthority, string>
        {
            [ImplementingAuthority.Decides] = "Directeur général ou directrice générale",
            [ImplementingAuthority.Advises] = "Conseiller(ère) technique",
            [ImplementingAuthority.Implements] = "Chef d’unité",
            [ImplementingAuthority.Liaises] = "Chargé(e) de liaison",
        },
        Levels = new Dictionary<ImplementingAuthority, string>
        {
            [ImplementingAuthority.Decides] = "Encadrement supérieur",
            [ImplementingAuthority.Advises] = "Cadre",
            [ImplementingAuthority.Implements] = "Encadrement intermédiaire",
            [ImplementingAuthority.Liaises] = "Cadre",
        },
        Areas =
        [
            ("Stratégie des services numériques",
                "Une stratégie nationale des services en ligne, avec un responsable et une échéance par service."),
            ("Guichets dans les districts", "Un guichet où une famille règle le même jour l’état civil, l’école et la santé."),
            ("Personnel et paie", "Une paie dont chaque versement est vérifié dans le registre des postes avant d’être effectué."),
            ("Identité et cartes", "Une carte qui ouvre plusieurs services publics, en commençant par deux."),
            ("Qualité du service", "Un court questionnaire au guichet, lu chaque lundi par le responsable."),
            ("Procédures et normes",
                "D’abord des procédures plus courtes, ensuite l’informatique : dix procédures décrites, allégées et publiées."),
            ("Services de santé", "Des rendez-vous par téléphone pour les hôpitaux régionaux, et un dossier qui suit le patient."),
            ("Formation des agents publics",
                "Une petite équipe de formateurs chargée de transmettre dans quatre provinces les acquis du voyage."),
        ],
    };

    public required string TitleFemale { get; init; }

    public required string TitleMale { get; init; }

    public required string Languages { get; init; }

    public required string Organisation { get; init; }

    public required string Unit { get; init; }

    public required string Superior { get; init; }

    public required IReadOnlyDictionary<ImplementingAuthority, string> Positions { get; init; }

    public required IReadOnlyDictionary<ImplementingAuthority, string> Levels { get; init; }

    public required (string Work, string WouldIntroduce)[] Areas { get; init; }
}
