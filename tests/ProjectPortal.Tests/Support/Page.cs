using System.Net;
using System.Net.Http.Headers;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Shouldly;

namespace ProjectPortal.Tests.Support;

/// <summary>What came back: the answer, and the page in it as a person reads it.</summary>
public sealed class Page(
    Browser browser, HttpResponseMessage response, IHtmlDocument document, IReadOnlyList<string> redirects, CapturedLog log)
{
    internal const string TokenField = "__RequestVerificationToken";

    public HttpStatusCode Status => response.StatusCode;

    /// <summary>Where one ended up, with the query.</summary>
    public string Path => response.RequestMessage!.RequestUri!.PathAndQuery;

    public IReadOnlyList<string> Redirects => redirects;

    public HttpResponseHeaders Headers => response.Headers;

    public IHtmlDocument Document => document;

    public string Language => document.DocumentElement.GetAttribute("lang") ?? "";

    public string Heading => TextOf("h1");

    /// <summary>All that can be read on the page, blanks as one.</summary>
    public string Text => Squeeze(document.QuerySelector("main")?.TextContent ?? document.Body?.TextContent ?? "");

    /// <summary>What was told after the last deed; empty if nothing.</summary>
    public string Flash => document.QuerySelector(".flash") is { } flash ? Squeeze(flash.TextContent) : "";

    /// <summary>What is wrong, by the name of the field.</summary>
    public IReadOnlyDictionary<string, string> Errors =>
        document.QuerySelectorAll(".field-error").GroupBy(FieldOf).ToDictionary(g => g.Key, g => Squeeze(g.First().TextContent));

    /// <summary>All that is wrong, as the summary on top of the page lists it.</summary>
    public IReadOnlyList<string> Problems => [.. document.QuerySelectorAll(".error-summary li").Select(l => Squeeze(l.TextContent))];

    internal string? Token => document.QuerySelector($"input[name={TokenField}]")?.GetAttribute("value");

    public Page ShouldBe(HttpStatusCode status)
    {
        Status.ShouldBe(status, $"{Path}\n{string.Join('\n', Problems)}\n{(Text.Length > 1500 ? Text[..1500] : Text)}\n{log.Failures}");
        return this;
    }

    public Page ShouldBeOk() => ShouldBe(HttpStatusCode.OK);

    public Page ShouldSay(string text)
    {
        Text.ShouldContain(Squeeze(text), Case.Sensitive);
        return this;
    }

    public Page ShouldNotSay(string text)
    {
        Text.ShouldNotContain(Squeeze(text), Case.Sensitive);
        return this;
    }

    public string TextOf(string selector) => Squeeze(One(selector).TextContent);

    public IReadOnlyList<string> TextsOf(string selector) => [.. document.QuerySelectorAll(selector).Select(e => Squeeze(e.TextContent))];

    /// <summary>Where links lead.</summary>
    public IReadOnlyList<string> LinksOf(string selector) =>
        [.. document.QuerySelectorAll(selector).Select(e => Resolve(e.GetAttribute("href")))];

    public bool Has(string selector) => document.QuerySelector(selector) is not null;

    public IElement One(string selector) =>
        document.QuerySelector(selector) ?? throw new ShouldAssertException($"{Path} ({(int)Status}) has no '{selector}':\n{Text}");

    /// <summary>Follows a link, found by its text or by a selector.</summary>
    public Task<Page> FollowAsync(string textOrSelector)
    {
        var link = document.QuerySelectorAll("a").FirstOrDefault(a => Squeeze(a.TextContent) == Squeeze(textOrSelector))
            ?? One(textOrSelector);
        return browser.GetAsync(Resolve(link.GetAttribute("href")));
    }

    public bool HasForm(string actionOrSelector) => Forms(actionOrSelector).Any();

    /// <summary>A form by where it posts to ("/account/sign-in") or by a CSS selector.</summary>
    public Form Form(string actionOrSelector)
    {
        var found = Forms(actionOrSelector).ToList();
        return found.Count == 1
            ? new Form(browser, this, found[0])
            : throw new ShouldAssertException(
                $"{found.Count} forms match '{actionOrSelector}' on {Path} ({(int)Status}), which has: "
                + $"{string.Join(", ", document.Forms.Select(f => $"{f.Method} {ActionOf(f)}"))}\n{log.Failures}");
    }

    internal string ActionOf(IHtmlFormElement form) => Resolve(form.GetAttribute("action"));

    internal string Resolve(string? address) =>
        string.IsNullOrEmpty(address) ? Path : new Uri(response.RequestMessage!.RequestUri!, address).PathAndQuery;

    internal static string Squeeze(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private IEnumerable<IHtmlFormElement> Forms(string actionOrSelector) =>
        actionOrSelector.StartsWith('/')
            // What drops a draft is sent to where the form itself is sent.
            ? document.Forms.Where(f => !f.HasAttribute("data-drop-draft")
                && (ActionOf(f) == actionOrSelector || ActionOf(f).Split('?')[0] == actionOrSelector))
            : document.QuerySelectorAll(actionOrSelector).OfType<IHtmlFormElement>();

    private string FieldOf(IElement error)
    {
        var control = document.QuerySelectorAll("[aria-describedby]")
            .FirstOrDefault(c => c.GetAttribute("aria-describedby")!.Split(' ').Contains(error.Id));
        return control?.GetAttribute("name") ?? (error.Id ?? "").Replace("-error", "", StringComparison.Ordinal);
    }
}
