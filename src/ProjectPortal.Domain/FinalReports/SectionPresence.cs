using ProjectPortal.Domain.Privacy;

namespace ProjectPortal.Domain.FinalReports;

/// <summary>That somebody has a section's text open to write in it. It is believed for a short time only.</summary>
public sealed class SectionPresence
{
    /// <summary>The page says more often than this that it is still there.</summary>
    public static readonly TimeSpan Believed = TimeSpan.FromMinutes(2);

    [Plain]
    public required int ProjectId { get; init; }

    [Plain]
    public required ReportSection Section { get; init; }

    /// <summary>"en" or "fr".</summary>
    [Plain]
    public required string Language { get; init; }

    [Plain]
    public required int UserId { get; init; }

    [Identity]
    public string Name { get; private set; } = "";

    /// <summary>When somebody was last known to be there (UTC).</summary>
    [Plain]
    public DateTime SeenAt { get; private set; }

    /// <summary>Since when (UTC); whoever comes back after a while begins anew.</summary>
    [Plain]
    public DateTime Since { get; private set; }

    public bool IsThereAt(DateTime now) => SeenAt > now - Believed;

    public void See(Act act)
    {
        if (!IsThereAt(act.At))
            Since = act.At;
        (Name, SeenAt) = (act.By.Name, act.At);
    }
}
