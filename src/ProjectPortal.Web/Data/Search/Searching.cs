using System.Linq.Expressions;
using ProjectPortal.Domain;
using ProjectPortal.Domain.People;

namespace ProjectPortal.Web.Data.Search;

/// <summary>
/// The one way to look for what people type: blind to case and accents, alike on every database. Records that the search knows are found by
/// the beginnings of their words; others by a folded key that is kept with them.
/// </summary>
public static class Searching
{
    /// <summary>
    /// Words of records of a kind of which every word of the text begins a word; null where the text holds nothing to look for. One
    /// record may be there with several words.
    /// </summary>
    public static IQueryable<SearchWord>? Matching(this IQueryable<SearchWord> words, SearchSubject subject, string text)
    {
        // The longest is the rarest, most of the time.
        var wanted = Folding.WordsAndTails(text).OrderByDescending(w => w.Word.Length).ToList();
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
    /// Nominations of which the nominee's address begins with the text; null where the text is no beginning of an address.
    /// </summary>
    public static IQueryable<SearchWord>? OfAddress(this IQueryable<SearchWord> words, string text) =>
        text.Contains('@', StringComparison.Ordinal) && SearchWord.OfAddress(text).FirstOrDefault() is { } address
            ? words.Where(w => w.Subject == SearchSubject.NomineeAddress).BeginningWith((address, address)) : null;

    /// <summary>
    /// Ids of records of a kind of which every word of the text begins a word; null where the text holds nothing to look for.
    /// </summary>
    public static IQueryable<int>? IdsOf(this IQueryable<SearchWord> words, SearchSubject subject, string text) =>
        words.Matching(subject, text)?.Select(w => w.SubjectId);

    /// <summary>Those of which every word of the text begins a word; all of them where the text holds nothing to look for.</summary>
    public static IQueryable<TEntity> Having<TEntity>(this IQueryable<TEntity> records, PortalDb db, SearchSubject subject, string? text)
        where TEntity : Entity =>
        db.SearchWords.IdsOf(subject, text ?? "") is { } ids ? records.Where(r => ids.Contains(r.Id)) : records;

    /// <summary>Those whose folded key holds every word of the text, wherever in it.</summary>
    public static IQueryable<TRow> Saying<TRow>(this IQueryable<TRow> rows, Expression<Func<TRow, string>> key, string? text)
    {
        foreach (var (_, word) in Folding.WordsAndTails(text ?? ""))
        {
            // A member of a constant becomes a parameter of the statement; the constant itself would make each word a statement of its own.
            var asked = Expression.Property(Expression.Constant(new Asked(word)), nameof(Asked.Word));
            var holds = Expression.Call(key.Body, nameof(string.Contains), null, asked);
            rows = rows.Where(Expression.Lambda<Func<TRow, bool>>(holds, key.Parameters));
        }

        return rows;
    }

    /// <summary>A range rather than LIKE: an index serves it on every database, since the words compare by their code points.</summary>
    private static IQueryable<SearchWord> BeginningWith(this IQueryable<SearchWord> words, (string Word, string Tail) wanted)
    {
        var (word, tail) = (Folding.Cut(wanted.Word, SearchWord.Longest), Folding.Cut(wanted.Tail, SearchWord.Longest));
        var (afterWord, afterTail) = (After(word), After(tail));
        return word == tail
            ? words.Where(w => string.Compare(w.Word, word) >= 0 && string.Compare(w.Word, afterWord) < 0)
            : words.Where(w => (string.Compare(w.Word, word) >= 0 && string.Compare(w.Word, afterWord) < 0)
                || (string.Compare(w.Word, tail) >= 0 && string.Compare(w.Word, afterTail) < 0));
    }

    /// <summary>The first text that does not begin with this one.</summary>
    private static string After(string beginning)
    {
        var last = System.Text.Rune.GetRuneAt(beginning, beginning.Length - (char.IsLowSurrogate(beginning[^1]) ? 2 : 1));
        var next = last.Value == 0xD7FF ? 0xE000 : Math.Min(last.Value + 1, 0x10FFFF);
        return beginning[..^last.Utf16SequenceLength] + new System.Text.Rune(next);
    }

    private sealed record Asked(string Word);
}
