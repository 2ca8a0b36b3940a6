using System.Text.RegularExpressions;
using ProjectPortal.Reports;
using ProjectPortal.Reports.Printouts;
using ProjectPortal.Tests.Reports.Pdf;
using ProjectPortal.Tests.Support;
using Shouldly;
using Xunit;
using static ProjectPortal.Tests.Reports.Printouts.PrintoutExamples;

namespace ProjectPortal.Tests.Reports.Printouts;

/// <summary>Letters, badges, lists and certificates as other programs read them.</summary>
public sealed class PrintoutTests
{
    private static readonly Delegation[] Delegations = [
        new(Bhutan, ["Focal point of Bhutan, fp@example.bt"], [Pema]), new(Senegal, [], [Awa]), new(Tanzania, ["A", "B"], [Long])];

    internal static readonly Dictionary<string, ReportDocument> All = new(StringComparer.Ordinal)
    {
        ["letter"] = InvitationLetters.Compose(
            Tour, [new(Pema, new DateOnly(2026, 2, 1), new DateTime(2026, 2, 15, 10, 30, 0, DateTimeKind.Utc), "Asia/Thimphu")],
            new("Ms. Contact", "staff@example.org"), AsOf),
        ["lettre"] = InvitationLetters.Compose(Tour, [new(Awa, new DateOnly(2026, 2, 1), null, "UTC")], null, AsOf),
        ["letters"] = InvitationLetters.Compose(
            Tour, [new(Pema, new DateOnly(2026, 2, 1), null, "UTC"), new(Awa, new DateOnly(2026, 2, 1), null, "UTC"),
            new(Long, new DateOnly(2026, 2, 1), null, "UTC")], new("Ms. Contact", "staff@example.org"), AsOf),
        ["badges"] = BadgeSheets.Compose(Tour, [new(Pema, Codes[0]), new(Awa, Codes[1]), new(Long, Codes[2])], "en", AsOf),
        ["list"] = DelegationList.Compose(Tour, Delegations, showsContacts: true, "en", AsOf),
        ["liste"] = DelegationList.Compose(Tour, Delegations, showsContacts: false, "fr", AsOf),
        ["roster"] = AttendanceRoster.Compose(Tour, Delegations, "en", AsOf),
        ["feuille"] = AttendanceRoster.Compose(Tour with { EndsOn = new DateOnly(2026, 4, 8) }, Delegations, "fr", AsOf),
        ["certificate"] = Certificates.Compose(Tour, [Certificate(Pema, 0)], AsOf),
        ["attestation"] = Certificates.Compose(Tour, [Certificate(Awa, 1)], AsOf),
        ["certificates"] = Certificates.Compose(Tour, [Certificate(Long, 2), Certificate(Awa, 1)], AsOf),
    };

    [Fact]
    public void Who_has_one_name_is_greeted_by_it()
    {
        using var file = new PdfFile(InvitationLetters.Compose(
            Tour, [new(Pema with { FamilyName = "" }, new DateOnly(2026, 2, 1), null, "UTC")], null, AsOf));

        file.Pages.ShouldHaveSingleItem().ShouldContain("Dear Ms. Pema,");
    }

    /// <summary>A joiner shapes a word of Devanagari or Arabic; between Latin letters nobody needs it.</summary>
    [Theory]
    [InlineData("\u0928\u094D\u200D\u092F", "\u0928\u094D\u200D\u092F")]
    [InlineData("\u0645\u06CC\u200C\u0631\u0648\u062F", "\u0645\u06CC\u200C\u0631\u0648\u062F")]
    [InlineData("Wang\u200Cmo\u200Dla\u200B\u00AD", "Wangmola")]
    [InlineData("\u200Da", "a")]
    public void Joiners_stay_where_a_script_needs_them(string text, string printed) =>
        ProjectPortal.Reports.Pdf.Layout.Span.Clean(text).ShouldBe(printed);

    [Fact]
    public void A_name_without_a_gap_is_broken_and_stays_readable()
    {
        var name = string.Concat(Enumerable.Repeat("Wangmolatsheringdem", 8))[..150];
        using var certificate = new PdfFile(Certificates.Compose(
            Tour, [Certificate(Pema with { GivenName = name, FamilyName = "" }, 0)], AsOf));
        using var badge = new PdfFile(BadgeSheets.Compose(
            Tour, [new(Pema with { GivenName = name, FamilyName = "" }, Codes[0])], "en", AsOf));

        SizesOf(certificate).Min().ShouldBeGreaterThanOrEqualTo(7, "the smallest text of a certificate is the note at its foot");
        SizesOf(badge).Min().ShouldBeGreaterThanOrEqualTo(6.5);
        certificate.AllText.Replace(" ", "", StringComparison.Ordinal).ShouldContain(name);

        static IEnumerable<double> SizesOf(PdfFile file) => Regex.Matches(file.Objects, @"/F\d+ (?<size>[\d.]+) Tf").Select(
            m => double.Parse(m.Groups["size"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture));
    }

    public static TheoryData<string> Names => [.. All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_paper_is_a_sound_tagged_file_with_its_fonts_in_it(string name)
    {
        using var file = new PdfFile(All[name]);
        file.Check().ShouldContain("No syntax or stream encoding errors found");
        file.Info.ShouldMatch(@"Tagged:\s+yes");
        file.Info.ShouldContain(All[name].Title);
        file.Objects.ShouldContain($"/Lang ({All[name].Language})");
        var fonts = file.Fonts.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2).ToList();
        fonts.ShouldNotBeEmpty();
        fonts.ShouldAllBe(font => Regex.IsMatch(font, @"\byes yes yes\b"));
        file.AllText.ShouldNotContain("{");
        new PdfFile(All[name]).Bytes.ShouldBe(file.Bytes, "the same facts give the same bytes");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Everything_on_a_page_is_told_or_marked_as_decoration(string name)
    {
        using var file = new PdfFile(All[name]);
        foreach (Match stream in Regex.Matches(file.Objects, @"(?<=stream\n)/\w+ <<.*?(?=endstream)", RegexOptions.Singleline))
            Regex.Count(stream.Value, " BDC\n").ShouldBe(Regex.Count(stream.Value, "^EMC$", RegexOptions.Multiline));
    }

    [Fact]
    public void A_letter_says_who_where_when_and_until_when_on_one_page()
    {
        using var file = new PdfFile(All["letter"]);
        var page = file.Pages.ShouldHaveSingleItem();
        page.ShouldContain(
            "Department of trials Division for tests 1 February 2026 Ms. Pema Dorji Director Royal Civil Service Commission Bhutan");
        page.ShouldContain("Dear Ms. Dorji,");
        page.ShouldContain(
            "the study tour “Study tour on one-stop shops”, which is held under the Development Account project “Practices that travel” "
            + "(1213B, ROA 206).");
        page.ShouldContain("30 March – 1 April 2026");
        page.ShouldContain("Beijing, China – Academy Shanghai, China");
        page.ShouldContain("by 15 February 2026, 16:30 Thimphu time");
        page.ShouldContain("Contact: Ms. Contact, staff@example.org");
        page.ShouldNotContain("Page 1");
        file.Urls.ShouldContain("mailto:staff@example.org");
    }

    [Fact]
    public void A_French_letter_is_French_throughout()
    {
        using var file = new PdfFile(All["lettre"]);
        var page = file.Pages.ShouldHaveSingleItem();
        page.ShouldContain("1er février 2026 M. Élodie Œuvrard Diop N’Diaye Chef de l’unité");
        page.ShouldContain("Monsieur,");
        page.ShouldContain("Votre participation a été confirmée.");
        page.ShouldContain("veuillez vous adresser à votre point focal");
        page.ShouldNotContain("the ");
    }

    [Fact]
    public void Letters_in_one_file_have_a_page_and_a_language_each()
    {
        using var file = new PdfFile(All["letters"]);
        file.Pages.Length.ShouldBe(3);
        file.Pages[1].ShouldContain("Monsieur,");
        file.Objects.ShouldContain("/Lang (fr)");
    }

    [Fact]
    public void The_code_of_each_badge_can_be_read_by_a_camera()
    {
        using var file = new PdfFile(All["badges"]);
        Pictures.QrCodesOf(file.Bytes).Order().ShouldBe(["ACDE-2345-FGHJ", "K7QX-M2RD-9TWF", "YXWV-9876-TRQP"]);
        file.Structure.ShouldContain("Figure");
        var page = file.DrawnText;
        page.ShouldContain("Pema Dorji");
        page.ShouldContain("Visite d’étude sur les guichets uniques");
        page.ShouldContain("Mwakyembe-Nyirenda");
        file.Objects.ShouldContain("/Lang (fr)");
        file.Objects.ShouldContain("/Alt");
    }

    [Fact]
    public void Nine_badges_need_a_second_page()
    {
        using var file = new PdfFile(
            BadgeSheets.Compose(Tour, [.. Enumerable.Range(0, 9).Select(_ => new PrintoutBadge(Awa, Codes[0]))], "fr", AsOf));
        file.Pages.Length.ShouldBe(2);
        Pictures.QrCodesOf(file.Bytes).Count.ShouldBe(9);
    }

    [Fact]
    public void The_list_counts_and_names_the_focal_points()
    {
        using var file = new PdfFile(All["list"]);
        file.AllText.ShouldContain("3 from 3 countries (women: 2, men: 1)");
        file.AllText.ShouldContain("focal point: Focal point of Bhutan, fp@example.bt");
        file.AllText.ShouldContain("pema@example.bt");
        file.PageSizes.ShouldContain("841.89 x 595.28");
        using var french = new PdfFile(All["liste"]);
        french.AllText.ShouldNotContain("@example.sn");
        french.AllText.ShouldContain("aucun point focal sur le portail");
    }

    [Fact]
    public void The_roster_has_a_column_for_each_day_and_a_new_table_after_six()
    {
        using var file = new PdfFile(All["roster"]);
        var page = file.Pages.ShouldHaveSingleItem();
        page.ShouldContain("Mon 30");
        page.ShouldContain("Tue 31");
        page.ShouldContain("Wed 1");
        using var french = new PdfFile(All["feuille"]);
        french.Pages.Length.ShouldBe(2);
        french.Pages[0].ShouldContain("sam. 4");
        french.Pages[1].ShouldContain("mer. 8");
    }

    [Fact]
    public void A_certificate_is_one_page_whose_code_leads_to_its_proof()
    {
        using var file = new PdfFile(All["certificate"]);
        var page = file.Pages.ShouldHaveSingleItem();
        foreach (var said in new[] { "Certificate of participation", "Pema Dorji", "Bhutan", "took part in the study tour",
            "30 March – 1 April 2026 · Beijing and Shanghai, China", "Code K7QX-M2RD-9TWF", "Issued on 5 April 2026" })
            page.ShouldContain(said);
        Pictures.QrCodesOf(file.Bytes).ShouldBe(["https://portal.example/verify/K7QX-M2RD-9TWF"]);
        file.Urls.ShouldContain("https://portal.example/verify/K7QX-M2RD-9TWF");
        using var french = new PdfFile(All["attestation"]);
        french.AllText.ShouldContain("Il est attesté que Élodie Œuvrard Diop N’Diaye Sénégal a participé au voyage d’étude");
        french.AllText.ShouldContain("Délivrée le 5 avril 2026");
    }

    [Fact]
    public void Papers_can_be_told_as_a_page_too()
    {
        var told = ProjectPortal.Reports.Html.HtmlRenderer.Render(All["certificate"]);
        told.ShouldContain("Pema Dorji");
        told.ShouldContain("<svg");
        ProjectPortal.Reports.Html.HtmlRenderer.Render(All["letter"]).ShouldContain("Division for tests");
    }

    private static PrintoutCertificate Certificate(PrintoutDelegate of, int code) =>
        new(of, Codes[code], new DateOnly(2026, 4, 5),
            $"https://portal.example/verify/{ProjectPortal.Domain.Participation.ReadableCode.Print(Codes[code])}");
}
