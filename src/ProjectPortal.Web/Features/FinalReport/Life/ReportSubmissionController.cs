using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ProjectPortal.Domain;
using ProjectPortal.Domain.FinalReports;
using ProjectPortal.Domain.Participation;
using ProjectPortal.Reports;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Mail;
using ProjectPortal.Web.Security;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.FinalReport.Life;

/// <summary>Submitting freezes: what was cleared is made into files, and these are the report from then on.</summary>
[Authorize(Policy = Policies.Staff)]
public sealed class ReportSubmissionController(PortalDb db, Words words, Acting acting, ReportMails mails, Post post, ReportFormats formats)
    : ReportEditionController(db, words, acting)
{
    [HttpGet(MovePaths.Submission)]
    public async Task<IActionResult> Ask()
    {
        var edition = await FindAsync();
        return Stopped(edition, ReportEditionAction.Submit, isOnlyStaff: false)
            ?? View("Submission", await PageAsync(edition, new SubmissionForm()));
    }

    [HttpPost(MovePaths.Submission)]
    public async Task<IActionResult> Submit([Bind(Prefix = "Form")] SubmissionForm form)
    {
        var edition = await FindAsync();
        // A first edition is not asked what it changes.
        if (edition.CorrectsId is null)
            ModelState.Clear();
        var (changed, prefix) = (form.WhatChanged.ToWording(), "Form.");
        if (!ModelState.IsValid || Refused(edition.WhyNot(ReportEditionAction.Submit, Act))
            || Refused(edition.CheckWhatChanged(changed), prefix))
            return Again("Submission", await PageAsync(edition, form));

        var code = RandomCode.Draw();
        var files = formats.Freeze(await ReportContent.ClearedAsync(Db, edition.Id), new EditionFacts(
            edition.Number, ReportEditionState.Submitted)
        {
            SubmittedOn = PlaceTime.Utc.DayAt(Act.At),
            Code = code,
            VerifyAt = post.Link("/verify/report"),
            WhatChanged = changed,
        });
        if (Refused(edition.Submit(code, files, changed, Act), prefix))
            return Again("Submission", await PageAsync(edition, form));

        var messages = await mails.TellAsync(ReportEditionAction.Submit, edition, Head.ShortName);
        return await DoneAsync(edition, Words["Editions.DoneSubmit", ReadableCode.Print(code)], messages);
    }

    private async Task<SubmissionPage> PageAsync(ReportEdition edition, SubmissionForm form)
    {
        List<string> consequences =
        [
            Words["Editions.WillFreeze", ReportFormats.Count], Words["Editions.WillVerify"],
            Words.Count("Editions.WillTell", await mails.CountAsync(ReportEditionAction.Submit, edition)), Words["Editions.WillStand"],
        ];
        if (edition.Corrects is { } corrected)
            consequences.Insert(1, Words["Editions.WillSupersede", corrected.Number]);
        return new SubmissionPage(
            PathOf(ReportEditionAction.Submit), ReportPath,
            new ReportPaths(Head.Slug, Words.Language, staff: true).DraftPdf(Words.Language), StandingOf(edition, isOnlyStaff: false),
            consequences, form);
    }
}
