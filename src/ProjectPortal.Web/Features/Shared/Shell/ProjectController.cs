using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Projects;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Shared;

/// <summary>The project that a page belongs to, as its head and its rail show it.</summary>
public sealed record ProjectHead(int Id, string Slug, string Code, string OtherCode, Wording Title, ProjectStatus Status, int BudgetSchemeId, Wording SampleNote)
{
    public string ShortName => OtherCode.Length > 0 ? OtherCode : Code;
}

/// <summary>Pages of one project: below <c>/projects/{project}</c>. A project that the viewer may not see is not found.</summary>
[Route("projects/{project}")]
public abstract class ProjectController(PortalDb db, Words words, Acting acting) : PortalController(db, words, acting)
{
    protected ProjectHead Head { get; private set; } = null!;

    public override async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        var slug = (string?)context.RouteData.Values["project"] ?? "";
        var head = await Db.Projects.VisibleTo(Viewer).Where(p => p.Slug == slug)
            .Select(p => new ProjectHead(p.Id, p.Slug, p.Code, p.OtherCode, p.Title, p.Status, p.BudgetSchemeId, p.SampleNote))
            .SingleOrDefaultAsync(context.HttpContext.RequestAborted);
        if (head is null)
        {
            context.Result = NotFound();
            return;
        }

        Head = head;
        ViewData["Project"] = head;
        await base.OnActionExecutionAsync(context, next);
    }
}
