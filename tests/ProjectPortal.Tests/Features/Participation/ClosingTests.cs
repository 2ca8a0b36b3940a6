using System.Net;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Tests.Support;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Features.Participation;

/// <summary>From the marks to who attended, with certificates that anybody can check.</summary>
public sealed class ClosingTests
{
    [Fact]
    public async Task Closing_waits_for_the_last_day()
    {
        await using var door = await Door.OpenAsync();
        var staff = await door.Host.SignedInAsync(TestAccounts.Staff);
        var page = await staff.GetAsync($"{Door.Attendance}/closure");
        page.ShouldBeOk().ShouldSay(Say.En("Participation.NobodyMarkedTitle")).HasForm($"{Door.Attendance}/closure").ShouldBeFalse();
        (await staff.PostAsync($"{Door.Attendance}/closure", ("Attended", "0"), ("Missed", "3")))
            .ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await door.StatesAsync())
            .ShouldBe([NominationState.Confirmed, NominationState.Confirmed, NominationState.Confirmed, NominationState.Selected]);
    }

    [Fact]
    public async Task Who_was_there_on_a_day_attended_and_can_prove_it()
    {
        await using var door = await Door.OpenAsync();
        var staff = await CloseAsync(door, 0, 1);
        (await door.StatesAsync())
            .ShouldBe([NominationState.Attended, NominationState.Attended, NominationState.NoShow, NominationState.Selected]);
        var mails = await door.Host.MailsAsync();
        mails.Select(m => (m.ToName, m.Language))
            .ShouldBe([("Pema Dorji", "en"), ("Afi Mensah", "fr"), ("Maya Rai", "en")], ignoreOrder: true);

        // The delegate comes by the link of the mail.
        var path = await door.Host.PersonalPathAsync(LinkPurpose.Certificate);
        var visitor = door.Host.Visit("fr");
        var mine = await visitor.GetAsync(path);
        mine.ShouldBeOk().Heading.ShouldBe(Say.Fr("Participation.MyCertificate"));
        using var paper = await visitor.AskAsync($"{path}/certificate.pdf");
        paper.Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
        var address = new Uri(Pictures.QrCodesOf(await paper.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken))
            .ShouldHaveSingleItem());
        address.Host.ShouldBe("portal.example");

        // And whoever is shown the paper checks it.
        var proof = await visitor.GetAsync(address.AbsolutePath);
        proof.ShouldBeOk().ShouldSay(Say.Fr("Participation.VerifyGenuine"));
        proof.TextsOf("dl.facts dd")
            .ShouldBe([mine.Text.Contains("Afi Mensah", StringComparison.Ordinal) ? "Afi Mensah" : "Pema Dorji", "Atelier 1",
            "du 1er au 5 mars 2026"]);
        proof.ShouldNotSay("Ministry").ShouldNotSay("Togo").ShouldNotSay("example");

        using var all = await staff.AskAsync($"{Door.Event}/certificates.pdf");
        Pictures.PagesOf(await all.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).ShouldBe(2);
    }

    [Fact]
    public async Task What_was_marked_since_the_preview_is_looked_at_first()
    {
        await using var door = await Door.OpenAsync();
        var staff = await door.OnLastDayAsync();
        var preview = await staff.GetAsync($"{Door.Attendance}/closure");
        preview.TextsOf(".stat-figure").ShouldBe(["0", "3", "3"]);
        (await staff.PostAsync($"{Door.Attendance}/marks", ("Day", door.Today), ("Present", $"{door.People[0].Id}"))).ShouldBeOk();
        var again = await preview.Form($"{Door.Attendance}/closure").SubmitAsync();
        again.ShouldBe(HttpStatusCode.Conflict).ShouldSay(Say.En("Participation.MarksMoved"));
        again.TextsOf(".stat-figure").ShouldBe(["1", "2", "3"]);
        (await door.Host.MailsAsync()).ShouldBeEmpty();
        (await again.Form($"{Door.Attendance}/closure").SubmitAsync())
            .Flash.ShouldBe("Attendance is closed: 1 person attended, 2 did not come; 3 messages are sent.");
        (await staff.PostAsync($"{Door.Attendance}/closure", ("Attended", "0"), ("Missed", "0")))
            .Flash.ShouldBe(Say.En("Participation.NothingToClose"));
        (await staff.PostAsync($"{Door.Attendance}/marks", ("Day", door.Today), ("Present", $"{door.People[1].Id}")))
            .ShouldBe(HttpStatusCode.UnprocessableEntity).ShouldSay(Say.En("Refusals.AttendanceClosed"));
        (await door.Host.MailsAsync()).Count.ShouldBe(3);
    }

    [Fact]
    public async Task A_revoked_certificate_says_so_and_a_new_one_can_follow()
    {
        await using var door = await Door.OpenAsync();
        var staff = await CloseAsync(door, 0);
        var certificate = await door.Host.InDbAsync(db => db.Certificates.AsNoTracking().SingleAsync());
        var page = await staff.GetAsync($"{Door.Event}/certificates");
        var revocation = $"{Door.Event}/certificates/{certificate.Id}/revocation";
        (await page.Form(revocation).SubmitAsync()).ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await page.Form(revocation).Fill("Revocation.Reason", "The name was wrong.").SubmitAsync())
            .Flash.ShouldBe(Say.En("Participation.CertificateRevoked", "Pema Dorji"));
        (await staff.PostAsync(revocation, ("Revocation.Reason", "Again."))).ShouldBe(HttpStatusCode.UnprocessableEntity);

        var visitor = door.Host.Visit();
        (await visitor.GetAsync($"/verify/{certificate.Code}")).ShouldBeOk().ShouldSay(Say.En("Participation.VerifyRevoked"))
            .ShouldNotSay("The name was wrong.");
        var path = await door.Host.PersonalPathAsync(LinkPurpose.Certificate);
        (await visitor.GetAsync(path)).ShouldBeOk().ShouldSay(Say.En("Participation.MyNone", "Pema Dorji"));
        (await visitor.GetAsync($"{path}/certificate.pdf")).ShouldBe(HttpStatusCode.NotFound);
        (await staff.GetAsync($"{Door.Project}/nominations/{door.People[0].Id}/certificate.pdf")).ShouldBe(HttpStatusCode.NotFound);

        (await (await staff.GetAsync($"{Door.Event}/certificates")).Form($"{Door.Event}/certificates").SubmitAsync())
            .Flash.ShouldBe(Say.En("Participation.CertificatesIssued.one", 1));
        (await staff.PostAsync($"{Door.Event}/certificates")).Flash.ShouldBe(Say.En("Participation.CertificatesIssued.other", 0));
        (await door.Host.InDbAsync(db => db.Certificates.CountAsync())).ShouldBe(2);
        (await visitor.GetAsync($"{path}/certificate.pdf")).ShouldBeOk();
    }

    [Fact]
    public async Task Countries_fetch_their_own_certificates_and_nobody_elses()
    {
        await using var door = await Door.OpenAsync();
        await CloseAsync(door, 0, 1);
        var bhutan = await door.Host.SignedInAsync(TestAccounts.FocalPoint("BT"));
        (await bhutan.GetAsync($"{Door.Event}/certificates")).ShouldBeOk().ShouldSay("Pema Dorji").ShouldNotSay("Afi Mensah");
        (await bhutan.GetAsync($"{Door.Project}/nominations/{door.People[0].Id}/certificate.pdf")).ShouldBeOk();
        (await bhutan.GetAsync($"{Door.Project}/nominations/{door.People[1].Id}/certificate.pdf")).ShouldBe(HttpStatusCode.NotFound);
        using var all = await bhutan.AskAsync($"{Door.Event}/certificates.pdf");
        Pictures.PagesOf(await all.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).ShouldBe(1);
        (await (await door.Host.SignedInAsync(TestAccounts.FocalPoint("SN"))).GetAsync($"{Door.Event}/certificates.pdf"))
            .ShouldBe(HttpStatusCode.NotFound);

        var evaluator = await door.Host.SignedInAsync(TestAccounts.Evaluator);
        var page = await evaluator.GetAsync($"{Door.Event}/certificates");
        page.ShouldBeOk().ShouldSay("Afi Mensah").Has("main form").ShouldBeFalse();
        page.Has("main a[href$='.pdf']").ShouldBeFalse();
        (await evaluator.GetAsync($"{Door.Event}/certificates.pdf")).ShouldBe(HttpStatusCode.NotFound);
    }

    internal static async Task<Browser> CloseAsync(Door door, params int[] present)
    {
        var staff = await door.OnLastDayAsync();
        await staff.GetAsync(Door.Attendance);
        foreach (var index in present)
            (await staff.PostAsync($"{Door.Attendance}/marks", ("Day", door.FirstDay), ("Present", $"{door.People[index].Id}")))
                .ShouldBeOk();
        (await (await staff.GetAsync($"{Door.Attendance}/closure")).Form($"{Door.Attendance}/closure").SubmitAsync()).ShouldBeOk();
        return staff;
    }
}
