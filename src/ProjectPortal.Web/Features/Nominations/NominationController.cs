using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Security;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Nominations;

/// <summary>The page of one nomination.</summary>
[Authorize(Policy = Policies.SeesProjects)]
public sealed class NominationController(PortalDb db, Words words, Acting acting) : ProjectController(db, words, acting)
{
    [HttpGet("nominations/{id:int}")]
    public async Task<IActionResult> Show(int id) =>
        await NominationPage.ReadAsync(Db, Act, Head.Id, id) is { } page ? View("Nomination", page) : NotFound();
}
