using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Projects;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Security;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Projects;

public sealed class StatusForm
{
    [Display(Name = "Projects.Status"), Required]
    public ProjectStatus? Status { get; set; }

    public int Version { get; set; }
}

/// <param name="OpenEvents">Events that have not ended: worth a thought before the project is closed.</param>
public sealed record StatusPage(StatusForm Form, int OpenEvents);

/// <summary>Whether the project is planned, in implementation or closed.</summary>
[Authorize(Policy = Policies.Staff)]
public sealed class StatusController(PortalDb db, Words words, Acting acting) : ProjectController(db, words, acting)
{
    [HttpGet("status")]
    public async Task<IActionResult> Show() => View("Status", await PageAsync(await StoredAsync()));

    [HttpPost("status")]
    public async Task<IActionResult> Save([Bind(Prefix = nameof(StatusPage.Form))] StatusForm form)
    {
        if (!ModelState.IsValid)
            return Again("Status", await PageAsync(form));

        var project = await Db.Projects.SingleAsync(p => p.Id == Head.Id);
        project.Status = form.Status!.Value;
        if (!await Saved(project, form.Version))
        {
            var stored = await StoredAsync();
            return Conflicted("Status", await PageAsync(form), form, stored, stored.Version, "Form.");
        }

        Flash(Words["Projects.StatusSaved", Words.Localize(project.Status)]);
        return Redirect($"/projects/{Head.Slug}");
    }

    private Task<StatusForm> StoredAsync() =>
        Db.Projects.Where(p => p.Id == Head.Id).Select(p => new StatusForm { Status = p.Status, Version = p.Version }).SingleAsync();

    private async Task<StatusPage> PageAsync(StatusForm form) =>
        new(form, await Db.Events.CountAsync(
            e => e.ProjectId == Head.Id && e.State != EventState.Completed && e.State != EventState.Cancelled));
}
