using System.Text.Json.Serialization;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Documents;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Money;

namespace ProjectPortal.Reports;

/// <summary>What a reader may ask for at the end of the report.</summary>
[Flags]
public enum ReportAnnex
{
    None = 0,

    /// <summary>Who came to each event, by country and sex.</summary>
    Participants = 1,

    /// <summary>The programme of each event.</summary>
    Programmes = 2,

    /// <summary>What delegates answered to the survey of each event.</summary>
    Survey = 4,

    /// <summary>Each expenditure.</summary>
    Budget = 8,

    /// <summary>The documents of the project and the papers of its events.</summary>
    Documents = 16,
}

/// <summary>The facts of the annexes that were asked for; the lists of the others are empty. No person is named.</summary>
public sealed record AnnexFacts(ReportAnnex Asked)
{
    /// <summary>In the order of events, then of codes of countries.</summary>
    public IReadOnlyList<EventCountryFacts> Participants { get; init; } = [];

    /// <summary>In the order of events, days and hours.</summary>
    public IReadOnlyList<SessionFacts> Sessions { get; init; } = [];

    public IReadOnlyList<SurveyFacts> Surveys { get; init; } = [];

    /// <summary>In the order of their dates.</summary>
    public IReadOnlyList<ExpenditureFacts> Expenditures { get; init; } = [];

    /// <summary>In the order of events and days, those of the project first.</summary>
    public IReadOnlyList<PaperFacts> Papers { get; init; } = [];
}

/// <summary>Those of one country who came to one event.</summary>
public sealed record EventCountryFacts(int EventId, CountryFacts Country, HeadCount Attended);

/// <summary>A session of a programme, by the clocks of its place.</summary>
public sealed record SessionFacts(int EventId, DateOnly Day, TimeOnly StartsAt, TimeOnly EndsAt, Wording Title, SessionTag Tag);

/// <summary>How many answered the survey of an event, and how. Relevance runs from 1, not relevant, to 5.</summary>
public sealed record SurveyFacts(int EventId, int Answers, int Relevant, int WillIntroduce, int WillExplore, int WillNot);

/// <summary>One expenditure; a refund is negative.</summary>
public sealed record ExpenditureFacts(DateOnly On, string ClassCode, string Description, string Reference, Usd Amount);

/// <summary>A document of the project or a paper of an event; blank titles are papers that go by their kind.</summary>
/// <param name="EventId">Null for a document of the project.</param>
/// <param name="On">The day that a document bears, or on which a paper was added.</param>
public sealed record PaperFacts(int? EventId, DocumentKind Kind, Wording Title, [property: JsonPropertyName("AddedOn")] DateOnly On);
