using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Domain.People;
using ProjectPortal.Domain.Privacy;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Nominations.Requests;

/// <summary>A request as the page of its nomination tells it.</summary>
public sealed record RequestLine(
    int Id, ChangeRequestKind Kind, ChangeRequestState State, string Reason, string AskedBy, DateTime AskedAt, DateTime? DecidedAt,
    string DecisionReason);

public sealed record RequestRow(
    int Id, string Name, Wording Country, Wording Event, string EventSlug, DateOnly EventStartsOn, ChangeRequestKind Kind,
        ChangeRequestState State, string AskedBy, DateTime AskedAt, string TimeZone);

public sealed record RequestFilter(ChangeRequestState? State, string? Event)
{
    /// <summary>Nobody needs to choose what waits for an answer.</summary>
    public static readonly RequestFilter Waiting = new(ChangeRequestState.Open, null);

    public bool IsSet => this != Waiting;

    /// <param name="state">A state, "all", or nothing for what waits.</param>
    public static RequestFilter Read(string? state, string? slug)
    {
        var one = Enum.TryParse<ChangeRequestState>(state, out var chosen) && Enum.IsDefined(chosen) ? chosen : ChangeRequestState.Open;
        return new RequestFilter(state == "all" ? null : one, string.IsNullOrEmpty(slug) ? null : slug);
    }
}

/// <summary>What is asked for in a project after lists were frozen.</summary>
public sealed record RequestList(RequestFilter Filter, KeyPage<RequestRow> Rows, int Count, int Open, IReadOnlyList<EventChoice> Events);

public sealed record EventChoice(string Slug, Wording Title, DateOnly StartsOn);

/// <summary>One thing that is said of a person, as it is and as it would be.</summary>
public sealed record Difference(string Label, string Now, string Then);

/// <summary>One request, with what would come of it.</summary>
public sealed record RequestPage(
    ChangeRequest Request, Wording Country, IReadOnlyList<Difference> Differences, bool MayDecide, bool ShowsContact, bool StillHolds,
    HistoryList History)
{
    public ReasonForm Refusal { get; init; } = new();

    public static async Task<RequestPage?> ReadAsync(PortalDb db, Words words, Act act, int projectId, int id)
    {
        var viewer = act.By;
        var request = await db.ChangeRequests.VisibleTo(viewer).AsNoTracking().Include(r => r.Nomination!.Event)
            .SingleOrDefaultAsync(r => r.Id == id && r.ProjectId == projectId);
        if (request is null)
            return null;

        return new RequestPage(
            request,
            await db.Countries.Where(c => c.Alpha2 == request.CountryCode).Select(c => c.Name).SingleAsync(),
            request.Kind == ChangeRequestKind.Withdraw ? [] : [.. DifferencesOf(words, request, viewer)],
            request.WhyNot(ChangeRequestAction.Accept, act) is null,
            viewer.MaySee(DataKind.Contact),
            request.Nomination!.HoldsSeat,
            (await HistoryList.ReadAsync<ChangeRequest>(db, viewer, id)) with { TimeZone = request.Nomination.Event!.TimeZone });
    }

    /// <summary>Of a correction only what changes; of a substitute everything that is said of either.</summary>
    private static IEnumerable<Difference> DifferencesOf(Words words, ChangeRequest request, Actor viewer)
    {
        var (now, then) = (Said(words, request.Nomination!.Nominee), Said(words, request.Person));
        return from part in now.Zip(then)
               let field = part.First.Field
               where viewer.MaySee(DataKinds.Find<Nominee>(field))
                   && (request.Kind == ChangeRequestKind.Replace ? part.First.Text.Length + part.Second.Text.Length > 0
                       : part.First.Text != part.Second.Text)
                   && (request.Kind == ChangeRequestKind.Replace || !Kept.Contains(field))
               select new Difference(words[$"Nominations.{(field == nameof(Nominee.Title) ? "PersonTitle" : field)}"], part.First.Text,
                   part.Second.Text);
    }

    private static readonly HashSet<string> Kept = [
        nameof(Nominee.AreaOfWork), nameof(Nominee.Authority), nameof(Nominee.WouldIntroduce), nameof(Nominee.Superior)];

    private static IEnumerable<(string Field, string Text)> Said(Words words, Nominee person) =>
    [
        (nameof(person.Title), person.Title),
        (nameof(person.GivenName), person.GivenName),
        (nameof(person.FamilyName), person.FamilyName),
        (nameof(person.Sex), person.Sex == Sex.NotStated ? "" : words.Localize(person.Sex)),
        (nameof(person.BirthYear), person.BirthYear?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? ""),
        (nameof(person.Email), person.Email),
        (nameof(person.Phone), person.Phone),
        (nameof(person.Languages), person.Languages),
        (nameof(person.Position), person.Position),
        (nameof(person.Organisation), person.Organisation),
        (nameof(person.Unit), person.Unit),
        (nameof(person.Level), person.Level),
        (nameof(person.AreaOfWork), person.AreaOfWork),
        (nameof(person.Authority), person.Authority == ImplementingAuthority.NotStated ? "" : words.Localize(person.Authority)),
        (nameof(person.WouldIntroduce), person.WouldIntroduce),
        (nameof(person.Superior), person.Superior),
    ];
}
