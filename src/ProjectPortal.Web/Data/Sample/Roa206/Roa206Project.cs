using ProjectPortal.Domain.FinalReports;

namespace ProjectPortal.Web.Data.Sample.Roa206;

/// <summary>ROA 206, from its final report and its public page. What is invented is listed in its sample note.</summary>
internal static class Roa206Project
{
    public static async Task LoadAsync(Stage stage)
    {
        var projectId = await KeyFeatures.LoadAsync(stage);
        var activities = await Framework.LoadAsync(stage, projectId);
        var events = await Events.LoadAsync(stage, projectId, activities);
        Challenges.Add(stage, projectId, activities, events);
        Lessons.Add(stage, projectId, events);
        Money.Add(stage, projectId);
        Texts.AddNarratives(
            stage,
            projectId,
            "Roa206",
            (ReportSection.Summary, "summary"),
            (ReportSection.GoodPractices, "good-practices"),
            (ReportSection.Sustainability, "sustainability"),
            (ReportSection.MultiplierEffects, "multiplier-effects"),
            (ReportSection.AdditionalInformation, "additional-information"));
        await stage.SaveAsync();
    }
}
