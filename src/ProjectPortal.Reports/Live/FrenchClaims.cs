namespace ProjectPortal.Reports.Live;

/// <summary>How French reports state what the portal counts itself.</summary>
internal static class FrenchClaims
{
    public static readonly IReadOnlyDictionary<string, Nearness> Near = new Dictionary<string, Nearness>(StringComparer.OrdinalIgnoreCase)
    {
        ["près de"] = Nearness.Almost,
        ["presque"] = Nearness.Almost,
        ["un peu moins de"] = Nearness.Almost,
        ["environ"] = Nearness.About,
        ["quelque"] = Nearness.About,
        ["à peu près"] = Nearness.About,
        ["plus de"] = Nearness.Above,
        ["un peu plus de"] = Nearness.Above,
        ["au moins"] = Nearness.Above,
        ["pas moins de"] = Nearness.Above,
        ["moins de"] = Nearness.Below,
        ["au plus"] = Nearness.Below,
        ["jusqu’à"] = Nearness.Below,
        ["seulement"] = Nearness.Exactly,
        ["exactement"] = Nearness.Exactly,
        ["les"] = Nearness.Exactly,
    };

    public static readonly IReadOnlyDictionary<string, decimal> Scales = new Dictionary<string, decimal>(StringComparer.OrdinalIgnoreCase)
    {
        ["millions de"] = 1_000_000,
        ["million de"] = 1_000_000,
        ["mille"] = 1000,
    };

    private const string People = "(?:participants|délégués)";
    private const string Those = "(?:participants|délégués|personnes présentes|participants et participantes)";
    private const string Came = "(?:ont participé|y ont participé|ont pris part|y ont pris part|étaient présents|ont assisté)";
    private const string Lands = "(?:pays(?: bénéficiaires| participants| les moins avancés)?|PMA)";
    private const string PerCent = "(?: pour cent| ?%)";
    private const string Was = "(?:(?:est|était|étaient|a été|ont été)(?: de)?|a atteint|ont atteint|s’est élevée? à"
        + "|s’élevait à|s’élèvent à|s’élevaient à|se sont élevée?s à|s’établissait à|de)";

    private const string Held = "(?:tenue?s?|organisée?s?|menée?s?|réalisée?s?)";
    private const string Dollars = "(?: de)? dollars";

    public static readonly IReadOnlyList<Claim> All =
    [
        Whole("participants.women.percent", $"{{N}}{PerCent} des {Those} (?:étaient|sont|furent) des femmes"),
        Whole("participants.women.percent",
            $"les femmes (?:représentaient|constituaient|formaient|ont représenté|représentent) {{N}}{PerCent} des {Those}"),
        Whole("participants.women.percent", $"la (?:part|proportion) des? femmes parmi les {Those} {Was} {{N}}{PerCent}"),
        Whole("participants.women", $"{{N}} femmes {Came}"),
        Whole("participants.men", $"{{N}} hommes {Came}"),
        Whole("participants", $"{{N}} {People}(?: (?:venus|originaires) de {{M}} {Lands})? {Came}"),
        Whole("participants", $"(?:un total de|réuni|rassemblé|formé) {{N}} {People}"),
        Whole("participants", $"{{N}} {People} (?:au total|en tout)"),
        Countries($"{{N}}(?: des(?: {{M}})?)? {Lands} (?:ont participé|y ont participé|ont pris part|étaient représentés)"),
        Countries($"atteint {{N}}(?: des(?: {{M}})?)? {Lands}"),
        .. Events("ateliers", "events.workshops"), .. Events("voyages d’étude", "events.study-tours"),
        .. Events("réunions de groupes? d’experts", "events.expert-group-meetings"), .. Events("manifestations", "events"),
        Money("money.rate", $"taux d’exécution(?: du (?:projet|budget))? {Was} {{N}}{PerCent}"),
        Money("money.rate",
            $"{{N}}{PerCent} du budget (?:a été|ont été|avait été|avaient été) (?:dépensée?s?|utilisée?s?|exécutée?s?)"),
        Money("money.expenditure", $"(?:dépenses totales|total des dépenses)(?: du projet)? {Was} {{N}}{Dollars}"),
        Money("money.expenditure", $"le projet a (?:dépensé|coûté) {{N}}{Dollars}"),
        Money("money.allotment", $"(?:budget total|budget initial|budget du projet|son budget) {Was} {{N}}{Dollars}", "money.revised"),
        Money("money.revised", $"budget révisé {Was} {{N}}{Dollars}"),
        Money("money.contributions", $"(?:financement complémentaire|contributions en espèces) {Was} {{N}}{Dollars}",
            "money.contributions.in-kind"),
    ];

    private static Claim Whole(string name, string pattern) => Create(name, [], ofWhole: true, pattern);

    private static Claim Countries(string pattern) => Create(
        "countries.participating", ["countries.participating.beneficiary", "countries.participating.ldc"], ofWhole: true, pattern);

    private static IEnumerable<Claim> Events(string noun, string name) =>
    [
        Whole(name, $"(?:a|ont|avait) {Held} {{N}} {noun}"), Whole(name, $"{{N}} {noun} (?:ont été|furent|se sont) {Held}"),
        Whole(name, $"{{N}} {noun} ont eu lieu"),
    ];

    private static Claim Money(string name, string pattern, params string[] orElse) => Create(name, orElse, ofWhole: false, pattern);

    private static Claim Create(string name, string[] orElse, bool ofWhole, string pattern) => Claim.Create(
        Numerals.French, string.Join('|', Near.Keys), string.Join('|', Scales.Keys), name, orElse, ofWhole, pattern);
}
