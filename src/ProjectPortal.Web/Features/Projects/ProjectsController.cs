using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain.Projects;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Security;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Projects;

/// <summary>The list of projects, and how a new one comes into it.</summary>
[Route("projects")]
public sealed class ProjectsController(PortalDb db, Words words, Acting acting) : PortalController(db, words, acting)
{
    /// <summary>Addresses below /projects that are no project's.</summary>
    private static readonly string[] Reserved = ["new"];

    [HttpGet("")]
    [Authorize(Policy = Policies.SeesProjects)]
    public async Task<IActionResult> List(ProjectStatus? status, string? q, string? after) =>
        View("Projects", await ProjectList.ReadAsync(Db, Viewer, new ProjectFilter(status, q ?? ""), after));

    [HttpGet("/projects.csv")]
    [HttpGet("/projects.xlsx")]
    [Authorize(Policy = Policies.SeesProjects)]
    public IActionResult Download(ProjectStatus? status, string? q)
    {
        var filter = new ProjectFilter(status, q ?? "");
        var rows = KeyPage<ProjectLine>.AllAsync(async after => (await ProjectList.ReadAsync(Db, Viewer, filter, after)).Page);
        return AsFile(Words["Projects.FileName"], Words["Shared.Projects"], ProjectColumns.Create(Words), rows);
    }

    [HttpGet("new")]
    [Authorize(Policy = Policies.Staff)]
    public async Task<IActionResult> New() => View("NewProject", await PageAsync(new ProjectForm()));

    [HttpPost("")]
    [Authorize(Policy = Policies.Staff)]
    public async Task<IActionResult> Add([Bind(Prefix = nameof(NewProjectPage.Form))] ProjectForm form, string[] countries)
    {
        if (ModelState.IsValid)
        {
            Refused(form.CheckDates(), "Form.");
            Refused(await CodeTaken.ByAnotherAsync(Db, form.Code, null), "Form.");
            if (!await Db.BudgetSchemes.AnyAsync(s => s.Id == form.BudgetSchemeId))
                ModelState.AddModelError("Form.BudgetSchemeId", Words["Forms.UnreadableValue"]);
        }

        var known = await CountryChoices.AllAsync(Db);
        var chosen = known.Where(c => countries.Contains(c.Code)).Select(c => c.Code).ToList();
        if (!ModelState.IsValid)
            return Again("NewProject", await PageAsync(form, known, chosen));

        var name = form.OtherCode.Length > 0 ? form.OtherCode : form.Code;
        var otherwise = $"{Words["Projects.One"]} {form.StartsOn?.Year}";
        var start = Slug.From(name, otherwise, []);
        var taken = await Db.Projects.Where(p => p.Slug.StartsWith(start)).Select(p => p.Slug).ToListAsync();
        var project = form.ToProject(Slug.From(name, otherwise, [.. taken, .. Reserved]));
        project.Serve(chosen, new Dictionary<string, string>());
        Db.Projects.Add(project);
        await Db.SaveChangesAsync();
        Flash(Words["Projects.Added", name]);
        return Redirect($"/projects/{project.Slug}");
    }

    private async Task<NewProjectPage> PageAsync(
        ProjectForm form, IReadOnlyList<CountryChoice>? known = null, IReadOnlyList<string>? chosen = null) =>
        new(form, await BudgetSchemeChoices.ReadAsync(Db),
            new CountryChoices("countries", known ?? await CountryChoices.AllAsync(Db), chosen ?? [], []));
}
