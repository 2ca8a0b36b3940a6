using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace ProjectPortal.Tests.Support;

/// <summary>The clock of whoever uses the portal now.</summary>
internal sealed class TenantClock(RunningPortal portal) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => portal.Tenant.Clock.GetUtcNow();
}

/// <summary>Loggers outlive the tenants, so each asks whose log it writes to.</summary>
internal sealed class TenantLog(RunningPortal portal) : ILoggerProvider
{
    public ILogger CreateLogger(string categoryName) => new Logger(portal, categoryName);

    public void Dispose()
    {
    }

    private sealed class Logger(RunningPortal portal, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => CapturedLog.Takes(category, logLevel);

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
                portal.Tenant.Log.Add($"{logLevel} {category}: {formatter(state, exception)}{(exception is null ? "" : "\n" + exception)}");
        }
    }
}

/// <summary>
/// Seals with the keys in the tenant's folder, as a portal does that was started for it: a cookie of the tenant before means
/// nothing.
/// </summary>
internal sealed class TenantProtection(RunningPortal portal) : IDataProtectionProvider
{
    public IDataProtector CreateProtector(string purpose) => new Protector(portal, [purpose]);

    private sealed class Protector(RunningPortal portal, string[] purposes) : IDataProtector
    {
        private SealOfTenant? _last;

        private IDataProtector Seal
        {
            get
            {
                var (last, tenant) = (_last, portal.Tenant);
                if (last?.Tenant != tenant)
                    _last = last = new SealOfTenant(tenant, tenant.Protection.Value.CreateProtector(purposes));
                return last.Seal;
            }
        }

        public IDataProtector CreateProtector(string purpose) => new Protector(portal, [.. purposes, purpose]);

        public byte[] Protect(byte[] plaintext) => Seal.Protect(plaintext);

        public byte[] Unprotect(byte[] protectedData) => Seal.Unprotect(protectedData);

        private sealed record SealOfTenant(PortalHost Tenant, IDataProtector Seal);
    }
}

/// <summary>Requests of one tenant come from an address that no tenant before it had, so that nobody counts them together.</summary>
internal sealed class TenantRequests : IStartupFilter
{
    private static int _tenants;
    private IPAddress _from = IPAddress.Loopback;
    private int _open;

    public void Welcome()
    {
        var number = Interlocked.Increment(ref _tenants);
        _from = new IPAddress([127, (byte)(number >> 16), (byte)(number >> 8), (byte)number]);
    }

    /// <summary>Waits for what is still being answered; false where that takes too long.</summary>
    public async Task<bool> EndAsync(TimeSpan patience)
    {
        for (var end = Environment.TickCount64 + (long)patience.TotalMilliseconds; Volatile.Read(ref _open) > 0; await Task.Delay(10))
        {
            if (Environment.TickCount64 > end)
                return false;
        }

        return true;
    }

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(async (context, following) =>
        {
            Interlocked.Increment(ref _open);
            try
            {
                context.Connection.RemoteIpAddress = _from;
                await following(context);
            }
            finally
            {
                Interlocked.Decrement(ref _open);
            }
        });
        next(app);
    };
}
