using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Projects;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Security;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Shared;

/// <summary>The project that a page belongs to, as its head and its rail show it.</summary>
public sealed record ProjectHead(
    int Id, string Slug, string Code, string OtherCode, Wording Title, ProjectStatus Status, int BudgetSchemeId, Wording SampleNote,
    Invention Invented)
{
    public string ShortName => OtherCode.Length > 0 ? OtherCode : Code;
}

/// <summary>Pages of one project: below <c>/projects/{project}</c>. A project that the viewer may not see is not found.</summary>
[Route("projects/{project}")]
public abstract class ProjectController(PortalDb db, Words words, Acting acting) : PortalController(db, words, acting)
{
    protected ProjectHead Head { get; private set; } = null!;

    public override Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        var here = context.HttpContext.RequestServices.GetRequiredService<SignedIn>().Frame.Select(r => r.Project)
            .FirstOrDefault(p => p?.IsHere == true);
        if (here is null)
        {
            context.Result = NotFound();
            return Task.CompletedTask;
        }

        Head = new ProjectHead(
            here.Id, here.Slug, here.Code, here.OtherCode, new Wording(here.TitleEn, here.TitleFr), here.Status, here.BudgetSchemeId,
                new Wording(here.SampleNoteEn, here.SampleNoteFr), here.Invented);
        ViewData["Project"] = Head;
        return base.OnActionExecutionAsync(context, next);
    }
}
