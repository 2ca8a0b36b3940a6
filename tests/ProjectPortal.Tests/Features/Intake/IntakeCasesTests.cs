using System.Text;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Tests.Support;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Features.Intake;

/// <summary>Lists as ministries really send them: who is the same person, what a word means, what nobody sees.</summary>
public sealed class IntakeCasesTests : IAsyncLifetime
{
    private const string Head = "Given name,Family name,Sex,Year of birth,E-mail,Languages,Position,Organization,Area of work,"
        + "Implementing authority,What the country would introduce,Superior who stands behind the nomination\r\n";

    private const string Post = ",English,Head of unit,Civil Service Commission,Records,Decides,One counter,The Chair\r\n";

    private PortalHost _host = null!;
    private World _world = null!;
    private Event _event = null!;
    private Browser _bhutan = null!;

    private string Path => $"/projects/roa-900/events/{_event.Slug}/intake";

    public async ValueTask InitializeAsync()
    {
        _host = await PortalHost.StartAsync();
        _world = new World(_host);
        _event = await _world.EventAsync(await _world.ProjectAsync(), EventState.NominationsOpen);
        _bhutan = await _host.SignedInAsync(TestAccounts.FocalPoint("BT"));
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Theory]
    [InlineData("Ama,N'Guessan", "Ama,N\u2019Guessan")]
    [InlineData("Ama,N'Guessan", "Ama,N\u02BCGuessan")]
    [InlineData("Ama,N'Guessan", "Ama,NGuessan")]
    [InlineData("Cœur,Djø", "Coeur,Djo")]
    [InlineData("Dr. Pema,DORJI", "Pema,Dorji")]
    [InlineData("Given1,\u200BDorji", "Given1,Dorji")]
    [InlineData("Karma,", ",Karma")]
    [InlineData("Karma,", "Karma,")]
    public async Task The_same_person_written_in_two_ways_is_one(string one, string other)
    {
        var page = await SendAsync($"{Person(one, 1)}{Person(other, 2)}");

        page.TextsOf(".error-summary li").ShouldBe([Say.En("Intake.InRow", 3, Say.En("Intake.SameAsRow", 2))]);
    }

    [Theory]
    [InlineData("ကိ,မယ", "ကု,မယ")]
    [InlineData("គិ,ស", "គុ,ស")]
    [InlineData("कि,वर्मा", "कु,वर्मा")]
    public async Task Names_that_differ_in_a_vowel_are_two_people(string one, string other)
    {
        var page = await SendAsync($"{Person(one, 1)}{Person(other, 2)}");

        (await page.Form("[action$=confirmation]").SubmitAsync("submit")).Flash.ShouldBe(Say.En("Intake.Submitted.other", 2));
    }

    [Fact]
    public async Task An_address_with_a_sign_that_nobody_sees_is_the_same_address()
    {
        var page = await SendAsync(
            $"Given1,Family1,Female,1971,person1@example.org\u200B{Post}Given2,Family2,Female,1972,per\u00ADson1@example.org{Post}");

        page.TextsOf(".error-summary li").ShouldBe([Say.En("Intake.InRow", 3, Say.En("Intake.SameAsRow", 2))]);
    }

    [Theory]
    [InlineData("F", Sex.Female)]
    [InlineData("M", Sex.Male)]
    [InlineData("H", Sex.Male)]
    [InlineData("M.", Sex.Male)]
    [InlineData("Mme", Sex.Female)]
    [InlineData("female ", Sex.Female)]
    [InlineData("FEMININ", Sex.Female)]
    [InlineData("Féminin", Sex.Female)]
    [InlineData("masculin", Sex.Male)]
    [InlineData("Homme", Sex.Male)]
    [InlineData("Femme", Sex.Female)]
    public async Task Sex_is_understood_in_both_languages_and_short(string said, Sex meant)
    {
        var page = await SendAsync($"Pema,Dorji,{said},1980,p@example.org{Post}");

        (await page.Form("[action$=confirmation]").SubmitAsync("submit")).Flash.ShouldBe(Say.En("Intake.Submitted.one", 1));
        (await _world.NominationsOfAsync(_event)).ShouldHaveSingleItem().Nominee.Sex.ShouldBe(meant);
    }

    [Theory]
    [InlineData("Décideuse", ImplementingAuthority.Decides)]
    [InlineData("decision-maker", ImplementingAuthority.Decides)]
    [InlineData("conseiller", ImplementingAuthority.Advises)]
    [InlineData("Mise en oeuvre", ImplementingAuthority.Implements)]
    [InlineData("point focal", ImplementingAuthority.Liaises)]
    public async Task Authority_is_understood_in_the_words_that_people_use(string said, ImplementingAuthority meant)
    {
        var page = await SendAsync($"Pema,Dorji,F,1980,p@example.org{Post.Replace("Decides", said, StringComparison.Ordinal)}");

        await page.Form("[action$=confirmation]").SubmitAsync("draft");
        (await _world.NominationsOfAsync(_event)).ShouldHaveSingleItem().Nominee.Authority.ShouldBe(meant);
    }

    [Fact]
    public async Task Headings_below_a_title_are_found_in_other_words_than_the_templates()
    {
        const string Text = "Liste des candidats\r\nMinistère de la fonction publique;;;;\r\n\r\n"
            + "Prénoms;Nom de famille;Genre;Courriel;Fonction\r\nAfi;Mensah;F;afi@example.org;Directrice\r\n";

        var page = await SendWholeAsync(Encoding.UTF8.GetBytes(Text));

        page.ShouldSay(Say.En("Intake.HeadingsBelow", 4));
        await page.Form("[action$=confirmation]").SubmitAsync("draft");
        var nominee = (await _world.NominationsOfAsync(_event)).ShouldHaveSingleItem().Nominee;
        (nominee.FullName, nominee.Sex, nominee.Email, nominee.Position).ShouldBe(
            ("Afi Mensah", Sex.Female, "afi@example.org", "Directrice"));
    }

    [Fact]
    public async Task A_person_with_one_name_is_submitted_and_a_person_with_none_is_not()
    {
        var page = await SendAsync($"Karma,,F,1980,k@example.org{Post},,F,1981,n@example.org{Post}");
        page.ShouldSay(Say.En("Refusals.NomineeNameMissing"));
        page.Form("[action$=confirmation]").Element.TextContent.ShouldNotContain(Say.En("Intake.SubmitAll.other", 2));

        page = await SendAsync($"Karma,,F,1980,k@example.org{Post},Sonam,F,1981,s@example.org{Post}");
        (await page.Form("[action$=confirmation]").SubmitAsync("submit")).Flash.ShouldBe(Say.En("Intake.Submitted.other", 2));
        (await _world.NominationsOfAsync(_event)).Select(n => n.Nominee.FullName).ShouldBe(["Karma", "Sonam"]);
    }

    [Fact]
    public async Task What_is_hidden_is_said_and_taken_only_when_the_person_says_so()
    {
        string[] headings = ["Given name", "Sex", "Family name", "Year of birth"];
        var rows = Cells("<row>", headings)
            + Cells("<row>", "Pema", "F", "Dorji", "1980") + Cells("<row hidden=\"1\">", "Sonam", "M", "Choden", "1981")
            + Cells("<row ht=\"0\" customHeight=\"1\">", "Karma", "M", "Wangmo", "1982");
        var book = new SampleWorkbook
        {
            Sheets = [new("S", rows) { Columns = "<cols><col min=\"3\" max=\"3\" hidden=\"1\"/></cols>" }],
        };

        var page = await SendWholeAsync(book.Bytes());

        page.ShouldSay(Say.En("Intake.HiddenLeftOut")).ShouldSay(Say.En("Intake.HiddenColumn", "C", "Family name"))
            .ShouldSay(Say.En("Intake.HiddenRow", 3)).ShouldSay(Say.En("Intake.HiddenRow", 4)).ShouldNotSay("Sonam").ShouldNotSay("Dorji");
        var whole = await page.Form("[action$=preview]").SubmitAsync("true");
        whole.ShouldSay(Say.En("Intake.HiddenTaken")).ShouldSay("Sonam").ShouldSay("Dorji");
        await page.Form("[action$=confirmation]").SubmitAsync("draft");
        (await _world.NominationsOfAsync(_event)).Select(n => n.Nominee.FullName).ShouldBe(["Pema"]);
    }

    [Fact]
    public async Task What_was_hidden_is_taken_where_the_person_said_so()
    {
        var book = new SampleWorkbook
        {
            Sheets =
            [
                new("S", Cells("<row>", "Given name", "Sex", "Family name") + Cells("<row hidden=\"true\">", "Sonam", "M", "Choden")),
            ],
        };

        var page = await (await SendWholeAsync(book.Bytes())).Form("[action$=preview]").SubmitAsync("true");
        await page.Form("[action$=confirmation]").SubmitAsync("draft");

        (await _world.NominationsOfAsync(_event)).ShouldHaveSingleItem().Nominee.FullName.ShouldBe("Sonam Choden");
    }

    [Fact]
    public async Task Texts_of_a_workbook_are_found_whatever_their_part_is_called()
    {
        var book = new SampleWorkbook
        {
            Sheets = [new("S", Texts(0, 1, 4) + Texts(2, 3, 5))],
            Strings = "<si><t>Given name</t></si><si><t>Family name</t></si><si><t>Pema</t></si><si><t>Wangmo</t></si>"
                + "<si><t>Sex</t></si><si><t>F</t></si>",
            StringsPart = "xl/SharedStrings.xml",
        };

        await (await SendWholeAsync(book.Bytes())).Form("[action$=confirmation]").SubmitAsync("draft");

        (await _world.NominationsOfAsync(_event)).ShouldHaveSingleItem().Nominee.FullName.ShouldBe("Pema Wangmo");

        static string Texts(params int[] texts) => $"<row>{string.Concat(texts.Select(t => $"<c t=\"s\"><v>{t}</v></c>"))}</row>";
    }

    [Theory]
    [InlineData("Given1,Family1,Female,1971,p1@example.org,English,Head,\"Records,x\r\nGiven2,Family2,Female,1972\r\n", 2)]
    [InlineData("Given1,Family1,Female,1971\r\nGiven2,\"Family2,Female,1972\r\nGiven3,\"Family3\",Female,1973\r\n", 3)]
    [InlineData("Given1,Family1,Female,\"1971", 2)]
    public async Task A_quotation_mark_that_never_closes_is_refused_where_it_opens(string rows, int line) =>
        (await SendAsync(rows)).ShouldBe(System.Net.HttpStatusCode.UnprocessableEntity).Problems
            .ShouldBe([Say.En("Refusals.SheetQuoteOpen", line)]);

    [Fact]
    public async Task A_cell_of_several_lines_in_a_text_file_is_said()
    {
        var page = await SendAsync($"Pema,\"Dorji\nSonam\",F,1980,p@example.org{Post}");

        page.ShouldSay(Say.En("Intake.ManyLines", 2, "B", "Family name"));
    }

    public static TheoryData<string, byte[]> Encodings
    {
        get
        {
            var (big, little) = (new UnicodeEncoding(bigEndian: true, byteOrderMark: true), Encoding.Unicode);
            const string Text = "Given name;Family name;Sex\r\nPéma;Wangmola;F\r\n";
            return new()
            {
                { "UTF-16 big-endian", [.. big.Preamble, .. big.GetBytes(Text)] },
                { "UTF-16 big-endian without its mark", big.GetBytes(Text) },
                { "UTF-16 little-endian", [.. little.Preamble, .. little.GetBytes(Text)] },
                { "UTF-16 little-endian without its mark", little.GetBytes(Text) },
                { "UTF-32", [.. Encoding.UTF32.Preamble, .. Encoding.UTF32.GetBytes(Text)] },
                { "UTF-8", Encoding.UTF8.GetBytes(Text) },
                { "UTF-8 with a mark", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Text)] },
                { "Windows-1252", CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(Text) },
            };
        }
    }

    [Theory]
    [MemberData(nameof(Encodings))]
    public async Task Text_is_read_whatever_program_saved_it(string saved, byte[] content)
    {
        await (await SendWholeAsync(content)).Form("[action$=confirmation]").SubmitAsync("draft");

        (await _world.NominationsOfAsync(_event)).ShouldHaveSingleItem(saved).Nominee.FullName.ShouldBe("Péma Wangmola", saved);
    }

    private static string Person(string names, int number) =>
        FormattableString.Invariant($"{names},Female,1980,person{number}@example.org{Post}");

    private static string Cells(string row, params string[] values) =>
        $"{row}{string.Concat(values.Select(v => $"<c t=\"inlineStr\"><is><t>{v}</t></is></c>"))}</row>";

    private Task<Page> SendAsync(string rows) => SendWholeAsync(Encoding.UTF8.GetBytes(Head + rows));

    private async Task<Page> SendWholeAsync(byte[] content) =>
        await (await _bhutan.GetAsync(Path)).Form("[enctype]").Attach("File", "names", content).SubmitAsync();
}
