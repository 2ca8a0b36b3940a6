using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Events;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Security;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Events.Life;

public sealed class SummaryForm
{
    public int Version { get; set; }

    [WordingRule]
    [Display(Name = "Fields.Summary")]
    public WordingForm Summary { get; set; } = new();
}

/// <param name="Untold">Partners whose actual part is not filled in, though the event is over.</param>
public sealed record SummaryPage(ProjectHead Project, string Slug, Wording Title, int Untold, SummaryForm Form);

/// <summary>What happened at the event, as Table 2 of the final report prints it: written when it is over, too.</summary>
[Authorize(Policy = Policies.Staff)]
public sealed class SummaryController(PortalDb db, Words words, Acting acting) : OneEventController(db, words, acting)
{
    [HttpGet("events/{slug}/summary")]
    public async Task<IActionResult> Edit(string slug) =>
        await FindAsync(slug) is { } found ? View("Summary", await PageAsync(found, From(found))) : NotFound();

    [HttpPost("events/{slug}/summary")]
    public async Task<IActionResult> Save(string slug, [Bind(Prefix = "Form")] SummaryForm form)
    {
        var found = await FindAsync(slug);
        if (found is null)
            return NotFound();
        if (!ModelState.IsValid)
            return Again("Summary", await PageAsync(found, form));

        found.Summary = form.Summary.ToWording();
        if (!await Saved(found, form.Version))
            return await FindAsync(slug) is { } fresh
                ? Conflicted("Summary", await PageAsync(fresh, form), form, From(fresh), fresh.Version, "Form.") : NotFound();

        Flash(Words["Events.SummarySaved"]);
        return ToEvent(slug);
    }

    private static SummaryForm From(Event found) => new() { Version = found.Version, Summary = WordingForm.From(found.Summary) };

    private async Task<SummaryPage> PageAsync(Event found, SummaryForm form) => new(
        Head, found.Slug, found.Title,
        found.State == EventState.Completed ? await Db.PartnerParts.CountAsync(p => p.EventId == found.Id && p.Delivered == Delivery.NotYet)
            : 0,
        form);
}
