using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace ProjectPortal.Tests.Hosting;

/// <summary>Somebody on the network, as a proxy passes them on. Keeps all cookies and shows them again, whatever they say of TLS.</summary>
public sealed class Outsider(
    Uri portal, string from = "203.0.113.1", string host = ProductionPortal.HostName, bool secured = true) : IDisposable
{
    private readonly HttpClient _client =
        new(new HttpClientHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = portal };

    public Dictionary<string, string> Cookies { get; } = [];

    public async Task<HttpResponseMessage> AskAsync(HttpMethod method, string path, Dictionary<string, string>? form = null)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Headers.Host = host;
        request.Headers.Add("X-Forwarded-For", from);
        if (secured)
            request.Headers.Add("X-Forwarded-Proto", "https");
        if (Cookies.Count > 0)
            request.Headers.Add("Cookie", string.Join("; ", Cookies.Select(c => $"{c.Key}={c.Value}")));
        if (form is not null)
            request.Content = new FormUrlEncodedContent(form);
        var answer = await _client.SendAsync(request);
        if (answer.Headers.TryGetValues("Set-Cookie", out var set))
        {
            foreach (var parts in set.Select(c => c.Split(';')[0].Split('=', 2)))
                Cookies[parts[0]] = parts[1];
        }

        return answer;
    }

    public Task<HttpResponseMessage> GetAsync(string path) => AskAsync(HttpMethod.Get, path);

    /// <summary>Fills the first form for an address on a page and sends it.</summary>
    public async Task<HttpResponseMessage> FillAsync(string page, string action, params (string Name, string Value)[] fields)
    {
        using var shown = await GetAsync(page);
        var document = new HtmlParser().ParseDocument(await shown.Content.ReadAsStringAsync());
        var form = document.QuerySelector($"form[action='{action}']")
            ?? throw new InvalidOperationException($"{page} has no form for {action}: {(int)shown.StatusCode} {document.Title}");
        var values = form.QuerySelectorAll("input[name]").ToDictionary(i => i.GetAttribute("name")!, i => i.GetAttribute("value") ?? "");
        foreach (var (name, value) in fields)
            values[name] = value;
        return await AskAsync(HttpMethod.Post, action, values);
    }

    public Task<HttpResponseMessage> SignInAsync(string email, string password) =>
        FillAsync("/account/sign-in", "/account/sign-in", ("Email", email), ("Password", password));

    public void Dispose() => _client.Dispose();
}
