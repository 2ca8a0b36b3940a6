using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.People;

namespace ProjectPortal.Domain.Nominations;

/// <summary>
/// How a nominee answers to the profile, told by its parts: a language of the event, an authority that does more than
/// liaise, a score that reaches the threshold. A part is null where nobody can say yet.
/// </summary>
public sealed record ProfileMatch(bool? Language, bool? Authority, bool? Score)
{
    public int Met => Parts.Count(p => p == true);

    public int Known => Parts.Count(p => p is not null);

    private bool?[] Parts => [Language, Authority, Score];

    /// <param name="perCent">The score as far as the one who asks may know it.</param>
    public static ProfileMatch Compute(Nominee nominee, Event ofEvent, decimal? perCent) => new(
        SpokenLanguages.Match(nominee.Languages, ofEvent.WorkingLanguages),
        nominee.Authority == ImplementingAuthority.NotStated ? null : nominee.Authority != ImplementingAuthority.Liaises,
        perCent is null || ofEvent.ThresholdPerCent is null ? null : perCent >= ofEvent.ThresholdPerCent);
}

/// <summary>What people write when they are asked for their languages: "English, français (lu)".</summary>
public static class SpokenLanguages
{
    private static readonly Dictionary<string, string[]> Names = new(StringComparer.Ordinal)
    {
        ["ar"] = ["ARABIC", "ARABE"],
        ["en"] = ["ENGLISH", "ANGLAIS", "INGLES"],
        ["es"] = ["SPANISH", "ESPAGNOL", "ESPANOL", "CASTELLANO"],
        ["fr"] = ["FRENCH", "FRANCAIS", "FRANCES"],
        ["pt"] = ["PORTUGUESE", "PORTUGAIS", "PORTUGUES"],
        ["ru"] = ["RUSSIAN", "RUSSE"],
        ["zh"] = ["CHINESE", "CHINOIS", "MANDARIN"],
    };

    /// <summary>The languages that are recognized, by their codes.</summary>
    public static IReadOnlyList<string> Codes => [.. Names.Keys.Order(StringComparer.Ordinal)];

    /// <summary>The codes of the languages that a text names.</summary>
    public static IReadOnlyList<string> In(string text)
    {
        var words = Folding.Words(text).ToHashSet(StringComparer.Ordinal);
        return [.. Names.Where(n => words.Contains(n.Key.ToUpperInvariant()) || n.Value.Any(words.Contains)).Select(n => n.Key)];
    }

    /// <summary>Whether the text names one of the event's working languages; null where it names no language that is known.</summary>
    public static bool? Match(string text, string workingLanguages)
    {
        var spoken = In(text);
        return spoken.Count == 0 ? null : workingLanguages.Split(' ').Any(spoken.Contains);
    }
}
