using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain;
using ProjectPortal.Domain.FinalReports;
using ProjectPortal.Reports;
using ProjectPortal.Reports.Live;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Security;
using ProjectPortal.Web.Text;
using Report = ProjectPortal.Reports.FinalReport;

namespace ProjectPortal.Web.Features.FinalReport.Life;

/// <summary>
/// Clearing a report: a second person says that it is right, and why whatever it lacks may lack. From then on it says what it said.
/// </summary>
[Authorize(Policy = Policies.Staff)]
public sealed class ClearanceController(PortalDb db, Words words, Acting acting, ReportMails mails)
    : ReportEditionController(db, words, acting)
{
    [HttpGet(MovePaths.Clearance)]
    public async Task<IActionResult> Ask()
    {
        var (edition, alone) = (await FindAsync(), await IsOnlyStaffAsync());
        return Stopped(edition, ReportEditionAction.Clear, alone)
            ?? View("Clearance", await PageAsync(edition, alone, await FactsAsync(), new ClearanceForm()));
    }

    [HttpPost(MovePaths.Clearance)]
    public async Task<IActionResult> Clear([Bind(Prefix = "Form")] ClearanceForm form)
    {
        var (edition, alone, facts) = (await FindAsync(), await IsOnlyStaffAsync(), await FactsAsync());
        var gaps = OpenGap.Find(facts, PlaceTime.Utc.DayAt(Act.At));
        foreach (var gap in gaps)
        {
            var reason = form.ReasonFor(gap.Key);
            if (reason.Length is 0 or > Change.ReasonLength)
                ModelState.AddModelError($"Form.Reasons[{gap.Key}]", reason.Length == 0
                    ? $"{Words.Sentence(gap)} {Words["Editions.GapReasonMissing"]}"
                    : Words["Forms.TooLong", Words["Forms.Reason"], Change.ReasonLength]);
        }

        if (!ModelState.IsValid || Refused(Clear(edition, gaps, form, facts, alone)))
            return Again("Clearance", await PageAsync(edition, alone, facts, form));

        await KeepFiguresAsync(facts);
        var messages = await mails.TellAsync(ReportEditionAction.Clear, edition, Head.ShortName);
        return await DoneAsync(edition, Words[edition.ClearedAlone ? "Editions.DoneClearAlone" : "Editions.DoneClear"], messages);
    }

    private Refusal? Clear(ReportEdition edition, IReadOnlyList<OpenGap> gaps, ClearanceForm form, Report facts, bool alone)
    {
        var kept = KeptFacts.Write(facts);
        return edition.Clear(
            [.. gaps.Select(gap => gap.Excuse(form.ReasonFor(gap.Key), Words))],
            new ReportSnapshot
            {
                TakenAt = Act.At,
                FactsVersion = KeptFacts.Version,
                Facts = kept,
                Sha256 = KeptFacts.Hash(kept),
            },
            alone, Act);
    }

    /// <summary>Each text was cleared with the values that its live figures have now: what changes from here on is told.</summary>
    private async Task KeepFiguresAsync(Report facts)
    {
        var figures = LiveFigures.Create(facts, Words.Language);
        foreach (var text in await Db.ReportNarratives.Where(n => n.ProjectId == Head.Id).ToListAsync())
            text.Clear(figures.ValuesIn(text.Markdown));
    }

    private Task<Report> FactsAsync() => new FinalReportQuery(Db, Viewer).LoadAsync(Head.Id);

    private async Task<ClearancePage> PageAsync(ReportEdition edition, bool alone, Report facts, ClearanceForm form)
    {
        var paths = new ReportPaths(Head.Slug, Words.Language, staff: true);
        return new ClearancePage(
            PathOf(ReportEditionAction.Clear), ReportPath, paths.DraftPdf(Words.Language), StandingOf(edition, alone),
            [.. OpenGap.Find(facts, PlaceTime.Utc.DayAt(Act.At)).Select(gap => new ClearanceLine(
                gap.Key, Words.Sentence(gap), gap.Language,
                // A text is mended in the language that lacks it.
                new ReportPaths(Head.Slug, gap.Language.Length > 0 ? gap.Language : Words.Language, staff: true)
                    .AddressOf(gap.Gap.Place)))],
            edition.IsOwn(Viewer), await mails.CountAsync(ReportEditionAction.Clear, edition), form);
    }
}
