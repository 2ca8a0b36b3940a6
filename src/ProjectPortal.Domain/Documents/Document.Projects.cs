using ProjectPortal.Domain.People;

namespace ProjectPortal.Domain.Documents;

/// <summary>Documents of a project as a whole: staff keep them, evaluators read them, countries do not know of them.</summary>
public sealed partial class Document
{
    /// <summary>Why this actor cannot keep documents of projects.</summary>
    public static Refusal? WhyNotKeep(Act act) => act.By.IsAny(Roles.Staff) ? null : new Refusal("NotYours");

    /// <summary>Adds a document to a project.</summary>
    /// <param name="present">The project's own documents that are not removed.</param>
    /// <param name="replaces">The version that this one takes the place of.</param>
    public static (Document? Added, Refusal? Refusal) ForProject(
        int projectId, ProjectPaper says, FileFacts file, string? clientKey, IReadOnlyCollection<Document> present, Document? replaces,
            Act act)
    {
        if ((WhyNotKeep(act) ?? WhyNotSay(says)) is { } refusal)
            return (null, refusal);
        if (replaces is not null && (replaces.IsRemoved || replaces.ProjectId != projectId || !IsOfProject(replaces.Kind)))
            return (null, new Refusal("DocumentGone"));
        if (replaces is null && present.Count(d => !d.IsRemoved) >= MostProjectDocuments)
            return (null, new Refusal("DocumentsTooMany", "File", MostProjectDocuments));

        var added = From(projectId, says.Kind, file, clientKey, replaces, act);
        (added.Title, added.DatedOn) = (says.Title, says.DatedOn);
        return (added, null);
    }

    /// <summary>Says anew what a document of a project is; its file stays.</summary>
    public Refusal? Describe(ProjectPaper says, Act act)
    {
        if ((WhyNotKeep(act) ?? (IsRemoved || !IsOfProject(Kind) ? new Refusal("DocumentGone") : WhyNotSay(says))) is { } refusal)
            return refusal;

        (Kind, Title, DatedOn) = (says.Kind, says.Title, says.DatedOn);
        return null;
    }

    private static Refusal? WhyNotSay(ProjectPaper says) =>
        !IsOfProject(says.Kind) ? new Refusal("DocumentKindForbids", "Kind")
        : says.Title.IsBlank ? new Refusal("DocumentTitleMissing", "Title.En")
        : null;
}
