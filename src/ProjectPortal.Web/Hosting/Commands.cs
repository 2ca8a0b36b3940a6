using ProjectPortal.Web.Data;
using ProjectPortal.Web.Features.Accounts;

namespace ProjectPortal.Web.Hosting;

/// <summary>What the portal does from the command line instead of serving: verbs as the first argument.</summary>
internal static class Commands
{
    /// <summary>The exit code, where a verb was given; null to go on and serve.</summary>
    public static async Task<int?> RunAsync(WebApplication app, Verb verb)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var start = scope.ServiceProvider.GetRequiredService<DatabaseStart>();
        switch (verb.Name)
        {
            case Verb.Migrate:
                await start.MigrateAsync();
                return 0;
            case Verb.CreateAdministrator:
                await start.MigrateAsync();
                return await FirstAdministrator.CreateAsync(scope.ServiceProvider, verb.Words);
            default:
                await start.RunAsync();
                return null;
        }
    }

    /// <summary>Asks a running portal how it is: the health check of a container, which has no other tool for it.</summary>
    public static async Task<int> ProbeAsync(string address)
    {
        using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
        try
        {
            using var answer = await client.GetAsync(new Uri(address));
            return answer.IsSuccessStatusCode ? 0 : 1;
        }
        catch (Exception failure) when (failure is HttpRequestException or TaskCanceledException)
        {
            await Console.Error.WriteLineAsync(failure.Message);
            return 1;
        }
    }
}
