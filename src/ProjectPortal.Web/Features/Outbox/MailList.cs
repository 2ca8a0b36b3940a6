using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Domain.People;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Data.Outbox;
using ProjectPortal.Web.Data.Search;
using ProjectPortal.Web.Features.Shared;

namespace ProjectPortal.Web.Features.Outbox;

/// <summary>Which mails to show: whatever needs somebody, or one state.</summary>
public enum MailsShown
{
    Attention,
    Waiting,
    Failing,
    HandingOver,
    Uncertain,
    GivenUp,
    Settled,
    Sent,
}

public sealed record MailFilter(MailsShown? State, string? Project, string? Event, int? Nomination, string Q)
{
    public bool IsSet => State is not null || !string.IsNullOrEmpty(Project) || !string.IsNullOrEmpty(Event) || Nomination is not null
        || Q.Length > 0;
}

public sealed record MailRow(
    long Id, string Name, string Address, string Language, string Subject, MailState State, DateTime CreatedAt, DateTime? SentAt,
    DateTime NextAttemptAt);

/// <summary>How many mails are not out yet, by what keeps them.</summary>
public sealed record MailCounts(int Waiting, int Failing, int Uncertain, int GivenUp);

public sealed record ProjectChoice(string Slug, string Code, Wording Title);

public sealed record EventChoice(string Slug, Wording Title);

/// <param name="Count">
/// How many match; null where nobody narrowed the list to what is still to be sent, since of those that were sent there are very many.
/// </param>
public sealed record MailList(
    KeyPage<MailRow> Page, int? Count, MailCounts Counts, MailFilter Filter, IReadOnlyList<ProjectChoice> Projects,
    IReadOnlyList<EventChoice> Events)
{
    /// <summary>All that is shown can be tried again at once.</summary>
    public bool CanTryAll => Filter.State is MailsShown.Failing or MailsShown.GivenUp && Page.Rows.Count > 0;

    public static async Task<MailList> ReadAsync(PortalDb db, Actor viewer, MailFilter filter, long? after)
    {
        var visible = db.Outbox.AsNoTracking().VisibleTo(viewer);
        var matching = Matching(db, visible, filter);
        var counted = filter.State is MailsShown.Attention or MailsShown.Waiting or MailsShown.Failing or MailsShown.HandingOver
            or MailsShown.Uncertain or MailsShown.GivenUp;
        var found = after is { } last ? matching.Where(m => m.Id < last) : matching;
        var rows = await found.OrderByDescending(m => m.Id).Take(KeyPage<MailRow>.Size + 1).Select(m => new
        {
            m.Id,
            m.ToName,
            m.ToAddress,
            m.Language,
            m.Subject,
            m.CreatedAt,
            m.SentAt,
            m.SettledAt,
            m.GivenUpAt,
            m.UncertainAt,
            m.HandingOverAt,
            m.LastError,
            m.NextAttemptAt,
            Found = counted ? matching.Count() : 0,
        }).ToListAsync();
        return new MailList(
            KeyPage<MailRow>.From(
                rows.ConvertAll(m => new MailRow(
                    m.Id, m.ToName, m.ToAddress, m.Language, m.Subject,
                    MailStates.From(m.SentAt, m.SettledAt, m.GivenUpAt, m.UncertainAt, m.HandingOverAt, m.LastError), m.CreatedAt, m.SentAt,
                        m.NextAttemptAt)),
                r => r.Id.ToString(CultureInfo.InvariantCulture)),
            rows.Count == 0 ? 0 : counted ? rows[0].Found : after is null && rows.Count <= KeyPage<MailRow>.Size ? rows.Count : null,
            await CountsAsync(visible),
            filter,
            await db.Projects.VisibleTo(viewer).OrderByDescending(p => p.StartsOn).ThenBy(p => p.Id).Take(Choices)
                .Select(p => new ProjectChoice(p.Slug, p.OtherCode == "" ? p.Code : p.OtherCode, p.Title)).ToListAsync(),
            string.IsNullOrEmpty(filter.Project) ? []
                : await db.Events.VisibleTo(viewer).Where(e => db.Projects.Any(p => p.Id == e.ProjectId && p.Slug == filter.Project))
                .OrderByDescending(e => e.StartsOn).ThenBy(e => e.Id).Take(Choices).Select(e => new EventChoice(e.Slug, e.Title))
                    .ToListAsync());
    }

    /// <summary>The mails of a filter. A mail belongs to the event and the project of the change that caused it.</summary>
    public static IQueryable<OutboxMessage> Matching(PortalDb db, IQueryable<OutboxMessage> mails, MailFilter filter)
    {
        mails = filter.State switch
        {
            null => mails,
            MailsShown.Attention => mails.Where(MailStates.NeedingSomebody),
            { } state => mails.Where(MailStates.Being(Enum.Parse<MailState>(state.ToString()))),
        };
        if (!string.IsNullOrEmpty(filter.Project))
            mails = mails.Where(m => m.Change != null && db.Projects.Any(p => p.Id == m.Change.ProjectId && p.Slug == filter.Project));
        if (!string.IsNullOrEmpty(filter.Event))
        {
            var events = db.Events.Where(e => e.Slug == filter.Event);
            mails = mails.Where(m => m.Change != null
                && ((m.Change.Subject == nameof(Event) && events.Any(e => e.Id == m.Change.SubjectId))
                    || (m.Change.Subject == nameof(Nomination)
                        && db.Nominations.Any(n => n.Id == m.Change.SubjectId && events.Any(e => e.Id == n.EventId)))));
        }

        if (filter.Nomination is { } nominationId)
            mails = mails.Where(m => m.Change != null && m.Change.Subject == nameof(Nomination) && m.Change.SubjectId == nominationId);
        return mails.Saying(m => m.SearchKey, filter.Q);
    }

    /// <summary>All mails of a filter, the latest first, for a file.</summary>
    internal static IAsyncEnumerable<MailRow> AllAsync(PortalDb db, Actor viewer, MailFilter filter) =>
        Matching(db, db.Outbox.AsNoTracking().VisibleTo(viewer), filter).OrderByDescending(m => m.Id)
            .Select(m => new MailRow(
                m.Id, m.ToName, m.ToAddress, m.Language, m.Subject,
                MailStates.From(m.SentAt, m.SettledAt, m.GivenUpAt, m.UncertainAt, m.HandingOverAt, m.LastError), m.CreatedAt, m.SentAt,
                m.NextAttemptAt))
            .AsAsyncEnumerable();

    private const int Choices = 500;

    /// <summary>Of what is not out yet, which is little: one look at that part of an index.</summary>
    private static async Task<MailCounts> CountsAsync(IQueryable<OutboxMessage> mails) =>
        await mails.Where(m => m.SentAt == null && m.SettledAt == null)
            .GroupBy(m => 1)
            .Select(g => new MailCounts(
                g.Count(m => m.GivenUpAt == null && m.UncertainAt == null && (m.HandingOverAt != null || m.LastError == "")),
                g.Count(m => m.GivenUpAt == null && m.UncertainAt == null && m.HandingOverAt == null && m.LastError != ""),
                g.Count(m => m.UncertainAt != null),
                g.Count(m => m.GivenUpAt != null)))
            .SingleOrDefaultAsync() ?? new MailCounts(0, 0, 0, 0);
}
