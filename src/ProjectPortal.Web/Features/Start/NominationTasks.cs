using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Web.Data;

namespace ProjectPortal.Web.Features.Start;

/// <summary>What a country's own nominations ask of it: an answer, a confirmation, an end to a draft.</summary>
internal static class NominationTasks
{
    private static readonly NominationState[] Waiting = [NominationState.Returned, NominationState.Selected, NominationState.Draft];

    /// <summary>Nothing can be done with nominations for events that are long over, or stand still.</summary>
    private static readonly EventState[] AsksNothing = [EventState.Postponed, .. EventLifecycle.Ended];

    /// <param name="slugs">The projects that the country sees, by id.</param>
    public static async Task<IReadOnlyList<CountryTask>> ReadAsync(PortalDb db, Act act, IReadOnlyDictionary<int, string> slugs)
    {
        var waiting = await db.Nominations.VisibleTo(act.By).AsNoTracking().ForRules()
            .Where(n => Waiting.Contains(n.State) && !AsksNothing.Contains(n.Event!.State)
                && (n.State != NominationState.Selected || n.OfferExpiresAt > act.At)).ToListAsync();
        return [.. waiting.Where(n => slugs.ContainsKey(n.ProjectId)).Select(n => TaskOf(n, slugs[n.ProjectId], act))
            .OfType<CountryTask>()];
    }

    private static CountryTask? TaskOf(Nomination nomination, string project, Act act)
    {
        var path = string.Create(CultureInfo.InvariantCulture, $"/projects/{project}/nominations/{nomination.Id}");
        var (person, ofEvent) = (nomination.Nominee.FullName, nomination.Event!);
        return nomination.State switch
        {
            NominationState.Selected when nomination.OfferExpiresAt > act.At =>
                new CountryTask(
                    TaskKind.Confirm, nomination.OfferExpiresAt.Value, ofEvent.TimeZone, path, person, ofEvent.Title, ofEvent.Kind),
            NominationState.Returned when nomination.WhyNot(NominationAction.Submit, ofEvent, act) is null =>
                new CountryTask(TaskKind.Answer, ofEvent.EndOf(nomination.ReturnDueOn!.Value), ofEvent.TimeZone, path + "/edit", person,
                    ofEvent.Title, ofEvent.Kind)
                { Reason = nomination.ReturnReason, LastDay = (nomination.ReturnDueOn.Value, ofEvent.TimeZone) },
            NominationState.Draft when nomination.WhyNot(NominationAction.Submit, ofEvent, act) is null =>
                new CountryTask(
                    TaskKind.Finish, ofEvent.DeadlineFor(nomination.CountryCode)!.Value, ofEvent.TimeZone, path + "/edit", person,
                    ofEvent.Title, ofEvent.Kind)
                { Missing = nomination.WhatIsWrong(false, act.At).Count },
            _ => null,
        };
    }
}
