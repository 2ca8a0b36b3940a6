using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Shared;

public sealed record CountryChoice(string Code, Wording Name, string Region);

/// <summary>Countries to tick, by region. The partial <c>_CountryChoices</c> shows them.</summary>
/// <param name="Field">The name of the form's field.</param>
/// <param name="Chosen">Codes that are ticked.</param>
/// <param name="Fixed">Codes that cannot be unticked.</param>
public sealed record CountryChoices(
    string Field, IReadOnlyList<CountryChoice> Countries, IReadOnlyCollection<string> Chosen, IReadOnlyCollection<string> Fixed)
{
    public IEnumerable<(string Region, IEnumerable<CountryChoice> Countries)> ByRegion(Words words) =>
        from country in Countries
        group country by words[$"Regions.{country.Region}"] into region
        orderby region.Key
        select (region.Key, region.OrderBy(c => words.Localize(c.Name), StringComparer.CurrentCulture).AsEnumerable());

    public static Task<List<CountryChoice>> AllAsync(PortalDb db) =>
        db.Countries.AsNoTracking().OrderBy(c => c.Alpha2).Select(c => new CountryChoice(c.Alpha2, c.Name, c.Region)).ToListAsync();
}
