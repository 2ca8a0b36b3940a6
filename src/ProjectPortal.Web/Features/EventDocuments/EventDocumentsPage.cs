using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Documents;
using ProjectPortal.Domain.Events;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Files;

namespace ProjectPortal.Web.Features.EventDocuments;

public sealed record PaperLine(int Id, Wording Title, string FileName, long Size, DateTime AddedAt, int? SessionId);

public sealed record PrintoutSession(int Id, DateOnly Day, TimeOnly StartsAt, Wording Title);

/// <summary>The papers of an event: for all of it, and session by session in the order of the programme.</summary>
public sealed record EventDocumentsPage(
    string Slug, Wording Title, DateOnly StartsOn, DateOnly EndsOn, bool MonthOnly, string TimeZone, bool IsDraft, bool CanChange,
        IReadOnlyList<PaperLine> Papers, IReadOnlyList<PrintoutSession> Sessions, PaperForm Form)
{
    public IEnumerable<PaperLine> PapersOf(int? sessionId) => Papers.Where(p => p.SessionId == sessionId);

    public static async Task<EventDocumentsPage> ReadAsync(PortalDb db, Event ofEvent, Act act, PaperForm form)
    {
        var papers = await db.Documents.VisibleTo(db, act.By).Where(d => d.EventId == ofEvent.Id).OrderBy(d => d.Id)
            .Select(d => new PaperLine(d.Id, d.Title, d.FileName, d.Size, d.AddedAt, d.SessionId)).ToListAsync();
        var sessions = await db.Sessions.Where(s => s.EventId == ofEvent.Id).OrderBy(s => s.Day).ThenBy(s => s.StartsAt).ThenBy(s => s.Id)
            .Select(s => new PrintoutSession(s.Id, s.Day, s.StartsAt, s.Title)).ToListAsync();
        return new EventDocumentsPage(
            ofEvent.Slug, ofEvent.Title, ofEvent.StartsOn, ofEvent.EndsOn, ofEvent.MonthOnly, ofEvent.TimeZone,
            ofEvent.State == EventState.Draft,
            Document.WhyNotPublish(ofEvent, act) is null, papers, sessions, form);
    }
}

/// <summary>A paper that is added, or takes the place of another.</summary>
public sealed class PaperForm : UploadForm
{
    [Display(Name = "EventDocuments.PaperTitle")]
    [WordingRule(Max = Lengths.Title)]
    public WordingForm Title { get; set; } = new();

    [Display(Name = "EventDocuments.Session")]
    public int? SessionId { get; set; }

    public int? Replaces { get; set; }
}
