using System.Net;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Tests.Support;
using ProjectPortal.Web.Data;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Features.Shared;

/// <summary>What is lost to somebody who was quicker, or to a busy database, is done again from its beginning, once.</summary>
public sealed class LostRaceTests : IAsyncLifetime
{
    private const string Root = "/projects/roa-900";
    private const string New = $"{Root}/lessons/challenges/new";
    private const string Expenditures = $"{Root}/budget/expenditures";

    private PortalHost _host = null!;
    private World _world = null!;

    public static TheoryData<string> Failures => [nameof(Stumbles.Busy), nameof(Stumbles.Taken), nameof(Stumbles.Overtaken)];

    public async ValueTask InitializeAsync()
    {
        _host = await PortalHost.StartAsync(settings: new() { ["Database:CommandTimeout"] = "1" });
        _world = new World(_host);
    }

    public async ValueTask DisposeAsync()
    {
        if (_host is not null)
            await _host.DisposeAsync();
    }

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task A_record_is_made_once_with_one_line_of_history(string failure)
    {
        await _world.ProjectAsync();
        var staff = await _host.SignedInAsync(TestAccounts.Staff);
        var form = (await staff.GetAsync(New)).Form(New).Fill("Form.Description.En", "Nominees could not decide.");
        // Once before anything is written, once when half of it is.
        _host.Stumbles.AtSaves(From(failure), null, From(failure));

        var done = await form.SubmitAsync();

        done.ShouldBeOk().Flash.ShouldBe(Say.En("Lessons.ChallengeAdded", 1));
        _host.Stumbles.AreOver.ShouldBeTrue();
        var made = await _host.InDbAsync(db => db.Challenges.AsNoTracking().SingleAsync());
        (await _host.ChangesAsync("Challenge", made.Id)).Select(c => c.Action).ShouldBe(["Created"]);
    }

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task A_deed_is_done_once_with_one_mail(string failure)
    {
        var ofEvent = await _world.EventAsync(
            await _world.ProjectAsync(), EventState.Selection, p => p with { OfferDays = 30 }, new Wanted("BT", NominationState.Selected));
        var nomination = (await _world.NominationsOfAsync(ofEvent))[0];
        var path = $"{Root}/nominations/{nomination.Id}";
        var bhutan = await _host.SignedInAsync(TestAccounts.FocalPoint("BT"));
        var form = (await bhutan.GetAsync(path)).Form($"{path}/confirmation");
        var (lines, mails) = ((await _host.ChangesAsync("Nomination", nomination.Id)).Count, (await _host.MailsAsync()).Count);
        _host.Stumbles.AtSaves(From(failure), From(failure));

        (await form.SubmitAsync()).ShouldBeOk().Flash.ShouldBe(Say.En("Nominations.DoneConfirm", nomination.Nominee.FullName));

        _host.Stumbles.AreOver.ShouldBeTrue();
        (await _host.ChangesAsync("Nomination", nomination.Id)).Count.ShouldBe(lines + 1);
        (await _host.MailsAsync()).Count.ShouldBe(mails + 1);
    }

    [Fact]
    public async Task A_personal_link_acts_as_its_nominee_at_the_second_try_too()
    {
        var ofEvent = await _world.EventAsync(
            await _world.ProjectAsync(), EventState.Selection, p => p with { OfferDays = 30 }, new Wanted("BT", NominationState.Selected));
        var nomination = (await _world.NominationsOfAsync(ofEvent))[0];
        var path = await _host.LinkAsync(nomination.Id, LinkPurpose.Answer);
        // Whoever opens it may be signed in as somebody else.
        var form = (await (await _host.SignedInAsync(TestAccounts.Staff)).GetAsync(path)).Form($"{path}/confirmation");
        _host.Stumbles.AtSaves(Stumbles.Overtaken);

        (await form.SubmitAsync()).Flash.ShouldBe(Say.En("Nominees.Confirmed"));

        (await _host.ChangesAsync("Nomination", nomination.Id))[^1]
            .ShouldSatisfyAllConditions(c => c.Action.ShouldBe("Confirm"), c => c.ByName.ShouldBe(nomination.Nominee.FullName));
    }

    [Fact]
    public async Task Signing_in_survives_it()
    {
        var browser = _host.Visit();
        var page = await browser.GetAsync("/account/sign-in");
        (await page.Form("/account/sign-in").Fill("Email", TestAccounts.Staff).Fill("Password", "wrong").SubmitAsync())
            .ShouldBe(HttpStatusCode.UnprocessableEntity);
        // Forgetting the wrong try is the save that loses.
        _host.Stumbles.AtSaves(Stumbles.Busy);

        var inside = await page.Form("/account/sign-in").Fill("Email", TestAccounts.Staff).Fill("Password", TestAccounts.Password)
            .SubmitAsync();

        inside.ShouldBeOk().Path.ShouldNotStartWith("/account");
        _host.Stumbles.AreOver.ShouldBeTrue();
    }

    [Fact]
    public async Task A_page_that_loses_a_read_is_read_again()
    {
        await _world.ProjectAsync();
        var staff = await _host.SignedInAsync(TestAccounts.Staff);
        _host.Stumbles.AtReads(Stumbles.Busy, Stumbles.Busy);

        (await staff.GetAsync(Expenditures)).ShouldBeOk();

        _host.Stumbles.AreOver.ShouldBeTrue();
    }

    [Fact]
    public async Task A_row_that_is_always_there_is_a_fault_and_no_race()
    {
        await _world.ProjectAsync();
        var staff = await _host.SignedInAsync(TestAccounts.Staff);
        var form = (await staff.GetAsync(New)).Form(New).Fill("Form.Description.En", "Nominees could not decide.");
        _host.Stumbles.AtSaves([.. Enumerable.Repeat(Stumbles.Taken, 6)]);

        (await form.SubmitAsync()).ShouldBe(HttpStatusCode.InternalServerError);

        (await _host.InDbAsync(db => db.Challenges.CountAsync())).ShouldBe(0);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public async Task A_database_that_stays_busy_is_said_to_be_and_the_form_is_kept(string language)
    {
        Assert.SkipWhen(TestDatabase.OnSqlServer, "A file is locked by whoever writes; a server locks rows.");
        await _world.ProjectAsync();
        var staff = _host.Visit(language);
        await staff.SignInAsAsync(TestAccounts.Staff);
        await staff.ChooseLanguageAsync(language);
        var form = (await staff.GetAsync($"{Expenditures}/new")).Form(Expenditures)
            .Fill("Form.ObjectClassId",
                $"{await _host.InDbAsync(db => db.ObjectClasses.OrderBy(c => c.Id).Select(c => c.Id).FirstAsync())}")
            .Fill("Form.On", "2026-01-15").Fill("Form.Amount", "12500").Fill("Form.Description", "Tickets\r\nand \"visas\" <b>");
        var said = (string key) => language == "fr" ? Say.Fr(key) : Say.En(key);

        Page busy;
        await using (await LockedAsync())
            busy = await form.SubmitAsync();

        busy.ShouldBe(HttpStatusCode.ServiceUnavailable).ShouldSay(said("Errors.BusyKept"));
        (busy.Heading, busy.Headers.RetryAfter!.Delta).ShouldBe((said("Errors.BusyTitle"), TimeSpan.FromSeconds(5)));
        (await _host.InDbAsync(db => db.Expenditures.CountAsync())).ShouldBe(0);

        var again = busy.Form(Expenditures);
        (await again.SubmitAsync()).ShouldBeOk();
        var stored = await _host.InDbAsync(db => db.Expenditures.AsNoTracking().SingleAsync());
        (stored.Cents, stored.Description.ReplaceLineEndings("\n")).ShouldBe((12_500_00, "Tickets\nand \"visas\" <b>"));
        (await again.SubmitAsync()).ShouldBeOk().Flash.ShouldBe(said("Shared.SentTwice"));
        (await form.SubmitAsync()).ShouldBeOk().Flash.ShouldBe(said("Shared.SentTwice"), "it is the same form");
        (await _host.InDbAsync(db => db.Expenditures.CountAsync())).ShouldBe(1);
    }

    /// <summary>Nobody may put words into a form from outside, also not while the database is busy.</summary>
    [Fact]
    public async Task A_form_without_its_token_is_not_offered_again()
    {
        await _world.ProjectAsync();
        var staff = await _host.SignedInAsync(TestAccounts.Staff);
        _host.Stumbles.AtReads([.. Enumerable.Repeat(Stumbles.Busy, 6)]);

        var page = await staff.PostWithoutTokenAsync(Expenditures, ("Form.Description", "From outside"));

        page.Document.DocumentElement.OuterHtml.ShouldNotContain("From outside");
    }

    /// <summary>Somebody else writes and does not come to an end.</summary>
    private async Task<IAsyncDisposable> LockedAsync()
    {
        var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = Path.Combine(_host.Folder, "portal.db"), Pooling = false }.ToString());
        await connection.OpenAsync();
        await connection.BeginTransactionAsync();
        return connection;
    }

    private static Exception From(string failure) => failure switch
    {
        nameof(Stumbles.Busy) => Stumbles.Busy,
        nameof(Stumbles.Taken) => Stumbles.Taken,
        _ => Stumbles.Overtaken,
    };
}
