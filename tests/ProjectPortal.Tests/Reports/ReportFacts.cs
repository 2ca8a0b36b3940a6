using ProjectPortal.Domain;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.FinalReports;
using ProjectPortal.Domain.Lessons;
using ProjectPortal.Domain.Money;
using ProjectPortal.Domain.Projects;
using ProjectPortal.Domain.Results;
using ProjectPortal.Reports;

namespace ProjectPortal.Tests.Reports;

/// <summary>A small project of which the report lacks nothing, in both languages; tests take away or change what they ask about.</summary>
internal static class ReportFacts
{
    public static readonly IndicatorFacts Adoption = new(
        11, "IA1", Both("Number of countries that adopt a practice", "Nombre de pays qui adoptent une pratique"), IndicatorUnit.Number)
    {
        Baseline = 0,
        Target = 1200,
        DenominatorLabel = Both("countries that responded", "pays ayant répondu"),
        Comment = Both("More may follow.", "D’autres suivront peut-être."),
        Standing = new Finding
        {
            MeasuredOn = new DateOnly(2016, 6, 1),
            Unit = IndicatorUnit.Number,
            Numerator = 13,
            Denominator = 24,
            Population = 39,
            Narrative = Both("Thirteen said so.", "Treize l’ont dit."),
            Source = Both("Survey of focal points.", "Enquête auprès des points focaux."),
            Parts = [(Both("countries that are planning", "pays qui se préparent"), 3)],
        },
    };

    public static readonly ActivityFacts Workshops = new(
        21, "A1.1", Both("Hold two workshops", "Tenir deux ateliers"), ActivityStatus.Completed)
    {
        Narrative = Both("Both were held.", "Les deux ont eu lieu."),
        Outputs =
        [
            new OutputFacts(OutputKind.OnlineCourse, Both("A course", "Un cours"), OutputStatus.Completed,
                Both("The platform is closed.", "La plateforme est fermée.")),
            new OutputFacts(OutputKind.Publication, Both("A book", "Un livre"), OutputStatus.Published, Wording.None),
        ],
    };

    public static readonly EventFacts First = new(31, "workshop-1", EventKind.Workshop, Both("Workshop 1", "Atelier 1"))
    {
        ActivityId = 21,
        StartsOn = new DateOnly(2013, 6, 1),
        EndsOn = new DateOnly(2013, 6, 30),
        MonthOnly = true,
        State = EventState.Completed,
        Places = [new PlaceFacts(Both("Manama", "Manama"), Both("Bahrain", "Bahreïn"))],
        Summary = Both("It went well.", "Il s’est bien passé."),
        Attendance = new AttendanceFacts(new HeadCount(3, 2, 1), 2),
    };

    public static readonly EventFacts Second = First with
    {
        Id = 32,
        Slug = "workshop-2",
        Title = Both("Counters that work", "Des guichets qui marchent"),
        StartsOn = new DateOnly(2014, 3, 1),
        EndsOn = new DateOnly(2014, 3, 5),
        MonthOnly = false,
        Places = [new PlaceFacts(Both("Beijing", "Beijing"), Both("China", "Chine")),
            new PlaceFacts(Both("Shanghai", "Shanghai"), Both("China", "Chine")),
            new PlaceFacts(Both("Manama", "Manama"), Both("Bahrain", "Bahreïn"))],
        Attendance = new AttendanceFacts(new HeadCount(1, 0, 1), 1),
    };

    public static readonly FinalReport Whole = new()
    {
        AsOf = new DateTime(2016, 12, 1, 9, 30, 0, DateTimeKind.Utc),
        Project = new ProjectFacts
        {
            Slug = "roa-900",
            Code = "1415A",
            OtherCode = "ROA 900",
            Title = Both("Practices that travel", "Des pratiques qui voyagent"),
            Objective = Both("To share what works", "Partager ce qui marche"),
            ImplementingEntity = Both("Division for tests\nDepartment of trials", "Division des essais\nDépartement des épreuves"),
            StartsOn = new DateOnly(2012, 12, 1),
            OriginalEndOn = new DateOnly(2015, 12, 31),
            ActualEndOn = new DateOnly(2016, 6, 30),
            ExtensionReason = Both("The last tour was late.", "Le dernier voyage a eu du retard."),
            Status = ProjectStatus.Closed,
            EvaluatedOn = new DateOnly(2016, 9, 30),
            Countries = [Country("ET", "Ethiopia", "Éthiopie"), Country("ZM", "Zambia", "Zambie"), Country("BT", "Bhutan", "Bhoutan"),
                Country("TD", "Chad", "Tchad")],
            Partners = [new PartnerFacts(PartnerGroup.UnSystem, Both("UNDP", "PNUD"), Wording.None),
                new PartnerFacts(PartnerGroup.Other, Both("Government of Ethiopia", "Gouvernement éthiopien"),
                Both("for the workshop", "pour l’atelier"))],
        },
        Accomplishments = [new AccomplishmentFacts(1, 1, Both(
            "Countries share practices", "Les pays partagent des pratiques")) { Comment = Both("Achieved.", "Obtenue."),
            Indicators = [Adoption], Activities = [Workshops] }],
        Events = [First, Second],
        Participation = new ParticipationFacts
        {
            LeastDeveloped = ["BT", "ET", "TD", "ZM", "NP"],
            LeastDevelopedOn = new DateOnly(2016, 6, 30),
            Countries =
            [
                new CountryParticipation(
                    Country("BT", "Bhutan", "Bhoutan"), new HeadCount(4, 2, 2), new HeadCount(3, 2, 1), new HeadCount(3, 2, 1)),
                new CountryParticipation(
                    Country("ET", "Ethiopia", "Éthiopie"), new HeadCount(1, 0, 1), new HeadCount(1, 0, 1), new HeadCount(1, 0, 1)),
                new CountryParticipation(Country("ZM", "Zambia", "Zambie"), new HeadCount(1, 0, 1), HeadCount.None, HeadCount.None),
            ],
        },
        Challenges = [new ChallengeFacts(41, 1, Both("Late names", "Noms tardifs"), Both("Asked earlier", "Demandés plus tôt"),
            ChallengeState.Closed) { ActivityId = 21, EventId = 32 }],
        Themes = [new ThemeFacts(
            Both("Planning", "Planification"),
            [new LessonFacts(51, Both("Plan first.", "Planifier d’abord."), LessonSource.Event) { EventId = 31,
            SourceNote = Both("delegates, last day", "délégués, dernier jour"),
            AppliedIn = Both("The second workshop", "Le deuxième atelier") }])],
        Narratives = [.. Enum.GetValues<ReportSection>().SelectMany(
            section => new[] { new NarrativeFacts(section, "en", $"Text of **{section}**."),
            new NarrativeFacts(section, "fr", $"Texte de **{section}**.") })],
        Contributions = [new ContributionFacts(61, Both("Government of Bahrain", "Gouvernement de Bahreïn"), Both("Host", "Hôte"),
            new Usd(1_250_000), Both("Rooms", "Salles"), new Usd(500_000))],
        Budget = new BudgetTable(
            [new BudgetRow("602", Both("Temporary assistance", "Personnel temporaire"), new Usd(1_200_000), new Usd(-300_000),
            new Usd(850_050)), new BudgetRow("604", Both("Consultants", "Consultants"), new Usd(5_000_000), null, new Usd(0))]),
        Revisions = [new RevisionFacts("602", new DateOnly(2015, 11, 1), new Usd(-300_000), Both("Fewer days", "Moins de jours"))],
    };

    public static Wording Both(string en, string fr) => new(en, fr);

    public static CountryFacts Country(string code, string en, string fr) => new(code, new Wording(en, fr));

    /// <summary>The whole with another indicator in the place of its only one.</summary>
    public static FinalReport With(IndicatorFacts indicator) =>
        Whole with { Accomplishments = [Whole.Accomplishments[0] with { Indicators = [indicator] }] };

    public static FinalReport With(ActivityFacts activity) =>
        Whole with { Accomplishments = [Whole.Accomplishments[0] with { Activities = [activity] }] };

    public static FinalReport With(Func<ProjectFacts, ProjectFacts> change) => Whole with { Project = change(Whole.Project) };
}

/// <summary>A composed report as a reader finds the way in it.</summary>
internal sealed class ComposedReport(FinalReport facts, string language = "en")
{
    public ReportDocument Document { get; } = FinalReportComposer.Compose(facts, language);

    /// <summary>All words of a section, its tables included.</summary>
    public string Section(int number) => Said(PlainText.From(Blocks(number)));

    public IReadOnlyList<Block> Blocks(int number)
    {
        var blocks = Document.Blocks.ToList();
        var start = blocks.FindIndex(b => b is Heading { Level: 1 } h && h.Id == FinalReportComposer.SectionId(number));
        var end = blocks.FindIndex(start + 1, b => b is Heading { Level: 1 });
        return blocks[start..(end < 0 ? blocks.Count : end)];
    }

    public Table Table(string id) => Document.Blocks.OfType<Table>().Single(t => t.Id == id);

    /// <summary>The cells of a row as text.</summary>
    public string[] Row(string table, int row) => [.. Cells(Table(table).BodyRows[row]).Select(Said)];

    /// <summary>Where no line breaks is another test's matter, but for French, where it is part of the writing.</summary>
    public string Said(string text) => language == "fr" ? text : text.Replace('\u00A0', ' ');

    public static string[] Cells(TableRow row) => [.. row.Cells.Select(PlainText.From)];
}
