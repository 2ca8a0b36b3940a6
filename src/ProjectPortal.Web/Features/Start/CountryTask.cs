using ProjectPortal.Domain;
using ProjectPortal.Domain.Documents;
using ProjectPortal.Domain.Events;

namespace ProjectPortal.Web.Features.Start;

public enum TaskKind
{
    Answer,
    Confirm,
    Finish,
    Concept,
    Documents,
    Nominate,
}

/// <summary>One thing that the portal needs from a country: what, until when (UTC), and where to do it.</summary>
public sealed record CountryTask(
    TaskKind Kind, DateTime Until, string EventTimeZone, string Path, string Person, Wording Event, EventKind EventKind)
{
    /// <summary>Why it is asked, in the words of whoever asked.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Where a day alone counts, not its hour: that day, and whose it is.</summary>
    public (DateOnly Day, string TimeZone)? LastDay { get; init; }

    /// <summary>Which documents are missing.</summary>
    public IReadOnlyList<DocumentKind> Documents { get; init; } = [];

    /// <summary>How many parts of a draft are still missing.</summary>
    public int Missing { get; init; }

    public int Seats { get; init; }

    public int Held { get; init; }

    public int Sent { get; init; }

    /// <summary>Where there is nothing left to use, a near date presses nobody.</summary>
    public bool Presses => Kind != TaskKind.Nominate || Sent < Seats;
}
