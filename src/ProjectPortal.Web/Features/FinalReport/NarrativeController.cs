using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain;
using ProjectPortal.Domain.FinalReports;
using ProjectPortal.Reports;
using ProjectPortal.Reports.Html;
using ProjectPortal.Reports.Markdown;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Security;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.FinalReport;

/// <summary>The sections of the report that staff write.</summary>
[Authorize(Policy = Policies.Staff)]
public sealed class NarrativeController(PortalDb db, Words words, Acting acting) : ProjectController(db, words, acting)
{
    /// <summary>Said by who has read what of the text the report cannot show.</summary>
    private const string SaveAsItIs = "save-as-it-is";

    [HttpGet("final-report/sections/{section}/edit")]
    public async Task<IActionResult> Edit(string section, string? lang)
    {
        if (ReportPaths.SectionOf(section) is not { } of || ReportPaths.LanguageOf(lang) is not { } language)
            return NotFound();

        var stored = await FindAsync(of, language);
        return View("Narrative", await PageAsync(of, language, NarrativeForm.From(stored), stored));
    }

    [HttpPost("final-report/sections/{section}/edit")]
    public async Task<IActionResult> Save(string section, string? lang, NarrativeForm form, string? deed)
    {
        if (ReportPaths.SectionOf(section) is not { } of || ReportPaths.LanguageOf(lang) is not { } language)
            return NotFound();

        var stored = await FindAsync(of, language);
        if (ModelState.IsValid && stored is null && form.Markdown.Length == 0 && deed != "preview")
            ModelState.AddModelError(nameof(form.Markdown), Words["Forms.Required", Words["FinalReport.Text"]]);
        if (ModelState.IsValid && MarkdownToBlocks.IsTooDeep(form.Markdown))
            ModelState.AddModelError(nameof(form.Markdown), Words["FinalReport.TooDeep", MarkdownToBlocks.Deepest]);
        if (!ModelState.IsValid || Refused(await ReportWriting.WhyNotAsync(Db, Head.Id, Act)))
            return Again("Narrative", await PageAsync(of, language, form, stored));
        if (deed == "preview")
            return View("Narrative", await PageAsync(of, language, form, stored, previewed: true));

        var unshown = MarkdownCheck.Find(form.Markdown).Count > 0;
        if (unshown && deed != SaveAsItIs)
        {
            ModelState.AddModelError(nameof(form.Markdown), Words["FinalReport.UnshownBeforeSaving"]);
            return Again("Narrative", await PageAsync(of, language, form, stored, previewed: true));
        }

        if (!await StoreAsync(stored, of, language, form))
        {
            stored = await FindAsync(of, language);
            var now = NarrativeForm.From(stored);
            return Conflicted("Narrative", await PageAsync(of, language, form, stored), form, now, now.Version);
        }

        var saved = Words["FinalReport.Saved", FinalReportComposer.TitleOf((int)of, Words.Language), Words[$"FinalReport.In.{language}"]];
        if (!unshown)
        {
            Flash(saved);
            return LocalRedirect($"{Paths(language).Report}#{FinalReportComposer.SectionId((int)of)}");
        }

        // To the top of the report, where the things to correct are listed.
        Flash(Words["FinalReport.SavedUnshown", saved], "warn");
        return LocalRedirect(Paths(language).Report);
    }

    /// <summary>The text as the report will show it, for whoever types.</summary>
    [HttpPost("final-report/preview")]
    public IActionResult Preview(string? text, string? language) =>
        ReportPaths.LanguageOf(language) is not { } known ? NotFound()
        : text is null ? BadRequest()
        : text.Length > Lengths.Markdown ? UnprocessableEntity()
        : PartialView("_Preview", PreviewOf(text, known));

    /// <summary>False where somebody else wrote or saved the text first.</summary>
    private async Task<bool> StoreAsync(ReportNarrative? stored, ReportSection section, string language, NarrativeForm form)
    {
        if (stored is not null)
        {
            stored.Markdown = form.Markdown;
            return await Saved(stored, form.Version);
        }

        // Where somebody else writes the same text first, the deed comes again, finds it and shows both.
        Db.ReportNarratives.Add(
            new ReportNarrative { ProjectId = Head.Id, Section = section, Language = language, Markdown = form.Markdown });
        await Db.SaveChangesAsync();
        return true;
    }

    private Task<ReportNarrative?> FindAsync(ReportSection section, string language) =>
        Db.ReportNarratives.SingleOrDefaultAsync(n => n.ProjectId == Head.Id && n.Section == section && n.Language == language);

    private async Task<NarrativePage> PageAsync(
        ReportSection section, string language, NarrativeForm form, ReportNarrative? stored, bool previewed = false)
    {
        var facts = await new FinalReportQuery(Db, Viewer).LoadAsync(Head.Id);
        var paths = Paths(language);
        return new NarrativePage(
            form, section, language, paths.Edit(section), paths.Preview, paths.Report,
            HtmlRenderer.Render(FactsBeside.Compose(facts, section, language)),
            previewed ? PreviewOf(form.Markdown, language) : PreviewPage.None,
            stored is null ? new HistoryList([]) : await HistoryList.ReadAsync<ReportNarrative>(Db, Viewer, stored.Id));
    }

    private PreviewPage PreviewOf(string markdown, string language) =>
        new(UnshownSentences.Describe(markdown, Words), Rendered(markdown, language));

    private ReportPaths Paths(string language) => new(Head.Slug, language, staff: true);

    /// <summary>Raw HTML in Markdown is text; the renderer encodes it.</summary>
    private static string Rendered(string markdown, string language) => markdown.Length == 0 ? "" : HtmlRenderer.Render(new ReportDocument
    {
        Title = "",
        Language = language,
        CreatedAt = DateTime.UnixEpoch,
        Blocks = MarkdownToBlocks.Convert(markdown),
    });
}
