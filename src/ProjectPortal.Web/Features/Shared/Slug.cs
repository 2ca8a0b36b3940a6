using AnyAscii;
using ProjectPortal.Domain;
using ProjectPortal.Domain.People;

namespace ProjectPortal.Web.Features.Shared;

/// <summary>The part of an address that names a record: "ROA 206" is "roa-206".</summary>
public static class Slug
{
    private const int RoomForNumber = 5;

    /// <param name="otherwise">Says kind and year, for a text of which nothing can be written in Latin letters.</param>
    /// <param name="taken">Slugs that are in use: the next free number is added then.</param>
    public static string From(string text, string otherwise, IReadOnlyCollection<string> taken)
    {
        var said = Latin(text) is { Length: > 0 } latin ? latin : Latin(otherwise);
        var slug = said[..Math.Min(said.Length, Lengths.Slug - RoomForNumber)].Trim('-');
        return taken.Contains(slug) ? Numbered(slug, taken) : slug;
    }

    /// <summary>What a typed address means: slugs are in small letters, without accents and spaces. Null where it means no slug.</summary>
    public static string? Meant(string typed) =>
        typed.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-') ? typed
        : Latin(typed) is { Length: > 0 } latin ? latin : null;

    /// <summary>As much of a text as fits, in Latin letters, up to the end of a word. Blank where none can be written so.</summary>
    public static string Short(string text, int longest)
    {
        var said = Latin(text);
        if (said.Length <= longest)
            return said;

        var end = said.LastIndexOf('-', longest);
        return said[..(end > 0 ? end : longest)];
    }

    private static string Latin(string text)
    {
        var words = Folding.Parted(Folding.Parted(text).Transliterate()).ToLowerInvariant()
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return string.Join('-', words.Select(w => string.Concat(w.Where(char.IsAsciiLetterOrDigit))).Where(w => w.Length > 0));
    }

    private static string Numbered(string slug, IReadOnlyCollection<string> taken) =>
        Enumerable.Range(2, taken.Count + 1).Select(number => $"{slug}-{number}").First(s => !taken.Contains(s));
}
