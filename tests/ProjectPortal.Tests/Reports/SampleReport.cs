using ProjectPortal.Reports;
using ProjectPortal.Reports.Markdown;
using ProjectPortal.Web.Features.Events.Programmes;

namespace ProjectPortal.Tests.Reports;

/// <summary>A document of the shape of a real final report: every kind of block, long cells, wide tables.</summary>
internal static class SampleReport
{
    private const string Purpose =
        "The project was delivered through six events: an expert group meeting, two capacity-building workshops and three study tours, in "
            + "addition to two online training courses and a publication. "
        + "It is based on work with the Public Service Awards Programme in collecting, rewarding, disseminating and sharing knowledge on "
        + "innovative practices in public administration, "
        + "with the aim of providing least developed countries with options and solutions for improved public service delivery through "
        + "knowledge transfer.";

    private const string Tour =
        "The study tour consisted of five days of intensive delivery of information regarding the use of needs analysis, evaluation for "
            + "services, consumer satisfaction surveys, user feedback and capacity building, as well as the power of marketing. "
        + "It took place at the premises of the host’s e-Government Authority, with site visits where participants understudied key "
        + "government agencies applying ICT to deliver services in innovative ways.";

    public static ReportDocument Create() => new()
    {
        Title = "Strengthening capacities of the public sector in least developed countries to deliver quality services equitably through "
            + "the transfer and adaptation of innovative practices",
        Language = "en",
        IsHyphenated = true,
        CreatedAt = new DateTime(2016, 12, 1, 9, 30, 0, DateTimeKind.Utc),
        Organization = ["Department of Economic and Social Affairs", "Division for Public Administration and Development Management",
            "Public Administration Capacity Branch"],
        Subtitles = ["Final report – ROA 206"],
        CoverFacts = [new("Project codes", "1213B, ROA 206"),
            new("Implementing entity",
            "Division for Public Administration and Development Management, Department of Economic and Social Affairs"),
            new("Period", "December 2012 – June 2016"), new("Date", "1 December 2016")],
        Author = "Department of Economic and Social Affairs",
        Subject = "Final report of a Development Account project",
        Keywords = ["Development Account", "ROA 206"],
        RunningHeader = "Final report – ROA 206",
        Blocks =
        [
            new Heading(1, "Key project features", "1.", "features"), Features(),
            new Heading(1, "Summary of results", "2.", "summary"), .. Summary(),
            new Heading(1, "Detailed review of achievements and implementation", "3.", "review"), Indicators(), Activities(),
            new Heading(1, "Challenges and problems encountered", "4.", "challenges"), Challenges(),
            new Heading(1, "Good practices and key lessons learned", "5.", "lessons"), .. Lessons(),
            new Heading(1, "Sustainability", "6.", "sustainability"), new Paragraph(Purpose), Chart(), new Paragraph(Purpose),
            new Heading(1, "Multiplier effects", "7.", "effects"), new Paragraph(Purpose),
            new Heading(1, "Supplementary funding", "8.", "funding"), Funding(),
            new Heading(1, "Additional information", "9.", "additional"),
            new Note(NoteKind.Missing, "Missing", "The evaluation report has not been attached. Attach it before the report is cleared."),
            new Note(NoteKind.Information, "Note", "Figures were taken from the portal on 1 December 2016."),
            new Heading(1, "Financial information", "10.", "finance"), Money(),
        ],
    };

    public static Table Features() => Table.KeyValue("", [
        ("I. Project title",
            [new Paragraph(
            "Strengthening capacities of the public sector in least developed countries to deliver quality services equitably through the "
            + "transfer and adaptation of innovative practices")]),
        ("II. DA project code", [new Paragraph("1213B, ROA 206")]),
        ("III. Implementing entity",
            [new Paragraph("Division for Public Administration and Development Management (DPADM)"),
            new Paragraph("Department of Economic and Social Affairs (DESA)")]),
        ("IV. Start date", [new Paragraph("December 2012")]),
        ("VI. End date", [new Paragraph("a. Original: December 2015 (as per project document)"),
            new Paragraph("b. Actual: June 2016 (upon granted extension)")]),
        ("VII. Beneficiary countries",
            [new Paragraph(
            "Afghanistan, Bangladesh, Benin, Bhutan, Burkina Faso, Burundi, Cambodia, Central African Republic, Chad, Comoros, Djibouti, "
            + "Equatorial Guinea, Ethiopia, Guinea-Bissau, Haiti, Kiribati, Lao People’s Democratic Republic, Lesotho, Liberia, "
            + "Madagascar, Malawi, Mali, Mauritania, Mozambique, Myanmar, Nepal, Niger, Rwanda, Senegal, Sierra Leone, Somalia, South "
            + "Sudan, Sudan, Timor-Leste, Togo, Uganda, United Republic of Tanzania, Vanuatu, Zambia")]),
        ("VIII. Implementing partners",
            [new ListBlock(Ordered: false, [new ListItem("UN system: UNODC, UN-Women, UNDP and UN-Habitat"),
            new ListItem(
            "Other partners: the e-Government Authority of Bahrain, the Chinese Academy of Governance, the Government of Ethiopia")])]),
    ]);

    private static IReadOnlyList<Block> Summary() => MarkdownToBlocks.Convert(
        $"The project was launched in **2012** for a period of *four years*. See [the "
            + $"evaluation](https://www.example.org/evaluation/roa-206?lang=en) and [Table 5](#nowhere).\n\n{Purpose}\n\n"
        + "> “The visit changed how we plan our services,” wrote a delegate.\n\n"
        + "## What was achieved\n\n1. Both expected accomplishments were achieved:\n   - awareness rose in 39 countries;\n   - thirteen "
        + "countries adapted a practice:\n     - fully (5);\n     - partially (8).\n2. The publication was released.\n\n"
        + $"### Reach\n\n{Purpose}\n\n{Tour}");

    public static Table Indicators() => new("Table 1. Review of performance indicators",
        [new("Expected accomplishment"), new("Indicator of achievement"), new("Measurement"), new("Comments")],
        [
            new([new("EA1. Increased awareness and knowledge of public sector officials of participating least developed countries "
                + "interested in innovative practices to deliver quality services equitably") { IsHeader = true },
                new("Number of local authorities in the participating countries who expressed that the presented innovative practices are "
                    + "relevant for the development of their service delivery and are interested in introducing the lessons from these "
                    + "practices."),
                new("Many participants indicated that the substantive focus of the study tours and workshops was highly relevant, with a "
                    + "rate of almost 70 per cent indicating that innovative practices were relevant to local authorities in their home "
                    + "countries."),
                new("Besides confirming the relevance of the substantive focus, participants also indicated that they would be interested "
                    + "in introducing lessons learned from workshops. Therefore the EA was deemed achieved.")]),
            new([new("EA2. Strengthened capacities of the public sector in selected target countries to promote innovation and implement "
                + "good practices") { IsHeader = true, RowSpan = 2 },
                new("Number of countries adapting innovative good practices in public governance that promote sustainable development."),
                new("13 countries out of 24 responded through an online survey during the evaluation that they had either fully or "
                    + "partially implemented an innovative practice. Many participating countries have embraced e-government as a result "
                    + "of learning from the Bahrain experience."),
                new("The EA was deemed achieved.")]),
            new([new("Number of participants in the online training courses"), new(""),
                new("The online courses, albeit completed, are yet to be uploaded for the public to access due to technical obstacles. "
                + "Therefore no data on participation is yet recorded.")]),
        ])
    { Id = "table-1" };

    private static Table Activities() => new("Table 2. Review of activities", [new("Activities implemented", 1), new("Comments", 2)],
        [
            TableRow.Group("EA1. Increased awareness and knowledge of public sector officials", 2),
            new([new("A1.1 Organizing and conducting an expert group meeting on selecting and transferring best practices"),
                Event("Expert group meeting – New York, February 2013", Purpose)]),
            new([new("A1.2 Organizing and conducting two workshops on innovations in public service delivery") { RowSpan = 2 },
                Event("Workshop 1 – Manama, June 2013", Purpose, Tour)]),
            new([Event("Workshop 2 – Addis Ababa, March 2014",
                "The second workshop applied the same content as the first, for francophone countries.")]),
            TableRow.Group("EA2. Strengthened capacities of the public sector in selected target countries", 2),
            new([new("A2.1 Organizing and conducting three practitioner-to-practitioner knowledge transfer workshops, including study "
                + "tours") { RowSpan = 3 }, Event("Study tour 1 – Manama, January 2014", Tour, Purpose)]),
            new([Event("Study tour 2 – Manama, January 2015", Tour)]),
            new([Event("Study tour 3 – Beijing and Shanghai, January 2016", Tour, Purpose)]),
            new([new("A2.2 Online courses"),
                new([new Paragraph("Two online training courses were developed:"),
                new ListBlock(Ordered: true, [new ListItem("Adapting and Transferring Innovations in Governance"),
                new ListItem("Achieving Development Goals with Public Sector Innovations")])])]),
        ]);

    private static Table Challenges() =>
        new("Table 3. Challenges and actions", [new("Description of challenges"), new("Actions taken to solve the issue, if any")],
        [.. Enumerable.Range(1, 6).Select(number => new TableRow([
            new($"{number}. Not all participants had the most relevant background, and it was also evident in select activities that some "
                + $"participants had less implementing authority than others. {Purpose}"),
            new("The division collaborated with focal points for subsequent activities to solicit participation from those with the most "
                + "relevant background.")]))]);

    private static IReadOnlyList<Block> Lessons() => [
        new Heading(2, "Human factors", "5.1"), new Paragraph(Tour),
        new ListBlock(
            Ordered: false,
            [new ListItem("the importance of leadership and political will to successful implementation of e-government strategies;"),
            new ListItem("the engagement of stakeholders and users in developing the strategy; and"),
            new ListItem("the power of marketing, internal and external.")]),
        new Heading(2, "Process and activities", "5.2"), new Heading(3, "Memorandum of understanding"), new Paragraph(Purpose),
        new Paragraph(Tour),
        new Heading(3, "Funding ICT solutions"), new Paragraph(Purpose), new Paragraph(Tour),
        new Paragraph([new TextRun("See "), new TextRun("Table 1") { Href = "#table-1" }, new TextRun(" and the "),
            new TextRun("note du Gouvernement") { Lang = "fr", Italic = true }, new TextRun(".")]),
    ];

    private static Table Funding() =>
        new("Table 4. Financial leveraging",
        [new("Contributing entity"), new("Purpose"), new("Cash (US$)", 1, CellAlign.End), new("In kind", 2)],
        [
            new([new("The Government of the Kingdom of Bahrain"), new("Hosted one workshop and two study tours"), new("–"),
                new("Logistics involved in hosting, including facilitating visas for participants, transport from and to the airport, "
                + "from hotels to venue and back, transport to site visits, etc.")]),
            new([new("The Government of Ethiopia, in collaboration with ECA"), new("Hosted a workshop"), new("12,500.00"),
                new("Logistics involved in hosting")]),
        ])
        {
            HeaderRows =
        [
            new([new("Contributing entity") { RowSpan = 2 }, new("Purpose") { RowSpan = 2 }, new("Amount raised") { ColSpan = 2 }]),
            new([new("Cash (US$)") { Align = CellAlign.End }, new("In kind")]),
        ],
        };

    public static Table Money() => new("Table 5. Budget, revisions and expenditure",
        [new("Object class"), new("Description", 2), new("A. Budget/allotment (as per project document) (US$)", 1, CellAlign.End),
            new("B. Revisions to allotments (if any) (US$)", 1, CellAlign.End), new("C. Explanations of revisions to allotments", 2),
            new("D. Total expenditure (US$)", 1, CellAlign.End)],
        [
            Line("602", "General temporary assistance", "12,000", "+3,000", "Extension of six months", "14,850.25"),
            Line("604", "Consultants and expert groups", "108,500", "−12,250", "The online courses needed fewer working days than planned",
                "95,110.00"),
            Line("608", "Travel of staff", "64,000", "+9,250", "The last study tour moved to Beijing", "72,998.40"),
            Line("612", "Contractual services", "22,000", "", "", "21,400.00"),
            Line("616", "Operating expenses", "9,000", "", "", "8,012.75"),
            Line("618", "Supplies, materials etc.", "4,500", "", "", "4,100.00"),
            Line("621", "Fellowships, grants and contributions", "345,000", "", "", "338,777.10"),
        ])
    {
        Id = "table-5",
        FooterRows = [new([new("Total") { ColSpan = 2, IsHeader = true }, new("565,000"), new("0"), new(""), new("555,248.50")])],
    };

    private static Figure Chart() =>
        new("Figure 1. Participants attended, by event. Source: portal, 1 December 2016.",
        "Bar chart: 31, 44 and 62 participants attended the three study tours.", 440, 120,
        [
            new LineShape(120, 0, 120, 108, Tone.Line),
            .. new[] { ("Study tour 1", 31, Tone.Series1), ("Study tour 2", 44, Tone.Series2),
                ("Study tour 3", 62, Tone.Series3) }.SelectMany((bar, index) => new Shape[]
            {
                new TextShape(112, 20 + (36 * index), bar.Item1, 9, TextAnchor.End),
                new RectShape(120, 6 + (36 * index), bar.Item2 * 4.5, 22, bar.Item3),
                new TextShape(126 + (bar.Item2 * 4.5), 20 + (36 * index), $"{bar.Item2}", 9, Bold: true),
            }),
            new PolylineShape([new(120, 110), new(200, 112), new(400, 110)], Tone.Muted, 0.5),
        ]);

    private static TableCell Event(string title, params string[] paragraphs) =>
        new([new Paragraph([new TextRun(title) { Bold = true }]), .. paragraphs.Select(text => new Paragraph(text))]);

    private static TableRow Line(params string[] cells) =>
        new([.. cells.Select((cell, index) => new TableCell(cell) { IsHeader = index == 0 })]);
}
