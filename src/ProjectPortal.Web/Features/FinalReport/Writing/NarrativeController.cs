using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain;
using ProjectPortal.Domain.FinalReports;
using ProjectPortal.Reports;
using ProjectPortal.Reports.Live;
using ProjectPortal.Reports.Markdown;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.FinalReport.Writing;

/// <summary>The text of a section, as staff write it.</summary>
public sealed class NarrativeController(PortalDb db, Words words, Acting acting) : SectionController(db, words, acting)
{
    /// <summary>Said by who has read what of the text the report cannot show.</summary>
    private const string SaveAsItIs = "save-as-it-is";

    [HttpGet("edit")]
    public async Task<IActionResult> Edit() => View("Narrative", await PageAsync());

    [HttpPost("edit")]
    public async Task<IActionResult> Save(NarrativeForm form, string? deed)
    {
        var stored = await FindAsync();
        if (ModelState.IsValid && stored is null && form.Markdown.Length == 0 && deed != "preview")
            ModelState.AddModelError(nameof(form.Markdown), Words["Forms.Required", Words["FinalReport.Text"]]);
        if (ModelState.IsValid && MarkdownToBlocks.IsTooDeep(form.Markdown))
            ModelState.AddModelError(nameof(form.Markdown), Words["FinalReport.TooDeep", MarkdownToBlocks.Deepest]);
        if (!ModelState.IsValid || Refused(await ReportWriting.WhyNotAsync(Db, Head.Id, Act)))
            return Again("Narrative", await PageAsync(form));
        if (deed == "preview")
            return View("Narrative", await PageAsync(form, previewed: true));

        var unshown = MarkdownCheck.Find(form.Markdown).Count > 0;
        if (unshown && deed != SaveAsItIs)
        {
            ModelState.AddModelError(nameof(form.Markdown), Words["FinalReport.UnshownBeforeSaving"]);
            return Again("Narrative", await PageAsync(form, previewed: true));
        }

        var figures = await FiguresAsync();
        if (RefusesFigures(form.Markdown, figures))
            return Again("Narrative", await PageAsync(form));
        if (!await StoreAsync(stored, form, figures))
        {
            var now = NarrativeForm.From(await FindAsync());
            return Conflicted("Narrative", await PageAsync(form), form, now, now.Version);
        }

        var saved = Words["FinalReport.Saved",
            FinalReportComposer.TitleOf((int)Section, Words.Language), Words[$"FinalReport.In.{Language}"],
            Words.Count("Writing.Words", Wordage.Count(form.Markdown))];
        if (!unshown)
        {
            Flash(saved);
            return LocalRedirect($"{Paths.Report}#{FinalReportComposer.SectionId((int)Section)}");
        }

        // To the top of the report, where the things to correct are listed.
        Flash(Words["FinalReport.SavedUnshown", saved], "warn");
        return LocalRedirect(Paths.Report);
    }

    /// <summary>False where somebody else wrote or saved the text first.</summary>
    private async Task<bool> StoreAsync(ReportNarrative? stored, NarrativeForm form, LiveFigures figures)
    {
        var values = figures.ValuesIn(form.Markdown);
        if (stored is not null)
        {
            stored.Write(form.Markdown, values, Act);
            return await Saved(stored, form.Version);
        }

        // Where somebody else writes the same text first, the deed comes again, finds it and shows both.
        Db.ReportNarratives.Add(ReportNarrative.Begin(Head.Id, Section, Language, form.Markdown, values, Act));
        await Db.SaveChangesAsync();
        return true;
    }
}
