using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Documents;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Domain.People;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Files;

namespace ProjectPortal.Web.Features.Nominations.Documents;

public sealed record DocumentLine(
    int Id, DocumentKind Kind, string FileName, string MediaType, long Size, string AddedBy, DateTime AddedAt, bool CanRemove);

/// <summary>
/// The documents of one nomination, as a part of any page: <c>&lt;partial name="_Documents" model="…" /&gt;</c>, outside of other forms.
/// Null for who does not see them at all.
/// </summary>
public sealed record NominationDocuments(
    int NominationId, IReadOnlyList<DocumentLine> Lines, Refusal? WhyNotSend, bool IsStaff, HistoryList History, string TimeZone)
{
    /// <summary>Where the person goes on after a document was sent or removed: an address of the nomination's own pages.</summary>
    public string Back { get; init; } = "";

    /// <summary>The form that was sent and refused.</summary>
    public DocumentKind? Tried { get; init; }

    public bool CanSend => WhyNotSend is null;

    public IEnumerable<DocumentKind> Missing => MissingDocuments.Asked.Where(kind => Lines.All(l => l.Kind != kind));

    public DocumentLine? LineOf(DocumentKind kind) => Lines.FirstOrDefault(l => l.Kind == kind);

    /// <param name="nomination">With its event; one that the viewer sees.</param>
    public static async Task<NominationDocuments?> ReadAsync(PortalDb db, Act act, Nomination nomination)
    {
        if (!act.By.IsAny(Roles.Staff) && !act.By.SpeaksFor(nomination.CountryCode))
            return null;

        var seen = db.Nominations.VisibleTo(act.By);
        // Those that were removed too: the history names them.
        var all = await db.Documents.AsNoTracking().Where(d => d.NominationId == nomination.Id && seen.Any(n => n.Id == d.NominationId))
            .OrderBy(d => d.Id).ToListAsync();
        return new NominationDocuments(
            nomination.Id,
            [.. all.Where(d => d.RemovedAt is null).Select(d => new DocumentLine(
                d.Id, d.Kind, d.FileName, d.MediaType, d.Size, d.AddedBy, d.AddedAt,
                d.WhyNotRemove(nomination, act) is null))],
            Document.WhyNotSend(nomination, nomination.Event!, act),
            act.By.IsAny(Roles.Staff),
            (await HistoryAsync(db, act.By, all.ToDictionary(d => d.Id, d => d.FileName))) with { TimeZone = nomination.Event!.TimeZone },
            nomination.Event.TimeZone);
    }

    /// <summary>What was added, replaced, removed and opened, by whom: staff and the country see it alike.</summary>
    private static async Task<HistoryList> HistoryAsync(PortalDb db, Actor viewer, Dictionary<int, string> names)
    {
        var history = await HistoryList.ReadAsync<Document>(db, viewer, names.Keys);
        return new HistoryList([.. history.Lines.Select(line =>
            line with { From = null, To = null, Fields = null, About = names[line.SubjectId] })]);
    }
}

/// <summary>A file for a nomination.</summary>
public sealed class DocumentForm : UploadForm
{
    public DocumentKind? Kind { get; set; }

    public string Back { get; set; } = "";
}

/// <summary>The documents of a nomination on a page of their own.</summary>
public sealed record DocumentsPage(string Name, Wording Event, NominationDocuments Documents);
