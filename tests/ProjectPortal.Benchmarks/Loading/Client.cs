using System.Net;
using System.Text.RegularExpressions;

namespace ProjectPortal.Benchmarks.Loading;

/// <summary>Asks one server as browsers do, and does as little as it can besides: server and client share the processors.</summary>
internal sealed partial class Client : IDisposable
{
    private readonly HttpClient _client;
    private readonly bool _secured;

    /// <param name="address">Of the server.</param>
    /// <param name="connections">At most so many at once.</param>
    /// <param name="secured">Whether the server shall think that a proxy before it speaks TLS, as in production.</param>
    public Client(Uri address, int connections, bool secured)
    {
        _secured = secured;
        _client = new HttpClient(new SocketsHttpHandler
        {
            UseCookies = false,
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.None,
            MaxConnectionsPerServer = connections,
        })
        {
            BaseAddress = address,
            Timeout = TimeSpan.FromMinutes(3),
        };
    }

    /// <summary>Asks for a page; its size as it was sent.</summary>
    public async Task<long> AskAsync(string path, string cookies)
    {
        using var request = Request(HttpMethod.Get, path, cookies);
        using var answer = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        if (answer.StatusCode != HttpStatusCode.OK)
            throw new InvalidOperationException($"{path} was answered with {(int)answer.StatusCode}.");

        await using var body = await answer.Content.ReadAsStreamAsync();
        var buffer = new byte[16 * 1024];
        long size = 0;
        while (await body.ReadAsync(buffer) is > 0 and var read)
            size += read;
        return size;
    }

    /// <summary>Signs in through the portal's own form; the cookies of the person who is signed in.</summary>
    public async Task<string> SignInAsync(string email, string password)
    {
        using var asked = Request(HttpMethod.Get, PortalServer.SignInPath, "");
        asked.Headers.Remove("Accept-Encoding");
        using var form = await _client.SendAsync(asked);
        var token = Token().Match(await form.Content.ReadAsStringAsync()).Groups[1].Value;
        using var sent = Request(HttpMethod.Post, PortalServer.SignInPath, CookiesOf(form));
        sent.Content = new FormUrlEncodedContent(
            [new("Email", email), new("Password", password), new("__RequestVerificationToken", token)]);
        using var answer = await _client.SendAsync(sent);
        return answer.StatusCode == HttpStatusCode.Redirect
            ? CookiesOf(answer)
            : throw new InvalidOperationException($"{email} could not sign in: {(int)answer.StatusCode}.");
    }

    public async Task<string> CookiesAsync(string path)
    {
        using var answer = await _client.GetAsync(path);
        return CookiesOf(answer.EnsureSuccessStatusCode());
    }

    public void Dispose() => _client.Dispose();

    private HttpRequestMessage Request(HttpMethod method, string path, string cookies)
    {
        var request = new HttpRequestMessage(method, path);
        request.Headers.TryAddWithoutValidation("Accept-Encoding", "gzip, deflate, br");
        request.Headers.TryAddWithoutValidation("Accept-Language", "en");
        request.Headers.TryAddWithoutValidation("Sec-Fetch-Site", "same-origin");
        if (_secured)
            request.Headers.TryAddWithoutValidation("X-Forwarded-Proto", "https");
        if (cookies.Length > 0)
            request.Headers.TryAddWithoutValidation("Cookie", cookies);
        return request;
    }

    private static string CookiesOf(HttpResponseMessage answer) =>
        answer.Headers.TryGetValues("Set-Cookie", out var cookies) ? string.Join("; ", cookies.Select(cookie => cookie.Split(';')[0])) : "";

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
