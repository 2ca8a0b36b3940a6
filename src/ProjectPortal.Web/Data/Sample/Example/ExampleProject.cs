using ProjectPortal.Domain.FinalReports;

namespace ProjectPortal.Web.Data.Sample.Example;

/// <summary>An invented project in mid-life, counted from today, that has what ROA 206 leaves blank.</summary>
internal static class ExampleProject
{
    public static async Task LoadAsync(Stage stage)
    {
        var projectId = await KeyFeatures.LoadAsync(stage);
        var activities = await Framework.LoadAsync(stage, projectId);
        var delegates = new Delegates(stage);
        var events = new Dictionary<string, int>
        {
            [KigaliWorkshop.Slug] = await KigaliWorkshop.LoadAsync(stage, delegates, projectId, activities["A1.2"]),
            [KathmanduTour.Slug] = await KathmanduTour.LoadAsync(stage, delegates, projectId, activities["A2.1"]),
            [PortVilaTraining.Slug] = await PortVilaTraining.LoadAsync(stage, delegates, projectId, activities["A2.2"]),
        };
        await OwnWords.AddAsync(stage, events[KigaliWorkshop.Slug], events[PortVilaTraining.Slug]);
        await PlannedEvents.LoadAsync(stage, projectId, activities);
        Money.Add(stage, projectId, activities, events);
        Lessons.Add(stage, projectId, activities, events);
        // The other sections are still to be written: the completeness check has something to say.
        Texts.AddNarratives(stage, projectId, "Example", (ReportSection.Summary, "summary"),
            (ReportSection.Sustainability, "sustainability"));
        await stage.SaveAsync();
    }
}
