using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;

namespace ProjectPortal.Web.Data;

/// <summary>
/// Reads events and nominations with what their rules ask for. Whoever asks a rule begins here; a list that was not read is not
/// taken for empty, the domain throws. Waivers are few and come in the statement that reads the event; countries, places and
/// criteria come in a statement each, so that the texts of the event are not sent once for every line of a list.
/// </summary>
public static class ReadingForRules
{
    /// <summary>For seats and deadlines: with the waivers. One statement.</summary>
    public static IQueryable<Event> ForSeats(this IQueryable<Event> events) => events.Include(e => e.Waivers);

    /// <summary>For its life and for who may nominate until when: with the waivers and the invited countries. Three statements.</summary>
    public static IQueryable<Event> ForRules(this IQueryable<Event> events) =>
        events.Include(e => e.Waivers).Include(e => e.InvitedCountries).AsSplitQuery();

    /// <summary>For its plan, which is all of the above and where it is held. Four statements.</summary>
    public static IQueryable<Event> ForPlan(this IQueryable<Event> events) => events.ForRules().Include(e => e.Places);

    /// <summary>For proposals, scores and releases: with the waivers and the criteria. Three statements.</summary>
    public static IQueryable<Event> ForSelection(this IQueryable<Event> events) =>
        events.Include(e => e.Waivers).Include(e => e.Criteria).AsSplitQuery();

    /// <summary>With the event and its waivers: all that is done to one nomination. One statement.</summary>
    public static IQueryable<Nomination> ForRules(this IQueryable<Nomination> nominations) =>
        nominations.Include(n => n.Event!).ThenInclude(e => e.Waivers);

    /// <summary>
    /// As <see cref="ForRules(IQueryable{Nomination})"/>, and with the criteria by which the person is judged. Three statements.
    /// </summary>
    public static IQueryable<Nomination> ForSelection(this IQueryable<Nomination> nominations) =>
        nominations.ForRules().Include(n => n.Event!).ThenInclude(e => e.Criteria).AsSplitQuery();

    /// <summary>With the nomination that it is about, and that one's event. One statement.</summary>
    public static IQueryable<ChangeRequest> ForRules(this IQueryable<ChangeRequest> requests) =>
        requests.Include(r => r.Nomination!.Event!).ThenInclude(e => e.Waivers);

    /// <summary>With the nomination that it stands for, and that one's event. One statement.</summary>
    public static IQueryable<PersonalLink> ForRules(this IQueryable<PersonalLink> links) =>
        links.Include(l => l.Nomination!.Event!).ThenInclude(e => e.Waivers);
}
