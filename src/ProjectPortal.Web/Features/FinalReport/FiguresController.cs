using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ProjectPortal.Domain.People;
using ProjectPortal.Reports.Live;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Security;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.FinalReport;

/// <summary>One figure of the report at an address that can be cited: what it is now, and the records that make it.</summary>
[Authorize(Policy = Policies.ReadsWhole)]
public sealed class FiguresController(PortalDb db, Words words, Acting acting) : ProjectController(db, words, acting)
{
    [HttpGet("final-report/figures/{name}")]
    public async Task<IActionResult> Show(string name, string? lang)
    {
        if (ReportPaths.LanguageOf(lang) is not { } language)
            return NotFound();

        var facts = await new FinalReportQuery(Db, Viewer).LoadAsync(Head.Id);
        var figures = LiveFigures.Create(facts, Words.Language);
        if (figures.Find(name) is not { } figure)
            return NotFound();

        var paths = new ReportPaths(Head.Slug, language, Viewer.IsAny(Roles.Staff));
        return View("Figure", new FigurePage(
            figure, language, paths.AddressOf(figure.Place)!, paths.Report, facts.AsOf,
            [.. figures.All.Where(other => IsPart(other.Name, name)).Select(part => (part, paths.Figure(part.Name)))]));
    }

    /// <summary>"participants.women" of "participants", and what "participants.women" is a part of.</summary>
    private static bool IsPart(string other, string of) =>
        other.StartsWith($"{of}.", StringComparison.Ordinal) || of.StartsWith($"{other}.", StringComparison.Ordinal)
        || (of.LastIndexOf('.') is > 0 and var point && other.StartsWith(of[..(point + 1)], StringComparison.Ordinal) && other != of
            && other.IndexOf('.', point + 1) < 0);
}

/// <summary>A figure with what belongs to it.</summary>
/// <param name="Language">Of the report that prints it.</param>
/// <param name="Records">The address of the records that make it.</param>
public sealed record FigurePage(
    LiveFigure Figure, string Language, string Records, string ReportPath, DateTime AsOf,
    IReadOnlyList<(LiveFigure Figure, string Path)> Parts)
{
    public string Label => char.ToUpper(Figure.Label[0], System.Globalization.CultureInfo.CurrentCulture) + Figure.Label[1..];
}
