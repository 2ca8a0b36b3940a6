using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Security;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Projects;

/// <summary>The first page of a project: where it stands.</summary>
[Authorize(Policy = Policies.SeesProjects)]
public sealed class OverviewController(PortalDb db, Words words, Acting acting) : ProjectController(db, words, acting)
{
    [HttpGet("")]
    public async Task<IActionResult> Show() => View("Overview", await new OverviewQuery(Db, Head, Viewer).ReadAsync());
}
