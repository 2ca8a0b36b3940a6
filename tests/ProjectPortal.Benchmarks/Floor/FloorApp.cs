using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace ProjectPortal.Benchmarks.Floor;

/// <summary>What any such page costs at least: the framework, the cookie of somebody signed in, one compiled query, 25 rows.</summary>
internal static class FloorApp
{
    public const string SignInPath = "/in";

    public static async Task RunAsync(Options options)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = Path.GetTempPath() });
        builder.WebHost.UseUrls(options.Get("urls"));
        builder.Logging.ClearProviders();
        var services = builder.Services;
        services.AddDbContextPool<FloorDb>(db => db
            .UseSqlite($"Data Source={options.Get("database")};Mode=ReadOnly")
            .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking));
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        // There are no accounts behind this page to ask after.
        services.ConfigureApplicationCookie(cookie => cookie.Events.OnValidatePrincipal = _ => Task.CompletedTask);
        services.AddAuthorization();
        services.AddRazorPages(pages => pages.RootDirectory = "/Floor/Pages");

        var app = builder.Build();
        app.UseRouting();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapGet(SignInPath, (HttpContext context) => context.SignInAsync(IdentityConstants.ApplicationScheme, Somebody()));
        app.MapRazorPages();
        await app.RunAsync();
    }

    private static ClaimsPrincipal Somebody() => new(new ClaimsIdentity(
        [new Claim(ClaimTypes.NameIdentifier, "1"), new Claim(ClaimTypes.Name, "Floor")], IdentityConstants.ApplicationScheme));
}
