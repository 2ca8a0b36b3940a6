using System.Text;

namespace ProjectPortal.Domain.Participation;

/// <summary>
/// A code that people read out and type: twelve signs of twenty-seven, none of which looks like another. Whoever makes one
/// draws the signs at random, so that nobody can guess it. A sign that was taken for its likeness is understood all the same.
/// </summary>
public static class ReadableCode
{
    public const string Alphabet = "23456789ACDEFGHJKMNPQRTVWXY";

    /// <summary>Signs that are never drawn, and below each the drawn one that it is taken for.</summary>
    public const string Alike = "SZBU";

    public const string Meant = "528V";

    public const int Length = 12;

    private const int Group = 4;

    /// <summary>As it is printed: "K7QX-M2RD-9TWF".</summary>
    public static string Print(string code) => string.Join('-', code.Chunk(Group).Select(part => new string(part)));

    /// <summary>The code that was typed, however it was spaced and in whatever case; null where it cannot be one.</summary>
    public static string? Read(string? typed)
    {
        var read = new StringBuilder(Length);
        foreach (var sign in typed ?? "")
        {
            if (char.IsWhiteSpace(sign) || sign is '-' or '–' or '.')
                continue;
            var upper = char.ToUpperInvariant(sign);
            var alike = Alike.IndexOf(upper, StringComparison.Ordinal);
            var meant = alike < 0 ? upper : Meant[alike];
            if (read.Length == Length || !Alphabet.Contains(meant))
                return null;
            read.Append(meant);
        }

        return read.Length == Length ? read.ToString() : null;
    }
}
