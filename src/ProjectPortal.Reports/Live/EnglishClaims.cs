namespace ProjectPortal.Reports.Live;

/// <summary>How English reports state what the portal counts itself.</summary>
internal static class EnglishClaims
{
    public static readonly IReadOnlyDictionary<string, Nearness> Near = new Dictionary<string, Nearness>(StringComparer.OrdinalIgnoreCase)
    {
        ["almost"] = Nearness.Almost,
        ["nearly"] = Nearness.Almost,
        ["close to"] = Nearness.Almost,
        ["just under"] = Nearness.Almost,
        ["about"] = Nearness.About,
        ["around"] = Nearness.About,
        ["approximately"] = Nearness.About,
        ["roughly"] = Nearness.About,
        ["some"] = Nearness.About,
        ["more than"] = Nearness.Above,
        ["over"] = Nearness.Above,
        ["just over"] = Nearness.Above,
        ["at least"] = Nearness.Above,
        ["above"] = Nearness.Above,
        ["less than"] = Nearness.Below,
        ["fewer than"] = Nearness.Below,
        ["under"] = Nearness.Below,
        ["at most"] = Nearness.Below,
        ["up to"] = Nearness.Below,
        ["only"] = Nearness.Exactly,
        ["exactly"] = Nearness.Exactly,
        ["all"] = Nearness.Exactly,
    };

    public static readonly IReadOnlyDictionary<string, decimal> Scales = new Dictionary<string, decimal>(StringComparer.OrdinalIgnoreCase)
    {
        ["million"] = 1_000_000,
        ["thousand"] = 1000,
    };

    private const string People = "(?:participants|delegates)";
    private const string Those = "(?:(?:all )?(?:the )?(?:participants|delegates|attendees)|those who (?:took part|attended|participated))";
    private const string Came = "(?:took part|attended|participated|were present)";
    private const string Lands = "(?:beneficiary |participating )?(?:countries|LDCs|least developed countries(?: \\(LDCs\\))?)";
    private const string PerCent = "(?: per cent| percent| ?%)";
    private const string Was = "(?:was|were|is|are|stood at|reached|amounted to|came to|totalled|of)";
    private const string Held = "(?:held|organi[sz]ed|convened|delivered|conducted)";

    public static readonly IReadOnlyList<Claim> All =
    [
        Whole("participants.women.percent", $"{{N}}{PerCent} of {Those} (?:were|are|was) (?:women|female)"),
        Whole("participants.women.percent",
            $"women (?:made up|accounted for|constituted|represented|formed|were) {{N}}{PerCent} of {Those}"),
        Whole("participants.women.percent", $"(?:share|proportion) of women among {Those} {Was} {{N}}{PerCent}"),
        Whole("participants.women", $"{{N}} women {Came}"),
        Whole("participants.men", $"{{N}} men {Came}"),
        Whole("participants", $"{{N}} {People}(?: from {{M}} {Lands})? {Came}"),
        Whole("participants", $"(?:a total of|brought together|attended by|reached|gathered|trained) {{N}} {People}"),
        Whole("participants", $"{{N}} {People} (?:in total|in all|overall|altogether)"),
        Countries($"{{N}}(?: of the(?: {{M}})?)? {Lands} (?:took part|participated|were represented|attended)"),
        Countries($"reached {{N}}(?: of the(?: {{M}})?)? {Lands}"),
        .. Events("workshops", "events.workshops"), .. Events("study tours", "events.study-tours"),
        .. Events("expert group meetings", "events.expert-group-meetings"), .. Events("events", "events"),
        Money("money.rate", $"(?:implementation|delivery) rate(?: of the (?:project|budget))? (?:{Was}) {{N}}{PerCent}"),
        Money("money.rate",
            $"{{N}}{PerCent} of (?:the|its) (?:revised |total |approved )?(?:budget|allotment|funds) "
            + "(?:was|were|had been|has been|have been) (?:spent|used|disbursed|expended|implemented)"),
        Money("money.expenditure", $"(?:total|overall) (?:expenditure|expenditures|spending|cost|costs)(?: of the project)? {Was} {{N}}"),
        Money("money.expenditure", "the project (?:has |had )?(?:spent|cost) {N}"),
        Money("money.allotment", $"(?:total|overall|project’s|project's|approved|original|its) (?:budget|allotment) {Was} {{N}}",
            "money.revised"),
        Money("money.revised", $"revised (?:budget|allotment) {Was} {{N}}"),
        Money("money.contributions", $"(?:supplementary funding|cash contributions|contributions in cash) {Was} {{N}}",
            "money.contributions.in-kind"),
    ];

    private static Claim Whole(string name, string pattern) => Create(name, [], ofWhole: true, pattern);

    private static Claim Countries(string pattern) => Create(
        "countries.participating", ["countries.participating.beneficiary", "countries.participating.ldc"], ofWhole: true, pattern);

    private static IEnumerable<Claim> Events(string noun, string name) =>
    [
        Whole(name, $"{Held} {{N}} {noun}"), Whole(name, $"{{N}} {noun} (?:were|have been) {Held}"),
        Whole(name, $"{{N}} {noun} took place"),
    ];

    private static Claim Money(string name, string pattern, params string[] orElse) => Create(name, orElse, ofWhole: false, pattern);

    private static Claim Create(string name, string[] orElse, bool ofWhole, string pattern) => Claim.Create(
        Numerals.English, string.Join('|', Near.Keys), string.Join('|', Scales.Keys), name, orElse, ofWhole, pattern);
}
