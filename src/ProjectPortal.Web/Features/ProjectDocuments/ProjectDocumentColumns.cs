using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Text;
using static ProjectPortal.Web.Features.Shared.ColumnPlace;

namespace ProjectPortal.Web.Features.ProjectDocuments;

/// <summary>The documents of a project.</summary>
internal static class ProjectDocumentColumns
{
    /// <param name="root">Where they are.</param>
    public static ColumnList<ProjectDocumentLine> Create(Words words, string root) =>
    [
        new("ProjectDocuments.PaperTitle", r => r.Title) { Link = r => FormattableString.Invariant($"{root}/{r.Id}") },
        new("ProjectDocuments.Kind", r => r.Kind),
        new("ProjectDocuments.DatedOn", r => r.DatedOn) { IsUnbroken = true },
        new("ProjectDocuments.FileName", r => r.FileName)
        {
            Shown = r => CellMarkup.Lines(r.FileName, FileSizes.InWords(words, r.Size)),
        },
        new("ProjectDocuments.Size", r => r.Size) { Place = InFile, IsNumber = true },
        new("ProjectDocuments.AddedOn", r => r.AddedAt) { Place = InFile },
        new("ProjectDocuments.Change", r => CellMarkup.Link(
            FormattableString.Invariant($"{root}/{r.Id}/edit"), words["ProjectDocuments.Change"],
            words["ProjectDocuments.ChangeOf", words.Localize(r.Title)]))
        {
            Place = OnPage, SeenBy = SeenBy.Staff, IsDeeds = true, IsUnbroken = true,
        },
    ];
}
