using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain.FinalReports;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Security;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.FinalReport.Life;

/// <summary>All editions of the report: who did what to each, what it was cleared without, and what it is known by.</summary>
[Authorize(Policy = Policies.ReadsWhole)]
public sealed class EditionsController(PortalDb db, Words words, Acting acting) : ProjectController(db, words, acting)
{
    private IQueryable<ReportEdition> Editions => Db.ReportEditions.AsNoTracking()
        .Where(e => e.ProjectId == Head.Id && e.Kind == ReportKind.Final);

    [HttpGet("final-report/editions")]
    public async Task<IActionResult> Show()
    {
        var lines = await LinesAsync();
        var ids = lines.ConvertAll(l => l.Id);
        var exceptions = await Db.Set<ReportException>().AsNoTracking().Where(x => ids.Contains(x.ReportEditionId))
            .OrderBy(x => x.Section).ThenBy(x => x.Id).ToListAsync();
        return View("Editions", new EditionsPage(
            $"/projects/{Head.Slug}/final-report/editions", $"/projects/{Head.Slug}/final-report", lines,
            exceptions.ConvertAll(x => new ExceptionLine(x.ReportEditionId, Words.Sentence(x), x.Reason)),
            await HistoryList.ReadAsync<ReportEdition>(Db, Viewer, ids)));
    }

    [HttpGet("final-report/editions.csv")]
    [HttpGet("final-report/editions.xlsx")]
    public async Task<IActionResult> Download() => AsFile(
        $"{Head.Slug}-{Words["Editions.FileName"]}", Words["Editions.Title"], EditionColumns.Create(Words),
        (await LinesAsync()).ToAsyncEnumerable());

    private Task<List<EditionLine>> LinesAsync() => Editions.OrderByDescending(e => e.Number)
        .Select(e => new EditionLine(
            e.Id, e.Number, e.State, e.SentAt, e.SentBy, e.ClearedAt, e.ClearedBy, e.ClearedAlone, e.SubmittedAt, e.SubmittedBy,
            e.SupersededAt, e.CorrectionReason, e.WhatChanged, e.Code,
            e.Files.Where(f => f.Format == ReportFormat.Pdf && f.Language == "en").Select(f => f.Sha256).FirstOrDefault(),
            e.Files.Where(f => f.Format == ReportFormat.Pdf && f.Language == "fr").Select(f => f.Sha256).FirstOrDefault(),
            e.Files.Where(f => f.Format == ReportFormat.Pdf).Select(f => f.Engine).FirstOrDefault()))
        .ToListAsync();
}
