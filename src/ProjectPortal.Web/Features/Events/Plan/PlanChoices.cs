using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain.Results;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Events.Plan;

/// <summary>What the plan of an event chooses from.</summary>
public sealed record PlanChoices(
    IReadOnlyList<SelectListItem> Activities,
    IReadOnlyList<SelectListItem> TimeZones,
    IReadOnlyList<SelectListItem> Countries,
    IReadOnlyList<SelectListItem> Languages,
    IReadOnlyList<CountryChoice> Beneficiaries)
{
    /// <summary>The official languages of the United Nations, and Portuguese.</summary>
    public static readonly string[] WorkingLanguages = ["en", "fr", "ar", "es", "pt", "ru", "zh"];

    /// <param name="stored">What the event has already: it stays a choice, though the lists have changed since.</param>
    internal static async Task<PlanChoices> LoadAsync(PortalDb db, Words words, int projectId, EventForm? stored)
    {
        var byName = StringComparer.Create(CultureInfo.CurrentCulture, CompareOptions.IgnoreCase);
        var activities = await db.Activities.Where(a => a.ProjectId == projectId)
            .OrderBy(a => a.Accomplishment!.Number).ThenBy(a => a.Number)
            .Select(a => new { a.Id, Accomplishment = a.Accomplishment!.Number, a.Number, a.Statement }).ToListAsync();
        var countries = await db.Countries.Select(c => new { c.Alpha2, c.Name, c.Region, c.TimeZone }).ToListAsync();
        var beneficiaries = await db.Projects.Where(p => p.Id == projectId).SelectMany(p => p.Beneficiaries).Select(b => b.CountryCode)
            .ToListAsync();
        var invitable = beneficiaries.Union(stored?.InvitedCountries ?? []).ToHashSet();
        var zones = countries.Select(c => c.TimeZone).Append(stored?.TimeZone ?? "UTC").Where(z => z != "UTC").Distinct()
            .Order(StringComparer.Ordinal);
        return new PlanChoices(
            activities.Select(a => new SelectListItem($"{Activity.CodeOf(a.Accomplishment, a.Number)} {words.Localize(a.Statement)}",
                a.Id.ToString(CultureInfo.InvariantCulture))).ToList(),
            zones.Prepend("UTC").Select(z => new SelectListItem(z.Replace('_', ' '), z)).ToList(),
            countries.Select(c => new SelectListItem(words.Localize(c.Name), c.Alpha2)).OrderBy(c => c.Text, byName).ToList(),
            WorkingLanguages.Union(stored?.WorkingLanguages ?? []).Select(l => new SelectListItem(LanguageName(words, l), l)).ToList(),
            countries.Where(c => invitable.Contains(c.Alpha2)).Select(c => new CountryChoice(c.Alpha2, c.Name, c.Region)).ToList());
    }

    internal static string LanguageName(Words words, string code) =>
        Words.Find($"Events.Language_{code}", CultureInfo.CurrentUICulture) is null ? code : words[$"Events.Language_{code}"];
}
