using Microsoft.AspNetCore.Mvc.Rendering;
using ProjectPortal.Domain.Documents;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.ProjectDocuments;

/// <summary>The kinds that a document of a project can have, for a form.</summary>
internal static class KindItems
{
    public static IEnumerable<SelectListItem> All(Words words) =>
        Document.ProjectKinds.Select(kind => new SelectListItem(words.Localize(kind), kind.ToString()));
}
