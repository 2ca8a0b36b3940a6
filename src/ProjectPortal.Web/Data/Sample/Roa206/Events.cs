using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain.Events;

namespace ProjectPortal.Web.Data.Sample.Roa206;

/// <summary>The six events, one after the other, so that those who come again are known already.</summary>
internal static class Events
{
    public const string ExpertGroupMeeting = "egm-new-york-2013";
    public const string Workshop1 = "workshop-manama-2013";
    public const string Workshop2 = "workshop-addis-ababa-2014";
    public const string StudyTour1 = "study-tour-1-manama-2014";
    public const string StudyTour2 = "study-tour-2-manama-2015";
    public const string StudyTour3 = "study-tour-3-china-2016";

    /// <summary>The ids of the events by their slug.</summary>
    public static async Task<Dictionary<string, int>> LoadAsync(Stage stage, int projectId, Dictionary<string, int> activities)
    {
        var past = new PastEvent(stage, new Delegates(stage));
        await past.PlayAsync(projectId, ExpertGroupMeeting, Meetings.ExpertGroup(activities["A1.1"]), Meetings.ExpertGroupSummary,
            "expert-meeting", Participants.ExpertGroup);
        await past.PlayAsync(projectId, Workshop1, Meetings.InManama(activities["A1.2"]), Meetings.InManamaSummary, "workshop-1",
            Participants.Workshop1);
        await past.PlayAsync(projectId, StudyTour1, StudyTours.First(activities["A2.1"]), StudyTours.FirstSummary, "study-tour-1",
            Participants.StudyTour1);
        await past.PlayAsync(projectId, Workshop2, Meetings.InAddisAbaba(activities["A1.2"]), Meetings.InAddisAbabaSummary, "workshop-2",
            Participants.Workshop2);
        await past.PlayAsync(projectId, StudyTour2, StudyTours.Second(activities["A2.1"]), StudyTours.SecondSummary, "study-tour-2",
            Participants.StudyTour2);
        await past.PlayOnAsync(ThirdStudyTour.MovedToChina(projectId, StudyTour3, activities["A2.1"]), ThirdStudyTour.Summary,
            "study-tour-3", Participants.StudyTour3);

        var ids = await stage.Db.Events.Where(e => e.ProjectId == projectId).AsNoTracking().ToDictionaryAsync(e => e.Slug, e => e.Id);
        foreach (var s in Programmes.Sessions)
        {
            var session = new Session
            {
                EventId = ids[s.Event],
                Day = s.Day,
                StartsAt = s.From,
                EndsAt = s.To,
                Title = s.Title,
                Tag = s.Tag
            };
            if (s.Speaker.Length > 0)
                session.SpeakBy([new SpeakerPlan(s.Speaker)]);
            stage.Db.Sessions.Add(session);
        }

        await stage.SaveAsync();
        return ids;
    }
}
