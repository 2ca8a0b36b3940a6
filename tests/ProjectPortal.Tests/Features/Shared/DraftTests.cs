using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Tests.Support;
using ProjectPortal.Web.Data;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Features.Shared;

/// <summary>Every long form keeps what is typed into it, for whoever typed it and for nobody else, until it is sent.</summary>
public sealed class DraftTests : IAsyncLifetime
{
    private const string Why = "Form.Reason";
    private const string Main = "form[data-autosave]";

    private PortalHost _host = null!;
    private Browser _bhutan = null!;
    private string _replacement = "";
    private string _concept = "";

    public async ValueTask InitializeAsync()
    {
        _host = await PortalHost.StartAsync();
        var world = new World(_host);
        var ofEvent = await world.EventAsync(await world.ProjectAsync(), EventState.Confirmed, null,
            new Wanted("BT", NominationState.Confirmed, world.Person("Pema", "Dorji")),
            new Wanted("TG", NominationState.Confirmed, world.Person("Afi", "Mensah")));
        var nomination = (await world.NominationsOfAsync(ofEvent))[0];
        _replacement = $"/projects/roa-900/nominations/{nomination.Id}/replacement";
        _concept = await _host.LinkAsync(nomination.Id, LinkPurpose.Concept, TimeSpan.FromDays(100));
        _bhutan = await _host.SignedInAsync(TestAccounts.FocalPoint("BT"));
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task What_a_page_saves_by_itself_is_there_when_the_form_is_opened_again_and_gone_when_it_is_sent()
    {
        var form = await OpenAsync(_bhutan, _replacement);
        await SavedAsync(await SendAsync(_bhutan, form.Fill(Why, "Ill").Fill("Form.Person.Sex", "Female"), 2));

        var again = await _bhutan.GetAsync(_replacement);
        again.ShouldBeOk().ShouldSay(Say.En("Forms.FilledText"));
        (again.Form(Main).Value(Why), again.Form(Main).Value("Form.Person.Sex")).ShouldBe(("Ill", "Female"));
        (await _host.InDbAsync(db => db.Nominations.CountAsync())).ShouldBe(2, "nothing was sent");

        var done = await Filled(again.Form(Main)).SubmitAsync();
        done.ShouldBeOk().Redirects.ShouldNotBeEmpty();
        var sent = await _host.InDbAsync(db => db.FormDrafts.SingleAsync());
        (sent.IsSent, sent.Fields).ShouldBe((true, ""));
        done.Document.DocumentElement.GetAttribute("data-form-taken").ShouldBe(again.Form(Main).Value("Page"));
    }

    [Fact]
    public async Task A_save_that_is_overtaken_by_the_button_brings_nothing_back()
    {
        var form = await OpenAsync(_bhutan, _replacement);
        await SavedAsync(await SendAsync(_bhutan, form.Fill(Why, "Il"), 2));
        await WithSave(Filled(form.Fill(Why, "Ill")), 4).SubmitAsync();
        (await SendAsync(_bhutan, form, 3)).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await _host.InDbAsync(db => db.FormDrafts.SingleAsync())).IsSent.ShouldBeTrue();
    }

    [Fact]
    public async Task Without_scripts_a_button_keeps_it_and_another_starts_afresh()
    {
        var kept = await (await OpenAsync(_bhutan, _replacement)).Fill(Why, "Ill").SubmitAsync("keep");
        kept.ShouldBeOk().Flash.ShouldBe(Say.En("Forms.DraftKept", "1 April 2026"));
        kept.Form(Main).Value(Why).ShouldBe("Ill");

        var afresh = await kept.Form("form[data-drop-draft]").SubmitAsync();
        afresh.ShouldBeOk().Flash.ShouldBe(Say.En("Forms.BegunAfresh"));
        afresh.Form(Main).Value(Why).ShouldBe("");
        (await _bhutan.GetAsync(_replacement)).Form(Main).Value(Why).ShouldBe("");
    }

    [Fact]
    public async Task Two_pages_of_one_person_do_not_write_over_each_other_and_choosing_to_drop_drops()
    {
        var (one, other) = (await OpenAsync(_bhutan, _replacement), await OpenAsync(_bhutan, _replacement));
        await SavedAsync(await SendAsync(_bhutan, other.Fill(Why, "Abroad"), 2));
        var refused = await SendAsync(_bhutan, one.Fill(Why, "Ill"), 2);
        refused.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await ReadAsync(refused)).GetProperty("problem").GetString().ShouldBe(Say.En("Forms.SavedByYou"));

        var compared = await one.SubmitAsync("keep");
        compared.TextOf(".conflict h2").ShouldBe(Say.En("Forms.SavedByYou"));
        compared.TextsOf(".conflict tbody th").ShouldBe([Say.En("Nominations.ReplacementReason")]);
        compared.TextsOf(".conflict tbody td").ShouldBe(["Ill", "Abroad"]);
        compared.Has(Main).ShouldBeFalse("nothing saves itself while two versions are compared");
        compared.Form("form[data-comparing]").Value(Why).ShouldBe("Ill");
        compared.One("title").TextContent.ShouldStartWith("Error: ");

        var dropped = await compared.FollowAsync("a[data-drop-draft]");
        dropped.Form(Main).Value(Why).ShouldBe("Abroad", "what is dropped is one's own version");
    }

    [Fact]
    public async Task What_was_kept_of_a_comparison_is_what_was_chosen()
    {
        var (one, other) = (await OpenAsync(_bhutan, _replacement), await OpenAsync(_bhutan, _replacement));
        await SavedAsync(await SendAsync(_bhutan, other.Fill(Why, "Abroad"), 2));
        var compared = await one.Fill(Why, "Ill").SubmitAsync("keep");
        var done = await Filled(compared.Form("form[data-comparing]")).SubmitAsync();
        done.ShouldBeOk();
        (await _host.InDbAsync(db => db.Changes.CountAsync(c => c.Reason == "Ill"))).ShouldBe(1);
    }

    [Fact]
    public async Task It_is_shown_to_nobody_else()
    {
        await SavedAsync(await SendAsync(_bhutan, (await OpenAsync(_bhutan, _replacement)).Fill(Why, "Ill"), 2));
        var nominee = _host.Visit();
        await SavedAsync(await SendAsync(nominee, (await OpenAsync(nominee, _concept)).Fill("Form.Problem", "Queues"), 2));

        (await OpenAsync(nominee, _concept)).Value("Form.Problem").ShouldBe("Queues");
        var concept = _replacement.Replace("replacement", "concept", StringComparison.Ordinal);
        (await OpenAsync(_bhutan, concept)).Value("Form.Problem").ShouldBe("", "the country has a draft of its own");
        foreach (var account in new[] { TestAccounts.Staff, TestAccounts.Evaluator })
        {
            var stranger = await _host.SignedInAsync(account);
            (await stranger.GetAsync(concept)).ShouldNotSay("Queues");
            (await stranger.PostAsync(_replacement, ("deed", "keep"), ("Draft", "/"), ("Page", Guid.NewGuid().ToString()), ("Save", "2")))
                .ShouldBe(HttpStatusCode.NotFound);
        }

        (await _host.InDbAsync(db => db.FormDrafts.Select(d => d.Owner).ToListAsync())).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Another_link_of_the_same_person_finds_it_and_it_is_forgotten_in_time()
    {
        var nominee = _host.Visit();
        await SavedAsync(await SendAsync(nominee, (await OpenAsync(nominee, _concept)).Fill("Form.Problem", "Queues"), 2));
        var id = int.Parse(_replacement.Split('/')[4], CultureInfo.InvariantCulture);
        var another = await _host.LinkAsync(id, LinkPurpose.Concept, TimeSpan.FromDays(100));
        (await OpenAsync(_host.Visit(), another)).Value("Form.Problem").ShouldBe("Queues");

        foreach (var (days, left) in new[] { (29, 1), (2, 0) })
        {
            _host.Clock.Advance(TimeSpan.FromDays(days));
            await _host.InDbAsync(db => FormDraft.ForgetOldAsync(db, _host.Clock.Now, TestContext.Current.CancellationToken));
            (await _host.InDbAsync(db => db.FormDrafts.CountAsync())).ShouldBe(left);
        }
    }

    [Fact]
    public async Task A_form_that_is_refused_goes_on_as_the_same_page()
    {
        var form = await OpenAsync(_bhutan, _replacement);
        var refused = await WithSave(form.Fill(Why, "Ill"), 5).SubmitAsync();
        refused.ShouldBe(HttpStatusCode.UnprocessableEntity);
        // A save that was on its way when the button was pressed arrives only now.
        await SavedAsync(await SendAsync(_bhutan, form, 4));
        await SavedAsync(await SendAsync(_bhutan, refused.Form(Main).Fill(Why, "Ill again"), 6));
        (await OpenAsync(_bhutan, _replacement)).Value(Why).ShouldBe("Ill again");
    }

    [Fact]
    public async Task Nobody_has_more_than_a_few_and_no_secret_is_among_them()
    {
        var token = (await _bhutan.GetAsync(_replacement)).Form(Main).Value("__RequestVerificationToken");
        for (var i = 0; i < FormDraft.MostOfOne + 3; i++)
        {
            _host.Clock.Advance(TimeSpan.FromSeconds(1));
            await _bhutan.PostFieldsAsync($"{_replacement}?n={i}", [
                new("__RequestVerificationToken", token), new("deed", "keep"), new("Draft", "/start"),
                new("Page", Guid.NewGuid().ToString()), new("Save", "2"), new("Form.Reason", $"Reason {i}"), new("NewPassword", "hidden")]);
        }

        var kept = await _host.InDbAsync(db => db.FormDrafts.ToListAsync());
        kept.Count.ShouldBe(FormDraft.MostOfOne);
        kept.ShouldAllBe(d => !d.Fields.Contains("hidden"));
        kept.ShouldNotContain(d => d.Fields.Contains("Reason 0\""), "the oldest made room");
    }

    private static async Task<Form> OpenAsync(Browser browser, string path) => (await browser.GetAsync(path)).ShouldBeOk().Form(Main);

    private static Form Filled(Form form)
    {
        foreach (var (field, value) in Nominations.FormWalk.Whole)
            form.Fill($"Form.Person.{field}", field switch
            {
                "GivenName" => "Sonam",
                "FamilyName" => "Choden",
                "Email" => "sonam@ministry.example",
                _ => value,
            });
        return form;
    }

    private static Form WithSave(Form form, int number) => form.Fill("Save", number.ToString(CultureInfo.InvariantCulture));

    private static Task<HttpResponseMessage> SendAsync(Browser browser, Form form, int number) =>
        browser.AskAsync(new HttpRequestMessage(HttpMethod.Post, form.Element.GetAttribute("data-autosave"))
        {
            Headers = { { "X-Requested-With", "XMLHttpRequest" }, { "Accept", "application/json" } },
            Content = new FormUrlEncodedContent(
                WithSave(form, number).Fields.Append(KeyValuePair.Create("deed", form.Element.GetAttribute("data-deed")!))),
        });

    private static async Task<JsonElement> ReadAsync(HttpResponseMessage answer) =>
        await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);

    private static async Task<JsonElement> SavedAsync(HttpResponseMessage answer)
    {
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return await ReadAsync(answer);
    }
}
