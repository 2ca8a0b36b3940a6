using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ProjectPortal.Domain.People;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Security;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Start;

/// <summary>The first page after sign-in: where each kind of person goes on.</summary>
[Authorize(Policy = Policies.SignedIn)]
public sealed class StartController(PortalDb db, Words words, Acting acting) : PortalController(db, words, acting)
{
    [HttpGet("/")]
    public IActionResult Show() =>
        Viewer.IsAny(Roles.FocalPoint) ? LocalRedirect("/start")
        : Viewer.IsAny(Roles.Staff | Roles.Evaluator) ? LocalRedirect("/projects")
        : LocalRedirect("/administration/accounts");

    /// <summary>What the portal needs from a country.</summary>
    [Authorize(Policy = Policies.FocalPoint)]
    [HttpGet("/start")]
    public async Task<IActionResult> Tasks(int? after) => View("Start", await StartPage.ReadAsync(Db, Act, after));
}
