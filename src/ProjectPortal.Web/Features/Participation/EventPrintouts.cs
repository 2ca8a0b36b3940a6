using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Domain.People;
using ProjectPortal.Domain.Privacy;
using ProjectPortal.Reports;
using ProjectPortal.Reports.Printouts;
using ProjectPortal.Web.Data;

namespace ProjectPortal.Web.Features.Participation;

/// <summary>A nomination as printouts and lists name its person. Contact data is blank where the reader may not see it.</summary>
public sealed record DelegateRow(
    int Id, string CountryCode, Wording Country, string Language, string TimeZone, Nominee Nominee, NominationState State,
    DateTime? SelectedAt, DateTime? OfferExpiresAt, DateTime? AnsweredAt, DateTime? SaidAt)
{
    public PrintoutDelegate ForPrintout(bool withContacts = false) => new()
    {
        Title = Nominee.Title,
        GivenName = Nominee.GivenName,
        FamilyName = Nominee.FamilyName,
        Sex = Nominee.Sex,
        Position = Nominee.Position,
        Unit = Nominee.Unit,
        Organisation = Nominee.Organisation,
        Country = new CountryFacts(CountryCode, Country),
        Language = Language == "fr" ? "fr" : "en",
        Email = withContacts ? Nominee.Email : "",
        Phone = withContacts ? Nominee.Phone : "",
    };
}

/// <summary>An event with what its printouts say of it, and who its delegates are.</summary>
/// <param name="project">Its slug.</param>
/// <param name="projectSaidAt">When what printouts say of the project last changed (UTC).</param>
internal sealed class EventPrintouts(PortalDb db, Actor viewer, string project, Event of, PrintoutEvent facts, DateTime? projectSaidAt)
{
    public Event Event { get; } = of;

    public PrintoutEvent Facts { get; } = facts;

    /// <summary>What a printout is called.</summary>
    /// <param name="what">In the reader's language.</param>
    /// <param name="person">Blank where it is about several.</param>
    public string NameOf(string what, string person = "") => PrintoutName.Create(project, Event.Slug, person, what);

    /// <summary>Null where the viewer sees no such event.</summary>
    public static async Task<EventPrintouts?> FindAsync(PortalDb db, Actor viewer, int projectId, string slug) =>
        await ReadAsync(db, viewer, db.Events.VisibleTo(viewer).Where(e => e.ProjectId == projectId && e.Slug == slug));

    public static async Task<EventPrintouts?> ReadAsync(PortalDb db, Actor viewer, IQueryable<Event> events)
    {
        if (await events.AsNoTracking().ForSeats().Include(e => e.Places).ThenInclude(p => p.Country).AsSplitQuery()
            .SingleOrDefaultAsync() is not { } found)
            return null;

        var project = await db.Projects.AsNoTracking().SingleAsync(p => p.Id == found.ProjectId);
        return new EventPrintouts(db, viewer, project.Slug, found, new PrintoutEvent
        {
            ImplementingEntity = project.ImplementingEntity,
            ProjectTitle = project.Title,
            ProjectCodes = [.. new[] { project.Code, project.OtherCode }.Where(code => code.Length > 0)],
            Kind = found.Kind,
            Title = found.Title,
            StartsOn = found.StartsOn,
            EndsOn = found.EndsOn,
            TimeZone = found.TimeZone,
            MonthOnly = found.MonthOnly,
            Places = [.. found.Places.OrderBy(p => p.Order).Select(p => new PrintoutPlace(p.City, p.Country!.Name, p.Venue))],
            Host = found.Host,
            CoOrganisers = found.CoOrganisers,
            SampleNote = project.SampleNote,
        }, project.SaidAt);
    }

    /// <summary>The delegates in some of the states, by the name of their country in a language and then by their own.</summary>
    public async Task<List<DelegateRow>> DelegatesAsync(string language, params IReadOnlyList<NominationState> states) =>
        InOrder(await (from n in Visible
                       join country in db.Countries on n.CountryCode equals country.Alpha2
                       where states.Contains(n.State)
                       select new DelegateRow(n.Id, n.CountryCode, country.Name, country.CorrespondenceLanguage, country.TimeZone,
                           n.Nominee, n.State, n.SelectedAt, n.OfferExpiresAt, n.AnsweredAt, n.SaidAt)).ToListAsync(), language);

    /// <summary>When the last thing that a printout for this person states came to be (UTC).</summary>
    /// <param name="issuedAt">When the printout itself was made, where that is one of the things it states.</param>
    public DateTime LastFactOf(DelegateRow person, DateTime? issuedAt = null) => new[]
    {
        issuedAt ?? person.SelectedAt, NominationLifecycle.TakingPart.Contains(person.State) ? person.AnsweredAt : null, person.SaidAt,
        Event.SaidAt, projectSaidAt,
    }.Max() ?? Event.ChangedAt;

    public IQueryable<Nomination> Visible => db.Nominations.VisibleTo(viewer).AsNoTracking().Where(n => n.EventId == Event.Id);

    /// <summary>Who speaks for each country: the name, and the address where the viewer may see it.</summary>
    public async Task<ILookup<string, string>> FocalPointsAsync(IEnumerable<string> countryCodes)
    {
        var (codes, withAddress) = (countryCodes.Distinct().ToList(), viewer.MaySee(DataKind.Contact));
        return (await db.Users.Where(u => u.CountryCode != null && codes.Contains(u.CountryCode) && u.ClosedAt == null)
            .OrderBy(u => u.DisplayName)
                .Select(u => new { u.CountryCode, u.DisplayName, u.Email }).ToListAsync())
            .ToLookup(u => u.CountryCode!, u => withAddress && u.Email is { } address ? $"{u.DisplayName}, {address}" : u.DisplayName,
                StringComparer.Ordinal);
    }

    public async Task<List<Delegation>> DelegationsAsync(IReadOnlyCollection<DelegateRow> delegates, bool withContacts)
    {
        var focalPoints = await FocalPointsAsync(delegates.Select(d => d.CountryCode));
        return [.. delegates.GroupBy(d => d.CountryCode).Select(country => new Delegation(
            new CountryFacts(country.Key, country.First().Country), [.. focalPoints[country.Key]],
                [.. country.Select(d => d.ForPrintout(withContacts))]))];
    }

    private static List<DelegateRow> InOrder(List<DelegateRow> rows, string language)
    {
        var byName = StringComparer.Create(
            System.Globalization.CultureInfo.GetCultureInfo(language),
            System.Globalization.CompareOptions.IgnoreCase | System.Globalization.CompareOptions.IgnoreNonSpace);
        return [.. rows.OrderBy(d => d.Country.In(language).Text, byName).ThenBy(d => d.CountryCode, StringComparer.Ordinal)
            .ThenBy(d => d.Nominee.FormalName, byName).ThenBy(d => d.Nominee.GivenName, byName).ThenBy(d => d.Id)];
    }
}
