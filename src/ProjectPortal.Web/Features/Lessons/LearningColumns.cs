using ProjectPortal.Domain.Lessons;
using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Text;
using static ProjectPortal.Web.Features.Shared.ColumnPlace;

namespace ProjectPortal.Web.Features.Lessons;

/// <summary>The lists of challenges and of lessons. The page shows lessons by their themes, without a table.</summary>
internal static class LearningColumns
{
    /// <param name="root">Where both lists are.</param>
    public static ColumnList<ChallengeRow> Challenges(Words words, string root) =>
    [
        new("Lessons.Number", r => r.Number)
        {
            IsUnbroken = true,
            Shown = r => words["Lessons.ChallengeN", r.Number],
            Link = r => $"{root}/challenges/{r.Id}",
        },
        new("Lessons.Description", r => r.Description),
        new("Lessons.Activity", r => r.Activity?.Code) { Place = InFile },
        new("Lessons.Event", r => r.Event?.Name) { Place = InFile },
        new("Lessons.ActionTaken", r => r.ActionTaken),
        new("Lessons.Where", _ => null) { Place = OnPage, View = "_Places", Shown = r => (r.Activity, r.Event) },
        new("Lessons.State", r => r.State) { Tone = r => r.State == ChallengeState.Open ? "warn" : "good" },
    ];

    public static ColumnList<LessonRow> Lessons { get; } =
    [
        new("Lessons.Theme", r => r.Theme),
        new("Lessons.Text", r => r.Text),
        new("Lessons.Source", r => r.Source),
        new("Lessons.Event", r => r.Event?.Name),
        new("Lessons.SourceNote", r => r.SourceNote),
        new("Lessons.AppliedIn", r => r.AppliedIn),
    ];
}
