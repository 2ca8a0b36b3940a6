using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ProjectPortal.Domain.People;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Data.Sample;
using ProjectPortal.Web.Security;

namespace ProjectPortal.Tests.Support;

/// <summary>One account of each kind; all with the same password. The sample has the same addresses.</summary>
public static class TestAccounts
{
    public const string Password = "Portal-Demo-2016";
    public const string Staff = DemoAccounts.Staff;

    /// <summary>
    /// A second member of the staff. In the sample; elsewhere only where a test asks, since many count the mails to the one.
    /// </summary>
    public const string Reviewer = DemoAccounts.Reviewer;

    public const string Evaluator = DemoAccounts.Evaluator;

    /// <summary>Administrator and nothing else.</summary>
    public const string Administrator = "administrator@portal.example";

    /// <summary>Countries that have a focal point, and the language of that person's profile.</summary>
    private static readonly (string Country, string Language)[] Countries = [("BT", "en"), ("NP", "en"), ("TG", "fr"), ("SN", "fr")];

    public static string FocalPoint(string alpha2) => DemoAccounts.FocalPoint(alpha2);

    public static Task AddReviewerAsync(PortalHost host) => host.InDbAsync(async db =>
    {
        var staff = await db.Users.AsNoTracking().SingleAsync(u => u.Email == Staff);
        db.Users.Add(new PortalUser
        {
            DisplayName = "Rita Reviewer",
            Roles = Roles.Staff,
            Language = "fr",
            UserName = Reviewer,
            NormalizedUserName = Reviewer.ToUpperInvariant(),
            Email = Reviewer,
            NormalizedEmail = Reviewer.ToUpperInvariant(),
            EmailConfirmed = true,
            PasswordHash = staff.PasswordHash,
            SecurityStamp = Guid.NewGuid().ToString("N"),
        });
        await db.SaveChangesAsync();
    });

    internal static async Task AddAsync(IServiceProvider services)
    {
        var db = services.GetRequiredService<PortalDb>();
        var hash = services.GetRequiredService<IPasswordHasher<PortalUser>>()
            .HashPassword(new PortalUser { DisplayName = "", Roles = Roles.None }, Password);
        var known = await db.Users.Select(u => u.Email!).ToListAsync();

        Add(Staff, "Sabine Staff", Roles.Staff, null, "en");
        Add(Administrator, "Adama Administrator", Roles.Administrator, null, "en");
        Add(Evaluator, "Eva Evaluator", Roles.Evaluator, null, "en");
        foreach (var (country, language) in Countries)
            Add(FocalPoint(country), $"Focal point {country}", Roles.FocalPoint, country, language);
        await db.SaveChangesAsync();

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
                NormalizedUserName = email.ToUpperInvariant(),
                Email = email,
                NormalizedEmail = email.ToUpperInvariant(),
                EmailConfirmed = true,
                PasswordHash = hash,
                SecurityStamp = Guid.NewGuid().ToString("N"),
            });
        }
    }
}
