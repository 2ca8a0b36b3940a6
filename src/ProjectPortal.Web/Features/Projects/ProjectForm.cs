using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain;
using ProjectPortal.Domain.People;
using ProjectPortal.Domain.Projects;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Data.Search;
using ProjectPortal.Web.Features.Shared;

namespace ProjectPortal.Web.Features.Projects;

/// <summary>The key features of a project, as a form has them.</summary>
public sealed class ProjectForm
{
    [Display(Name = "Projects.Code"), Required, StringLength(Lengths.Code)]
    public string Code { get; set; } = "";

    [Display(Name = "Projects.OtherCode"), StringLength(Lengths.Code)]
    public string OtherCode { get; set; } = "";

    [Display(Name = "Projects.ProjectTitle"), WordingRule(Required = true, Max = Lengths.Title)]
    public WordingForm Title { get; set; } = new();

    [Display(Name = "Projects.Objective"), WordingRule]
    public WordingForm Objective { get; set; } = new();

    [Display(Name = "Projects.ImplementingEntity"), WordingRule(Required = true, Max = Lengths.Title)]
    public WordingForm ImplementingEntity { get; set; } = new();

    [Display(Name = "Projects.ContactName"), StringLength(Lengths.Name)]
    public string ContactName { get; set; } = "";

    [Display(Name = "Projects.ContactAddress"), SendableAddress, StringLength(Lengths.Email)]
    public string ContactAddress { get; set; } = "";

    [Display(Name = "Projects.StartsOn"), Required]
    public DateOnly? StartsOn { get; set; }

    [Display(Name = "Projects.OriginalEndOn"), Required]
    public DateOnly? OriginalEndOn { get; set; }

    [Display(Name = "Projects.ActualEndOn")]
    public DateOnly? ActualEndOn { get; set; }

    [Display(Name = "Projects.ExtensionReason"), WordingRule]
    public WordingForm ExtensionReason { get; set; } = new();

    [Display(Name = "Projects.BudgetScheme"), Required]
    public int? BudgetSchemeId { get; set; }

    public int Version { get; set; }

    public static ProjectForm From(Project project) => new()
    {
        Code = project.Code,
        OtherCode = project.OtherCode,
        Title = WordingForm.From(project.Title),
        Objective = WordingForm.From(project.Objective),
        ImplementingEntity = WordingForm.From(project.ImplementingEntity),
        ContactName = project.ContactName,
        ContactAddress = project.ContactAddress,
        StartsOn = project.StartsOn,
        OriginalEndOn = project.OriginalEndOn,
        ActualEndOn = project.ActualEndOn,
        ExtensionReason = WordingForm.From(project.ExtensionReason),
        BudgetSchemeId = project.BudgetSchemeId,
        Version = project.Version,
    };

    public Refusal? CheckDates() => Project.CheckDates(StartsOn!.Value, OriginalEndOn!.Value, ActualEndOn, ExtensionReason.ToWording());

    public Project ToProject(string slug) => new()
    {
        Slug = slug,
        Code = Code,
        OtherCode = OtherCode,
        Title = Title.ToWording(),
        Objective = Objective.ToWording(),
        ImplementingEntity = ImplementingEntity.ToWording(),
        ContactName = ContactName,
        ContactAddress = ContactAddress,
        StartsOn = StartsOn!.Value,
        OriginalEndOn = OriginalEndOn!.Value,
        ActualEndOn = ActualEndOn,
        ExtensionReason = ExtensionReason.ToWording(),
        BudgetSchemeId = BudgetSchemeId!.Value,
    };

    public void WriteTo(Project project)
    {
        project.Code = Code;
        project.OtherCode = OtherCode;
        project.Title = Title.ToWording();
        project.Objective = Objective.ToWording();
        project.ImplementingEntity = ImplementingEntity.ToWording();
        project.ContactName = ContactName;
        project.ContactAddress = ContactAddress;
        project.StartsOn = StartsOn!.Value;
        project.OriginalEndOn = OriginalEndOn!.Value;
        project.ActualEndOn = ActualEndOn;
        project.ExtensionReason = ExtensionReason.ToWording();
        project.BudgetSchemeId = BudgetSchemeId!.Value;
    }
}

public sealed record NewProjectPage(ProjectForm Form, IReadOnlyList<SelectListItem> Schemes, CountryChoices Countries);

/// <param name="SchemeIsUsed">There are entries under classes of the scheme, so it stays.</param>
public sealed record KeyFeaturesPage(ProjectForm Form, IReadOnlyList<SelectListItem> Schemes, bool SchemeIsUsed);

internal static class BudgetSchemeChoices
{
    public static async Task<IReadOnlyList<SelectListItem>> ReadAsync(PortalDb db) =>
        (await db.BudgetSchemes.OrderBy(s => s.Id).Select(s => new { s.Id, s.Name }).ToListAsync())
        .ConvertAll(s => new SelectListItem(s.Name, s.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)));
}

internal static class CodeTaken
{
    /// <summary>A code names one project, in the report as in the accounts.</summary>
    public static async Task<Refusal?> ByAnotherAsync(PortalDb db, string code, int? thisId) =>
        (await db.Projects.Having(db, SearchSubject.Project, code).Where(p => p.Id != thisId).Select(p => p.Code).ToListAsync())
            .Exists(taken => Folding.Fold(taken) == Folding.Fold(code))
            ? new Refusal("ProjectCodeTaken", nameof(ProjectForm.Code), code) : null;
}
