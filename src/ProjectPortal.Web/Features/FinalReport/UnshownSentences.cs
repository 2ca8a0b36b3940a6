using ProjectPortal.Reports.Markdown;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.FinalReport;

/// <summary>Says to whoever writes what of a text the report cannot show: a sentence for each kind, with where it stands.</summary>
internal static class UnshownSentences
{
    /// <summary>Whoever mends these sees the others in the next notice.</summary>
    private const int MostPlaces = 5;

    public static IReadOnlyList<string> Describe(string markdown, Words words) =>
        [.. MarkdownCheck.Find(markdown).Select(u => Describe(u, words))];

    public static string Describe(Unshown unshown, Words words)
    {
        var named = unshown.Places.Take(MostPlaces).ToList();
        var where = named.Skip(1).Aggregate(
            words["FinalReport.UnshownAt", named[0].Line, named[0].Text],
            (said, place) => words["FinalReport.UnshownAnd", said, place.Line, place.Text]);
        var more = unshown.Places.Count - named.Count;
        return words[$"FinalReport.Unshown{unshown.Kind}", more == 0 ? where : words.Count("FinalReport.UnshownMore", more, where)];
    }
}
