using System.Net;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Tests.Support;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Features.Followup;

/// <summary>Reminders go to those who have not answered, in their language, and not twice in a day.</summary>
public sealed class BoardTests
{
    private const string Here = "/projects/roa-900/board";

    [Fact]
    public async Task Those_who_have_not_nominated_are_reminded_each_in_their_language_and_once_a_day()
    {
        await using var host = await PortalHost.StartAsync();
        var world = new World(host);
        await world.EventAsync(await world.ProjectAsync(), EventState.NominationsOpen, null, new Wanted("BT", NominationState.Submitted),
            new Wanted("NP", NominationState.Draft));
        var staff = await host.SignedInAsync(TestAccounts.Staff);

        var board = await staff.GetAsync($"{Here}?kind=Nominate");
        board.TextsOf("#list ~ form tbody td:first-child").ShouldBe(["Nepal", "Senegal", "Togo"], "a draft is no nomination");
        (await board.Form($"{Here}/preview").SubmitAsync()).ShouldBe(HttpStatusCode.UnprocessableEntity)
            .ShouldSay(Say.En("Followup.NobodyTicked"));
        var e = await host.InDbAsync(db => db.Events.SingleAsync());
        var preview = await Tick(await staff.GetAsync(Here), $"Nominate-{e.Id}-NP", $"Nominate-{e.Id}-TG").SubmitAsync();
        preview.ShouldBeOk().TextsOf(".mail-preview > summary").Count.ShouldBe(2);
        preview.ShouldSay(Say.En("Mails.ReminderNominateFocalPointSubject", "", "Workshop 1"))
            .ShouldSay(Say.Fr("Mails.ReminderNominateFocalPointSubject", "", "Atelier 1"));
        (await host.MailsAsync()).ShouldBeEmpty("a preview sends nothing");

        // Nepal answers between the preview and the sending.
        await host.InDbAsync(async db =>
        {
            var draft = await db.Nominations.Include(n => n.Event!).ThenInclude(x => x.Waivers).SingleAsync(n => n.CountryCode == "NP");
            draft.Submit(draft.Event!, false, new(await world.ActorAsync(TestAccounts.FocalPoint("NP")), host.Clock.Now)).ShouldBeEmpty();
            await db.SaveChangesAsync();
        });
        var sent = await preview.Form($"{Here}/reminders").SubmitAsync();

        sent.Flash.ShouldBe($"{Say.En("Followup.Reminded.one", 1)} {Say.En("Followup.SkippedAnswered.one", 1)}");
        var mail = (await host.MailsAsync()).Single();
        (mail.ToAddress, mail.Language).ShouldBe((TestAccounts.FocalPoint("TG"), "fr"));
        mail.Body.ShouldContain("https://portal.example/projects/roa-900/nominations/new?event=workshop-1");
        (await host.ChangesAsync("Reminder", await host.InDbAsync(db => db.Reminders.Select(r => r.Id).SingleAsync()))).Single()
            .Id.ShouldBe(mail.ChangeId!.Value);

        (await preview.Form($"{Here}/reminders").SubmitAsync()).Flash.ShouldBe(Say.En("Shared.SentTwice"));
        (await host.MailsAsync()).Count.ShouldBe(1, "the same button pressed twice sends nothing twice");
        var again = await Tick(await staff.GetAsync(Here), $"Nominate-{e.Id}-TG").SubmitAsync();
        again.ShouldSay(Say.En("Followup.TooSoonTitle.one", 1)).Has($"form[action='{Here}/reminders'] button").ShouldBeFalse();
        await (await again.Form($"{Here}/preview").SubmitAsync()).Form($"{Here}/reminders").SubmitAsync();
        (await host.MailsAsync()).Count.ShouldBe(2, "somebody insisted");
        host.Clock.Advance(TimeSpan.FromDays(1));
        staff = await host.SignedInAsync(TestAccounts.Staff);
        (await Tick(await staff.GetAsync(Here), $"Nominate-{e.Id}-TG").SubmitAsync()).ShouldNotSay(Say.En("Followup.TooSoonText"))
            .TextsOf(".mail-preview > summary").Count.ShouldBe(1);
    }

    [Fact]
    public async Task Offers_concepts_and_documents_that_are_missing_are_told_and_asked_for()
    {
        await using var host = await PortalHost.StartAsync();
        var world = new World(host);
        var ev = await world.EventAsync(
            await world.ProjectAsync(), EventState.Selection, null,
            new Wanted("BT", NominationState.Selected, world.Person("Pema", "Dorji") with { Email = "pema@ministry.example" }),
            new Wanted("TG", NominationState.Confirmed, world.Person("Afi", "Mensah") with { Email = "afi@ministry.example" }),
            new Wanted("SN", NominationState.Declined));
        var (bhutan, togo) = ((await world.NominationsOfAsync(ev))[0].Id, (await world.NominationsOfAsync(ev))[1].Id);
        host.Clock.Now = (await host.InDbAsync(db => db.Nominations.Where(n => n.Id == bhutan).Select(n => n.OfferExpiresAt)
            .SingleAsync()))!.Value.AddDays(-1);
        var staff = await host.SignedInAsync(TestAccounts.Staff);

        var board = await staff.GetAsync($"/projects/roa-900/events/{ev.Slug}/board");
        board.Path.ShouldStartWith(Here);
        board.TextsOf("#bycountry ~ div tbody tr").ShouldBe(["Bhutan – 1 – 1", "Togo – – 1 1"]);
        var preview = await Tick(board, $"Confirm-{bhutan}", $"Concept-{togo}", $"Documents-{togo}").SubmitAsync();
        await preview.Form($"{Here}/reminders").SubmitAsync();

        (await host.MailsAsync()).Select(m => (m.ToAddress, m.Subject)).ShouldBe(
        [
            ("pema@ministry.example", Say.En("Mails.ReminderConfirmNomineeSubject", "", "Workshop 1")),
            (TestAccounts.FocalPoint("BT"), Say.En("Mails.ReminderConfirmFocalPointSubject", "Pema Dorji", "Workshop 1")),
            ("afi@ministry.example", Say.Fr("Mails.ReminderConceptNomineeSubject", "", "Atelier 1")),
            (TestAccounts.FocalPoint("TG"), Say.Fr("Mails.ReminderDocumentsFocalPointSubject", "Afi Mensah", "Atelier 1")),
        ]);
        (await host.MailsAsync()).ShouldAllBe(m => m.ChangeId != null && !m.Body.Contains('{'));
        (await host.InDbAsync(db => db.PersonalLinks.OrderBy(l => l.Id).Select(l => l.Purpose).ToListAsync())).TakeLast(2)
            .ShouldBe([LinkPurpose.Answer, LinkPurpose.Concept]);
        (await staff.GetAsync(Here)).ShouldSay(Say.En("Followup.Times.one", 1))
            .TextsOf("[aria-labelledby=sent] tbody tr").Count.ShouldBe(3);
    }

    [Fact]
    public async Task Two_who_remind_at_once_remind_once()
    {
        await using var host = await PortalHost.StartAsync();
        var world = new World(host);
        var e = await world.EventAsync(await world.ProjectAsync(), EventState.NominationsOpen);
        var (one, other) = (await host.SignedInAsync(TestAccounts.Staff), await host.SignedInAsync(TestAccounts.Staff));
        var thing = $"Nominate-{e.Id}-TG";

        await Task.WhenAll(one.PostAsync($"{Here}/reminders", ("Things", thing)), other.PostAsync($"{Here}/reminders", ("Things", thing)));

        (await host.MailsAsync()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Evaluators_read_the_board_and_focal_points_do_not()
    {
        await using var host = await PortalHost.StartAsync();
        var world = new World(host);
        var project = await world.ProjectAsync();
        (await (await host.SignedInAsync(TestAccounts.Staff)).GetAsync(Here)).ShouldSay(Say.En("Followup.NothingMissing"));
        await world.EventAsync(project, EventState.NominationsOpen);
        await world.EventAsync(project, EventState.Draft);

        var evaluator = await host.SignedInAsync(TestAccounts.Evaluator);
        (await evaluator.GetAsync(Here)).ShouldSay("Bhutan").ShouldNotSay("Workshop 2").Has("input[name=Things]").ShouldBeFalse();
        (await evaluator.PostAsync($"{Here}/reminders", ("Things", "x"))).ShouldBe(HttpStatusCode.NotFound);
        (await (await host.SignedInAsync(TestAccounts.FocalPoint("BT"))).GetAsync(Here)).ShouldBe(HttpStatusCode.NotFound);
    }

    private static Form Tick(Page board, params string[] things)
    {
        var form = board.Form($"{Here}/preview");
        foreach (var thing in things)
            form.Tick("Things", thing);
        return form;
    }
}
