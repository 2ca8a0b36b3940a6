using Microsoft.AspNetCore.Identity;
using ProjectPortal.Web.Data;

namespace ProjectPortal.Web.Security;

internal static class SignInSetup
{
    /// <summary>
    /// Identity: long passwords, a cookie that scripts cannot read. Who tries passwords waits by <see cref="PasswordTrials"/>.
    /// </summary>
    public static void AddPortalSignIn(this IServiceCollection services, CookieSecurePolicy cookies)
    {
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.AddSingleton<ILookupNormalizer, LookupKeys>();
        services.AddIdentityCore<PortalUser>(Configure)
            .AddEntityFrameworkStores<PortalDb>()
            .AddSignInManager()
            .AddDefaultTokenProviders()
            .AddClaimsPrincipalFactory<PortalClaims>();

        services.AddSingleton<ILookupNormalizer, AddressNormalizer>();
        services.AddScoped<SignedIn>();
        services.AddSingleton<KnownDevices>();
        services.AddScoped<PasswordTrials>();
        services.Configure<DataProtectionTokenProviderOptions>(options => options.TokenLifespan = TimeSpan.FromDays(7));
        services.ConfigureApplicationCookie(options =>
        {
            options.Cookie.Name = "portal";
            options.Cookie.HttpOnly = true;
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.Cookie.SecurePolicy = cookies;
            options.LoginPath = "/account/sign-in";
            options.ReturnUrlParameter = "returnUrl";
            options.ExpireTimeSpan = TimeSpan.FromHours(12);
            options.SlidingExpiration = true;
            options.Events.OnValidatePrincipal = SignedIn.CheckAsync;
            options.Events.OnRedirectToLogin = context =>
                context.HttpContext.RequestServices.GetRequiredService<KeptForms>().ChallengeAsync(context);
            // What a person may not see does not exist for that person.
            options.Events.OnRedirectToAccessDenied = context =>
            {
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                return Task.CompletedTask;
            };
        });
    }

    public static void Configure(IdentityOptions options)
    {
        options.User.RequireUniqueEmail = true;
        // The rule of addresses says what is one.
        options.User.AllowedUserNameCharacters = "";
        options.Password.RequiredLength = 12;
        options.Password.RequireDigit = false;
        options.Password.RequireLowercase = false;
        options.Password.RequireUppercase = false;
        options.Password.RequireNonAlphanumeric = false;
        options.Password.RequiredUniqueChars = 5;
        options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
    }

    /// <summary>After sign-in is known: everything in this scope is done by this person.</summary>
    public static IApplicationBuilder UseActing(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        var signedIn = context.RequestServices.GetRequiredService<SignedIn>();
        signedIn.ThrowIfFailed();
        if (context.User.Identity?.IsAuthenticated == true)
        {
            await signedIn.FollowAsync(context);
            if (context.User.Identity.IsAuthenticated)
                context.RequestServices.GetRequiredService<Acting>().By = PortalClaims.ActorOf(context.User);
        }

        await next(context);
    });
}
