using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain.Documents;
using ProjectPortal.Web.Data;

namespace ProjectPortal.Web.Files;

/// <summary>The letter and the curriculum vitae are asked for, but their lack stops nobody: it is shown until they are there.</summary>
public static class MissingDocuments
{
    public static readonly IReadOnlyList<DocumentKind> Asked = [DocumentKind.NominationLetter, DocumentKind.CurriculumVitae];

    /// <summary>
    /// What is missing of each nomination; one that has all is left out. The caller has asked for nominations that the viewer sees.
    /// </summary>
    public static async Task<IReadOnlyDictionary<int,
    IReadOnlyList<DocumentKind>>> ReadAsync(PortalDb db, IReadOnlyCollection<int> nominationIds)
    {
        var asked = Asked.ToArray();
        var present = await db.Documents
            .Where(d => d.NominationId != null && nominationIds.Contains(d.NominationId.Value) && d.RemovedAt == null
                && asked.Contains(d.Kind))
            .Select(d => new { Id = d.NominationId!.Value, d.Kind }).ToListAsync();
        var has = present.ToLookup(p => p.Id, p => p.Kind);
        return nominationIds.Distinct().Select(id => (Id: id, Missing: (IReadOnlyList<DocumentKind>)[.. Asked.Except(has[id])]))
            .Where(n => n.Missing.Count > 0).ToDictionary(n => n.Id, n => n.Missing);
    }
}
