using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace ProjectPortal.Benchmarks.Floor;

/// <summary>What any such page costs at least: the framework, the cookie of somebody signed in, one compiled query, 25 rows of text.</summary>
internal static class FloorApp
{
    public const string SignInPath = "/in";

    public static async Task RunAsync(Options options)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = ["--urls", options.Get("urls")], ContentRootPath = Path.GetTempPath() });
        builder.Logging.ClearProviders();
        var services = builder.Services;
        services.AddDbContextPool<FloorDb>(db => db.UseSqlite($"Data Source={options.Get("database")};Mode=ReadOnly").UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking));
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies(cookies => cookies.ApplicationCookie!.Configure(cookie =>
        {
            // There are no accounts behind this page to ask after.
            cookie.Events.OnValidatePrincipal = _ => Task.CompletedTask;
        }));
        services.AddAuthorization();
        services.AddRazorPages(pages => pages.RootDirectory = "/Floor/Pages");

        var app = builder.Build();
        app.UseRouting();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapGet(SignInPath, (HttpContext context) => context.SignInAsync(
            IdentityConstants.ApplicationScheme,
            new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, "1"), new Claim(ClaimTypes.Name, "Floor")], IdentityConstants.ApplicationScheme))));
        app.MapRazorPages();
        await app.RunAsync();
    }
}
