using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Security;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Events;

/// <summary>The page of one event, for everybody who may know of it.</summary>
[Authorize(Policy = Policies.SeesProjects)]
public sealed class EventController(PortalDb db, Words words, Acting acting) : OneEventController(db, words, acting)
{
    [HttpGet("events/{slug}")]
    public Task<IActionResult> Show(string slug) => ShowAsync(slug);
}
