using ProjectPortal.Domain;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Web.Features.Nominees.Directory;
using ProjectPortal.Web.Features.Shared;

namespace ProjectPortal.Web.Features.Nominees.Concepts;

/// <summary>A project concept being written or read: by the delegate in a letter, by the country and staff in the project.</summary>
public sealed record ConceptPage(
    EventLetter Letter, string Path, ConceptForm Form, ConceptState? State, DateTime? SubmittedAt, Refusal? WhyNot)
{
    /// <summary>What was typed is kept, though it was not submitted.</summary>
    public bool Kept { get; init; }

    /// <summary>Only in the delegate's own letter.</summary>
    public ConsentBox? Box { get; init; }

    /// <summary>Only in the project.</summary>
    public HistoryList? History { get; init; }

    /// <summary>Whether the text may be read: a draft is the country's own.</summary>
    public bool ShowsText { get; init; } = true;

    public int NominationId { get; init; }

    public string EventSlug { get; init; } = "";

    /// <summary>It is there to be revised; before that it is kept, and submitted.</summary>
    public bool IsHandedIn => State is { } state && ConceptLifecycle.HandedIn.Contains(state);

    public ConsentForm Consent => Box?.Form ?? new ConsentForm();

    public static ConceptPage From(EventLetter letter, string path, Concept? concept, ConceptForm? typed, Refusal? whyNot) =>
        new(letter, path, typed ?? ConceptForm.From(concept), concept?.State, concept?.SubmittedAt, whyNot);
}
