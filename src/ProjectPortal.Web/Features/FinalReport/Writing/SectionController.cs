using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain.FinalReports;
using ProjectPortal.Reports.Live;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Security;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.FinalReport.Writing;

/// <summary>Addresses of one section's text in one language: a section or a language that there is none of is not found.</summary>
[Authorize(Policy = Policies.Staff)]
[Route("projects/{project}/final-report/sections/{section}")]
public abstract class SectionController(PortalDb db, Words words, Acting acting) : ProjectController(db, words, acting)
{
    protected ReportSection Section { get; private set; }

    /// <summary>Of the text, "en" or "fr".</summary>
    protected string Language { get; private set; } = "";

    private protected ReportPaths Paths => new(Head.Slug, Language, staff: true);

    protected IQueryable<ReportNarrative> Stored =>
        Db.ReportNarratives.Where(n => n.ProjectId == Head.Id && n.Section == Section && n.Language == Language);

    protected IQueryable<SectionComment> Comments => Db.SectionComments.Where(c => c.ProjectId == Head.Id && c.Section == Section);

    public override Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        if (ReportPaths.SectionOf((string)RouteData.Values["section"]!) is not { } section
            || ReportPaths.LanguageOf(Request.Query["lang"]) is not { } language)
        {
            context.Result = NotFound();
            return Task.CompletedTask;
        }

        (Section, Language) = (section, language);
        return base.OnActionExecutionAsync(context, next);
    }

    /// <summary>The section's page, with what was typed into it.</summary>
    private protected async Task<NarrativePage> PageAsync(NarrativeForm? typed = null, bool previewed = false)
    {
        var facts = await new FinalReportQuery(Db, Viewer).LoadAsync(Head.Id, Section);
        var stands = await SectionReading.ReadAsync(Db, Head.Id, Section, Language, Act);
        return new NarrativePage(facts, stands, Section, Language, Paths, Words)
        {
            Form = typed ?? new NarrativeForm { Markdown = stands.Markdown, Version = stands.Version ?? NarrativeForm.Unwritten },
            IsPreviewed = previewed,
            Viewer = Viewer,
            Now = Act.At,
        };
    }

    /// <summary>The live figures of a text with their values now.</summary>
    private protected async Task<LiveFigures> FiguresAsync() =>
        LiveFigures.Create(await new FinalReportQuery(Db, Viewer).LoadAsync(Head.Id, Section), Words.Language);

    /// <summary>Notes beside the text which figures it names in vain; true where there is one.</summary>
    private protected bool RefusesFigures(string markdown, LiveFigures figures)
    {
        foreach (var name in FigureTokens.NamesIn(markdown))
        {
            var figure = figures.Find(name);
            if (figure?.Value is null)
                ModelState.AddModelError(nameof(NarrativeForm.Markdown), figure is null
                    ? Words["Writing.UnknownFigure", name] : Words["Writing.FigureWithoutValue", name, figure.Label]);
        }

        return !ModelState.IsValid;
    }

    protected Task<ReportNarrative?> FindAsync() => Stored.SingleOrDefaultAsync();
}
