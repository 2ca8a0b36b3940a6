using System.Security.Cryptography;

namespace ProjectPortal.Web.Mail;

/// <summary>How long to wait before the next attempt.</summary>
internal static class Patience
{
    private static readonly TimeSpan First = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Longest = TimeSpan.FromHours(4);
    private static readonly TimeSpan FirstForServer = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan LongestForServer = TimeSpan.FromMinutes(10);

    /// <summary>
    /// After a message was put off: one minute, two, four … four hours, each up to a fifth longer or shorter, so that not all come back at
    /// once.
    /// </summary>
    public static TimeSpan After(int attempts) => Jittered(Doubled(First, attempts, Longest));

    /// <summary>While the server cannot be reached, which concerns all messages: fifteen seconds to ten minutes.</summary>
    public static TimeSpan ForServer(int attempts) => Jittered(Doubled(FirstForServer, attempts, LongestForServer));

    private static TimeSpan Doubled(TimeSpan first, int attempts, TimeSpan longest)
    {
        var wait = first * Math.Pow(2, Math.Clamp(attempts - 1, 0, 20));
        return wait < longest ? wait : longest;
    }

    private static TimeSpan Jittered(TimeSpan wait) => wait * (RandomNumberGenerator.GetInt32(800, 1201) / 1000.0);
}
