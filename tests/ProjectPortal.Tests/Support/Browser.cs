using System.Net;
using AngleSharp.Html.Parser;
using ProjectPortal.Web.Features.Shared;
using Shouldly;

namespace ProjectPortal.Tests.Support;

/// <summary>A person at a browser without scripts: keeps cookies, follows redirects, sends forms as they are on the page.</summary>
public sealed class Browser(HttpClient http, PortalHost host, string language)
{
    private const int MostRedirects = 10;
    private static readonly HtmlParser Parser = new();

    /// <summary>The page that was loaded last.</summary>
    public Page? Last { get; private set; }

    public Task<Page> GetAsync(string path) => SendAsync(new HttpRequestMessage(HttpMethod.Get, path), follow: true);

    /// <summary>The answer itself: no redirect is followed, nothing is parsed. For files, headers and redirects.</summary>
    public Task<HttpResponseMessage> AskAsync(string path) => AskAsync(new HttpRequestMessage(HttpMethod.Get, path));

    public Task<HttpResponseMessage> AskAsync(HttpRequestMessage request)
    {
        if (!request.Headers.Contains("Accept-Language"))
            request.Headers.Add("Accept-Language", language);
        return http.SendAsync(request);
    }

    /// <summary>Sends fields to an address that may not be offered on any page, with a token that is good for this person.</summary>
    public async Task<Page> PostAsync(string path, params (string Name, string Value)[] fields)
    {
        var token = (Last?.Token ?? (await GetAsync("/")).Token).ShouldNotBeNull("the last page had no form to take a token from");
        return await PostFieldsAsync(
            path, [.. fields.Select(f => KeyValuePair.Create(f.Name, f.Value)), KeyValuePair.Create(Page.TokenField, token)]);
    }

    public Task<Page> PostWithoutTokenAsync(string path, params (string Name, string Value)[] fields) =>
        PostFieldsAsync(path, fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));

    public async Task<Page> SignInAsAsync(string email, string password = TestAccounts.Password)
    {
        var page = await (await GetAsync("/account/sign-in")).Form("/account/sign-in").Fill("Email", email).Fill("Password", password)
            .SubmitAsync();
        page.Path.ShouldNotStartWith("/account/sign-in", customMessage: $"{email} could not sign in: {page.Text}");
        return page;
    }

    /// <summary>Presses the language button of the frame.</summary>
    public async Task<Page> ChooseLanguageAsync(string code) =>
        await (Last ?? await GetAsync("/")).Form("/account/language").SubmitAsync(button: code);

    /// <summary>
    /// Sends a file and fields to an address that may not be offered on any page, with a token that is good for this person.
    /// </summary>
    public async Task<Page> PostFileAsync(string path, SentFile file, params (string Name, string Value)[] fields)
    {
        var token = (Last?.Token ?? (await GetAsync("/")).Token).ShouldNotBeNull("the last page had no form to take a token from");
        return await PostFilesAsync(
            path, [.. fields.Select(f => KeyValuePair.Create(f.Name, f.Value)), KeyValuePair.Create(Page.TokenField, token)], [file]);
    }

    internal Task<Page> PostFilesAsync(string path, IEnumerable<KeyValuePair<string, string>> fields, IEnumerable<SentFile> files)
    {
        var content = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
            content.Add(new StringContent(value), name);
        foreach (var file in files)
            content.Add(file.Content);
        return SendAsync(new HttpRequestMessage(HttpMethod.Post, path) { Content = content }, follow: true);
    }

    internal Task<Page> PostFieldsAsync(string path, IEnumerable<KeyValuePair<string, string>> fields) =>
        SendAsync(FromLast(new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent(fields) }), follow: true);

    /// <summary>As a browser does, a form says which page it was on.</summary>
    private HttpRequestMessage FromLast(HttpRequestMessage request)
    {
        var home = http.BaseAddress!;
        request.Headers.Add("Origin", home.GetLeftPart(UriPartial.Authority));
        request.Headers.Referrer = Last is null ? home : new Uri(home, Last.Path);
        return request;
    }

    private async Task<Page> SendAsync(HttpRequestMessage request, bool follow)
    {
        var redirects = new List<string>();
        var response = await AskAsync(request);
        while (follow && response.Headers.Location is { } location
            && response.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.Found or HttpStatusCode.SeeOther
            or HttpStatusCode.MovedPermanently)
        {
            redirects.Count.ShouldBeLessThan(MostRedirects, $"redirected in a circle: {string.Join(" → ", redirects)}");
            var target = new Uri(response.RequestMessage!.RequestUri!, location);
            redirects.Add(target.PathAndQuery);
            response = await AskAsync(new HttpRequestMessage(HttpMethod.Get, target.PathAndQuery));
        }

        var document = Parser.ParseDocument(await response.Content.ReadAsStringAsync());
        return Last = new Page(this, response, document, redirects, host.Log);
    }
}

/// <summary>A file in a form.</summary>
public sealed record SentFile(string Name, string FileName, byte[] Bytes)
{
    /// <summary>What the browser says of its kind is not to be believed, so it says nothing helpful here.</summary>
    internal ByteArrayContent Content
    {
        get
        {
            var content = new ByteArrayContent(Bytes);
            content.Headers.ContentType = new("application/octet-stream");
            // Written so that any name gets through, also one that no browser would send.
            content.Headers.ContentDisposition = new("form-data") { Name = Name, FileNameStar = FileName };
            return content;
        }
    }
}
