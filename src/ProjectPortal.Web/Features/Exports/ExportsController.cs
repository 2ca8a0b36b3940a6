using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Security;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Exports;

/// <summary>What was taken out of the portal as files, the latest first.</summary>
/// <param name="By">The name of who took it, whole.</param>
public sealed record ExportList(KeyPage<Export> Page, int Count, string By, IReadOnlyList<string> People);

/// <summary>Who took which data out of the portal, for those who look after accounts.</summary>
[Authorize(Policy = Policies.Administrator)]
public sealed class ExportsController(PortalDb db, Words words, Acting acting) : PortalController(db, words, acting)
{
    private const int Latest = 300;

    [HttpGet("/administration/exports")]
    public async Task<IActionResult> List(string? by, string? after)
    {
        var found = Found(by);
        var from = long.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out var before)
            ? found.Where(e => e.Id < before) : found;
        var rows = await from.OrderByDescending(e => e.Id).Take(KeyPage<Export>.Size + 1).ToListAsync();
        var people = await Db.Exports.OrderByDescending(e => e.Id).Take(Latest).Select(e => e.ByName).Distinct().ToListAsync();
        return View("Exports", new ExportList(
            KeyPage<Export>.From(rows, e => e.Id.ToString(CultureInfo.InvariantCulture)), await found.CountAsync(), by ?? "",
            [.. people.Order(StringComparer.CurrentCulture)]));
    }

    [Unlogged]
    [HttpGet("/administration/exports.csv")]
    [HttpGet("/administration/exports.xlsx")]
    public IActionResult Download(string? by) => AsFile(
        Words["Exports.FileName"], Words["Exports.Title"], ExportColumns.Create(),
        Found(by).OrderByDescending(e => e.Id).AsAsyncEnumerable());

    private IQueryable<Export> Found(string? by) => Db.Exports.AsNoTracking().Where(e => string.IsNullOrEmpty(by) || e.ByName == by);
}
