using System.Collections.Concurrent;
using System.Globalization;

namespace ProjectPortal.Web.Data;

/// <summary>A piece of the portal's own work that failed, and when it is tried again.</summary>
public sealed record Trouble(string Piece, DateTime Since, int Attempts, DateTime NextAt, string Said);

/// <summary>
/// What the portal does by itself, piece by piece. One that fails stops no other: it is logged once, tried again later and later, and
/// known to whoever asks how the portal is until it succeeds. Each machine keeps its own account of it.
/// </summary>
public sealed class Pieces(TimeProvider clock, ILogger<Pieces> log)
{
    private static readonly TimeSpan First = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    /// <summary>What nobody came back to for so long was settled in another way.</summary>
    private static readonly TimeSpan Stale = TimeSpan.FromHours(6);

    private readonly ConcurrentDictionary<string, Trouble> _troubles = new(StringComparer.Ordinal);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>What fails at the moment, the longest first.</summary>
    public IReadOnlyList<Trouble> Troubles => [.. _troubles.Values.Where(t => t.NextAt > Now - Stale).OrderBy(t => t.Since)];

    /// <summary>The numbers of pieces of a kind that are not to be tried yet.</summary>
    public IReadOnlyList<long> PutOff(string kind) =>
        [.. _troubles.Values.Where(t => t.NextAt > Now && t.Piece.StartsWith(kind + " ", StringComparison.Ordinal))
            .Select(t => long.Parse(t.Piece.AsSpan(kind.Length + 1), CultureInfo.InvariantCulture))];

    /// <summary>Does a piece, unless it failed a moment ago; true where it was done.</summary>
    public Task<bool> TryAsync(string kind, long number, Func<Task> work, CancellationToken cancellationToken) =>
        TryAsync(string.Create(CultureInfo.InvariantCulture, $"{kind} {number}"), work, cancellationToken);

    /// <inheritdoc cref="TryAsync(string, long, Func{Task}, CancellationToken)"/>
    public async Task<bool> TryAsync(string piece, Func<Task> work, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (_troubles.TryGetValue(piece, out var before) && before.NextAt > Now)
            return false;

        try
        {
            await work();
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            Note(piece, before, failure);
            return false;
        }

        if (_troubles.TryRemove(piece, out var over))
            log.LogInformation("{Piece} was done at attempt {Attempt}", piece, over.Attempts + 1);
        return true;
    }

    /// <summary>Forgets all that failed.</summary>
    internal void Forget() => _troubles.Clear();

    private void Note(string piece, Trouble? before, Exception failure)
    {
        var attempts = (before?.Attempts ?? 0) + 1;
        var wait = First * Math.Pow(2, Math.Min(attempts - 1, 10));
        var trouble = new Trouble(
            piece, before?.Since ?? Now, attempts, Now + (wait < Longest ? wait : Longest), $"{failure.GetType().Name}: {failure.Message}");
        _troubles[piece] = trouble;
        if (before?.Said != trouble.Said)
            log.LogError(failure, "{Piece} failed; it is tried again later and later, and not told of again until it is done", piece);
    }
}
