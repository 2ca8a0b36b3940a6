using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain.Projects;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Security;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Projects;

/// <summary>Organisations that implement with the entity, in two groups, each in its order.</summary>
[Authorize(Policy = Policies.Staff)]
[Route("projects/{project}/partners")]
public sealed class PartnersController(PortalDb db, Words words, Acting acting) : ProjectController(db, words, acting)
{
    private IQueryable<Partner> Partners => Db.Partners.Where(p => p.ProjectId == Head.Id);

    [HttpGet("")]
    public async Task<IActionResult> List() => View("Partners", await PartnerLine.ReadAsync(Db, Head.Id));

    [HttpGet("/projects/{project}/partners.csv")]
    [HttpGet("/projects/{project}/partners.xlsx")]
    public async Task<IActionResult> Download()
    {
        var partners = (await PartnerLine.ReadAsync(Db, Head.Id)).OrderBy(p => p.Group).ToList();
        return AsFile(
            $"{Head.Slug}-{Words["Projects.PartnersFile"]}", Words["Projects.Partners"],
            PartnerColumns.Create(Words, $"/projects/{Head.Slug}"), PartnerColumns.Placed(partners).ToAsyncEnumerable());
    }

    [HttpGet("new")]
    public IActionResult New(PartnerGroup? group) => View("Partner", new PartnerPage(new PartnerForm { Group = group }, null));

    [HttpPost("")]
    public async Task<IActionResult> Add([Bind(Prefix = nameof(PartnerPage.Form))] PartnerForm form)
    {
        if (!ModelState.IsValid)
            return Again("Partner", new PartnerPage(form, null));

        var last = await Partners.MaxAsync(p => (int?)p.Order) ?? 0;
        var partner = new Partner
        {
            ProjectId = Head.Id,
            Name = form.Name.ToWording(),
            Group = form.Group!.Value,
            Part = form.Part.ToWording(),
            Order = last + 1
        };
        Db.Partners.Add(partner);
        await Db.SaveChangesAsync();
        Flash(Words["Projects.PartnerAdded", Words.Localize(partner.Name)]);
        return ToList();
    }

    [HttpGet("{id:int}")]
    public async Task<IActionResult> Show(int id) =>
        await Partners.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id) is { } partner
            ? View("Partner", new PartnerPage(PartnerForm.From(partner), id)) : NotFound();

    [HttpPost("{id:int}")]
    public async Task<IActionResult> Save(int id, [Bind(Prefix = nameof(PartnerPage.Form))] PartnerForm form)
    {
        if (await Partners.SingleOrDefaultAsync(p => p.Id == id) is not { } partner)
            return NotFound();
        if (!ModelState.IsValid)
            return Again("Partner", new PartnerPage(form, id));

        form.WriteTo(partner);
        if (await Saved(partner, form.Version))
        {
            Flash(Words["Projects.PartnerSaved", Words.Localize(partner.Name)]);
            return ToList();
        }

        if (await Partners.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id) is not { } stored)
            return NotFound();
        return Conflicted("Partner", new PartnerPage(form, id), form, PartnerForm.From(stored), stored.Version, "Form.");
    }

    [HttpPost("{id:int}/removal")]
    public async Task<IActionResult> Remove(int id, int version)
    {
        if (await Partners.SingleOrDefaultAsync(p => p.Id == id) is not { } partner)
            return NotFound();

        // What was planned and done for an event is history that must keep its partner.
        if (await Db.PartnerParts.AnyAsync(p => p.PartnerId == id))
        {
            Flash(Words["Projects.PartnerHasParts", Words.Localize(partner.Name)], "warn");
            return ToList();
        }

        Db.Partners.Remove(partner);
        if (await Saved(partner, version))
            Flash(Words["Projects.PartnerRemoved", Words.Localize(partner.Name)]);
        else
            Flash(Words["Projects.PartnerChanged", Words.Localize(partner.Name)], "warn");
        return ToList();
    }

    /// <summary>Moves a partner one place within its group.</summary>
    [HttpPost("{id:int}/position")]
    public async Task<IActionResult> Move(int id, bool up)
    {
        if (await Partners.SingleOrDefaultAsync(p => p.Id == id) is not { } partner)
            return NotFound();

        var group = await Partners.Where(p => p.Group == partner.Group).OrderBy(p => p.Order).ThenBy(p => p.Id).ToListAsync();
        var at = group.IndexOf(partner);
        var to = Math.Clamp(up ? at - 1 : at + 1, 0, group.Count - 1);
        var places = group.ConvertAll(p => p.Order);
        group.RemoveAt(at);
        group.Insert(to, partner);
        // Two that once got the same place are told apart on the way.
        for (var i = 0; i < group.Count; i++)
            group[i].Order = i > 0 && places[i] <= group[i - 1].Order ? group[i - 1].Order + 1 : places[i];
        await Db.SaveChangesAsync();
        Flash(Words["Projects.PartnerMoved", Words.Localize(partner.Name), to + 1]);
        return ToList();
    }

    private RedirectResult ToList() => Redirect($"/projects/{Head.Slug}/partners");
}
