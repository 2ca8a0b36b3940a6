using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;
using ProjectPortal.Web.Files;

namespace ProjectPortal.Web.Hosting;

/// <summary>
/// What the request is to blame for, and what will be over in a moment, is answered as such: only what is left is a fault of the portal's.
/// </summary>
internal static class RequestFaults
{
    private const string Seconds = "60";

    public static IApplicationBuilder UseRequestFaults(this IApplicationBuilder app)
    {
        var options = app.ApplicationServices.GetRequiredService<IOptions<FormOptions>>().Value;
        return app.Use(async (context, next) =>
        {
            context.Features.Set<IFormFeature>(new ReadableForms(context.Request, options));
            try
            {
                await next(context);
            }
            catch (BadHttpRequestException refused) when (!context.Response.HasStarted)
            {
                Answer(context, refused.StatusCode);
            }
            catch (FilesAwayException away) when (!context.Response.HasStarted)
            {
                context.RequestServices.GetRequiredService<ILogger<FilesAwayException>>().LogError(away, "{Said}", away.Message);
                Answer(context, StatusCodes.Status503ServiceUnavailable);
                context.Response.Headers.RetryAfter = Seconds;
            }
        });
    }

    private static void Answer(HttpContext context, int status)
    {
        context.Response.Clear();
        context.Response.StatusCode = status;
    }
}
