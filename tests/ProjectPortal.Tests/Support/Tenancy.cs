using System.Data.Common;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Serilog.Core;
using Serilog.Events;

namespace ProjectPortal.Tests.Support;

/// <summary>The clock of whoever uses the portal now.</summary>
internal sealed class TenantClock(RunningPortal portal) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => portal.Tenant.Clock.GetUtcNow();
}

/// <summary>The log outlives the tenants, so it asks with each line whose it is.</summary>
internal sealed class TenantLog(RunningPortal portal) : ILogEventSink
{
    public void Emit(LogEvent logEvent) => portal.Tenant.Log.Emit(logEvent);
}

/// <summary>The database fails as whoever uses the portal now wants it to.</summary>
internal sealed class TenantStumbles(RunningPortal portal) : DbCommandInterceptor, ISaveChangesInterceptor, IDbTransactionInterceptor
{
    public ValueTask<InterceptionResult<DbTransaction>> TransactionStartingAsync(
        DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result,
            CancellationToken cancellationToken = default) =>
        portal.Tenant.Stumbles.TransactionStartingAsync(connection, eventData, result, cancellationToken);

    public ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
        portal.Tenant.Stumbles.SavingChangesAsync(eventData, result, cancellationToken);

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result,
            CancellationToken cancellationToken = default) =>
        portal.Tenant.Stumbles.ReaderExecutingAsync(command, eventData, result, cancellationToken);
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
