using System.Security.Cryptography;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain.Documents;
using ProjectPortal.Domain.FinalReports;
using ProjectPortal.Domain.Participation;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Files;
using ProjectPortal.Web.Security;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Verification;

/// <summary>
/// Anybody may ask whether a report is the one that was submitted, by the code on its cover, by the hash of a file or by the file itself.
/// A file that is sent is compared and not kept.
/// </summary>
[AllowAnonymous]
[EnableRateLimiting(RateLimits.Verification)]
public sealed class ReportVerificationController(PortalDb db, Words words, Acting acting) : PortalController(db, words, acting)
{
    private const int Shown = 80;

    [HttpGet("verify/report")]
    public IActionResult Ask(string? code) =>
        string.IsNullOrWhiteSpace(code) ? Answer(new ReportVerificationPage("", IsHash: false, null))
        : Read(code) is { } known ? LocalRedirect(AddressOf(known.Value, known.IsHash))
        : Unknown(code);

    [HttpGet("verify/report/{code}")]
    public async Task<IActionResult> Show(string code)
    {
        if (Read(code) is not { } asked)
            return Unknown(code);

        var found = await FindAsync(asked.Value, asked.IsHash);
        return found is null ? Unknown(asked.IsHash ? asked.Value : ReadableCode.Print(asked.Value), asked.IsHash)
            : Answer(new ReportVerificationPage(asked.IsHash ? asked.Value : ReadableCode.Print(asked.Value), asked.IsHash, found));
    }

    /// <summary>The answer has an address of its own, so that it can be loaded again and sent on.</summary>
    [Uploads]
    [HttpPost("verify/report")]
    public async Task<IActionResult> Compare(IFormFile? file, CancellationToken cancellationToken)
    {
        if (file is null || file.Length == 0 || file.Length > Document.MaxSize)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Answer(new ReportVerificationPage("", IsHash: false, null)
            {
                FileError = file is null || file.Length == 0 ? Words["Verification.FileMissing"]
                    : Words["Verification.FileTooLarge", Document.MaxSize / (1024 * 1024)],
            });
        }

        await using var content = file.OpenReadStream();
        return LocalRedirect(AddressOf(Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellationToken)), isHash: true));
    }

    private async Task<VerifiedEdition?> FindAsync(string asked, bool isHash)
    {
        var editions = isHash ? Db.ReportEditions.Where(e => e.Files.Any(f => f.Sha256 == asked))
            : Db.ReportEditions.Where(e => e.Code == asked);
        var found = await (from e in editions
                           join p in Db.Projects on e.ProjectId equals p.Id
                           select new
                           {
                               Edition = e,
                               p.Title,
                               p.Code,
                               p.OtherCode,
                               Files = e.Files.OrderBy(f => f.Language).ThenBy(f => f.Format)
                                   .Select(f => new VerifiedFile(f.Language, f.Format, f.Sha256, f.Size, f.Engine)).ToList(),
                               Later = Db.ReportEditions.FirstOrDefault(l => l.CorrectsId == e.Id && l.SubmittedAt != null),
                           }).AsNoTracking().FirstOrDefaultAsync();
        return found is not { Edition: var edition } ? null : new VerifiedEdition(
            edition.Number, edition.Kind, edition.Year, found.Title,
            string.Join(", ", new[] { found.Code, found.OtherCode }.Where(c => c.Length > 0)),
            edition.SubmittedAt!.Value, edition.SupersededAt, ReadableCode.Print(edition.Code), edition.WhatChanged, found.Files,
            found.Later is { } later
                ? new LaterEdition(later.Number, later.SubmittedAt!.Value, ReadableCode.Print(later.Code), later.WhatChanged) : null);
    }

    /// <summary>A code, or a hash however it is spaced; null for what can be neither.</summary>
    private static (string Value, bool IsHash)? Read(string typed)
    {
        if (ReadableCode.Read(typed) is { } code)
            return (code, false);

        var hash = string.Concat(typed.Where(sign => !char.IsWhiteSpace(sign))).ToLowerInvariant();
        return hash.Length == 2 * SHA256.HashSizeInBytes && hash.All(char.IsAsciiHexDigitLower) ? (hash, true) : null;
    }

    private static string AddressOf(string value, bool isHash) => $"/verify/report/{(isHash ? value : ReadableCode.Print(value))}";

    private ViewResult Unknown(string typed, bool isHash = false)
    {
        Response.StatusCode = StatusCodes.Status404NotFound;
        return Answer(new ReportVerificationPage(typed.Length > Shown ? typed[..Shown] : typed, isHash, null));
    }

    private ViewResult Answer(ReportVerificationPage page)
    {
        Response.Headers.CacheControl = "no-store";
        Response.Headers["X-Robots-Tag"] = "noindex";
        return View("ReportVerification", page);
    }
}
