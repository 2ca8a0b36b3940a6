using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Documents;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Web.Data;

namespace ProjectPortal.Web.Files;

/// <summary>
/// The way of a file into the portal, whoever sends it: received, judged, stored, recorded. The content is stored before its row is
/// committed; what is stored and then not recorded is swept a day later.
/// </summary>
public sealed class DocumentReception(PortalDb db, IFileStore store, UploadParts parts, ILogger<DocumentReception> log)
{
    /// <summary>Each file is held in memory while it is judged; this many at a time.</summary>
    private static readonly SemaphoreSlim Desks = new(4);

    /// <summary>Judges and stores a file. Nothing is stored of one that is refused.</summary>
    /// <param name="part">Where it came in parts: which.</param>
    public async Task<(FileFacts? File, Refusal? Refusal)> ReceiveAsync(UploadForm form, PartKey? part, CancellationToken cancellationToken)
    {
        if (form.File is { } sent && sent.Length > Document.MaxSize)
            return (null, FileCheck.TooLarge().Refusal);

        await Desks.WaitAsync(cancellationToken);
        try
        {
            var content = form.File is { } whole ? await ReadAsync(whole, cancellationToken)
                : part is { IsGood: true } ? await parts.ReadAsync(part, cancellationToken)
                : null;
            if (content is null)
                return (null, new Refusal("FileMissing", FileCheck.Field));

            var verdict = FileCheck.Judge(content);
            if (verdict.Refusal is { } refusal)
            {
                if (form.File is null)
                    parts.Delete(part!);
                return (null, refusal);
            }

            var key = await store.SaveAsync(new MemoryStream(content, writable: false), cancellationToken);
            return (new FileFacts(
                FileNames.Clean(form.File?.FileName ?? form.PartName, verdict.MediaType), verdict.MediaType, content.Length,
                Convert.ToHexStringLower(SHA256.HashData(content)), key), null);
        }
        catch (FilesAwayException away)
        {
            return (null, FileCheck.Away(away, log));
        }
        finally
        {
            Desks.Release();
        }
    }

    /// <summary>
    /// Records a received file as a document of a nomination and saves it. The same client key again gives the same document.
    /// </summary>
    /// <param name="owner">Tracked, with its event.</param>
    public async Task<(Document? Document, Refusal? Refusal)> AddAsync(
        Nomination owner, DocumentKind kind, FileFacts file, string clientKey, Act act)
    {
        var key = KeyOf(string.Create(CultureInfo.InvariantCulture, $"nomination {owner.Id}"), clientKey);
        if (await FindAsync(key) is { } before)
            return (before, null);

        await db.TakeAsync(Guard.PapersOfNomination(owner.Id));
        var present = await db.Documents.Where(d => d.NominationId == owner.Id && d.RemovedAt == null).ToListAsync();
        var (added, refusal) = Document.ForNomination(owner, owner.Event!, kind, file, key, present, act);
        return (added, refusal ?? await SaveAsync(added!));
    }

    /// <summary>Records a received file as a paper of an event or of one of its sessions and saves it.</summary>
    public async Task<(Document? Document, Refusal? Refusal)> AddAsync(
        Event owner, Session? session, Wording title, FileFacts file, string clientKey, Document? replaces, Act act)
    {
        var key = KeyOf(string.Create(CultureInfo.InvariantCulture, $"event {owner.Id}"), clientKey);
        if (await FindAsync(key) is { } before)
            return (before, null);

        await db.TakeAsync(Guard.PapersOfEvent(owner.Id));
        var present = await db.Documents.Where(d => d.EventId == owner.Id && d.RemovedAt == null).ToListAsync();
        var (added, refusal) = Document.ForEvent(owner, session, title, file, key, present, replaces, act);
        return (added, refusal ?? await SaveAsync(added!));
    }

    /// <summary>Records a received file as a document of a project and saves it.</summary>
    public async Task<(Document? Document, Refusal? Refusal)> AddAsync(
        int projectId, ProjectPaper says, FileFacts file, string clientKey, Document? replaces, Act act)
    {
        var key = KeyOf(string.Create(CultureInfo.InvariantCulture, $"project {projectId}"), clientKey);
        if (await FindAsync(key) is { } before)
            return (before, null);

        await db.TakeAsync(Guard.DocumentsOfProject(projectId));
        var present = await db.Documents.Where(d => d.ProjectId == projectId && d.NominationId == null && d.EventId == null
            && d.RemovedAt == null).ToListAsync();
        var (added, refusal) = Document.ForProject(projectId, says, file, key, present, replaces, act);
        return (added, refusal ?? await SaveAsync(added!));
    }

    /// <summary>After a document is recorded its parts are not needed; after a refusal neither is what was stored.</summary>
    public async Task TidyAsync(FileFacts? file, PartKey? part, Document? recorded)
    {
        try
        {
            if (part is not null)
                parts.Delete(part);
            if (file is not null && recorded?.FileKey != file.FileKey)
                await store.DeleteAsync(file.FileKey, CancellationToken.None);
        }
        catch (FilesAwayException away)
        {
            // What is left is swept; whoever sent the file is told that it is recorded.
            log.LogWarning(away, "What an upload left behind could not be taken away");
        }
    }

    private async Task<Refusal?> SaveAsync(Document added)
    {
        db.Documents.Add(added);
        await db.SaveChangesAsync();
        return null;
    }

    private Task<Document?> FindAsync(string? key) =>
        key is null ? Task.FromResult<Document?>(null) : db.Documents.SingleOrDefaultAsync(d => d.ClientKey == key);

    /// <summary>A key counts for its owner only: nobody can take it for another's documents.</summary>
    private static string? KeyOf(string owner, string clientKey) =>
        clientKey.Length == 0 ? null : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{owner}\n{clientKey}")));

    private static async Task<byte[]> ReadAsync(IFormFile file, CancellationToken cancellationToken)
    {
        var content = new byte[file.Length];
        await using var stream = file.OpenReadStream();
        await stream.ReadExactlyAsync(content, cancellationToken);
        return content;
    }
}
