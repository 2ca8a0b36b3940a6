using System.Net;
using System.Text.RegularExpressions;
using ProjectPortal.Tests.Support;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Features.FinalReport;

/// <summary>The file of the sample project, as other programs read it, against the tables of the public report.</summary>
public sealed class FinalReportPdfTests
{
    private static readonly string[] Countries =
    [
        "Afghanistan", "Bangladesh", "Benin", "Bhutan", "Burkina Faso", "Burundi", "Cambodia", "Central African Republic", "Chad",
        "Comoros", "Djibouti", "Equatorial Guinea", "Ethiopia",
        "Guinea-Bissau", "Haiti", "Kiribati", "Lao People's Democratic Republic", "Lesotho", "Liberia", "Madagascar", "Malawi", "Mali",
        "Mauritania", "Mozambique", "Myanmar", "Nepal", "Niger",
        "Rwanda", "Senegal", "Sierra Leone", "Somalia", "South Sudan", "Sudan", "Timor-Leste", "Togo", "Uganda",
        "United Republic of Tanzania", "Vanuatu", "Zambia",
    ];

    [Fact]
    public async Task The_English_file_holds_every_fact_of_the_public_report()
    {
        await using var file = await SampleFile.AskAsync("en");
        var (text, told) = (file.Text, Dense(file.Structure));
        Holds(text, "1213B, ROA 206", "12/12", "a. Original: 12/15", "b. Actual: 06/16",
            "Division for Public Administration and Development Management (DPADM)");
        // Names and statements wrap in narrow columns and go on overleaf, so they are read from the structure, without blanks.
        Holds(told, [.. Countries.Select(Dense)]);
        Holds(told, "(UNODC)", "(UN-Women)", "(UNDP)", "(UN-Habitat)", "(DPADM)", "e-GovernmentAuthorityofBahrain",
            "ChineseAcademyofGovernance", "GovernmentofEthiopia");
        Holds(told,
            Dense("EA1 – Increased awareness and knowledge of public sector officials of participating LDCs interested in innovative "
                + "practices to deliver quality services equitably"),
            Dense("EA2 – Strengthened capacities of the public sector in selected target countries to promote innovation and implement "
                + "good practices"),
            Dense("Number of local authorities in the participating LDCs who expressed that the presented innovative practices are "
                + "relevant"),
            Dense("Number of countries adapting innovative good practices in public governance that promote sustainable development"),
            Dense("Number of participants in the online training courses"),
            Dense("Almost 70 per cent."), Dense("13 of the 24 countries that responded, out of 39; countries that have begun to plan: 3."),
                Dense("No data yet, because"));
        InOrder(text, "A1.1 –", "A1.2 –", "A2.1 –", "A2.2 –", "A2.3 –");
        InOrder(told[told.LastIndexOf("Table2–", StringComparison.Ordinal)..], [.. new[]
        {
            "Expert group meeting – New York, United States of America, 25–26 February 2013", "Workshop 1 – Manama, Bahrain, June 2013",
            "Workshop 2 – Addis Ababa, Ethiopia, March 2014",
            "Study tour 1 – Manama, Bahrain, January 2014", "Study tour 2 – Manama, Bahrain, 24–29 January 2015",
            "Study tour 3 – Beijing and Shanghai, China, 9–18 January 2016",
            "Adapting and Transferring Innovations in Governance", "Achieving Development Goals with Public Sector Innovations",
        }.Select(Dense)]);
        InOrder(told, [.. new[] { "Table 1 – Review of performance indicators", "Table 2 – Review of activities",
            "Table 3 – Challenges and actions", "Table 4 – Financial leveraging", "Table 5 –" }.Select(Dense)]);
        InOrder(text[text.IndexOf("10. Financial information", text.IndexOf("Table 4 –", StringComparison.Ordinal),
            StringComparison.Ordinal)..], "602", "604", "608", "612", "616", "618", "621");
        Holds(text, "The Government of the", "Kingdom of Bahrain", "The Government of Ethiopia", "The Government of China");
        text.ShouldNotContain("0.00");
    }

    [Fact]
    public async Task The_five_challenges_and_three_contributors_are_rows_of_their_tables()
    {
        await using var host = await PortalHost.StartAsync(sample: true);
        var page = await (await host.SignedInAsync(TestAccounts.Evaluator)).GetAsync("/projects/roa-206/final-report");
        page.Document.QuerySelectorAll("#table-3 tbody tr").Length.ShouldBe(5);
        page.Document.QuerySelectorAll("#table-4 tbody tr").Length.ShouldBe(3);
        page.Document.QuerySelectorAll("#table-5 tbody tr").Length.ShouldBe(7);
        page.Document.QuerySelectorAll("#table-5 :is(tbody td, tfoot td)").Where((_, cell) => cell % 5 != 0)
            .ShouldAllBe(cell => cell.TextContent.Length == 0 || cell.PreviousElementSibling!.TagName == "TH");
    }

    [Fact]
    public async Task The_French_file_holds_the_same_facts_in_French()
    {
        await using var file = await SampleFile.AskAsync("fr");
        var told = Dense(file.Structure);
        Holds(told, "1213B,ROA206", "a.Initiale:12/15", "b.Effective:06/16",
            Dense("République démocratique populaire lao"), Dense("République-Unie de Tanzanie"), Dense("Éthiopie"),
            Dense("Près de 70 pour cent."), Dense("13 des 24 pays ayant répondu, sur un total de 39"),
            Dense("Réunion de groupe d’experts – New York, États-Unis d’Amérique, du 25 au 26 février 2013"),
                Dense("Voyage d’étude 3 – Beijing et Shanghai, Chine, du 9 au 18 janvier 2016"), Dense("Tableau 5 –"));
        file.Info.ShouldContain("Title:           Renforcement des capacités");
        file.Text.ShouldNotContain("This section");
    }

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public async Task The_file_is_sound_tagged_titled_and_embeds_only_subsets(string language)
    {
        await using var file = await SampleFile.AskAsync(language);
        file.Run("qpdf", "--check").ShouldContain("No syntax or stream encoding errors found");
        file.Info.ShouldMatch(@"Tagged:\s+yes");
        var fonts = file.Run("pdffonts").Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2).ToList();
        fonts.Count.ShouldBeInRange(2, 4);
        fonts.ShouldAllBe(font => Regex.IsMatch(font, @"^[A-Z]{6}\+NotoSans.*\byes\s+yes\s+yes\b"));
        file.Run("qpdf", "--qdf", "--object-streams=disable").ShouldContain($"/Lang ({language})");
        var structure = Tool.Run("pdfinfo", "-struct", file.Path);
        Regex.Count(structure, @"^\s*H1\b", RegexOptions.Multiline).ShouldBe(12, "ten sections, the contents and the title");
        Regex.Count(structure, @"^\s*TH\b", RegexOptions.Multiline).ShouldBeGreaterThan(60);
        Regex.Count(structure, @"^\s*Table\b", RegexOptions.Multiline).ShouldBe(8, "the cover has one, too");
    }

    [Fact]
    public async Task The_file_has_a_name_and_is_not_sent_twice_while_the_facts_stand()
    {
        await using var host = await PortalHost.StartAsync(sample: true);
        var staff = await host.SignedInAsync(TestAccounts.Staff);
        const string path = "/projects/roa-206/final-report.pdf?lang=en";
        using var first = await staff.AskAsync(path);
        var bytes = await first.Content.ReadAsByteArrayAsync();
        first.Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
        first.Content.Headers.ContentDisposition!.ToString().ShouldBe("inline; filename=roa-206-final-report-en.pdf");
        first.Headers.ETag!.Tag.Length.ShouldBe(66);
        using (var other = await staff.AskAsync(path.Replace("=en", "=fr", StringComparison.Ordinal)))
            other.Headers.ETag.ShouldNotBe(first.Headers.ETag);

        host.Clock.Advance(TimeSpan.FromHours(3));
        using var again = await staff.AskAsync(
            new HttpRequestMessage(HttpMethod.Get, path) { Headers = { IfNoneMatch = { first.Headers.ETag } } });
        again.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        again.Headers.ETag.ShouldBe(first.Headers.ETag);
        using var unknown = await staff.AskAsync(path);
        (await unknown.Content.ReadAsByteArrayAsync()).ShouldBe(bytes);

        await (await staff.GetAsync("/projects/roa-206/final-report/sections/summary/edit?lang=en")).Form("form[data-warn-unsaved]")
            .Fill("Markdown", "Another text.").SubmitAsync("save");
        using var changed = await staff.AskAsync(
            new HttpRequestMessage(HttpMethod.Get, path) { Headers = { IfNoneMatch = { first.Headers.ETag } } });
        changed.StatusCode.ShouldBe(HttpStatusCode.OK);
        changed.Headers.ETag.ShouldNotBe(first.Headers.ETag);
    }

    private static string Dense(string text) => Regex.Replace(text, "[\\s\"]", "");

    private static void Holds(string text, params string[] facts) =>
        facts.Where(fact => !text.Contains(fact, StringComparison.Ordinal)).ShouldBeEmpty();

    private static void InOrder(string text, params string[] facts)
    {
        var places = facts.Select(fact => text.IndexOf(fact, StringComparison.Ordinal)).ToList();
        places.ShouldAllBe(place => place >= 0);
        places.ShouldBeInOrder();
    }
}

/// <summary>The report of the sample project on disk.</summary>
internal sealed class SampleFile : IAsyncDisposable
{
    private readonly PortalHost _host;

    private SampleFile(PortalHost host, byte[] bytes)
    {
        _host = host;
        Path = System.IO.Path.Combine(host.Folder, "report.pdf");
        File.WriteAllBytes(Path, bytes);
    }

    public string Path { get; }

    /// <summary>All words in the order of the content, white space as single blanks.</summary>
    public string Text => Regex.Replace(Whole(Tool.Run("pdftotext", "-raw", Path, "-")), "[ \u00A0\n\f\r]+", " ");

    /// <summary>The words of each element in one piece, as a screen reader has them.</summary>
    public string Structure => Whole(Tool.Run("pdfinfo", "-struct-text", Path));

    /// <summary>With the words that lines part in one piece again.</summary>
    private static string Whole(string text) => Regex.Replace(text, "\u00AD\\s*", "");

    public string Info => Tool.Run("pdfinfo", Path);

    public static async Task<SampleFile> AskAsync(string language)
    {
        var host = await PortalHost.StartAsync(sample: true);
        using var answer = await (await host.SignedInAsync(TestAccounts.Evaluator))
            .AskAsync($"/projects/roa-206/final-report.pdf?lang={language}");
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return new SampleFile(host, await answer.Content.ReadAsByteArrayAsync());
    }

    public string Run(string tool, params string[] arguments) => tool == "qpdf" && arguments.Contains("--qdf")
        ? Tool.Run(tool, [.. arguments, "--static-id", Path, "-"])
        : Tool.Run(tool, [.. arguments, Path]);

    public ValueTask DisposeAsync() => _host.DisposeAsync();
}
