using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain;
using ProjectPortal.Domain.People;
using ProjectPortal.Domain.Reference;
using ProjectPortal.Web.Security;

namespace ProjectPortal.Web.Data.Sample;

/// <summary>Accounts to look around with. They exist in the Development environment and nowhere else.</summary>
internal sealed class DemoAccounts(PortalDb db, UserManager<PortalUser> users, IConfiguration configuration, TimeProvider clock)
{
    public const string Staff = "staff@portal.example";

    /// <summary>The second person that clearing a report takes.</summary>
    public const string Reviewer = "reviewer@portal.example";

    public const string Evaluator = "evaluator@portal.example";

    /// <summary>"Focal point, Bhutan", « Point focal du Togo »: in the language in which the country is written to.</summary>
    public static string FocalPointOf(Country country) => country.CorrespondenceLanguage == "fr"
        ? $"Point focal {French.WithDe(country.ArticleFr, country.Name.Fr)}" : $"Focal point, {country.Name.En}";

    public static string FocalPoint(string alpha2) => $"focalpoint.{alpha2.ToLowerInvariant()}@portal.example";

    public static bool AreWanted(IHostEnvironment environment) => environment.IsDevelopment();

    public static string PasswordOf(IConfiguration configuration) => configuration["Demo:Password"] ?? "Portal-Demo-2016";

    public async Task EnsureAsync()
    {
        // Hashing forty passwords takes seconds; one hash serves all, since all have the same password.
        var template = new PortalUser { DisplayName = "", Roles = Roles.None };
        var hash = users.PasswordHasher.HashPassword(template, PasswordOf(configuration));

        var known = await db.Users.Select(u => u.Email!).ToListAsync();
        Add(Staff, "Demo staff", Roles.Staff | Roles.Administrator, null, "en");
        Add(Reviewer, "Demo reviewer", Roles.Staff, null, "en");
        Add(Evaluator, "Demo evaluator", Roles.Evaluator, null, "en");
        var countries = await (from c in db.Countries
                               where db.Projects.Any(p => p.Beneficiaries.Any(b => b.CountryCode == c.Alpha2))
                               select c).ToListAsync();
        foreach (Country country in countries)
            Add(FocalPoint(country.Alpha2), FocalPointOf(country), Roles.FocalPoint, country.Alpha2,
                country.CorrespondenceLanguage);
        await db.SaveChangesAsync();
        if (!known.Contains(Staff))
        {
            // The demo member of staff has judged already, so that the desk has scores to show.
            var staff = await db.Users.Where(u => u.Email == Staff).Select(u => new { u.Id, u.DisplayName }).SingleAsync();
            await db.Assessments.Where(a => a.ByUserId == null && a.ByName == Judges.First)
                .ExecuteUpdateAsync(a => a.SetProperty(x => x.ByUserId, staff.Id).SetProperty(x => x.ByName, staff.DisplayName));
        }

        void Add(string email, string name, Roles roles, string? country, string language)
        {
            if (known.Contains(email))
                return;

            db.Users.Add(new PortalUser
            {
                DisplayName = name,
                Roles = roles,
                CountryCode = country,
                Language = language,
                UserName = email,
                NormalizedUserName = users.NormalizeName(email),
                Email = email,
                NormalizedEmail = users.NormalizeEmail(email),
                EmailConfirmed = true,
                PasswordHash = hash,
                SecurityStamp = Guid.NewGuid().ToString("N"),
                InvitedAt = clock.GetUtcNow().UtcDateTime,
            });
        }
    }
}
