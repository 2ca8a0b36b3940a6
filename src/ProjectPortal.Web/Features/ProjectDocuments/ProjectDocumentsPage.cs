using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Documents;
using ProjectPortal.Domain.People;
using ProjectPortal.Web.Data;

namespace ProjectPortal.Web.Features.ProjectDocuments;

/// <param name="Size">In bytes.</param>
/// <param name="AddedAt">UTC.</param>
public sealed record ProjectDocumentLine(
    int Id, DocumentKind Kind, Wording Title, DateOnly? DatedOn, string FileName, long Size, DateTime AddedAt);

/// <summary>The documents of a project, the latest of each kind first.</summary>
public sealed record ProjectDocumentsPage(string Root, IReadOnlyList<ProjectDocumentLine> Lines, bool MayKeep, NewDocumentForm Form)
{
    public static IQueryable<Document> Of(PortalDb db, int projectId, Actor viewer) => db.Documents.VisibleTo(db, viewer)
        .Where(d => d.ProjectId == projectId && d.NominationId == null && d.EventId == null);

    public static async Task<IReadOnlyList<ProjectDocumentLine>> ReadAsync(PortalDb db, int projectId, Actor viewer) =>
        [.. (await Of(db, projectId, viewer).Select(d => new ProjectDocumentLine(
                d.Id, d.Kind, d.Title, d.DatedOn, d.FileName, d.Size, d.AddedAt)).ToListAsync())
            .OrderBy(d => d.Kind).ThenByDescending(d => d.DatedOn).ThenByDescending(d => d.Id)];
}

/// <summary>One document, to be described anew, replaced by a new version, or removed.</summary>
public sealed record ProjectDocumentPage(string Root, ProjectDocumentLine Line, DescriptionForm Form, NewVersionForm NewVersion)
{
    public static ProjectDocumentPage From(string root, Document document, DescriptionForm form, NewVersionForm version) => new(
        root,
        new ProjectDocumentLine(
            document.Id, document.Kind, document.Title, document.DatedOn, document.FileName, document.Size, document.AddedAt),
        form, version);
}
