using ProjectPortal.Domain.Privacy;

namespace ProjectPortal.Domain.Events;

public enum SessionTag
{
    Informative,
    Transferable,
    SiteVisit,
}

/// <summary>One session of the programme. Its times are those of the place's clocks.</summary>
public sealed class Session : Entity
{
    [Plain]
    public required int EventId { get; init; }

    public Event? Event { get; private set; }

    [Plain]
    public required DateOnly Day { get; set; }

    [Plain]
    public required TimeOnly StartsAt { get; set; }

    /// <summary>Midnight is the end of the day: 24:00.</summary>
    [Plain]
    public required TimeOnly EndsAt { get; set; }

    [Plain]
    public required Wording Title { get; set; }

    [Plain]
    public required SessionTag Tag { get; set; }

    /// <summary>The code of the language that it is held in; empty where it is held in those of the event.</summary>
    [Plain]
    public string Language { get; set; } = "";

    [Personal]
    public List<SessionSpeaker> Speakers { get; } = [];

    public override int? OwningProjectId => Event?.ProjectId;

    public static Refusal? Check(Event ofEvent, DateOnly day, TimeOnly startsAt, TimeOnly endsAt) =>
        day < ofEvent.StartsOn || day > ofEvent.EndsOn ? new Refusal("SessionOutsideEvent", nameof(Day), ofEvent.StartsOn, ofEvent.EndsOn)
        : EndOf(day, endsAt) <= day.ToDateTime(startsAt) ? new Refusal("SessionEndsBeforeStart", nameof(EndsAt))
        : PlaceTime.In(ofEvent.TimeZone).Skips(day.ToDateTime(startsAt)) ? new Refusal("TimeSkipped", nameof(StartsAt))
        : PlaceTime.In(ofEvent.TimeZone).Skips(EndOf(day, endsAt)) ? new Refusal("TimeSkipped", nameof(EndsAt))
        : null;

    /// <summary>What the clocks show when a session of that day ends.</summary>
    public static DateTime EndOf(DateOnly day, TimeOnly endsAt) =>
        endsAt == TimeOnly.MinValue ? day.AddDays(1).ToDateTime(endsAt) : day.ToDateTime(endsAt);

    public void SpeakBy(IEnumerable<SpeakerPlan> speakers)
    {
        var rows = speakers.Select(
            (s, order) => new SessionSpeaker { Name = s.Name, Post = s.Post, CountryCode = s.CountryCode, Order = order }).ToList();
        if (rows.Select(Key).SequenceEqual(Speakers.OrderBy(s => s.Order).Select(Key)))
            return;

        Speakers.Clear();
        Speakers.AddRange(rows);

        static (string, string, string?, int) Key(SessionSpeaker s) => (s.Name, s.Post, s.CountryCode, s.Order);
    }

    /// <summary>The same session on another day, of this event or of another.</summary>
    public Session CopyTo(int eventId, DateOnly day)
    {
        var copy = new Session
        {
            EventId = eventId,
            Day = day,
            StartsAt = StartsAt,
            EndsAt = EndsAt,
            Title = Title,
            Tag = Tag,
            Language = Language
        };
        copy.SpeakBy(Speakers.OrderBy(s => s.Order).Select(s => new SpeakerPlan(s.Name, s.Post, s.CountryCode)));
        return copy;
    }
}

/// <summary>Who speaks at a session.</summary>
/// <param name="Post">The post and the organisation, as the programme prints them.</param>
public sealed record SpeakerPlan(string Name, string Post = "", string? CountryCode = null);

/// <summary>Somebody who speaks at a session, in the order of the programme.</summary>
public sealed class SessionSpeaker : IPartOf
{
    [Plain]
    public int Id { get; private set; }

    [Plain]
    public int SessionId { get; private set; }

    [Personal]
    public required string Name { get; init; }

    [Personal]
    public string Post { get; init; } = "";

    [Plain]
    public string? CountryCode { get; init; }

    [Plain]
    public int Order { get; init; }

    public string InHistory => Post.Length == 0 ? Name : $"{Name} ({Post})";
}
