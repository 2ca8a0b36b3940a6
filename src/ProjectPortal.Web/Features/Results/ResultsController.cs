using Microsoft.AspNetCore.Mvc;
using ProjectPortal.Domain.People;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Results;

/// <summary>What the pages of the results framework share: where they are and who may edit.</summary>
public abstract class ResultsController(PortalDb db, Words words, Acting acting) : ProjectController(db, words, acting)
{
    /// <summary>Forms are bound with this before each field, because they are a part of their page.</summary>
    protected const string Form = "Form";

    protected string Root => $"/projects/{Head.Slug}/results";

    protected bool MayEdit => Viewer.IsAny(Roles.Staff);

    protected IReadOnlyList<Crumb> Way(params Crumb[] further) =>
        [new Crumb(Head.ShortName, $"/projects/{Head.Slug}"), new Crumb(Words["Shared.Results"], Root), .. further];

    protected IActionResult Done(string path, string sentence)
    {
        Flash(sentence);
        return LocalRedirect(Root + path);
    }
}
