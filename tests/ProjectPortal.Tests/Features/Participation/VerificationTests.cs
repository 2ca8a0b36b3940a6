using System.Net;
using ProjectPortal.Domain.Events;
using ProjectPortal.Tests.Support;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Features.Participation;

/// <summary>Anybody may check a code, and nobody learns anything from a wrong one.</summary>
public sealed class VerificationTests
{
    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public async Task Wrong_codes_are_all_answered_alike(string language)
    {
        await using var host = await PortalHost.StartAsync();
        var visitor = host.Visit(language);
        var page = await visitor.GetAsync("/verify");
        page.ShouldBeOk().Language.ShouldBe(language);
        string? answer = null;
        foreach (var code in new[] { "ACDE-2345-FGHJ", "abcd", "ABCD-2345-EFG0", "'; DROP TABLE", new string('A', 40) })
        {
            var wrong = await page.Form("/verify").Fill("code", code).SubmitAsync();
            wrong.ShouldBe(HttpStatusCode.NotFound);
            wrong.Headers.CacheControl!.NoStore.ShouldBeTrue();
            (answer ??= wrong.TextOf(".callout")).ShouldBe(wrong.TextOf(".callout"));
        }

        (await visitor.GetAsync("/verify?code=")).ShouldBeOk();
    }

    [Fact]
    public async Task Whoever_tries_many_codes_is_told_to_wait()
    {
        await using var host = await PortalHost.StartAsync(settings: new() { ["Verification:PerMinute"] = "3" });
        var visitor = host.Visit();
        for (var attempt = 0; attempt < 3; attempt++)
            (await visitor.GetAsync("/verify/ACDE-2345-FGHJ")).ShouldBe(HttpStatusCode.NotFound);
        var stopped = await visitor.GetAsync("/verify/ABCD-2345-EFGJ");
        stopped.ShouldBe(HttpStatusCode.TooManyRequests).Heading.ShouldBe(Say.En("Errors.TooManyTitle"));
        stopped.Headers.RetryAfter.ShouldNotBeNull();
        (await visitor.GetAsync("/account/sign-in")).ShouldBeOk();
    }
}
