using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain.FinalReports;
using ProjectPortal.Reports;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Features.FinalReport.Life;
using ProjectPortal.Web.Files;
using ProjectPortal.Web.Security;
using ProjectPortal.Web.Text;
using Report = ProjectPortal.Reports.FinalReport;

namespace ProjectPortal.Web.Features.FinalReport;

/// <summary>
/// The final report of a project, on screen and as a file: what was submitted, byte by byte, and before that what it would be now.
/// </summary>
[Authorize(Policy = Policies.ReadsWhole)]
public sealed class FinalReportController(PortalDb db, Words words, Acting acting, ReportFormats formats)
    : ReportFilesController(db, words, acting, formats)
{
    [HttpGet("final-report")]
    public async Task<IActionResult> Show(string? lang, string[]? annexes, string? on)
    {
        if (ReportPaths.LanguageOf(lang) is not { } language || AnnexQuery.Named(annexes) is not { } asked)
            return NotFound();
        if (!string.IsNullOrEmpty(on))
            return await OnDayAsync(on, (facts, day) => View("ReportOnDay", ReportOnDayPage.From(facts, day, language)));

        var content = await ReportContent.ReadAsync(Db, Viewer, Head.Id);
        return View("FinalReport", FinalReportPage.From(
            content with { Facts = await new AnnexQuery(Db, Viewer).AddAsync(content.Facts, Head.Id, asked) }, language, Words,
            new ReportPaths(Head.Slug, language, IsStaff), Act));
    }

    /// <summary>
    /// The edition that was submitted and stands; before there is one, and with annexes, the draft, which says on every page what it is.
    /// </summary>
    [HttpGet("final-report.pdf")]
    public Task<IActionResult> Pdf(string? lang, string[]? annexes, string? on) => StandingAsync(lang, annexes, on, ReportFormat.Pdf);

    /// <summary>The same for Word, from which the text of sections comes back.</summary>
    [HttpGet("final-report.docx")]
    public Task<IActionResult> Docx(string? lang, string[]? annexes, string? on) => StandingAsync(lang, annexes, on, ReportFormat.Docx);

    /// <summary>What the report says now, or was cleared to say: also where an edition was submitted before.</summary>
    [HttpGet("final-report/draft.pdf")]
    public Task<IActionResult> Draft(string? lang) => DraftAsync(lang, ReportFormat.Pdf);

    [HttpGet("final-report/draft.docx")]
    public Task<IActionResult> DraftInWord(string? lang) => DraftAsync(lang, ReportFormat.Docx);

    /// <summary>One edition as it was submitted, also after it was superseded.</summary>
    [HttpGet("final-report/editions/{number:int}.pdf")]
    public async Task<IActionResult> Edition(int number, string? lang) => ReportPaths.LanguageOf(lang) is not { } language ? NotFound()
        : await FrozenAsync(
            number, language, FormattableString.Invariant($"{Head.Slug}-final-report-edition-{number}-{language}"), ReportFormat.Pdf);

    private bool IsStaff => Viewer.IsAny(Domain.People.Roles.Staff);

    private async Task<Report> FactsAsync(FinalReportQuery query, BegunReport begun, ReportAnnex asked) =>
        await new AnnexQuery(Db, Viewer).AddAsync(
            begun.Standing.State == ReportEditionState.Cleared ? await ReportContent.ClearedAsync(Db, begun.Latest!.Id)
                : await query.LoadAsync(begun),
            Head.Id, asked);

    private async Task<IActionResult> StandingAsync(string? lang, string[]? annexes, string? on, ReportFormat format)
    {
        if (ReportPaths.LanguageOf(lang) is not { } language || AnnexQuery.Named(annexes) is not { } asked)
            return NotFound();
        if (!string.IsNullOrEmpty(on))
            return await OnDayAsync(on, (facts, day) => Made(
                facts, language, edition: null, FormattableString.Invariant($"{Head.Slug}-final-report-on-{day:yyyy-MM-dd}-{language}"),
                format, () => FinalReportComposer.Compose(facts, language)));

        var query = new FinalReportQuery(Db, Viewer);
        var begun = await query.BeginAsync(Head.Id);
        var name = $"{Head.Slug}-final-report-{language}";
        return asked == ReportAnnex.None && begun.Standing.Submitted is { } submitted
            ? await FrozenAsync(submitted.Number, language, name, format)
            : Made(await FactsAsync(query, begun, asked), language, begun.Standing.Cover(), name, format);
    }

    private async Task<IActionResult> DraftAsync(string? lang, ReportFormat format)
    {
        if (ReportPaths.LanguageOf(lang) is not { } language)
            return NotFound();

        var query = new FinalReportQuery(Db, Viewer);
        var begun = await query.BeginAsync(Head.Id);
        return Made(
            await FactsAsync(query, begun, ReportAnnex.None), language, begun.Standing.Cover(),
            $"{Head.Slug}-final-report-draft-{language}", format);
    }

    private IActionResult Made(Report facts, string language, EditionFacts edition, string name, ReportFormat format) =>
        Made(facts, language, edition, name, format, () => edition.Stamp(FinalReportComposer.Compose(facts, language)));

    /// <summary>What the portal holds of the days up to one: it has no editions, and says on each page of which day it is.</summary>
    private async Task<IActionResult> OnDayAsync(string on, Func<Report, DateOnly, IActionResult> show)
    {
        var days = await ReportDays.ReadAsync(Db, Head.Id, Act);
        var (day, whyNot) = days.Read(on);
        return Refused(whyNot) ? Again("ProgressReports", new ProgressReportsPage(days, Words.Language, on))
            : show(await new FinalReportQuery(Db, Viewer, ReportPeriod.UpTo(day)).LoadAsync(Head.Id), day);
    }

    /// <summary>The bytes that were kept, whatever the portal would make of the facts today.</summary>
    private async Task<IActionResult> FrozenAsync(int number, string language, string name, ReportFormat format)
    {
        var file = await Db.ReportFiles.AsNoTracking().SingleOrDefaultAsync(f => f.ReportEdition!.ProjectId == Head.Id
            && f.ReportEdition.Kind == ReportKind.Final && f.ReportEdition.Number == number && f.Language == language
            && f.Format == format);
        if (file is null)
            return NotFound();
        if (KeptFacts.Hash(file.Content) != file.Sha256)
            throw new InvalidDataException($"The kept file {file.Id} is not what was submitted: restore it from a backup.");

        return Answer(name + RendererOf(format).FileExtension, file.MediaType, file.Sha256, format, () => file.Content);
    }
}
