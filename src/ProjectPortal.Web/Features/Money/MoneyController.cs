using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Money;

/// <summary>A class of the project's scheme.</summary>
public sealed record ClassLine(int Id, string Code, Wording Name);

/// <summary>What the pages about money share.</summary>
public abstract class MoneyController(PortalDb db, Words words, Acting acting) : ProjectController(db, words, acting)
{
    protected string Budget => $"/projects/{Head.Slug}/budget";

    protected Task<List<ClassLine>> ClassesAsync() =>
        Classes.OrderBy(c => c.Order).ThenBy(c => c.Id)
            .Select(c => new ClassLine(c.Id, c.Code, c.Name)).ToListAsync();

    protected async Task<List<SelectListItem>> ClassChoicesAsync() =>
        (await ClassesAsync()).ConvertAll(c => new SelectListItem($"{c.Code} {Words.Localize(c.Name)}", Number(c.Id)));

    /// <summary>Of a figure that is about to be saved: the scheme does not change before it is.</summary>
    protected async Task<bool> IsClassAsync(int? id)
    {
        await Db.TakeAsync(Guard.FiguresOf(Head.Id));
        return await Classes.AnyAsync(c => c.Id == id);
    }

    /// <summary>Of the scheme that the project has now.</summary>
    private IQueryable<Domain.Reference.ObjectClass> Classes =>
        Db.ObjectClasses.Where(c => Db.Projects.Any(p => p.Id == Head.Id && p.BudgetSchemeId == c.SchemeId));

    /// <summary>A choice that is not among those of this project was not made on the page.</summary>
    protected void RefuseUnless(bool isThere, string field)
    {
        if (!isThere)
            ModelState.AddModelError($"Form.{field}", Words["Forms.UnreadableValue"]);
    }

    protected static string Number(int id) => id.ToString(CultureInfo.InvariantCulture);
}
