using System.ComponentModel.DataAnnotations;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Events;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Security;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Events.Plan;

public sealed class EventCopyForm
{
    [WordingRule(Required = true, Max = Lengths.Title)]
    [Display(Name = "Fields.Title")]
    public WordingForm Title { get; set; } = new();

    [StringLength(Lengths.Slug)]
    [Display(Name = "Events.CopySlug")]
    public string Slug { get; set; } = "";

    [Required]
    [Display(Name = "Fields.StartsOn")]
    public DateOnly? StartsOn { get; set; }

    [Display(Name = "Events.CopyProgramme")]
    public bool Programme { get; set; }

    [Display(Name = "Events.CopyCriteria")]
    public bool Criteria { get; set; }

    [Display(Name = "Events.CopyScoring")]
    public bool Scoring { get; set; }

    [Display(Name = "Events.CopyInvited")]
    public bool Invited { get; set; }

    [Display(Name = "Events.CopyParts")]
    public bool Parts { get; set; }

    /// <summary>All that can be copied is ticked at first.</summary>
    internal static EventCopyForm Offered(Event found) =>
        new() { Title = WordingForm.From(found.Title), Programme = true, Criteria = true, Scoring = true, Invited = true, Parts = true };
}

public sealed record EventCopyPage(ProjectHead Project, string Slug, Wording Title, EventCopyForm Form);

/// <summary>Begins an event as another one was planned. The days of the programme count from the new first day.</summary>
[Authorize(Policy = Policies.Staff)]
public sealed partial class EventCopyController(PortalDb db, Words words, Acting acting) : OneEventController(db, words, acting)
{
    private const string Prefix = "Form.";

    [HttpGet("events/{slug}/copies/new")]
    public async Task<IActionResult> Ask(string slug) =>
        await FindAsync(slug) is { } found ? View("EventCopy", Page(found, EventCopyForm.Offered(found))) : NotFound();

    [HttpPost("events/{slug}/copies")]
    public async Task<IActionResult> Copy(string slug, [Bind(Prefix = "Form")] EventCopyForm form)
    {
        var found = await Db.Events.VisibleTo(Viewer).AsNoTracking().Where(e => e.ProjectId == Head.Id && e.Slug == slug)
            .Include(e => e.Places).Include(e => e.InvitedCountries).Include(e => e.Criteria).OrderBy(e => e.Id).AsSplitQuery()
                .SingleOrDefaultAsync();
        if (found is null)
            return NotFound();

        var title = form.Title.ToWording();
        var taken = await Db.Events.Where(e => e.ProjectId == Head.Id).Select(e => e.Slug).ToListAsync();
        // "new" is the address of the form for a new event.
        taken.Add("new");
        if (form.Slug.Length > 0 && (!Readable().IsMatch(form.Slug) || taken.Contains(form.Slug)))
            ModelState.AddModelError(
                Prefix + nameof(form.Slug), Words[taken.Contains(form.Slug) ? "Events.SlugTaken" : "Events.SlugUnreadable"]);
        if (!ModelState.IsValid)
            return Again("EventCopy", Page(found, form));

        var address = form.Slug.Length > 0 ? form.Slug
            : Slug.From(title.In("en").Text, $"{Words.Localize(found.Kind)} {form.StartsOn?.Year}", taken);
        var (copy, refusal) = Event.CopyOf(found.Title.In("en").Text, Head.Id, address, PlanOf(found, form, title), Act);
        if (copy is null)
        {
            Refused(refusal, Prefix);
            return Again("EventCopy", Page(found, form));
        }

        Db.Events.Add(copy);
        await Db.SaveChangesAsync();
        await AddPartsAsync(found, copy, form);
        await Db.SaveChangesAsync();
        Flash(Words["Events.CopyMade", Words.Localize(found.Title)]);
        return ToEvent(address);
    }

    /// <summary>Who reloads a refused copy comes back to its form.</summary>
    [HttpGet("events/{slug}/copies")]
    public IActionResult Back(string slug) => LocalRedirect($"/projects/{Head.Slug}/events/{slug}/copies/new");

    private static EventPlan PlanOf(Event found, EventCopyForm form, Wording title) => new()
    {
        Kind = found.Kind,
        Title = title,
        ActivityId = found.ActivityId,
        StartsOn = form.StartsOn!.Value,
        EndsOn = form.StartsOn.Value.AddDays(found.EndsOn.DayNumber - found.StartsOn.DayNumber),
        MonthOnly = found.MonthOnly,
        WorkingLanguages = found.WorkingLanguages,
        Host = found.Host,
        CoOrganisers = found.CoOrganisers,
        ProgrammeOutline = form.Programme ? found.ProgrammeOutline : Wording.None,
        ProfileCriteria = form.Criteria ? found.ProfileCriteria : Wording.None,
        Capacity = found.Capacity,
        SeatsPerCountry = found.SeatsPerCountry,
        TimeZone = found.TimeZone,
        OfferDays = found.OfferDays,
        Places = [.. found.Places.OrderBy(p => p.Order).Select(p => new PlacePlan(p.City, p.CountryCode, p.Venue))],
        InvitedCountries = form.Invited ? [.. found.InvitedCountries.Select(c => c.CountryCode)] : [],
    };

    private async Task AddPartsAsync(Event found, Event copy, EventCopyForm form)
    {
        var later = copy.StartsOn.DayNumber - found.StartsOn.DayNumber;
        if (form.Programme)
        {
            var sessions = await Db.Sessions.AsNoTracking().Where(s => s.EventId == found.Id).Include(s => s.Speakers).OrderBy(s => s.Id)
                .AsSplitQuery().ToListAsync();
            Db.Sessions.AddRange(sessions.Select(s => s.CopyTo(copy.Id, s.Day.AddDays(later))));
        }

        if (form.Parts)
        {
            var parts = await Db.PartnerParts.AsNoTracking().Where(p => p.EventId == found.Id).OrderBy(p => p.Id).ToListAsync();
            Db.PartnerParts.AddRange(
                parts.Where(p => !p.Planned.IsBlank)
                .Select(p => new PartnerPart { EventId = copy.Id, PartnerId = p.PartnerId, Planned = p.Planned }));
        }

        if (form.Scoring)
        {
            foreach (var criterion in found.Criteria.OrderBy(c => c.Order))
                Refused(copy.AddCriterion(new CriterionPlan(criterion.Title, criterion.Description, criterion.Weight), Act).Refusal);
            Refused(copy.SetThreshold(found.ThresholdPerCent, Act));
        }
    }

    private EventCopyPage Page(Event found, EventCopyForm form) => new(Head, found.Slug, found.Title, form);

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex Readable();
}
