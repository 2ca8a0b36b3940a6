using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Domain.People;

namespace ProjectPortal.Domain.Documents;

/// <summary>Who may add, replace and remove what, and until when.</summary>
public sealed partial class Document
{
    /// <summary>Why this actor can send no document of a nomination now; null where nothing stands in the way.</summary>
    public static Refusal? WhyNotSend(Nomination owner, Event ofEvent, Act act) =>
        !act.By.SpeaksFor(owner.CountryCode) && !act.By.IsNomineeOf(owner.Id) ? new Refusal("NotYours")
        : NominationLifecycle.Ended.Contains(owner.State) ? new Refusal("DocumentsStateForbids", null, owner.State)
        : ofEvent.State == EventState.Running || ofEvent.HasEnded ? new Refusal("DocumentsTooLate")
        : null;

    /// <summary>Adds a document to a nomination. There is one letter and one curriculum vitae: another replaces the first.</summary>
    /// <param name="present">The nomination's documents that are not removed.</param>
    /// <param name="clientKey">The same key again is the same upload again.</param>
    public static (Document? Added, Refusal? Refusal) ForNomination(
        Nomination owner, Event ofEvent, DocumentKind kind, FileFacts file, string? clientKey, IReadOnlyCollection<Document> present,
            Act act)
    {
        if (!IsOfNomination(kind))
            return (null, new Refusal("DocumentKindForbids", "Kind"));
        if (WhyNotSend(owner, ofEvent, act) is { } refusal)
            return (null, refusal);
        if (kind == DocumentKind.Paper && present.Count(d => d.Kind == kind && !d.IsRemoved) >= MostPapers)
            return (null, new Refusal("DocumentsTooMany", "File", MostPapers));

        var before = kind == DocumentKind.Paper ? null : present.FirstOrDefault(d => d.Kind == kind && !d.IsRemoved);
        var added = From(owner.ProjectId, kind, file, clientKey, before, act);
        added.NominationId = owner.Id;
        return (added, null);
    }

    /// <summary>Why papers of an event cannot be changed by this actor.</summary>
    public static Refusal? WhyNotPublish(Event ofEvent, Act act) =>
        !act.By.IsAny(Roles.Staff) ? new Refusal("NotYours")
        : ofEvent.State == EventState.Cancelled ? new Refusal("EventStateForbids", null, "Edit", ofEvent.State)
        : null;

    /// <summary>
    /// Adds a paper to an event, or to one of its sessions. Before the event is published only staff and evaluators see it.
    /// </summary>
    /// <param name="present">The event's papers that are not removed.</param>
    /// <param name="replaces">The paper that this one takes the place of.</param>
    public static (Document? Added, Refusal? Refusal) ForEvent(
        Event owner, Session? session, Wording title, FileFacts file, string? clientKey, IReadOnlyCollection<Document> present,
            Document? replaces, Act act)
    {
        if (WhyNotPublish(owner, act) is { } refusal)
            return (null, refusal);
        if (replaces is { IsRemoved: true } || (replaces is not null && replaces.EventId != owner.Id))
            return (null, new Refusal("DocumentGone"));
        if (replaces is null && present.Count(d => !d.IsRemoved) >= MostEventPapers)
            return (null, new Refusal("DocumentsTooMany", "File", MostEventPapers));
        if (session is not null && session.EventId != owner.Id)
            return (null, new Refusal("SessionOfAnotherEvent", "SessionId"));

        var added = From(owner.ProjectId, session is null ? DocumentKind.EventPaper : DocumentKind.SessionPaper, file, clientKey, replaces,
            act);
        added.EventId = owner.Id;
        added.SessionId = session?.Id;
        added.Title = title;
        return (added, null);
    }

    /// <summary>Why this actor cannot take the document away.</summary>
    /// <param name="owner">The nomination that it belongs to, if it does.</param>
    public Refusal? WhyNotRemove(Nomination? owner, Act act) =>
        IsRemoved ? new Refusal("DocumentGone")
        : act.By.IsAny(Roles.Staff) ? null
        : owner is null || !act.By.SpeaksFor(owner.CountryCode) ? new Refusal("NotYours")
        : !NominationLifecycle.WithCountry.Contains(owner.State) ? new Refusal("DocumentRemovalStateForbids", null, owner.State)
        : null;

    /// <summary>
    /// Takes the document away. The country may while the nomination is with it; staff always, and say why where it is about a person.
    /// </summary>
    public Refusal? Remove(Nomination? owner, string reason, Act act) =>
        WhyNotRemove(owner, act)
        ?? (IsPersonal && act.By.IsAny(Roles.Staff) && string.IsNullOrWhiteSpace(reason) ? new Refusal("ReasonMissing", "Reason") : null)
        ?? Leave("Removed", reason, act);
}
