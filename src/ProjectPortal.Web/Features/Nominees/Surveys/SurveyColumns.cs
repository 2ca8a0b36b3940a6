using ProjectPortal.Domain.People;
using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Text;
using static ProjectPortal.Web.Features.Shared.ColumnPlace;

namespace ProjectPortal.Web.Features.Nominees.Surveys;

/// <summary>The answers to an event's survey. Only staff are told whose they are, and few answers have no words for anybody else.</summary>
internal static class SurveyColumns
{
    public static ColumnList<SurveyLine> Create(Words words, SurveyResult result)
    {
        Func<Actor, bool> inTheirWords = _ => !result.HidesWords;
        return
        [
            new("Nominees.Name", r => r.Name) { Place = InFile, SeenBy = SeenBy.Staff },
            new("Nominees.Name", r => $"{r.Name}, {words.Localize(r.Country!)} ({r.Relevance})") { Place = OnPage, SeenBy = SeenBy.Staff },
            new("Nominees.Country", r => r.Country) { Place = InFile, SeenBy = SeenBy.Staff },
            new("Nominees.AnsweredAt", r => r.AnsweredAt) { Place = InFile, SeenBy = SeenBy.Staff },
            new("Nominees.RelevanceMark", r => r.Relevance) { Place = InFile },
            new("Nominees.RelevanceMark", r => r.Relevance) { Place = OnPage, SeenBy = a => !SeenBy.Staff(a) },
            new("Nominees.Intent", r => r.Intent) { Place = InFile },
            new("Nominees.SurveyPractice", r => r.Practice) { SeenBy = inTheirWords },
            new("Nominees.MostUseful", r => r.MostUseful) { SeenBy = inTheirWords, Css = "pre-line" },
            new("Nominees.LeastUseful", r => r.LeastUseful) { SeenBy = inTheirWords, Css = "pre-line" },
        ];
    }
}
