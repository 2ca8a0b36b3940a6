using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Tests.Support;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests;

/// <summary>
/// Whatever characters somebody types, wherever text can be typed: no page fails on the way in, and no page, file or mail on what is
/// kept of it. The forms are found on the pages.
/// </summary>
public sealed class HostileTextTests : IAsyncLifetime
{
    private const int Rounds = 2;

    /// <summary>What ends the session of who presses it, or the account.</summary>
    private static readonly string[] Ends = ["account/sign-out", "administration/accounts/{id:int}/closure"];

    private readonly WildText _wild = new(seed: 206);
    private readonly HashSet<string> _forms = [];
    private PortalHost _host = null!;
    private Crawl _crawl = null!;

    public async ValueTask InitializeAsync()
    {
        _host = await PortalHost.StartAsync(sample: true);
        _crawl = new Crawl(_host, ofEachRoute: 1);
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Any_text_in_any_field_is_taken_or_refused_and_nothing_fails_on_it_afterwards()
    {
        var links = await LinksAsync();
        var people = new Dictionary<string, Browser> { ["nobody"] = _host.Visit() };
        foreach (var email in new[] { TestAccounts.FocalPoint("BT"), TestAccounts.Staff })
            people[email] = await _host.SignedInAsync(email);

        foreach (var (who, browser) in people)
        {
            var pages = await _crawl.FromAsync(browser, who, StartsOf(who, links));
            foreach (var page in pages)
                await TypeAsync(browser, who, page);
        }

        foreach (var (who, browser) in people)
            await new Crawl(_host, ofEachRoute: 1, _crawl.Failures).FromAsync(browser, who, StartsOf(who, links));
        await _host.SendMailsAsync();

        _crawl.Failures.ShouldBeEmpty();
        _forms.Count.ShouldBeGreaterThan(60);
        _wild.Made.ShouldBeGreaterThan(10_000);
        (await _host.MailsAsync()).ShouldAllBe(m => m.SentAt != null || m.GivenUpAt != null);
    }

    private static string[] StartsOf(string who, IEnumerable<string> links) =>
        who == "nobody" ? ["/account/sign-in", "/account/forgotten-password", "/verify", "/projects", .. links] : ["/", "/search?q=a"];

    /// <summary>One link of each purpose.</summary>
    private async Task<List<string>> LinksAsync()
    {
        var nominations = await _host.InDbAsync(db => db.Nominations.AsNoTracking().OrderBy(n => n.Id)
            .Select(n => new { n.Id, n.State }).ToListAsync());
        var links = new List<string>();
        foreach (var purpose in Enum.GetValues<LinkPurpose>())
        {
            foreach (var state in new[] { NominationState.Selected, NominationState.Confirmed, NominationState.Attended })
            {
                if (nominations.Find(n => n.State == state) is { } nomination)
                    links.Add(await _host.LinkAsync(nomination.Id, purpose));
            }
        }

        return links;
    }

    private async Task TypeAsync(Browser browser, string who, Page page)
    {
        foreach (var found in page.Document.Forms)
        {
            var target = _crawl.RouteOf(page.ActionOf(found));
            var fields = found.Elements.Select(e => e.GetAttribute("name")).OfType<string>().Distinct();
            if (Ends.Contains(target) || !_forms.Add($"{who} {target} {string.Join(',', fields)}"))
                continue;

            for (var round = 0; round < Rounds; round++)
            {
                var form = new Form(browser, page, found);
                foreach (var control in found.Elements)
                    Fill(control, keeps: round == 0);
                var answer = await form.SubmitAsync();
                _crawl.Judge(who, $"{found.Method} {target} from {page.Path}", answer.Status);
            }
        }
    }

    /// <param name="keeps">What is there stays before it, so that more of it is taken.</param>
    private void Fill(AngleSharp.Dom.IElement control, bool keeps)
    {
        var room = int.TryParse(control.GetAttribute("maxlength"), out var most) ? Math.Min(most, 2000) : 300;
        switch (control)
        {
            case IHtmlTextAreaElement area:
                area.Value = Text(area.DefaultValue);
                break;
            case IHtmlSelectElement select when select.Options.All(o => !o.IsSelected || o.Value.Length == 0) && select.Length > 1:
                select.Options[1].IsSelected = true;
                break;
            case IHtmlInputElement { Type: "radio" } choice when !choice.Form!.Elements.OfType<IHtmlInputElement>()
                .Any(i => i.Name == choice.Name && i.IsChecked):
                choice.IsChecked = true;
                break;
            case IHtmlInputElement { Type: "text" or "search" or "tel" or "url" or "password" } input:
                input.Value = Text(input.DefaultValue);
                break;
            case IHtmlInputElement { Type: "email" } address when !keeps:
                address.Value = Text("");
                break;
        }

        string Text(string before) => keeps && before.Length > 0
            ? before[..Math.Min(before.Length, Math.Max(0, room - 40))] + _wild.Fill(40)
            : _wild.Fill(room);
    }
}
