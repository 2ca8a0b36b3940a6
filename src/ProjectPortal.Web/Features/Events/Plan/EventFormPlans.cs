using ProjectPortal.Domain;
using ProjectPortal.Domain.Events;
using ProjectPortal.Web.Features.Shared;

namespace ProjectPortal.Web.Features.Events.Plan;

/// <summary>From what is stored to the form, and back to a plan.</summary>
internal static class EventFormPlans
{
    /// <summary>Fills the form from what is stored, with moments in the event's own time zone.</summary>
    public static EventForm From(Event from) => new()
    {
        Version = from.Version,
        Kind = from.Kind,
        Title = WordingForm.From(from.Title),
        ActivityId = from.ActivityId,
        StartsOn = from.StartsOn,
        EndsOn = from.EndsOn,
        MonthOnly = from.MonthOnly,
        TimeZone = from.TimeZone,
        Places = from.Places.OrderBy(p => p.Order)
            .Select(p => new PlaceForm { CityEn = p.City.En, CityFr = p.City.Fr, CountryCode = p.CountryCode, Venue = p.Venue }).ToList(),
        WorkingLanguages = [.. from.WorkingLanguages.Split(' ', StringSplitOptions.RemoveEmptyEntries)],
        Host = WordingForm.From(from.Host),
        CoOrganisers = WordingForm.From(from.CoOrganisers),
        ProgrammeOutline = WordingForm.From(from.ProgrammeOutline),
        ProfileCriteria = WordingForm.From(from.ProfileCriteria),
        Capacity = from.Capacity,
        SeatsPerCountry = from.SeatsPerCountry,
        NominationsOpenAt = LocalTime.From(from.NominationsOpenAt, from.TimeZone),
        NominationsCloseAt = LocalTime.From(from.NominationsCloseAt, from.TimeZone),
        OfferDays = from.OfferDays,
        FreezesOn = from.FreezesOn,
        InvitedCountries = from.InvitedCountries.Select(c => c.CountryCode).Order(StringComparer.Ordinal).ToList(),
    };

    /// <summary>Whether the form shows the window of a frozen event as it is stored.</summary>
    public static bool KeepsWindowOf(this EventForm form, Event? stored) => stored is { IsFrozen: true }
        && form.NominationsOpenAt == LocalTime.From(stored.NominationsOpenAt, stored.TimeZone)
        && form.NominationsCloseAt == LocalTime.From(stored.NominationsCloseAt, stored.TimeZone);

    /// <summary>The plan that a form without errors describes.</summary>
    /// <param name="stored">
    /// The event as it is. A frozen window that was not touched stays the very same moment, whatever zone is chosen.
    /// </param>
    public static EventPlan ToPlan(this EventForm form, Event? stored = null)
    {
        var untouched = form.KeepsWindowOf(stored);
        return new EventPlan
        {
            Kind = form.Kind!.Value,
            Title = form.Title.ToWording(),
            ActivityId = form.ActivityId,
            StartsOn = form.StartsOn!.Value,
            EndsOn = form.EndsOn!.Value,
            MonthOnly = form.MonthOnly,
            TimeZone = form.TimeZone,
            Places = PlaceForm.Filled(form.Places).Select(p => new PlacePlan(new Wording(p.CityEn, p.CityFr), p.CountryCode, p.Venue))
                .ToList(),
            WorkingLanguages = string.Join(' ', form.WorkingLanguages.Distinct()),
            Host = form.Host.ToWording(),
            CoOrganisers = form.CoOrganisers.ToWording(),
            ProgrammeOutline = form.ProgrammeOutline.ToWording(),
            ProfileCriteria = form.ProfileCriteria.ToWording(),
            Capacity = form.Capacity!.Value,
            SeatsPerCountry = form.SeatsPerCountry!.Value,
            NominationsOpenAt = untouched ? stored!.NominationsOpenAt : LocalTime.ToUtc(form.NominationsOpenAt, form.TimeZone),
            NominationsCloseAt = untouched ? stored!.NominationsCloseAt : LocalTime.ToUtc(form.NominationsCloseAt, form.TimeZone),
            OfferDays = form.OfferDays!.Value,
            FreezesOn = form.FreezesOn,
            InvitedCountries = form.InvitedCountries.Distinct().ToList(),
        };
    }
}
