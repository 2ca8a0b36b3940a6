using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain.FinalReports;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.FinalReport.Writing;

/// <summary>Earlier texts of a section: each can be read beside another one, and made the text again.</summary>
[Route("projects/{project}/final-report/sections/{section}/versions")]
public sealed class VersionsController(PortalDb db, Words words, Acting acting) : SectionController(db, words, acting)
{
    /// <param name="number">The version.</param>
    /// <param name="with">The version that it is compared with; the one before it where nothing is said.</param>
    [HttpGet("{number:int}")]
    public async Task<IActionResult> Show(int number, int? with)
    {
        var before = with ?? number - 1;
        var texts = await (
            from n in Stored
            from v in Db.NarrativeVersions.AsNoTracking().Where(v => v.NarrativeId == n.Id)
            orderby v.Number descending
            select new
            {
                Row = new VersionRow(v.Number, v.WordCount, v.Restores, v.At, v.ByName),
                Text = v.Number == number || v.Number == before ? v.Markdown : null,
                n.Version,
            }).ToListAsync();
        if (texts.Find(t => t.Row.Number == number) is not { } shown || (with is not null && texts.TrueForAll(t => t.Row.Number != with)))
            return NotFound();

        var earlier = texts.Find(t => t.Row.Number == before);
        return View("NarrativeVersion", new VersionPage(
            Section, Language, shown.Row, earlier?.Row, Difference.Between(earlier?.Text ?? "", shown.Text!, Language),
            [.. texts.Select(t => t.Row)], shown.Version, Paths));
    }

    [HttpPost("{number:int}/restoration")]
    public async Task<IActionResult> Restore(int number, int version)
    {
        if (await FindAsync() is not { } stored
            || await Db.NarrativeVersions.SingleOrDefaultAsync(v => v.NarrativeId == stored.Id && v.Number == number) is not { } earlier)
            return NotFound();

        var figures = await FiguresAsync();
        if ((await ReportWriting.WhyNotAsync(Db, Head.Id, Act) ?? stored.Restore(earlier, figures.ValuesIn(earlier.Markdown), Act))
            is { } refusal)
            Flash(Words.Localize(refusal), "warn");
        else if (await Saved(stored, version))
            Flash(Words["Writing.Restored", number, stored.Edition]);
        else
            Flash(Words["Writing.ChangedMeanwhile"], "warn");
        return LocalRedirect(Paths.Edit(Section));
    }
}

/// <summary>An earlier text beside another one.</summary>
public sealed class VersionPage
{
    private readonly ReportPaths _paths;

    internal VersionPage(ReportSection section, string language, VersionRow shown, VersionRow? before, Difference difference,
        IReadOnlyList<VersionRow> all, int version, ReportPaths paths)
    {
        (Section, Language, Shown, Before, Difference, All, Version) = (section, language, shown, before, difference, all, version);
        _paths = paths;
    }

    public ReportSection Section { get; }

    public string Language { get; }

    public VersionRow Shown { get; }

    /// <summary>What it is compared with; null for the first one.</summary>
    public VersionRow? Before { get; }

    public Difference Difference { get; }

    /// <summary>The latest first.</summary>
    public IReadOnlyList<VersionRow> All { get; }

    /// <summary>Of the stored text: whoever restores has seen it.</summary>
    public int Version { get; }

    public string Title => Reports.FinalReportComposer.TitleOf((int)Section, Words.Language);

    public bool Stands => Shown.Number == All[0].Number;

    public string EditPath => _paths.Edit(Section);

    public string ReportPath => _paths.Report;

    public string At(string part) => _paths.Section(Section, part);
}
