using System.Text;

namespace ProjectPortal.Domain.Participation;

/// <summary>
/// A code that people read out and type: twelve signs of thirty, none of which looks like another. Whoever makes one
/// draws the signs at random, so that nobody can guess it.
/// </summary>
public static class ReadableCode
{
    public const string Alphabet = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

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
            if (read.Length == Length || !Alphabet.Contains(char.ToUpperInvariant(sign)))
                return null;
            read.Append(char.ToUpperInvariant(sign));
        }

        return read.Length == Length ? read.ToString() : null;
    }
}
