using System.Diagnostics;
using System.Text.RegularExpressions;
using Serilog;

namespace ProjectPortal.Web.Hosting;

internal static partial class Logging
{
    public static void AddPortalLog(this WebApplicationBuilder builder)
    {
        var logger = new LoggerConfiguration().ReadFrom.Configuration(builder.Configuration).Enrich.FromLogContext().CreateLogger();
        builder.Logging.ClearProviders();
        builder.Logging.AddSerilog(logger, dispose: true);
    }

    /// <summary>One line a request: never a query string, never a person.</summary>
    public static void UseRequestLog(this WebApplication app)
    {
        var log = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("ProjectPortal.Requests");
        app.Use(async (context, next) =>
        {
            var started = Stopwatch.GetTimestamp();
            await next(context);
            log.LogInformation(
                "{Method} {Path} answered {Status} in {Milliseconds:0.0} ms ({Reference})",
                context.Request.Method, Public(context.Request.Path), context.Response.StatusCode,
                Stopwatch.GetElapsedTime(started).TotalMilliseconds, context.TraceIdentifier);
        });
    }

    /// <summary>The address without the token of a personal link, which is as good as a password.</summary>
    private static string Public(PathString path) => Token().Replace(path.Value ?? "", "$1…");

    [GeneratedRegex("^(/(?:my/[a-z]+|calendar)/)[^/]+")]
    private static partial Regex Token();
}
