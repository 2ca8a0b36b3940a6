using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Events;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Security;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Events.Plan;

/// <summary>Recorded exceptions from what froze when nominations opened.</summary>
[Authorize(Policy = Policies.Staff)]
public sealed class WaiverController(PortalDb db, Words words, Acting acting) : OneEventController(db, words, acting)
{
    [HttpGet("events/{slug}/waivers")]
    public async Task<IActionResult> Ask(string slug)
    {
        var found = await FindAsync(slug);
        if (found is null)
            return NotFound();
        if (found is { IsFrozen: true, HasEnded: false })
            return View("Waiver", await PageAsync(found, new WaiverForm()));

        Flash(Words.Localize(new Refusal("WaiverNotNeeded")), "warn");
        return ToEvent(slug);
    }

    [HttpPost("events/{slug}/waivers")]
    public async Task<IActionResult> Record(string slug, [Bind(Prefix = "Form")] WaiverForm form)
    {
        var found = await FindAsync(slug);
        if (found is null)
            return NotFound();
        if (!ModelState.IsValid || form.Kind is not { } kind)
            return Again("Waiver", await PageAsync(found, form));

        if (Refused(LocalTime.IsSkipped(form.Until, found.TimeZone) ? new Refusal("TimeSkipped", nameof(form.Until)) : null, "Form."))
            return Again("Waiver", await PageAsync(found, form));

        var country = form.CountryCode.Length == 0 ? null : form.CountryCode;
        if (Refused(found.Waive(kind, country, LocalTime.ToUtc(form.Until, found.TimeZone), form.ExtraSeats ?? 0, form.Reason, Act).Refusal,
            "Form."))
            return Again("Waiver", await PageAsync(found, form));

        await Db.SaveChangesAsync();
        Flash(Words["Events.WaiverRecorded", Words.Localize(kind)]);
        return ToEvent(slug);
    }

    private async Task<WaiverPage> PageAsync(Event found, WaiverForm form)
    {
        var codes = found.InvitedCountries.Select(c => c.CountryCode).ToList();
        var countries = await Db.Countries.Where(c => codes.Contains(c.Alpha2)).Select(c => new { c.Alpha2, c.Name }).ToListAsync();
        return new WaiverPage(
            Head, found.Slug, found.Title, found.TimeZone,
            countries.Select(c => new SelectListItem(Words.Localize(c.Name), c.Alpha2))
                .OrderBy(c => c.Text, StringComparer.Create(CultureInfo.CurrentCulture, CompareOptions.IgnoreCase))
                .Prepend(new SelectListItem(Words["Events.AllInvited"], "")).ToList(),
            form);
    }
}
