namespace ProjectPortal.Web.Data.Search;

/// <summary>Finds records by the beginnings of their words.</summary>
public static class Searching
{
    /// <summary>
    /// Words of records of a kind of which every word of the text begins a word; null where the text holds nothing to look for. One
    /// record may be there with several words.
    /// </summary>
    public static IQueryable<SearchWord>? Of(this IQueryable<SearchWord> words, SearchSubject subject, string text)
    {
        // The longest is the rarest, most of the time.
        var wanted = SearchWord.In(text).OrderByDescending(w => w.Length).ToList();
        if (wanted.Count == 0)
            return null;

        var ofKind = words.Where(w => w.Subject == subject);
        var found = ofKind.BeginningWith(wanted[0]);
        foreach (var other in wanted.Skip(1))
        {
            var also = ofKind.BeginningWith(other);
            found = found.Where(w => also.Any(o => o.SubjectId == w.SubjectId));
        }

        return found;
    }

    /// <summary>
    /// Ids of records of a kind of which every word of the text begins a word; null where the text holds nothing to look for.
    /// </summary>
    public static IQueryable<int>? IdsOf(this IQueryable<SearchWord> words, SearchSubject subject, string text) =>
        words.Of(subject, text)?.Select(w => w.SubjectId);

    /// <summary>A range rather than LIKE: an index serves it on every database, since the words compare by their code points.</summary>
    private static IQueryable<SearchWord> BeginningWith(this IQueryable<SearchWord> words, string beginning)
    {
        var next = beginning[..^1] + (char)(beginning[^1] + 1);
        return words.Where(w => string.Compare(w.Word, beginning) >= 0 && string.Compare(w.Word, next) < 0);
    }
}
