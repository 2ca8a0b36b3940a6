using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Web.Data;

namespace ProjectPortal.Web.Security;

/// <summary>
/// Makes who tries passwords wait longer and longer, for an account (there may be none of that name: nobody learns it here) and from an
/// address. Nobody can shut out somebody else by it: a device that signed in to the account before has tries of its own.
/// </summary>
public sealed class PasswordTrials(IServiceScopeFactory scopes, TimeProvider clock, KnownDevices devices, ILookupNormalizer normalizer)
{
    private static readonly Rule OfAccount = new("account", Free: 5, TimeSpan.FromMinutes(15));
    private static readonly Rule OfDevice = new("device", Free: 10, TimeSpan.FromMinutes(15));

    /// <summary>A whole ministry may sit behind one address.</summary>
    private static readonly Rule OfAddress = new("address", Free: 30, TimeSpan.FromMinutes(5));
    private static readonly Rule OfSession = new("session", Free: 5, TimeSpan.FromMinutes(15));
    private static readonly Rule OfForgotten = new("forgotten", Free: 5, TimeSpan.FromMinutes(15));

    /// <summary>Before somebody who is not signed in is judged by a password.</summary>
    public Task<Trial> ToSignInAsync(HttpContext http, string email)
    {
        var account = normalizer.NormalizeEmail(email);
        return devices.Find(http, account) is { } device
            ? TakeAsync([OfDevice.For(device)])
            : TakeAsync([OfAccount.For(account), .. From(http, OfAddress)]);
    }

    /// <summary>Before somebody who is signed in is judged by the current password.</summary>
    public Task<Trial> InSessionAsync(int userId) => TakeAsync([OfSession.For(userId.ToString(CultureInfo.InvariantCulture))]);

    /// <summary>Before a link for a new password is asked for.</summary>
    public Task<Trial> ToForgetAsync(HttpContext http) => TakeAsync([.. From(http, OfForgotten)]);

    /// <summary>The password was right: the trial was none, and the ones before it are forgotten.</summary>
    /// <param name="db">What else the deed saves goes into the same transaction, which holds the lock already.</param>
    public async Task SucceedAsync(PortalDb db, Trial trial, HttpContext http, PortalUser user)
    {
        devices.Remember(http, user.NormalizedEmail!);
        var account = OfAccount.For(user.NormalizedEmail!).Key;
        var (forgotten, taken) = (trial.Keys.Where(k => k.Rule != OfAddress).Select(k => k.Key).Append(account).ToList(),
            trial.Keys.Where(k => k.Rule == OfAddress).Select(k => k.Key).ToList());
        await db.PasswordTrials.Where(t => forgotten.Contains(t.Key)).ExecuteDeleteAsync();
        await db.PasswordTrials.Where(t => taken.Contains(t.Key) && t.Failures > 0)
            .ExecuteUpdateAsync(t => t.SetProperty(x => x.Failures, x => x.Failures - 1));
    }

    /// <summary>
    /// Counts a trial before it is made, so that many at once are not all free; in a transaction of its own, so that it counts whatever
    /// becomes of the request.
    /// </summary>
    private async Task<Trial> TakeAsync(IReadOnlyList<TrialKey> keys)
    {
        while (true)
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
            var now = clock.GetUtcNow().UtcDateTime;
            var names = keys.Select(k => k.Key).ToList();
            var before = await db.PasswordTrials.Where(t => names.Contains(t.Key)).ToDictionaryAsync(t => t.Key);
            var until = before.Values.Select(t => t.Until).DefaultIfEmpty(now).Max();
            if (until > now)
                return new Trial(until - now, keys);

            foreach (var key in keys)
            {
                if (!before.TryGetValue(key.Key, out var trial))
                    db.PasswordTrials.Add(trial = new PasswordTrial { Key = key.Key });
                trial.Failures = now - trial.At > PasswordTrial.Remembered ? 1 : trial.Failures + 1;
                (trial.At, trial.Until) = (now, now + key.Rule.PauseAfter(trial.Failures));
            }

            try
            {
                await db.SaveChangesAsync();
                return new Trial(TimeSpan.Zero, keys);
            }
            catch (Exception failure) when (db.LostRace(failure))
            {
                // Each round somebody's trial counts, so that soon either this one does or everybody has to wait.
            }
        }
    }

    /// <summary>Who has one address of the newer kind has a whole network of them.</summary>
    private static IEnumerable<TrialKey> From(HttpContext http, Rule rule) =>
        http.Connection.RemoteIpAddress is not { } address ? []
        : [rule.For(address is { AddressFamily: AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false }
            ? new IPAddress([.. address.GetAddressBytes()[..8], .. new byte[8]]).ToString() : address.MapToIPv4().ToString())];

    /// <param name="Free">So many trials need no pause.</param>
    internal sealed record Rule(string Name, int Free, TimeSpan Longest)
    {
        public TrialKey For(string subject) =>
            new(this, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Name}:{subject}"))));

        /// <summary>A second, two, four, and so on.</summary>
        public TimeSpan PauseAfter(int failures) =>
            failures < Free ? TimeSpan.Zero : TimeSpan.FromSeconds(Math.Min(Math.Pow(2, failures - Free), Longest.TotalSeconds));
    }

    internal sealed record TrialKey(Rule Rule, string Key);
}

/// <summary>A try that may be made now, or after a while.</summary>
public sealed record Trial
{
    /// <summary>Where nothing was tried.</summary>
    public static readonly Trial None = new(TimeSpan.Zero, []);

    internal Trial(TimeSpan wait, IReadOnlyList<PasswordTrials.TrialKey> keys) => (Wait, Keys) = (wait, keys);

    /// <summary>Zero where it may be made.</summary>
    public TimeSpan Wait { get; }

    internal IReadOnlyList<PasswordTrials.TrialKey> Keys { get; }

    public bool MustWait => Wait > TimeSpan.Zero;
}
