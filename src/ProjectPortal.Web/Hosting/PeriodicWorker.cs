namespace ProjectPortal.Web.Hosting;

/// <summary>Does its round at once and then again and again. A round that fails is logged; the next one comes all the same.</summary>
/// <param name="failed">What the log says of a round that failed.</param>
internal abstract class PeriodicWorker(IServiceScopeFactory scopes, TimeProvider clock, TimeSpan period, ILogger log, string failed)
    : BackgroundService
{
    protected TimeProvider Clock => clock;

    protected abstract Task RoundAsync(CancellationToken stoppingToken);

    /// <summary>Work that gets services, and a database, of its own.</summary>
    protected async Task DoAsync<T>(Func<T, Task> work)
        where T : notnull
    {
        await using var scope = scopes.CreateAsyncScope();
        await work(scope.ServiceProvider.GetRequiredService<T>());
    }

    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(period, clock);
        do
        {
            try
            {
                await RoundAsync(stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                log.LogError(failure, "{Failed}", failed);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
