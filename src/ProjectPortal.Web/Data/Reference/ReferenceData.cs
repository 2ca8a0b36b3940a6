using System.Globalization;
using CsvHelper;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Lessons;
using ProjectPortal.Domain.Reference;

namespace ProjectPortal.Web.Data.Reference;

/// <summary>
/// Loads what every installation needs: countries, budget schemes, lesson themes. Adds what is missing and leaves
/// alone what an installation has changed.
/// </summary>
internal static class ReferenceData
{
    public static async Task EnsureAsync(PortalDb db)
    {
        await EnsureCountriesAsync(db);
        await EnsureSchemesAsync(db);
        await EnsureThemesAsync(db);
        await db.SaveChangesAsync();
    }

    private static async Task EnsureCountriesAsync(PortalDb db)
    {
        var known = (await db.Countries.Select(c => c.Alpha2).ToListAsync()).ToHashSet();
        foreach (var row in Rows("countries"))
        {
            if (!known.Add(row["alpha2"]))
                continue;

            db.Countries.Add(new Country
            {
                Alpha2 = row["alpha2"],
                Alpha3 = row["alpha3"],
                M49 = row["m49"],
                Name = new Wording(row["name_en"], row["name_fr"]),
                ArticleFr = row["article_fr"],
                Region = row["region"],
                SubRegion = row["sub_region"],
                CorrespondenceLanguage = row["language"],
                TimeZone = row["time_zone"],
                LdcSince = row["ldc_since"].Length == 0 ? null : int.Parse(row["ldc_since"], CultureInfo.InvariantCulture),
                LdcGraduatedOn = Day(row["ldc_graduated_on"]),
                LdcGraduationScheduledOn = Day(row["ldc_graduation_scheduled"]),
            });
            if (row["alias"].Length > 0)
                db.CountryAliases.Add(new CountryAlias { CountryCode = row["alpha2"], Name = row["alias"] });
        }

        static DateOnly? Day(string text) => text.Length == 0 ? null : DateOnly.Parse(text, CultureInfo.InvariantCulture);
    }

    private static async Task EnsureSchemesAsync(PortalDb db)
    {
        var known = (await db.BudgetSchemes.Select(s => s.Name).ToListAsync()).ToHashSet();
        foreach (var classes in Rows("object-classes").GroupBy(r => r["scheme"]).Where(g => !known.Contains(g.Key)))
        {
            var scheme = new BudgetScheme { Name = classes.Key };
            scheme.Classes.AddRange(classes.Select((row, order) => new ObjectClass
            {
                Code = row["code"],
                Name = new Wording(row["name_en"], row["name_fr"]),
                Order = order,
                AdvisedCeilingPerCent = row["advised_ceiling_per_cent"].Length == 0 ? null
                    : int.Parse(row["advised_ceiling_per_cent"], CultureInfo.InvariantCulture),
            }));
            db.BudgetSchemes.Add(scheme);
        }
    }

    private static async Task EnsureThemesAsync(PortalDb db)
    {
        var known = (await db.LessonThemes.Select(t => t.Code).ToListAsync()).ToHashSet();
        db.LessonThemes.AddRange(Rows("themes")
            .Select((row, order) =>
                new LessonTheme { Code = row["code"], Name = new Wording(row["name_en"], row["name_fr"]), Order = order })
            .Where(t => !known.Contains(t.Code)));
    }

    private static List<Dictionary<string, string>> Rows(string file)
    {
        using var stream = typeof(ReferenceData).Assembly.GetManifestResourceStream($"ProjectPortal.Web.Data.Reference.{file}.csv")
            ?? throw new InvalidOperationException($"The reference file {file}.csv is not in the assembly.");
        using var csv = new CsvReader(new StreamReader(stream), CultureInfo.InvariantCulture);
        csv.Read();
        csv.ReadHeader();
        var rows = new List<Dictionary<string, string>>();
        while (csv.Read())
            rows.Add(csv.HeaderRecord!.ToDictionary(name => name, name => csv.GetField(name)!.Trim()));
        return rows;
    }
}
