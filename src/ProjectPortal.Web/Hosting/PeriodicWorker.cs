using ProjectPortal.Web.Data;

namespace ProjectPortal.Web.Hosting;

/// <summary>
/// Does its round at once and then again and again, in pieces (<see cref="Pieces"/>) of which each fails for itself alone.
/// </summary>
internal abstract class PeriodicWorker(IServiceScopeFactory scopes, Pieces pieces, TimeProvider clock, TimeSpan period)
    : BackgroundService
{
    protected TimeProvider Clock => clock;

    protected abstract Task RoundAsync(CancellationToken stoppingToken);

    /// <summary>A piece that gets services, and a database, of its own.</summary>
    protected Task DoAsync<T>(string piece, Func<T, Task> work, CancellationToken stoppingToken)
        where T : notnull => pieces.TryAsync(
            piece,
            async () =>
            {
                await using var scope = scopes.CreateAsyncScope();
                await work(scope.ServiceProvider.GetRequiredService<T>());
            },
            stoppingToken);

    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(period, clock);
        do
        {
            await RoundAsync(stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
