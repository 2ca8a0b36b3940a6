using System.Security.Claims;
using System.Text.RegularExpressions;
using Serilog;
using Serilog.AspNetCore;
using Serilog.Core;
using Serilog.Events;

namespace ProjectPortal.Web.Hosting;

internal static partial class Logging
{
    private static readonly object RouteKey = new();

    public static void AddPortalLog(this WebApplicationBuilder builder) =>
        builder.Services.AddSerilog(
            (services, log) => log.ReadFrom.Configuration(builder.Configuration).ReadFrom.Services(services)
                .Enrich.FromLogContext().Enrich.With<WithoutTokens>(),
            // Several portals may live in one process, each with a log of its own.
            preserveStaticLogger: true);

    /// <summary>One line a request: never a query string, never a person's name, never a token.</summary>
    public static void UseRequestLog(this WebApplication app) => app.UseSerilogRequestLogging(options =>
    {
        options.Logger = app.Services.GetRequiredService<Serilog.ILogger>();
        options.MessageTemplate = "{Method} {Route} answered {Status} in {Milliseconds:0.0} ms for {User} ({Reference})";
        options.GetMessageTemplateProperties = (context, _, milliseconds, status) =>
        [
            new("Method", new ScalarValue(context.Request.Method)),
            new("Route", new ScalarValue(Public((context.Items[RouteKey] as string) ?? context.Request.Path.Value ?? ""))),
            new("Status", new ScalarValue(status)),
            new("Milliseconds", new ScalarValue(milliseconds)),
            new("User", new ScalarValue(context.User.FindFirstValue(ClaimTypes.NameIdentifier) ?? "nobody")),
            new("Reference", new ScalarValue(context.TraceIdentifier)),
        ];
    });

    /// <summary>Remembers which route was asked for: where the answer is an error page, that page's own route takes its place.</summary>
    public static void UseRouteForLog(this WebApplication app) => app.Use((context, next) =>
    {
        var pattern = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText;
        context.Items.TryAdd(RouteKey, pattern is null ? context.Request.Path.Value : "/" + pattern.TrimStart('/'));
        return next(context);
    });

    /// <summary>The address without the token of a personal link, which is as good as a password.</summary>
    private static string Public(string path) => Token().Replace(path, "…");

    [GeneratedRegex("(?<=/(?:my/[a-z]+|calendar)/)[^/?#\\s]+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Token();

    /// <summary>The framework notes the whole address of a request beside whatever is logged in it.</summary>
    private sealed class WithoutTokens : ILogEventEnricher
    {
        public void Enrich(LogEvent logEvent, ILogEventPropertyFactory propertyFactory)
        {
            List<LogEventProperty>? changed = null;
            foreach (var (name, value) in logEvent.Properties)
            {
                if (value is ScalarValue { Value: string text } && Public(text) is var clean && clean != text)
                    (changed ??= []).Add(new(name, new ScalarValue(clean)));
            }

            changed?.ForEach(logEvent.AddOrUpdateProperty);
        }
    }
}
