using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain;
using ProjectPortal.Web.Data;

namespace ProjectPortal.Web.Features.Shared;

/// <summary>
/// Writes down every file that leaves with data of the portal, before its first byte, and lets nothing on the way keep it. How many rows
/// it held is added when it is through.
/// </summary>
internal sealed class ExportFilter(PortalDb db, Acting acting) : IAsyncResultFilter
{
    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        if (context.Result is not IExport file)
        {
            await next();
            return;
        }

        var request = context.HttpContext.Request;
        context.HttpContext.Response.Headers.CacheControl = "private, no-store";
        if (HttpMethods.IsHead(request.Method) || context.HttpContext.GetEndpoint()?.Metadata.GetMetadata<UnloggedAttribute>() is not null)
        {
            await next();
            return;
        }

        var export = Record(file, request, acting.Now);
        db.ChangeTracker.Clear();
        db.Exports.Add(export);
        await db.SaveChangesAsync();
        if ((await next()).Exception is null)
            await db.Exports.Where(e => e.Id == export.Id).ExecuteUpdateAsync(set => set.SetProperty(e => e.Rows, file.Rows));
    }

    /// <summary>Programs that ask for the same file many times a day are written down for the first.</summary>
    public static async Task NoteOnceADayAsync(PortalDb db, Export export)
    {
        var yesterday = export.At.AddDays(-1);
        if (await db.Exports.AnyAsync(e => e.ByName == export.ByName && e.ByUserId == export.ByUserId && e.Path == export.Path
            && e.At > yesterday))
            return;

        db.Exports.Add(export);
        await db.SaveChangesAsync();
    }

    private static Export Record(IExport file, HttpRequest request, Act act)
    {
        var path = request.Path.Value!;
        return new Export
        {
            At = act.At,
            ByUserId = act.By.UserId,
            ByName = Short(act.By.Name, Lengths.Name),
            FileName = Short(file.FileName, Lengths.Name),
            // Who holds the token of a personal link is the person.
            Path = Short(
                request.RouteValues["token"] is string { Length: > 0 } token ? path.Replace(token, "{token}", StringComparison.Ordinal)
                    : path,
                Export.PathLength),
            Filter = Short(string.Join("; ", request.Query.SelectMany(q => q.Value.Select(v => $"{q.Key}={v}"))), Export.FilterLength),
        };
    }

    private static string Short(string text, int most) => text.Length <= most ? text : text[..most];
}
