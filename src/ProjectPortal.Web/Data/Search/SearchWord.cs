using ProjectPortal.Domain.People;
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
    Expenditure = 6,

    /// <summary>The papers of events and documents of projects; those of people are found by the person.</summary>
    Document = 7,
    Partner = 8,
    Activity = 9,
    Indicator = 10,

    /// <summary>A nomination again, by the nominee's mail address: for those alone who may see it.</summary>
    NomineeAddress = 11,
}

/// <summary>One folded word of one record: what the record is found by.</summary>
public sealed class SearchWord
{
    public const int Longest = 40;

    [Plain]
    public required SearchSubject Subject { get; init; }

    [Plain]
    public required int SubjectId { get; init; }

    /// <summary>Of a nomination, a name, or an address.</summary>
    [Contact]
    public required string Word { get; init; }

    /// <summary>
    /// The words of some texts, each once, also without what an apostrophe puts before them. A longer word is known by its beginning.
    /// </summary>
    public static IReadOnlySet<string> In(params ReadOnlySpan<string> texts)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var text in texts)
        {
            foreach (var (word, rest) in Folding.WordsAndTails(text))
            {
                words.Add(Folding.Cut(word, Longest));
                words.Add(Folding.Cut(rest, Longest));
            }
        }

        return words;
    }

    /// <summary>A mail address is one word: it is found by its beginning, dots and all.</summary>
    public static IReadOnlySet<string> OfAddress(string address) =>
        MailAddress.KeyOf(address) is { } key ? new HashSet<string> { Folding.Cut(key, Longest) } : new HashSet<string>();
}
