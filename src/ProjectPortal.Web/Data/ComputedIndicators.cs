using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Domain.Results;

namespace ProjectPortal.Web.Data;

/// <summary>What the portal counts itself for a project: the same figures on every page and in the report.</summary>
public static class ComputedIndicators
{
    public static async Task<IReadOnlyDictionary<ComputedSource, int>> ReadAsync(PortalDb db, int projectId)
    {
        var attendedByCountry = await db.Nominations
            .Where(n => n.ProjectId == projectId && n.State == NominationState.Attended)
            .GroupBy(n => n.CountryCode)
            .Select(country => country.Count())
            .ToListAsync();
        return new Dictionary<ComputedSource, int>
        {
            [ComputedSource.ParticipantsAttended] = attendedByCountry.Sum(),
            [ComputedSource.CountriesTakingPart] = attendedByCountry.Count,
        };
    }
}
