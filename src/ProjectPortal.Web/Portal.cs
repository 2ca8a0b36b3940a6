using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.Extensions.WebEncoders;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Features.Accounts;
using ProjectPortal.Web.Features.Calendars;
using ProjectPortal.Web.Features.Events.Life;
using ProjectPortal.Web.Features.FinalReport;
using ProjectPortal.Web.Features.FinalReport.Life;
using ProjectPortal.Web.Features.Followup;
using ProjectPortal.Web.Features.Nominations.Deeds;
using ProjectPortal.Web.Features.Nominees;
using ProjectPortal.Web.Features.Nominees.Concepts;
using ProjectPortal.Web.Features.Nominees.Directory;
using ProjectPortal.Web.Features.Outbox;
using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Files;
using ProjectPortal.Web.Hosting;
using ProjectPortal.Web.Mail;
using ProjectPortal.Web.Security;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web;

/// <summary>What the portal is made of, and the way of a request through it.</summary>
internal static class Portal
{
    public static void AddPortal(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        builder.AddPlaces();
        builder.AddPortalLog();
        builder.AddReportFormats();
        builder.WebHost.UseStaticWebAssets();

        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<Words>();
        // Accents stay letters: French pages are then a tenth smaller.
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddScoped<NominationMails>();
        services.AddScoped<RequestMails>();
        services.AddScoped<ReminderMails>();
        services.AddScoped<ReportMails>();
        services.AddScoped<ExampleMail>();
        services.AddScoped<NomineeMails>();
        services.AddScoped<ConceptWriting>();
        services.AddScoped<DirectoryPost>();
        services.AddPortalDatabase(builder.Configuration);
        var cookies = SecureLine.CookiePolicy(builder.Configuration, builder.Environment);
        services.AddPortalSignIn(cookies);
        services.AddPortalPolicies();
        services.AddPortalRateLimits(builder.Configuration);
        services.AddSingleton<AccountLinks>();
        services.AddScoped<AccountNotices>();
        services.AddSingleton<KeptForms>();
        services.AddTransient<IHtmlGenerator, FormOwner>();
        services.AddDataProtection().SetApplicationName("ProjectPortal")
            .PersistKeysToFileSystem(Places.KeysOf(builder.Configuration));
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "portal-form";
            options.Cookie.SecurePolicy = cookies;
        });
        services.AddPortalHealth();
        services.AddSingleton<Pieces>();
        services.AddPortalCompression();
        services.AddPortalProxies(builder.Configuration, builder.Environment);

        services.AddPortalMail();
        services.AddScoped<CalendarReading>();
        services.AddScoped<EventClock>();
        services.AddScoped<Cancellation>();
        services.AddScoped<DateMails>();
        services.AddScoped<NominationClock>();
        services.AddHostedService<ClockWorker>();
        services.AddScoped<DatabaseStart>();

        services.AddPortalFiles();

        services.AddSingleton<IValidationAttributeAdapterProvider, SentenceAdapters>();
        var views = new FeatureViews();
        services.Configure<RazorViewEngineOptions>(options => options.ViewLocationExpanders.Add(views));
        services.AddControllersWithViews(options =>
            {
                WordsLocalizer.Configure(options);
                options.ModelBinderProviders.Insert(0, new CleanText());
                options.Filters.Add(new AutoValidateAntiforgeryTokenAttribute());
                options.Filters.Add<KeptFormFilter>();
                options.Filters.Add<ShellFilter>();
                options.Filters.Add<DeedFilter>();
                options.Filters.Add<DraftFilter>();
                options.Filters.Add<ExportFilter>();
                options.Conventions.Add(views);
                options.Conventions.Add(new HeadLikeGet());
                // No form of the portal comes near this.
                options.MaxModelBindingCollectionSize = 500;
            })
            .AddDataAnnotationsLocalization(WordsLocalizer.Configure)
            .AddCookieTempDataProvider(options => (options.Cookie.Name, options.Cookie.SecurePolicy) = ("portal-told", cookies));
        services.AddScoped<FormDrafts>();
        services.AddScoped<ShellFilter>();
        // Where files are sent, the address itself allows more.
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = 1024 * 1024);
    }

    public static void UsePortal(this WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseRequestLog();
        app.UseSecurityHeaders();
        app.UseSecureLine();
        app.UseExceptionHandler("/error/500");
        app.UseStatusCodePagesWithReExecute("/error/{0}");
        app.UseRequestFaults();
        app.UseKeptForms();
        if (!app.Environment.IsDevelopment())
            app.UseHsts();
        app.UsePortalCompression();
        app.UseRouting();
        app.UseRouteForLog();
        app.UseCanonicalAddresses();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseLostRaces();
        app.UseActing();
        app.UseLanguages();
        app.UseAuthorization();
        app.MapStaticAssets().AllowAnonymous();
        app.MapHealth();
        app.MapControllers().WithStaticAssets();
        app.Lifetime.ApplicationStarted.Register(() => Greeting.Print(app));
    }
}
