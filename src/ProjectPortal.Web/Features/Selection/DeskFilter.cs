using ProjectPortal.Domain.Nominations;
using ProjectPortal.Domain.People;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Selection;

/// <summary>What the desk is narrowed to and how it is sorted; lives in the address.</summary>
public sealed class DeskFilter
{
    public const string ByScore = "score";

    public string? Country { get; set; }

    public ImplementingAuthority? Authority { get; set; }

    public Sex? Sex { get; set; }

    /// <summary>A language code.</summary>
    public string? Language { get; set; }

    public NominationState? State { get; set; }

    public Proposal? Proposal { get; set; }

    /// <summary>Only what the viewer has not answered yet.</summary>
    public bool Mine { get; set; }

    public string? Q { get; set; }

    /// <summary>A column; with a minus before it the other way round.</summary>
    public string? Sort { get; set; }

    public bool IsEmpty =>
        string.IsNullOrEmpty(Country) && Authority is null && Sex is null && string.IsNullOrEmpty(Language) && State is null
            && Proposal is null && !Mine && string.IsNullOrEmpty(Q);

    public string Column => (Sort ?? ByScore).TrimStart('-');

    public bool IsReversed => Sort?.StartsWith('-') == true;

    internal List<DeskRow> Apply(IEnumerable<DeskRow> rows, Words words)
    {
        var found = rows.Where(r =>
            (string.IsNullOrEmpty(Country) || r.CountryCode == Country)
            && (Authority is null || r.Authority == Authority)
            && (Sex is null || r.Sex == Sex)
            && (string.IsNullOrEmpty(Language) || SpokenLanguages.In(r.Languages).Contains(Language))
            && (State is null || r.State == State)
            && (Proposal is null || r.Proposal == Proposal)
            && (!Mine || r.AwaitsAnswer)
            && Folding.Holds($"{r.Name} {r.Organisation}", Q));
        return [.. Sorted(found.ToList(), words)];
    }

    /// <summary>What is missing comes last either way, and equals stay in the order in which they were submitted.</summary>
    private IEnumerable<DeskRow> Sorted(List<DeskRow> rows, Words words)
    {
        var byWord = StringComparer.CurrentCulture;
        return Column switch
        {
            "name" => By(r => r.Name, byWord),
            "country" => By(r => words.Localize(r.Country), byWord),
            "authority" => By(r => r.Authority == ImplementingAuthority.NotStated ? null : (int?)r.Authority),
            "match" => By(r => -r.Match.Met),
            "documents" => By(r => r.Documents),
            "before" => By(r => -r.Before.Count(b => b.Came)),
            "sex" => By(r => words.Localize(r.Sex), byWord),
            "languages" => By(r => r.Languages, byWord),
            "state" => By(r => (int?)r.State),
            "proposal" => By(r => r.Rank is { } rank ? 100 + rank : r.Proposal == Domain.Nominations.Proposal.None ? null
                : (int?)r.Proposal * 10_000),
            _ => By(r => -r.Score?.PerCent),
        };

        IEnumerable<DeskRow> By<TKey>(Func<DeskRow, TKey> key, IComparer<TKey>? comparer = null)
        {
            var known = rows.Where(r => key(r) is not null);
            return (IsReversed ? known.OrderByDescending(key, comparer) : known.OrderBy(key, comparer))
                .Concat(rows.Where(r => key(r) is null));
        }
    }
}
