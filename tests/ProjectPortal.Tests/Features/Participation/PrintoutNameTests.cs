using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Tests.Support;
using ProjectPortal.Web.Features.Participation;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Features.Participation;

/// <summary>A saved printout says by its name whose and of what it is, whatever the name is written in.</summary>
public sealed class PrintoutNameTests
{
    [Theory]
    [InlineData("Tshering Wangmo", "roa-206-study-tour-2-tshering-wangmo-certificate")]
    [InlineData("Aïssatou N’Diaye", "roa-206-study-tour-2-aissatou-n-diaye-certificate")]
    [InlineData("", "roa-206-study-tour-2-certificate")]
    [InlineData("🙂", "roa-206-study-tour-2-certificate")]
    [InlineData("Андриамихаджа Разафиндракото Рабенантоандро Рабемананджара",
        "roa-206-study-tour-2-andriamikhadzha-razafindrakoto-certificate")]
    public void It_is_read_in_latin_letters_and_ends_with_a_whole_word(string person, string name) =>
        PrintoutName.Create("roa-206", "study-tour-2", person, "certificate").ShouldBe(name);

    [Theory]
    [InlineData("ທອງ ສີ")]
    [InlineData("محمد أحمد")]
    [InlineData("አበበ ቢቂላ")]
    [InlineData("សុខ សុភា")]
    [InlineData("བསོད་ནམས")]
    public void A_name_in_any_script_is_in_it(string person) => PrintoutName.Create("roa-206", "study-tour-2", person, "certificate")
        .ShouldMatch("^roa-206-study-tour-2-[a-z0-9]{2,}(-[a-z0-9]+)*-certificate$");

    [Fact]
    public void A_long_event_and_person_make_no_endless_name() =>
        PrintoutName.Create("roa-206", new string('e', 80), new string('p', 400), "invitation letter").Length.ShouldBeLessThan(120);

    [Fact]
    public async Task Each_printout_is_called_by_person_and_event_in_the_readers_language()
    {
        await using var door = await Door.OpenAsync(EventState.Confirmed);
        var staff = await door.Host.SignedInAsync(TestAccounts.Staff);
        var togo = await door.Host.SignedInAsync(TestAccounts.FocalPoint("TG"));
        var letter = $"{Door.Project}/nominations/{door.People[1].Id}/letter";
        (await NameAsync(staff, $"{letter}.pdf")).ShouldBe("roa-900-workshop-1-afi-mensah-invitation-letter.pdf");
        (await NameAsync(togo, $"{letter}.pdf")).ShouldBe("roa-900-workshop-1-afi-mensah-lettre-d-invitation.pdf");
        (await NameAsync(staff, $"{letter}s/1.pdf")).ShouldBe("roa-900-workshop-1-afi-mensah-invitation-letter-1.pdf");
        (await NameAsync(togo, $"{Door.Event}/letters.pdf")).ShouldBe("roa-900-workshop-1-lettres-d-invitation.pdf");
        (await NameAsync(staff, $"{Door.Event}/roster.pdf")).ShouldBe("roa-900-workshop-1-roster.pdf");
        (await NameAsync(togo, $"{Door.Event}/delegates.pdf")).ShouldBe("roa-900-workshop-1-delegues.pdf");
        (await NameAsync(staff, $"{Door.Event}/delegates.csv")).ShouldBe("roa-900-workshop-1-delegates.csv");
    }

    [Fact]
    public async Task A_certificate_is_called_the_same_behind_a_personal_link()
    {
        await using var door = await Door.OpenAsync();
        await ClosingTests.CloseAsync(door, 0, 1);
        var staff = await door.Host.SignedInAsync(TestAccounts.Staff);
        (await NameAsync(staff, $"{Door.Project}/nominations/{door.People[0].Id}/certificate.pdf"))
            .ShouldBe("roa-900-workshop-1-pema-dorji-certificate.pdf");
        (await NameAsync(staff, $"{Door.Event}/certificates.pdf")).ShouldBe("roa-900-workshop-1-certificates.pdf");
        var link = await door.Host.PersonalPathAsync(LinkPurpose.Certificate);
        (await NameAsync(door.Host.Visit("fr"), $"{link}/certificate.pdf"))
            .ShouldMatch("^roa-900-workshop-1-[a-z]+-[a-z]+-attestation.pdf$");
    }

    private static async Task<string> NameAsync(Browser browser, string path)
    {
        using var file = await browser.AskAsync(path);
        file.IsSuccessStatusCode.ShouldBeTrue(path);
        var disposition = file.Content.Headers.ContentDisposition!;
        disposition.FileName!.Trim('"').ShouldBe(disposition.FileNameStar ?? disposition.FileName);
        return disposition.FileName!.Trim('"');
    }
}
