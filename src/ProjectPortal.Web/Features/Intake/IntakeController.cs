using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Files;
using ProjectPortal.Web.Files.Sheets;
using ProjectPortal.Web.Security;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Intake;

/// <summary>Many nominations from one file: a template, a look at what would happen, and then all or nothing.</summary>
[Authorize(Policy = Policies.FocalPoint)]
[Route("projects/{project}/events/{slug}/intake")]
public sealed class IntakeController(
    PortalDb db, Words words, Acting acting, NominationMails mails, IFileStore store, IDataProtectionProvider protection,
    ILogger<IntakeController> log)
    : ProjectController(db, words, acting)
{
    private const string Submission = "submit";

    private string Country => Viewer.CountryCode!;

    [HttpGet("")]
    public async Task<IActionResult> Show(string slug) =>
        await FindAsync(slug) is { } found ? View("Intake", await PageAsync(found)) : NotFound();

    [HttpGet("template.xlsx")]
    public async Task<IActionResult> Template(string slug, CancellationToken cancellationToken)
    {
        if (await FindAsync(slug) is not { } found)
            return NotFound();

        Response.ContentType = XlsxWriter.MediaType;
        Response.Headers.ContentDisposition = new ContentDispositionHeaderValue(
            "attachment")
        { FileName = $"{slug}-{Words["Intake.TemplateFile"]}.xlsx" }.ToString();
        await XlsxWriter.WriteAsync(Response.Body, IntakeTemplate.Sheets(Words, Words.Localize(found.Title), Act.At.Year),
            cancellationToken);
        return new EmptyResult();
    }

    [HttpGet("template.csv")]
    public async Task<IActionResult> TemplateText(string slug) =>
        await FindAsync(slug) is null ? NotFound()
            : new CsvDownload($"{slug}-{Words["Intake.TemplateFile"]}.csv", IntakeTemplate.Headings(Words),
            IntakeTemplate.ExampleRows(Words));

    /// <summary>Takes the file, and shows what it would do on a page of its own that can be loaded again.</summary>
    [Uploads]
    [HttpPost("")]
    public async Task<IActionResult> Send(string slug, UploadForm form, CancellationToken cancellationToken)
    {
        if (await FindAsync(slug) is not { } found)
            return NotFound();
        if (Refused(Nomination.WhyClosed(found, Country, Act.At)))
            return Again("Intake", await PageAsync(found));
        if (form.File is not { } file || file.Length > SheetTable.MostBytes)
        {
            Refused(form.File is null ? new Refusal("FileMissing", FileCheck.Field)
                : new Refusal("SheetTooLarge", FileCheck.Field, SheetTable.MostBytes / (1024 * 1024)));
            return Again("Intake", await PageAsync(found));
        }

        var content = new byte[file.Length];
        await using (var stream = file.OpenReadStream())
            await stream.ReadExactlyAsync(content, cancellationToken);
        if (Refused(SheetReader.Read(content).Refusal))
            return Again("Intake", await PageAsync(found));

        try
        {
            var held = await HeldFile.HoldAsync(
                store, content, file.FileName, PurposeOf(found), Viewer.UserId!.Value, Act.At, cancellationToken);
            return LocalRedirect($"{PathOf(slug)}/preview?file={Uri.EscapeDataString(held.Seal(protection))}");
        }
        catch (FilesAwayException away)
        {
            Refused(FileCheck.Away(away, log));
            return Again("Intake", await PageAsync(found));
        }
    }

    [HttpGet("preview")]
    public async Task<IActionResult> Preview(string slug, string? file, bool hidden)
    {
        if (await FindAsync(slug) is not { } found)
            return NotFound();

        return await ReadAsync(found, file, hidden) is var (held, reading)
            ? View("Preview", await PageAsync(found, held, file!, reading, hidden)) : Gone(slug);
    }

    /// <summary>Takes in exactly what was shown: the same bytes, read in the same way. All of it, or nothing.</summary>
    [HttpPost("confirmation")]
    public async Task<IActionResult> Confirm(string slug, string? file, string? deed, bool hidden)
    {
        if (await FindAsync(slug) is not { } found)
            return NotFound();
        if (await ReadAsync(found, file, hidden) is not var (held, reading))
            return Gone(slug);
        if (await Db.NominationIntakes.AsNoTracking().SingleOrDefaultAsync(i => i.Key == held.Key) is { } taken)
            return Done(slug, taken);

        var page = await PageAsync(found, held, file!, reading, hidden);
        var submits = deed == Submission;
        if (submits ? !page.Preview.CanBeSubmitted : !page.Preview.CanBeDrafted)
            return Again("Preview", page);

        var nominations = reading.Rows.Select(r => Nomination.Draft(found, Country, r.Nominee, Act).Nomination!).ToList();
        var intake = new NominationIntake
        {
            ProjectId = Head.Id,
            EventId = found.Id,
            CountryCode = Country,
            Key = held.Key,
            FileName = held.FileName,
            Sha256 = held.Sha256,
            Count = nominations.Count,
            Submitted = submits,
            TakenAt = Act.At,
            TakenBy = Viewer.Name,
        };
        Db.NominationIntakes.Add(intake);
        Db.Nominations.AddRange(nominations);
        await Db.SaveChangesAsync();
        if (submits)
        {
            foreach (var nomination in nominations)
            {
                if (nomination.Submit(found, alreadyNominated: false, Act).Count > 0)
                    throw new InvalidOperationException("A row that was found complete could not be submitted.");
            }

            await mails.TellAsync(NominationAction.Submit, nominations);
            await Db.SaveChangesAsync();
        }

        return Done(slug, intake);
    }

    private IActionResult Done(string slug, NominationIntake intake)
    {
        Flash(Words.Count(intake.Submitted ? "Intake.Submitted" : "Intake.Drafted", intake.Count));
        return LocalRedirect($"/projects/{Head.Slug}/nominations?event={slug}");
    }

    private IActionResult Gone(string slug)
    {
        Flash(Words["Intake.Gone"], "warn");
        return LocalRedirect(PathOf(slug));
    }

    /// <summary>Null where the token is not this person's for this event, or is too old.</summary>
    private async Task<(HeldFile Held, IntakeReading Reading)?> ReadAsync(Event found, string? file, bool withHidden)
    {
        if (HeldFile.Open(protection, file, PurposeOf(found), Viewer.UserId!.Value, Act.At) is not { } held
            || await held.ReadAsync(store, HttpContext.RequestAborted) is not { } content)
            return null;

        var (sheets, refusal) = SheetReader.Read(content);
        return refusal is null ? (held, IntakeReading.Read(sheets, Words, withHidden)) : null;
    }

    private static string PurposeOf(Event found) => FormattableString.Invariant($"nominations of event {found.Id}");

    private Task<Event?> FindAsync(string slug) =>
        Db.Events.VisibleTo(Viewer).ForRules().SingleOrDefaultAsync(e => e.ProjectId == Head.Id && e.Slug == slug);

    private async Task<IntakePage> PageAsync(Event found) =>
        new(await EventAsync(found), Nomination.WhyClosed(found, Country, Act.At))
        {
            Error = ModelState.TryGetValue(FileCheck.Field, out var entry) && entry.Errors.Count > 0 ? entry.Errors[0].ErrorMessage : null,
        };

    private async Task<IntakePreviewPage> PageAsync(
        Event found, HeldFile held, string sealedToken, IntakeReading reading, bool withHidden) =>
        new(await EventAsync(found), held.FileName, sealedToken, await IntakePreview.ReadAsync(Db, found, Country, reading, Words, Act),
            withHidden);

    private async Task<IntakeEvent> EventAsync(Event found)
    {
        var zone = await Db.Countries.Where(c => c.Alpha2 == Country).Select(c => c.TimeZone).SingleAsync();
        var sent = await Db.Nominations.CountAsync(
            n => n.EventId == found.Id && n.CountryCode == Country && n.State != NominationState.Draft
            && !NominationLifecycle.NoLongerNominated.Contains(n.State));
        return new IntakeEvent(found.Slug, found.Title, found.StartsOn, found.EndsOn, found.MonthOnly, found.DeadlineFor(Country), zone,
            found.TimeZone, found.SeatsFor(Country), sent);
    }

    private string PathOf(string slug) => $"/projects/{Head.Slug}/events/{slug}/intake";
}
