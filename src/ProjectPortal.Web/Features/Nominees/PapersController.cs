using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Documents;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Files;
using ProjectPortal.Web.Mail;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Nominees;

public sealed class PaperForm : UploadForm
{
    public DocumentKind? Kind { get; set; }
}

public sealed record PaperLine(DocumentKind Kind, string FileName, long Size, string AddedBy, DateTime AddedAt);

/// <summary>What a nominee has handed in, and what is still asked for.</summary>
public sealed record PapersPage(EventLetter Letter, string Path, IReadOnlyList<PaperLine> Lines, Refusal? WhyNot)
{
    public static readonly DocumentKind[] Kinds = [DocumentKind.CurriculumVitae, DocumentKind.NominationLetter, DocumentKind.Paper];

    /// <summary>The form that was sent and refused.</summary>
    public DocumentKind? Tried { get; init; }
}

/// <summary>
/// A nominee hands in documents, without an account. What has arrived can be replaced here, and opened only by the country and staff.
/// </summary>
[Route("my/documents/{token}")]
public sealed class PapersController(
    PortalDb db, Words words, Acting acting, PersonalLinks links, DocumentReception reception, UploadParts parts)
    : PersonalController(db, words, acting, links, LinkPurpose.Documents)
{
    [HttpGet("")]
    public async Task<IActionResult> Show() => View("Papers", await PageAsync());

    [Uploads]
    [HttpPost("")]
    public async Task<IActionResult> Send(PaperForm form, CancellationToken cancellationToken)
    {
        if (form.Kind is not { } kind || !Document.IsOfNomination(kind))
        {
            Refused(new Refusal("DocumentKindForbids", "Kind"));
            return await AgainAsync(form);
        }

        if (Refused(Document.WhyNotSend(Nomination, Nomination.Event!, Act)))
            return await AgainAsync(form);

        var part = PartOf(form.Part);
        var (file, refusal) = await reception.ReceiveAsync(form, part, cancellationToken);
        if (file is null)
        {
            Refused(refusal);
            return await AgainAsync(form);
        }

        (var sent, refusal) = await reception.AddAsync(Nomination, kind, file, form.ClientKey, Act);
        await reception.TidyAsync(file, part, sent);
        if (Refused(refusal))
            return await AgainAsync(form);

        Flash(Words["Documents.Sent", Words.Localize(kind), sent!.FileName]);
        return Request.WantsData() ? UploadAnswers.Done(Here) : LocalRedirect(Here);
    }

    /// <summary>How much of a file has come, for a browser that sends it piece by piece.</summary>
    [HttpGet("parts/{name}")]
    public IActionResult Received(string name) => parts.Received(PartOf(name));

    [HttpPost("parts/{name}")]
    public async Task<IActionResult> Take(string name, long offset) =>
        Document.WhyNotSend(Nomination, Nomination.Event!, Act) is null ? await parts.TakeAsync(PartOf(name), offset, Request) : NotFound();

    [HttpDelete("parts/{name}")]
    public IActionResult TakeBack(string name) => parts.TakenBack(PartOf(name));

    private PartKey PartOf(string name)
    {
        var target = string.Create(CultureInfo.InvariantCulture, $"nomination {Nomination.Id}");
        return new PartKey($"nominee of {target}", target, name);
    }

    private async Task<IActionResult> AgainAsync(PaperForm form)
    {
        var again = Again("Papers", await PageAsync() with { Tried = form.Kind });
        return Request.WantsData()
            ? UploadAnswers.Wrong(ModelState.Values.SelectMany(v => v.Errors).Select(e => e.ErrorMessage), Response.StatusCode) : again;
    }

    private async Task<PapersPage> PageAsync()
    {
        var id = Nomination.Id;
        return new PapersPage(
            await EventLetter.ReadAsync(Db, Nomination), Here,
            await Db.Documents.AsNoTracking().Where(d => d.NominationId == id && d.RemovedAt == null).OrderBy(d => d.Id)
                .Select(d => new PaperLine(d.Kind, d.FileName, d.Size, d.AddedBy, d.AddedAt)).ToListAsync(),
            Document.WhyNotSend(Nomination, Nomination.Event!, Act));
    }
}
