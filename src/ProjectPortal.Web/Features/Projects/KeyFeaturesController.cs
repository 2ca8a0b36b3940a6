using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Security;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Projects;

/// <summary>Section 1 of the report: what the project is.</summary>
[Authorize(Policy = Policies.Staff)]
public sealed class KeyFeaturesController(PortalDb db, Words words, Acting acting) : ProjectController(db, words, acting)
{
    private const string Prefix = "Form.";

    [HttpGet("key-features")]
    public async Task<IActionResult> Show() =>
        View("KeyFeatures", await PageAsync(ProjectForm.From(await Db.Projects.AsNoTracking().SingleAsync(p => p.Id == Head.Id))));

    [HttpPost("key-features")]
    public async Task<IActionResult> Save([Bind(Prefix = nameof(KeyFeaturesPage.Form))] ProjectForm form)
    {
        if (ModelState.IsValid)
        {
            Refused(form.CheckDates(), Prefix);
            Refused(await CodeTaken.ByAnotherAsync(Db, form.Code, Head.Id), Prefix);
            if (!await Db.BudgetSchemes.AnyAsync(s => s.Id == form.BudgetSchemeId))
                ModelState.AddModelError($"{Prefix}{nameof(form.BudgetSchemeId)}", Words["Forms.UnreadableValue"]);
            else if (form.BudgetSchemeId != Head.BudgetSchemeId && await SchemeWillBeUsedAsync())
                ModelState.AddModelError($"{Prefix}{nameof(form.BudgetSchemeId)}", Words["Projects.SchemeIsUsed"]);
        }

        if (!ModelState.IsValid)
            return Again("KeyFeatures", await PageAsync(form));

        var project = await Db.Projects.SingleAsync(p => p.Id == Head.Id);
        form.WriteTo(project);
        if (!await Saved(project, form.Version))
        {
            var stored = ProjectForm.From(await Db.Projects.AsNoTracking().SingleAsync(p => p.Id == Head.Id));
            return Conflicted("KeyFeatures", await PageAsync(form), form, stored, stored.Version, Prefix);
        }

        Flash(Words["Projects.KeyFeaturesSaved"]);
        return Redirect($"/projects/{Head.Slug}");
    }

    private async Task<KeyFeaturesPage> PageAsync(ProjectForm form) =>
        new(form, await BudgetSchemeChoices.ReadAsync(Db), await SchemeIsUsedAsync());

    /// <summary>As it is when this is saved: a figure that is entered meanwhile loses its race, or wins it.</summary>
    private async Task<bool> SchemeWillBeUsedAsync()
    {
        await Db.TakeAsync(Guard.FiguresOf(Head.Id));
        return await SchemeIsUsedAsync();
    }

    private async Task<bool> SchemeIsUsedAsync() =>
        await Db.Allotments.AnyAsync(a => a.ProjectId == Head.Id)
        || await Db.Revisions.AnyAsync(r => r.ProjectId == Head.Id)
        || await Db.Expenditures.AnyAsync(e => e.ProjectId == Head.Id);
}
