using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Events;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Events.Plan;

/// <summary>What the annotations of the form cannot say: that each choice is one of those offered, and that each place is whole.</summary>
internal static class EventFormRules
{
    public static void Check(
        EventForm form, PlanChoices choices, ModelStateDictionary state, Words words, string prefix, Event? stored = null)
    {
        if (!PlaceTime.Knows(form.TimeZone))
            Wrong(nameof(EventForm.TimeZone), "Forms.UnreadableValue");
        if (!form.KeepsWindowOf(stored) && LocalTime.IsSkipped(form.NominationsOpenAt, form.TimeZone))
            Wrong(nameof(EventForm.NominationsOpenAt), "Refusals.TimeSkipped");
        if (!form.KeepsWindowOf(stored) && LocalTime.IsSkipped(form.NominationsCloseAt, form.TimeZone))
            Wrong(nameof(EventForm.NominationsCloseAt), "Refusals.TimeSkipped");
        if (form.ActivityId is { } activity && !Offers(choices.Activities, activity.ToString(CultureInfo.InvariantCulture)))
            Wrong(nameof(EventForm.ActivityId), "Forms.UnreadableValue");
        if (form.WorkingLanguages.Count == 0)
            Wrong(nameof(EventForm.WorkingLanguages), "Events.LanguageMissing");
        if (form.WorkingLanguages.Exists(l => !Offers(choices.Languages, l)))
            Wrong(nameof(EventForm.WorkingLanguages), "Forms.UnreadableValue");
        if (form.InvitedCountries.Exists(code => choices.Beneficiaries.All(b => b.Code != code)))
            Wrong(nameof(EventForm.InvitedCountries), "Forms.UnreadableValue");

        for (var row = 0; row < form.Places.Count; row++)
        {
            var place = form.Places[row];
            if (PlaceForm.Filled([place]).Count == 0)
                continue;

            if (place.CityEn.Length == 0 && place.CityFr.Length == 0)
                Wrong(string.Create(CultureInfo.InvariantCulture, $"Places[{row}].CityEn"), "Events.CityMissing");
            if (!Offers(choices.Countries, place.CountryCode))
                Wrong(string.Create(CultureInfo.InvariantCulture, $"Places[{row}].CountryCode"), "Events.CountryMissing");
        }

        void Wrong(string field, string sentence) => state.AddModelError(prefix + field, words[sentence]);
    }

    private static bool Offers(IEnumerable<SelectListItem> choices, string value) => choices.Any(c => c.Value == value);
}
