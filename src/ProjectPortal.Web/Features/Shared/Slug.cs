using ProjectPortal.Domain;
using ProjectPortal.Domain.Nominations;

namespace ProjectPortal.Web.Features.Shared;

/// <summary>The part of an address that names a record: "ROA 206" is "roa-206".</summary>
public static class Slug
{
    private const int RoomForNumber = 5;

    /// <param name="taken">Slugs that are in use: the next free number is added then.</param>
    public static string Of(string text, IReadOnlyCollection<string> taken)
    {
        var words = Nominee.Fold(text).ToLowerInvariant().Split([' ', '.', '@'], StringSplitOptions.RemoveEmptyEntries);
        var slug = string.Concat(string.Join('-', words).Where(c => char.IsAsciiLetterOrDigit(c) || c == '-')).Trim('-');
        slug = slug.Length == 0 ? "x" : slug[..Math.Min(slug.Length, Lengths.Slug - RoomForNumber)].Trim('-');
        return taken.Contains(slug) ? Numbered(slug, taken) : slug;
    }

    private static string Numbered(string slug, IReadOnlyCollection<string> taken) =>
        Enumerable.Range(2, taken.Count + 1).Select(number => $"{slug}-{number}").First(s => !taken.Contains(s));
}
