using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Events;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Security;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Events.Partners;

public sealed class PartnerPartForm
{
    public int Version { get; set; }

    [Required]
    [Display(Name = "Fields.PartnerId")]
    public int? PartnerId { get; set; }

    [WordingRule]
    [Display(Name = "Fields.Planned")]
    public WordingForm Planned { get; set; } = new();

    [WordingRule]
    [Display(Name = "Fields.Actual")]
    public WordingForm Actual { get; set; } = new();

    [Display(Name = "Fields.Delivered")]
    public Delivery Delivered { get; set; }

    internal static PartnerPartForm From(PartnerPart part) => new()
    {
        Version = part.Version,
        PartnerId = part.PartnerId,
        Planned = WordingForm.From(part.Planned),
        Actual = WordingForm.From(part.Actual),
        Delivered = part.Delivered,
    };
}

public sealed record PartLine(int Id, Wording Partner, Wording Planned, Wording Actual, Delivery Delivered);

public sealed record PartnerPartsPage(
    ProjectHead Project, string Slug, Wording Title, IReadOnlyList<PartLine> Parts, int Untold, bool MayEdit, bool HasPartners,
        IReadOnlyList<SelectListItem> Partners, int? Editing, PartnerPartForm Form);

/// <summary>What partners were to do for an event, and what came of it.</summary>
[Authorize(Policy = Policies.ReadsWhole)]
public sealed class PartnerPartsController(PortalDb db, Words words, Acting acting) : OneEventController(db, words, acting)
{
    private const string Prefix = "Form.";

    [HttpGet("events/{slug}/partners")]
    public async Task<IActionResult> Show(string slug) =>
        await FindAsync(slug) is { } found ? View("PartnerParts", await PageAsync(found, null, new PartnerPartForm())) : NotFound();

    [HttpGet("events/{slug}/partners.csv")]
    [HttpGet("events/{slug}/partners.xlsx")]
    public async Task<IActionResult> Download(string slug) => await FindAsync(slug) is { } found
        ? AsFile(
            $"{slug}-{Words["Events.PartsFile"]}", Words["Events.PartnerParts"],
            PartColumns.Create($"/projects/{Head.Slug}/events/{slug}/partners", edits: false),
            (await PageAsync(found, null, new PartnerPartForm())).Parts.ToAsyncEnumerable())
        : NotFound();

    [Authorize(Policy = Policies.Staff)]
    [HttpPost("events/{slug}/partners")]
    public async Task<IActionResult> Add(string slug, [Bind(Prefix = "Form")] PartnerPartForm form)
    {
        if (await FindAsync(slug) is not { } found)
            return NotFound();

        var (planned, actual) = (form.Planned.ToWording(), form.Actual.ToWording());
        if (form.PartnerId is { } partner && !await Db.Partners.AnyAsync(p => p.Id == partner && p.ProjectId == Head.Id))
            ModelState.AddModelError(Prefix + nameof(form.PartnerId), Words["Forms.UnreadableValue"]);
        if (await Db.PartnerParts.AnyAsync(p => p.EventId == found.Id && p.PartnerId == form.PartnerId))
            ModelState.AddModelError(Prefix + nameof(form.PartnerId), Words["Events.PartTaken"]);
        if (!ModelState.IsValid || Refused(PartnerPart.Check(planned, actual, form.Delivered), Prefix))
            return Again("PartnerParts", await PageAsync(found, null, form));

        Db.PartnerParts.Add(new PartnerPart
        {
            EventId = found.Id,
            PartnerId = form.PartnerId!.Value,
            Planned = planned,
            Actual = actual,
            Delivered = form.Delivered
        });
        await Db.SaveChangesAsync();
        Flash(Words["Events.PartSaved"]);
        return LocalRedirect(Path(slug));
    }

    [Authorize(Policy = Policies.Staff)]
    [HttpGet("events/{slug}/partners/{id:int}")]
    public async Task<IActionResult> Edit(string slug, int id)
    {
        var (found, part) = await FindAsync(slug, id);
        return part is null ? NotFound() : View("PartnerParts", await PageAsync(found!, part, PartnerPartForm.From(part)));
    }

    [Authorize(Policy = Policies.Staff)]
    [HttpPost("events/{slug}/partners/{id:int}")]
    public async Task<IActionResult> Save(string slug, int id, [Bind(Prefix = "Form")] PartnerPartForm form)
    {
        var (found, part) = await FindAsync(slug, id);
        if (part is null)
            return NotFound();

        ModelState.Remove(Prefix + nameof(form.PartnerId));
        var (planned, actual) = (form.Planned.ToWording(), form.Actual.ToWording());
        if (!ModelState.IsValid || Refused(PartnerPart.Check(planned, actual, form.Delivered), Prefix))
            return Again("PartnerParts", await PageAsync(found!, part, form));

        (part.Planned, part.Actual, part.Delivered) = (planned, actual, form.Delivered);
        if (!await Saved(part, form.Version))
        {
            var (again, fresh) = await FindAsync(slug, id);
            return fresh is null ? NotFound()
                : Conflicted("PartnerParts", await PageAsync(again!, fresh, form), form, PartnerPartForm.From(fresh), fresh.Version,
                Prefix);
        }

        Flash(Words["Events.PartSaved"]);
        return LocalRedirect(Path(slug));
    }

    [Authorize(Policy = Policies.Staff)]
    [HttpPost("events/{slug}/partners/{id:int}/deletion")]
    public async Task<IActionResult> Delete(string slug, int id)
    {
        var (_, part) = await FindAsync(slug, id);
        if (part is null)
            return NotFound();

        Db.PartnerParts.Remove(part);
        await Db.SaveChangesAsync();
        Flash(Words["Events.PartDeleted"]);
        return LocalRedirect(Path(slug));
    }

    private string Path(string slug) => $"/projects/{Head.Slug}/events/{slug}/partners";

    private async Task<(Event? Event, PartnerPart? Part)> FindAsync(string slug, int id)
    {
        var found = await FindAsync(slug);
        return (found, found is null ? null : await Db.PartnerParts.Include(p => p.Partner)
            .SingleOrDefaultAsync(p => p.EventId == found.Id && p.Id == id));
    }

    private async Task<PartnerPartsPage> PageAsync(Event found, PartnerPart? editing, PartnerPartForm form)
    {
        var parts = await Db.PartnerParts.AsNoTracking().Where(p => p.EventId == found.Id).OrderBy(p => p.Partner!.Group)
            .ThenBy(p => p.Partner!.Order).ThenBy(p => p.Id).Include(p => p.Partner).ToListAsync();
        var partners = await Db.Partners.AsNoTracking().Where(p => p.ProjectId == Head.Id).OrderBy(p => p.Group).ThenBy(p => p.Order)
            .ThenBy(p => p.Id).ToListAsync();
        var free = partners.Where(p => p.Id == editing?.PartnerId || (editing is null && parts.TrueForAll(part => part.PartnerId != p.Id)));
        return new PartnerPartsPage(
            Head, found.Slug, found.Title,
            parts.ConvertAll(p => new PartLine(p.Id, p.Partner!.Name, p.Planned, p.Actual, p.Delivered)),
            parts.Count(p => p.IsUntold(found.State)),
            Viewer.IsAny(Domain.People.Roles.Staff),
            partners.Count > 0,
            free.Select(p => new SelectListItem(Words.Localize(p.Name), p.Id.ToString(CultureInfo.InvariantCulture))).ToList(),
            editing?.Id, form);
    }
}
