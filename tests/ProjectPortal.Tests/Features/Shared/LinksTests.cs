using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Tests.Data;
using ProjectPortal.Tests.Support;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Features.Shared;

/// <summary>
/// Somebody who presses every link of every page: each leads somewhere, says no expression and no key of the words, and the forms
/// between them are sent to addresses that take them. Of addresses that differ in their numbers alone the first few stand for the rest.
/// </summary>
public sealed partial class LinksTests(SamplePortal sample) : IClassFixture<SamplePortal>
{
    private const int OfOneKind = 4;
    private static readonly HtmlParser Parser = new();

    public static TheoryData<string, string> Readers { get; } = new(
        from account in new[] { "", TestAccounts.Staff, TestAccounts.Evaluator, TestAccounts.FocalPoint("BT"), TestAccounts.Administrator }
        from language in new[] { "en", "fr" }
        select (account, language));

    [Theory]
    [MemberData(nameof(Readers))]
    public async Task Every_link_leads_somewhere(string account, string language)
    {
        var browser = sample.Host.Visit(language);
        if (account.Length > 0)
            await browser.SignInAsAsync(account);
        await browser.ChooseLanguageAsync(language);
        var walk = new Walk(browser, new Routes(sample.Host), new Routes(sample.Host, "POST"), language);

        await walk.FromAsync(account.Length > 0 ? "/" : "/account/sign-in");

        walk.Faults.ShouldBeEmpty();
        walk.Opened.ShouldBeGreaterThan(account.Length > 0 ? 15 : 2);
    }

    /// <summary>A nominee comes by letters, which no page links to.</summary>
    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public async Task Every_link_behind_a_letter_leads_somewhere(string language)
    {
        var letters = new List<string>();
        foreach (var (purpose, state) in new[]
        {
            (LinkPurpose.Answer, NominationState.Selected), (LinkPurpose.Documents, NominationState.Screening),
            (LinkPurpose.Concept, NominationState.Confirmed), (LinkPurpose.Survey, NominationState.Attended),
            (LinkPurpose.Certificate, NominationState.Attended), (LinkPurpose.Directory, NominationState.Attended),
        })
        {
            var nomination = await sample.ReadAsync(db => db.Nominations.OrderBy(n => n.ProjectId).ThenBy(n => n.Id)
                .LastAsync(n => n.State == state && (state == NominationState.Attended || n.Event!.State == EventState.Selection)));
            letters.Add(await sample.Host.LinkAsync(nomination.Id, purpose));
        }

        var browser = sample.Host.Visit(language);
        var walk = new Walk(browser, new Routes(sample.Host), new Routes(sample.Host, "POST"), language);
        foreach (var letter in letters)
            await walk.FromAsync(letter);

        walk.Faults.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("<a href='/projects/@Model.Slug'>x</a>")]
    [InlineData("<a href='/projects/{slug}'>x</a>")]
    [InlineData("<a href='/projects/Microsoft.AspNetCore.Html.HtmlString'>x</a>")]
    [InlineData("<a href='/nowhere'>x</a>")]
    [InlineData("<a href='#nothing'>x</a>")]
    [InlineData("<form method='post' action='/nowhere'></form>")]
    [InlineData("<p>Shared.Projects</p>")]
    [InlineData("<p title='Forms.NotAnEmail'>x</p>")]
    public void A_fault_is_one(string html)
    {
        var walk = new Walk(sample.Host.Visit(), new Routes(sample.Host), new Routes(sample.Host, "POST"), "en");

        walk.Read("/projects", Parser.ParseDocument(html));

        walk.Faults.ShouldHaveSingleItem();
    }

    private sealed partial class Walk(Browser browser, Routes pages, Routes deeds, string language)
    {
        private readonly Queue<(string Path, string From)> _waiting = [];
        private readonly Dictionary<string, int> _kinds = [];
        private readonly HashSet<string> _known = [];

        public List<string> Faults { get; } = [];

        public int Opened { get; private set; }

        public async Task FromAsync(string start)
        {
            _waiting.Enqueue((start, "the start"));
            while (_waiting.TryDequeue(out var next))
                await OpenAsync(next.Path, next.From);
        }

        private async Task OpenAsync(string path, string from)
        {
            Opened++;
            using var answer = await browser.AskAsync(path);
            if (answer.Headers.Location is { } location)
            {
                Found(new Uri(answer.RequestMessage!.RequestUri!, location), path);
                return;
            }

            if (answer.StatusCode != HttpStatusCode.OK)
                Faults.Add($"{path} answers {(int)answer.StatusCode}, and {from} leads to it");
            else if (answer.Content.Headers.ContentType?.MediaType == "text/html")
                Read(path, Parser.ParseDocument(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
        }

        public void Read(string path, IHtmlDocument page)
        {
            if (page.DocumentElement.GetAttribute("lang") is { Length: > 0 } lang && lang != language)
                Faults.Add($"{path} is in {lang}");
            foreach (var link in page.QuerySelectorAll("a[href], link[href], script[src], img[src]"))
                Follow(path, page, link.GetAttribute("href") ?? link.GetAttribute("src")!);
            foreach (var form in page.QuerySelectorAll("form"))
            {
                var action = new Uri(Here(path), form.GetAttribute("action") ?? "").AbsolutePath;
                if ((form.GetAttribute("method") == "post" ? deeds : pages).PatternOf(action) is null)
                    Faults.Add($"{path} has a form for {action}, which takes none");
            }

            foreach (var said in Said(page).Where(t => Key().IsMatch(t)))
                Faults.Add($"{path} says \"{said.Trim()}\"");
        }

        private void Follow(string path, IHtmlDocument page, string link)
        {
            if (link.StartsWith('#'))
            {
                if (link.Length > 1 && page.GetElementById(link[1..]) is null)
                    Faults.Add($"{path} leads to {link}, which is not on it");
            }
            else if (Unevaluated().IsMatch(link))
                Faults.Add($"{path} leads to {link}");
            else if (Uri.TryCreate(Here(path), link, out var address))
                Found(address, path);
            else
                Faults.Add($"{path} leads to \"{link}\", which is no address");
        }

        private void Found(Uri address, string from)
        {
            if (address.Scheme is "mailto" or "tel" or "webcal" or "data" || address.Host != Here("/").Host)
                return;

            var pattern = pages.PatternOf(address.AbsolutePath);
            if (pattern is null && !address.AbsolutePath.Contains('.', StringComparison.Ordinal))
                Faults.Add($"{from} leads to {address.AbsolutePath}, which is no page");
            var filters = string.Join(',', address.Query.TrimStart('?').Split('&').Select(p => p.Split('=')[0]).Order());
            var kind = $"{pattern ?? address.AbsolutePath}?{filters}";
            if (!_known.Add(address.PathAndQuery) || _kinds.GetValueOrDefault(kind) >= OfOneKind)
                return;

            _kinds[kind] = _kinds.GetValueOrDefault(kind) + 1;
            _waiting.Enqueue((address.PathAndQuery, from));
        }

        private static Uri Here(string path) => new(new Uri("http://localhost"), path);

        private static IEnumerable<string> Said(IHtmlDocument page) =>
            page.All.SelectMany(e => e.ChildNodes.OfType<IText>().Where(t => e is not IHtmlScriptElement).Select(t => t.Data)
                .Concat(new[] { "title", "aria-label", "placeholder", "alt", "content" }.Select(e.GetAttribute).OfType<string>()));

        /// <summary>A key as the words have it: the name of a file of words, a point, and a name.</summary>
        [GeneratedRegex(@"(?<![\w./@-])(Accounts|Calendars|Documents|Enums|Errors|EventDocuments|Events|Fields|FinalReport|Findings"
            + "|Followup|Forms|History|Intake|Lessons|Mails|Money|Nominations|Nominees|Outbox"
            + "|Participation|Projects|Refusals|Regions|Results|Search"
            + @"|Selection|Shared|Start)\.[A-Z]\w+")]
        private static partial Regex Key();

        [GeneratedRegex(@"^(?!mailto:)[^?]*@|[{}<>]|%7B|System\.|Microsoft\.|ProjectPortal\.|\(\)")]
        private static partial Regex Unevaluated();
    }
}
