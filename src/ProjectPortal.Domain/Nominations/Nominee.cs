using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ProjectPortal.Domain.Privacy;

namespace ProjectPortal.Domain.Nominations;

public enum Sex
{
    NotStated,
    Female,
    Male,
}

/// <summary>How near the nominee is to putting a practice into force at home.</summary>
public enum ImplementingAuthority
{
    NotStated,
    Decides,
    Advises,
    Implements,
    Liaises,
}

/// <summary>What the focal point says of the person, the post and the relevance. A draft may leave anything blank.</summary>
public sealed record Nominee
{
    private const int FewestDigits = 5;

    /// <summary>"ext.", "poste", "mobile" and "office" are no names.</summary>
    private const int MostLetters = 16;

    [Personal]
    public string Title { get; init; } = "";

    [Identity]
    public string GivenName { get; init; } = "";

    [Identity]
    public string FamilyName { get; init; } = "";

    [Personal]
    public Sex Sex { get; init; }

    [Identity]
    public int? BirthYear { get; init; }

    [Contact]
    public string Email { get; init; } = "";

    [Contact]
    public string Phone { get; init; } = "";

    [Personal]
    public string Languages { get; init; } = "";

    [Personal]
    public string Position { get; init; } = "";

    [Personal]
    public string Organisation { get; init; } = "";

    [Personal]
    public string Unit { get; init; } = "";

    [Personal]
    public string Level { get; init; } = "";

    [Personal]
    public string AreaOfWork { get; init; } = "";

    [Personal]
    public ImplementingAuthority Authority { get; init; }

    [Personal]
    public string WouldIntroduce { get; init; } = "";

    [Identity]
    public string Superior { get; init; } = "";

    /// <summary>What is said of a nominee, in the order of the form.</summary>
    public static readonly IReadOnlyList<string> Parts =
    [
        nameof(Title), nameof(GivenName), nameof(FamilyName), nameof(Sex), nameof(BirthYear), nameof(Email), nameof(Phone),
        nameof(Languages), nameof(Position), nameof(Organisation), nameof(Unit), nameof(Level), nameof(AreaOfWork), nameof(Authority),
        nameof(WouldIntroduce), nameof(Superior),
    ];

    public string FullName => $"{GivenName} {FamilyName}".Trim();

    /// <summary>Tells the same e-mail address from another. Null while there is none.</summary>
    public string? EmailKey => Email.Length == 0 ? null : Email.Trim().ToUpperInvariant();

    /// <summary>
    /// Tells the same name and birth year from others: no accents, no case, no order of names. Null while any part is missing.
    /// </summary>
    public string? PersonKey =>
        BirthYear is null || GivenName.Length == 0 || FamilyName.Length == 0
            ? null
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{string.Join(' ', Fold(FullName).Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal))} "
                + $"{BirthYear}");

    /// <summary>Tells what is said of the nominee from anything else that could be said.</summary>
    public string Mark => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001f',
        Title, GivenName, FamilyName, Sex, BirthYear?.ToString(CultureInfo.InvariantCulture), Email, Phone, Languages, Position,
        Organisation, Unit, Level, AreaOfWork, Authority, WouldIntroduce, Superior))))[..16];

    /// <summary>What is still missing before it can be submitted, in the order of the form.</summary>
    public IReadOnlyList<Refusal> Missing()
    {
        var missing = new List<Refusal>();
        Require(GivenName, nameof(GivenName));
        Require(FamilyName, nameof(FamilyName));
        if (Sex == Sex.NotStated)
            missing.Add(new Refusal("NomineeMissing", nameof(Sex)));
        if (BirthYear is null)
            missing.Add(new Refusal("NomineeMissing", nameof(BirthYear)));
        Require(Email, nameof(Email));
        Require(Languages, nameof(Languages));
        Require(Position, nameof(Position));
        Require(Organisation, nameof(Organisation));
        Require(AreaOfWork, nameof(AreaOfWork));
        if (Authority == ImplementingAuthority.NotStated)
            missing.Add(new Refusal("NomineeMissing", nameof(Authority)));
        Require(WouldIntroduce, nameof(WouldIntroduce));
        Require(Superior, nameof(Superior));
        return missing;

        void Require(string value, string field)
        {
            if (string.IsNullOrWhiteSpace(value))
                missing.Add(new Refusal("NomineeMissing", field));
        }
    }

    /// <summary>Whether it reads like an address of one person: "name@example.org", with no name beside it.</summary>
    public static bool IsAddress(string text)
    {
        var at = text.IndexOf('@', StringComparison.Ordinal);
        return at > 0 && Reads(text[..at], ".!#$%&'*+/=?^_`{|}~-") && Reads(text[(at + 1)..], ".-") && text.IndexOf('.', at) > 0;

        static bool Reads(string part, string also) =>
            part.Length > 0 && part[0] != '.' && part[^1] != '.' && !part.Contains("..", StringComparison.Ordinal)
            && part.All(c => char.IsLetterOrDigit(c) || also.Contains(c, StringComparison.Ordinal));
    }

    /// <summary>Whether it reads like a telephone number: "+975 2 322 111", "(02) 32-21-11 ext. 4", several after each other.</summary>
    public static bool IsPhone(string text) =>
        text.Count(char.IsDigit) >= FewestDigits
        && text.Count(char.IsLetter) <= MostLetters
        && text.All(c => char.IsLetterOrDigit(c) || char.IsWhiteSpace(c) || "+()-./,;:#*–".Contains(c, StringComparison.Ordinal));

    /// <summary>The person and the post as corrected; what the selection was made for stays.</summary>
    public Nominee CorrectedTo(Nominee corrected) =>
        corrected with { AreaOfWork = AreaOfWork, Authority = Authority, WouldIntroduce = WouldIntroduce, Superior = Superior };

    /// <summary>Both names and the address are other ones: that is somebody else, not a correction.</summary>
    public bool LooksLikeAnother(Nominee other) =>
        EmailKey != other.EmailKey && Fold(GivenName) != Fold(other.GivenName) && Fold(FamilyName) != Fold(other.FamilyName);

    /// <summary>Upper case without accents, for searching and comparing.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in Characters.Normalize(text, NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark)
                continue;

            folded.Append(char.IsLetterOrDigit(c) || c == '@' || c == '.' ? char.ToUpperInvariant(c) : ' ');
        }

        return folded.ToString();
    }
}
