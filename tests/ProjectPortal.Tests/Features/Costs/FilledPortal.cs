using System.Net;
using ProjectPortal.Tests.Support;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Features.Costs;

/// <summary>One portal for all pages: what each asks of the sample, and then of a large archive.</summary>
public sealed class FilledPortal : IAsyncLifetime
{
    private readonly Dictionary<PageCost, int> _ofSample = [];
    private readonly Dictionary<string, Browser> _browsers = [];

    public PortalHost Host { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Host = await PortalHost.StartAsync(sample: true);
        foreach (var email in PageCost.All.Select(p => p.Email).Distinct())
            _browsers[email] = await Host.SignedInAsync(email);
        foreach (var page in PageCost.All)
            _ofSample[page] = (await LookAtAsync(page)).Count;
        await Host.InDbAsync(Archive.FillAsync);
    }

    public int CountOfSample(PageCost page) => _ofSample[page];

    public async Task<IReadOnlyList<SentStatement>> LookAtAsync(PageCost page)
    {
        using var listening = new SentStatements(Host);
        using var answer = await _browsers[page.Email].AskAsync(page.Path);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, $"{page.Email} at {page.Path}\n{Host.Log.Failures}");
        await answer.Content.ReadAsByteArrayAsync();
        return listening.Sent;
    }

    public ValueTask DisposeAsync() => Host.DisposeAsync();
}
