using ProjectPortal.Domain.Nominations;
using ProjectPortal.Domain.Privacy;

namespace ProjectPortal.Web.Data.Search;

/// <summary>What the search finds. Kept by number: it is a part of every row's key.</summary>
public enum SearchSubject
{
    Project = 1,
    Event = 2,
    Nomination = 3,
    Challenge = 4,
    Lesson = 5,
}

/// <summary>One word of one record, upper case and without accents: what the record is found by.</summary>
public sealed class SearchWord
{
    public const int Longest = 40;

    [Plain]
    public required SearchSubject Subject { get; init; }

    [Plain]
    public required int SubjectId { get; init; }

    /// <summary>Of a nomination, a name.</summary>
    [Personal]
    public required string Word { get; init; }

    /// <summary>The words of some texts, each once. A longer word is known by its beginning.</summary>
    public static IReadOnlySet<string> In(params ReadOnlySpan<string> texts)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var text in texts)
        {
            foreach (var part in Nominee.Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                if (part.Trim('.') is { Length: > 0 } word)
                    words.Add(word.Length > Longest ? word[..Longest] : word);
            }
        }

        return words;
    }
}
