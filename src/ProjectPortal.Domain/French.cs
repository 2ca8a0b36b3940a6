using System.Text.RegularExpressions;

namespace ProjectPortal.Domain;

/// <summary>
/// The orthography that a French sentence cannot know before its facts are there: how a name is joined to the word before it, and
/// where no line may break. It has no sentences of its own.
/// </summary>
public static partial class French
{
    private const string Months = "(janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)";
    private const string Vowels = "aàâäæeéèêëiîïoôöœuùûü";

    /// <summary>"d’Awa", "d’Hélène", "d’Yves"; "de Pema", "de Hassan", "de Yaya".</summary>
    public static string WithDe(string name) => (Elides(name) ? "d’" : "de ") + name;

    /// <summary>"du Sénégal", "de la Gambie", "de l’Ouganda", "des Comores", "d’Haïti".</summary>
    /// <param name="article">"le", "la", "l'", "les", or empty.</param>
    public static string WithDe(string article, string country) => Bare(article) switch
    {
        "le" => $"du {country}",
        "les" => $"des {country}",
        "" => WithDe(country),
        _ => $"de {The(article, country)}",
    };

    /// <summary>"au Bénin", "aux Comores", "en Gambie", "en Ouganda", "à Djibouti".</summary>
    public static string In(string article, string country) => Bare(article) switch
    {
        "le" => $"au {country}",
        "les" => $"aux {country}",
        "" => country == "Haïti" ? $"en {country}" : $"à {country}",
        _ => $"en {country}",
    };

    /// <summary>"le Sénégal", "l’Ouganda", "Haïti".</summary>
    public static string The(string article, string country) => Bare(article) switch
    {
        "" => country,
        "l" => $"l’{country}",
        var joined => $"{joined} {country}",
    };

    /// <summary>"9 heures", "1 heure", "17 h 45".</summary>
    public static string Hour(TimeOnly time) => time.Minute == 0
        ? FormattableString.Invariant($"{time.Hour}\u00a0{(time.Hour < 2 ? "heure" : "heures")}")
        : FormattableString.Invariant($"{time.Hour}\u00a0h\u00a0{time.Minute:00}");

    /// <summary>
    /// The same words with the spaces at which no line breaks: inside « », before : ; ? ! %, before what is counted, and inside a date.
    /// </summary>
    public static string Spaced(string text) =>
        new[] { BeforeSign(), AfterGuillemet(), BeforeUnit(), InDate() }.Aggregate(text, (said, space) => space.Replace(said, "\u00a0"));

    private static string Bare(string article) => article.TrimEnd('\'', '’');

    private static bool Elides(string name)
    {
        if (name.Length < 2)
            return false;

        var (first, second) = (char.ToLowerInvariant(name[0]), char.ToLowerInvariant(name[1]));
        return first switch
        {
            // The h of Henri is mute, that of Hassan is not; the y of Yves is a vowel, that of Yaya is not.
            'h' => "eéèêiîy".Contains(second) || name.StartsWith("Haïti", StringComparison.Ordinal),
            'y' => char.IsLetter(second) && !Vowels.Contains(second),
            _ => Vowels.Contains(first),
        };
    }

    [GeneratedRegex(@" (?=[:;?!»](\s|$|[.,)]))", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex BeforeSign();

    [GeneratedRegex("(?<=«) ", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex AfterGuillemet();

    [GeneratedRegex(@"(?<=[\d}]) (?=(%|(pour cent|[Mk]o|h|min|heures?|jours?|dollars)\b))", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex BeforeUnit();

    [GeneratedRegex($@"(?<=\b(\d\d?|1er)) (?={Months}\b)|(?<=\b{Months}) (?=\d{{4}}\b)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex InDate();
}
