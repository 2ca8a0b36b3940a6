using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Documents;
using ProjectPortal.Domain.FinalReports;
using ProjectPortal.Reports.Docx;
using ProjectPortal.Reports.Live;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Files;
using ProjectPortal.Web.Security;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.FinalReport.FromWord;

/// <summary>
/// The report as a Word file that comes back: what its readers changed in the text is shown, and taken over section by section.
/// </summary>
[Authorize(Policy = Policies.Staff)]
[Route("projects/{project}/final-report/word")]
public sealed class FromWordController(
    PortalDb db, Words words, Acting acting, IFileStore store, IDataProtectionProvider protection, ILogger<FromWordController> log)
    : ProjectController(db, words, acting)
{
    private string Purpose => FormattableString.Invariant($"final report {Head.Id}");

    private string Address => $"/projects/{Head.Slug}/final-report/word";

    [HttpGet("")]
    public IActionResult Show() => View("FromWord", Page());

    /// <summary>Keeps the file, and shows what is in it on a page of its own that can be loaded again.</summary>
    [Uploads]
    [HttpPost("")]
    public async Task<IActionResult> Send(UploadForm form, CancellationToken cancellationToken)
    {
        if (form.File is not { } file || file.Length > Document.MaxSize)
        {
            Refused(form.File is null ? new Refusal("FileMissing", FileCheck.Field) : FileCheck.TooLarge().Refusal);
            return Again("FromWord", Page());
        }

        var content = new byte[file.Length];
        await using (var stream = file.OpenReadStream())
            await stream.ReadExactlyAsync(content, cancellationToken);
        if (Refused(WhyNot(content)))
            return Again("FromWord", Page());

        try
        {
            var held = await HeldFile.HoldAsync(
                store, content, file.FileName, Purpose, Viewer.UserId!.Value, Act.At, cancellationToken);
            return LocalRedirect($"{Address}/changes?file={Uri.EscapeDataString(held.Seal(protection))}");
        }
        catch (FilesAwayException away)
        {
            Refused(FileCheck.Away(away, log));
            return Again("FromWord", Page());
        }
    }

    [HttpGet("changes")]
    public async Task<IActionResult> Changes(string? file) =>
        await ReadAsync(file) is var (held, returned)
            ? View("Changes", ChangesPage.Create(held.FileName, file!, returned, await StoredAsync(), Words)) : Gone();

    /// <summary>Takes over the sections that were ticked, as they were shown: all of them, or none.</summary>
    [HttpPost("changes")]
    public async Task<IActionResult> TakeOver(string? file, List<string>? take)
    {
        if (await ReadAsync(file) is not var (held, returned))
            return Gone();

        var stored = await StoredAsync();
        var page = ChangesPage.Create(held.FileName, file!, returned, stored, Words);
        var taken = (take ?? [])
            .Select(ticked => (Ticked: ticked, Section: page.Sections.FirstOrDefault(s => s.Key == ticked.Split('.')[0]))).ToList();
        if (taken.Count == 0 || taken.Exists(t => t.Section is null))
            ModelState.AddModelError("take", Words["FromWord.NothingTicked"]);
        foreach (var (ticked, section) in taken.Where(t => t.Section is not null))
        {
            if (section!.Problem is { } problem)
                ModelState.AddModelError(section.Field, problem);
            else if (section.Ticked != ticked)
                ModelState.AddModelError(section.Field, Words["FromWord.ChangedAgain", section.Title]);
        }

        if (!ModelState.IsValid || Refused(await ReportWriting.WhyNotAsync(Db, Head.Id, Act)))
            return Again("Changes", page);

        var figures = LiveFigures.Create(await new FinalReportQuery(Db, Viewer).LoadAsync(Head.Id), Words.Language);
        foreach (var (_, section) in taken)
            Store(stored, section!, figures);
        await Db.SaveChangesAsync();
        Flash(Words.Count("FromWord.TakenOver", taken.Count));
        return LocalRedirect(new ReportPaths(Head.Slug, taken[0].Section!.Language, staff: true).Report);
    }

    private void Store(List<ReportNarrative> stored, ChangedSection section, LiveFigures figures)
    {
        var values = figures.ValuesIn(section.Text);
        if (stored.Find(n => n.Section == section.Section && n.Language == section.Language) is { } narrative)
            narrative.Write(section.Text, values, Act);
        else
            Db.ReportNarratives.Add(ReportNarrative.Begin(Head.Id, section.Section, section.Language, section.Text, values, Act));
    }

    private Task<List<ReportNarrative>> StoredAsync() => Db.ReportNarratives.Where(n => n.ProjectId == Head.Id).ToListAsync();

    private Refusal? WhyNot(byte[] content)
    {
        var verdict = FileCheck.Judge(content);
        if (verdict.Refusal is not null && verdict.Refusal.Code != "FileKindUnknown")
            return verdict.Refusal;
        if (verdict.MediaType != MediaTypes.Docx)
            return new Refusal("WordKind", FileCheck.Field);

        var returned = WordReturn.Read(content);
        return returned is null ? new Refusal("WordNotOurs", FileCheck.Field)
            : returned.Origin is { } origin && origin != Head.Slug ? new Refusal("WordOtherProject", FileCheck.Field, origin)
            : null;
    }

    private async Task<(HeldFile Held, WordReturn Returned)?> ReadAsync(string? file)
    {
        if (HeldFile.Open(protection, file, Purpose, Viewer.UserId!.Value, Act.At) is not { } held
            || await held.ReadAsync(store, HttpContext.RequestAborted) is not { } content || WordReturn.Read(content) is not { } returned)
            return null;

        return (held, returned);
    }

    private LocalRedirectResult Gone()
    {
        Flash(Words["FromWord.Gone"], "warn");
        return LocalRedirect(Address);
    }

    private FromWordPage Page() => new(new ReportPaths(Head.Slug, Words.Language, staff: true).Report)
    {
        Error = ModelState.TryGetValue(FileCheck.Field, out var entry) && entry.Errors.Count > 0 ? entry.Errors[0].ErrorMessage : null,
    };
}
