using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ProjectPortal.Tests.Support;
using Serilog.Core;
using Serilog.Events;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Features.Shared;

public sealed class RequestLogTests
{
    private const string Token = "Abcdefghijklmnopqrstuvwxyz0123456789";

    [Fact]
    public async Task A_request_is_one_line_with_its_route_its_answer_its_time_and_the_number_of_the_account()
    {
        await using var host = await PortalHost.StartAsync();
        var id = await host.InDbAsync(async (db, _) => (await db.Users.SingleAsync(u => u.Email == TestAccounts.Staff)).Id);
        var staff = await host.SignedInAsync(TestAccounts.Staff);
        var before = Requests(host).Count;

        (await staff.GetAsync("/projects?q=somebody")).ShouldBeOk();

        var line = Requests(host).Skip(before).ShouldHaveSingleItem();
        (Said(line, "Method"), Said(line, "Route"), Said(line, "Status")).ShouldBe(("GET", "/projects", "200"));
        Said(line, "User").ShouldBe(id.ToString(CultureInfo.InvariantCulture));
        double.Parse(Said(line, "Milliseconds"), CultureInfo.InvariantCulture).ShouldBeGreaterThan(0);
        line.Level.ShouldBe(LogEventLevel.Information);
        foreach (var secret in new[] { "somebody", TestAccounts.Staff })
            line.Properties.Values.ShouldAllBe(v => !v.ToString().Contains(secret, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/projects/nowhere", "/projects/{project}")]
    [InlineData("/nothing/of/the/kind", "/nothing/of/the/kind")]
    public async Task What_is_not_found_is_one_line_with_the_route_that_was_asked_for(string path, string route)
    {
        await using var host = await PortalHost.StartAsync();
        var staff = await host.SignedInAsync(TestAccounts.Staff);
        var before = Requests(host).Count;

        await staff.GetAsync(path);

        var line = Requests(host).Skip(before).ShouldHaveSingleItem();
        (Said(line, "Route"), Said(line, "Status")).ShouldBe((route, "404"));
    }

    [Theory]
    [InlineData($"/my/answer/{Token}")]
    [InlineData($"/MY/Answer/{Token}/nothing")]
    [InlineData($"/my/nothing/{Token}")]
    [InlineData($"/calendar/{Token}.ics")]
    [InlineData($"/calendar/{Token}/nothing")]
    public async Task No_line_and_nothing_noted_beside_it_tells_a_token(string path)
    {
        await using var host = await PortalHost.StartAsync();
        using var answer = await host.Visit().AskAsync(path);

        // As the framework would note it with a warning or a failure.
        var log = host.Services.GetRequiredService<ILogger<PortalHost>>();
        using (log.BeginScope(new Dictionary<string, object>(StringComparer.Ordinal) { ["RequestPath"] = path }))
            log.LogWarning("Asked for {Path}", "https://portal.example" + path);

        Requests(host).ShouldHaveSingleItem().Properties.Keys.ShouldContain("Route");
        host.Log.Lines.ShouldAllBe(l => !l.Contains(Token, StringComparison.Ordinal));
        host.Log.Events.SelectMany(e => e.Properties.Values).ShouldAllBe(v => !v.ToString().Contains(Token, StringComparison.Ordinal));
        host.Log.Events.ShouldContain(e => e.Properties.ContainsKey("RequestPath") && e.Level == LogEventLevel.Warning);
    }

    private static List<LogEvent> Requests(PortalHost host) =>
        [.. from line in host.Log.Events
            let source = line.Properties.GetValueOrDefault(Constants.SourceContextPropertyName)?.ToString()
            where source?.Contains("RequestLogging", StringComparison.Ordinal) == true
            select line];

    private static string Said(LogEvent line, string property) =>
        Convert.ToString(((ScalarValue)line.Properties[property]).Value, CultureInfo.InvariantCulture)!;
}
