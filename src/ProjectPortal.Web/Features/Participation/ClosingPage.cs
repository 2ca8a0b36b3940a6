using ProjectPortal.Domain;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Web.Features.Shared;

namespace ProjectPortal.Web.Features.Participation;

/// <param name="Days">On how many days the person was there.</param>
public sealed record ClosingLine(int Id, string Name, Wording Country, int Days, NominationAction Outcome);

/// <summary>What closing the attendance of an event would do, and to whom.</summary>
public sealed record ClosingPage(
    EventHead Event, int DaysOfEvent, IReadOnlyList<ClosingLine> Lines, int Mails, Refusal? WhyNot, IReadOnlyList<MailPreview> Letters)
{
    public int Attended => Lines.Count(l => l.Outcome == NominationAction.Attend);

    public int Missed => Lines.Count - Attended;
}

/// <summary>What the page counted; where that has moved, it is shown again before anything is done.</summary>
public sealed class ClosingForm
{
    public int Attended { get; set; }

    public int Missed { get; set; }
}
