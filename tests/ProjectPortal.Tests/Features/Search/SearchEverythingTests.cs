using System.Net;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Money;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Domain.Projects;
using ProjectPortal.Tests.Mail;
using ProjectPortal.Tests.Support;
using ProjectPortal.Web.Data.Search;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Features.Search;

/// <summary>One search over everything that the viewer may see: countries, addresses, references, pages, however they are typed.</summary>
public sealed class SearchEverythingTests : IAsyncLifetime
{
    private PortalHost _host = null!;
    private World _world = null!;
    private Project _project = null!;
    private Event _event = null!;
    private Nomination _pema = null!;
    private Browser _staff = null!;

    public async ValueTask InitializeAsync()
    {
        _host = await PortalHost.StartAsync();
        _world = new World(_host);
        _project = await _world.ProjectAsync();
        _event = await _world.EventAsync(_project, EventState.NominationsOpen, p => p with
        {
            Title = new Wording("Learning in Lomé", "Apprendre à Lomé"),
            Places = [new PlacePlan(new Wording("Kigali"), "RW", "")],
        });
        _pema = await _world.NominationAsync(_event, "BT", NominationState.Submitted,
            _world.Person("Pema", "N’Guessan") with { Email = "pema.dorji@ministry.example", Organisation = "Administration de l’État" });
        await _host.InDbAsync(async db =>
        {
            db.Add(new Expenditure
            {
                ProjectId = _project.Id,
                ObjectClassId = await db.ObjectClasses.Select(c => c.Id).FirstAsync(),
                On = new DateOnly(2026, 1, 1),
                Cents = 100,
                Description = "Interprètes",
                DocumentReference = "EX-0047",
            });
            db.Add(new Partner { ProjectId = _project.Id, Name = new Wording("Academy of Counters"), Group = PartnerGroup.Other });
            await db.SaveChangesAsync();
        });
        _staff = await _host.SignedInAsync(TestAccounts.Staff);
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Theory]
    [InlineData("bhutan", "/projects/roa-900/nominations?country=BT")]
    [InlineData("Bhoutan", "/projects/roa-900/nominations?country=BT")]
    [InlineData("EX-0047", "/projects/roa-900/budget/expenditures?q=EX-0047")]
    [InlineData("ex 0047", "/projects/roa-900/budget/expenditures?q=ex%200047")]
    [InlineData("interpretes", "/projects/roa-900/budget/expenditures?q=interpretes")]
    [InlineData("delegates", "/projects/roa-900/events/workshop-1/delegates")]
    [InlineData("délégations", "/projects/roa-900/events/workshop-1/delegates")]
    [InlineData("nominations", "/projects/roa-900/nominations")]
    [InlineData("BUDGET", "/projects/roa-900/budget")]
    [InlineData("historique", "/projects/roa-900/history")]
    [InlineData("academy", "/projects/roa-900")]
    [InlineData("kigali", "/projects/roa-900/events/workshop-1")]
    [InlineData("Kig\u00ADali", "/projects/roa-900/events/workshop-1")]
    [InlineData("Kigali\u00A0", "/projects/roa-900/events/workshop-1")]
    [InlineData("lome", "/projects/roa-900/events/workshop-1")]
    [InlineData("Lome\u0301", "/projects/roa-900/events/workshop-1")]
    [InlineData("Ｌｏｍé", "/projects/roa-900/events/workshop-1")]
    public async Task Everything_is_found_however_it_is_typed(string typed, string path) =>
        (await SearchAsync(_staff, typed)).Has($"main li a[href='{path}']").ShouldBeTrue($"{typed}: {_staff.Last!.Text}");

    [Theory]
    [InlineData("nguessan")]
    [InlineData("N'Guessan")]
    [InlineData("guessan")]
    [InlineData("l'administration")]
    [InlineData("etat pema")]
    [InlineData("pema.dorji@ministry.example")]
    [InlineData("PEMA.DORJI@min")]
    public async Task A_person_is_found_by_name_ministry_and_address(string typed)
    {
        (await SearchAsync(_staff, typed)).Has($"main a[href='/projects/roa-900/nominations/{_pema.Id}']").ShouldBeTrue(typed);
        var list = await _staff.GetAsync($"/projects/roa-900/nominations?q={Uri.EscapeDataString(typed)}");
        list.TextsOf("tbody tr").ShouldHaveSingleItem();
    }

    [Fact]
    public async Task An_address_is_found_by_those_alone_who_may_see_it()
    {
        const string Address = "pema.dorji@ministry.example";

        (await FindsAsync(TestAccounts.FocalPoint("BT"))).ShouldBeTrue();
        (await FindsAsync(TestAccounts.FocalPoint("NP"))).ShouldBeFalse();
        (await FindsAsync(TestAccounts.Evaluator)).ShouldBeFalse();

        async Task<bool> FindsAsync(string account) =>
            (await SearchAsync(await _host.SignedInAsync(account), Address)).Has("main a[href*='/nominations/']");
    }

    [Fact]
    public async Task A_country_finds_no_money_and_no_other_country()
    {
        var nepal = await _host.SignedInAsync(TestAccounts.FocalPoint("NP"));

        (await SearchAsync(nepal, "EX-0047")).ShouldSay(Say.En("Search.NothingTitle"));
        (await SearchAsync(nepal, "bhutan")).ShouldSay(Say.En("Search.NothingTitle"));
        (await SearchAsync(nepal, "budget")).ShouldSay(Say.En("Search.NothingTitle"));
        (await SearchAsync(nepal, "nepal")).Has("main li a").ShouldBeTrue();
    }

    [Theory]
    [InlineData("staff")]
    [InlineData("evaluator")]
    [InlineData("focal point")]
    public async Task Every_page_that_is_found_opens(string role)
    {
        var viewer = await _host.SignedInAsync(role switch
        {
            "staff" => TestAccounts.Staff,
            "evaluator" => TestAccounts.Evaluator,
            _ => TestAccounts.FocalPoint("BT"),
        });
        foreach (var asked in new[] { "de", "no", "pr", "su", "di", "re", "bu", "ex", "at", "pa", "yo", "ma", "st", "fi", "ev", "hi" })
        {
            var found = await SearchAsync(viewer, asked);
            foreach (var path in found.LinksOf("main li a"))
                (await viewer.GetAsync(path)).ShouldBe(HttpStatusCode.OK);
        }
    }

    [Theory]
    [InlineData("/projects?q=", "VOYÁGENT", "main a[href='/projects/roa-900']")]
    [InlineData("/projects/roa-900/events?text=", "LOME", "main a[href$='/workshop-1']")]
    [InlineData("/projects/roa-900/budget/expenditures?q=", "interpretes ex", "tbody tr")]
    public async Task Lists_find_what_the_search_finds(string list, string typed, string row)
    {
        (await _staff.GetAsync(list + Uri.EscapeDataString(typed))).Has(row).ShouldBeTrue();
        (await _staff.GetAsync($"{list}zzz")).Has(row).ShouldBeFalse();
    }

    [Fact]
    public async Task Mails_and_accounts_are_found_without_accents_and_case()
    {
        await _host.InDbAsync(async db =>
        {
            await db.Users.Where(u => u.Email == TestAccounts.FocalPoint("TG"))
                .ExecuteUpdateAsync(set => set.SetProperty(u => u.DisplayName, "Élodie N’Diaye"));
            await db.Database.ExecuteSqlRawAsync("DELETE FROM KeptFoldings");
            await SearchFill.EnsureAsync(db);
        });
        var administrator = await _host.SignedInAsync(TestAccounts.Administrator);

        (await administrator.GetAsync("/administration/accounts?q=elodie+NDIAYE")).TextsOf("tbody tr").ShouldHaveSingleItem();
        (await administrator.GetAsync("/administration/accounts?q=diaye+" + Uri.EscapeDataString(TestAccounts.FocalPoint("TG"))))
            .TextsOf("tbody tr").ShouldHaveSingleItem();
        await MailServerTests.WriteAsync(_host, ("awa@ministère.example", "Awa N’Diaye", "A subject", "A text."));
        foreach (var typed in new[] { "NDIAYE", "awa@MINISTERE.example", "diaye ministere" })
            (await _staff.GetAsync($"/mails?q={Uri.EscapeDataString(typed)}")).TextsOf("tbody tr").ShouldHaveSingleItem();
        (await _staff.GetAsync("/mails?q=nobody-at-all")).Has("tbody tr").ShouldBeFalse();
    }

    private static Task<Page> SearchAsync(Browser viewer, string typed) => viewer.GetAsync($"/search?q={Uri.EscapeDataString(typed)}");
}
