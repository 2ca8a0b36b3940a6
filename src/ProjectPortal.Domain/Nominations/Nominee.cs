using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ProjectPortal.Domain.People;
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
    public const int PersonKeyLength = 420;
    public const int SearchKeyLength = 700;

    /// <summary>Two whole names have room in a key; the year follows them.</summary>
    private const int LongestName = PersonKeyLength - 12;

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
    public string Email { get; init => field = MailAddress.Clean(value); } = "";

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

    /// <summary>Some people have one name; it may stand in either field.</summary>
    public string FullName => $"{GivenName} {FamilyName}".Trim();

    /// <summary>What a letter puts behind a form of address.</summary>
    public string FormalName => FamilyName.Length > 0 ? FamilyName : GivenName;

    /// <summary>Tells the same e-mail address from another. Null while there is none.</summary>
    public string? EmailKey => MailAddress.KeyOf(Email);

    /// <summary>
    /// Tells the same name and birth year from others, however it is typed: no accents, no case, no order of names, no form of address
    /// before them. Null while there is no name or no year.
    /// </summary>
    public string? PersonKey
    {
        get
        {
            string[] names = [.. FormsOfAddress.Without(GivenName), .. FormsOfAddress.Without(FamilyName)];
            return BirthYear is null || names.Length == 0 ? null
                : string.Create(
                    CultureInfo.InvariantCulture,
                    $"{Folding.Cut(string.Join(' ', names.Order(StringComparer.Ordinal)), LongestName)} {BirthYear}");
        }
    }

    /// <summary>What it is looked for by, beside its address.</summary>
    public string SearchKey => Folding.Key($"{FullName} {Organisation}", SearchKeyLength);

    /// <summary>Tells what is said of the nominee from anything else that could be said.</summary>
    public string Mark => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001f',
        Title, GivenName, FamilyName, Sex, BirthYear?.ToString(CultureInfo.InvariantCulture), Email, Phone, Languages, Position,
        Organisation, Unit, Level, AreaOfWork, Authority, WouldIntroduce, Superior))))[..16];

    /// <summary>What is still missing before it can be submitted, in the order of the form.</summary>
    public IReadOnlyList<Refusal> Missing()
    {
        var missing = new List<Refusal>();
        if (string.IsNullOrWhiteSpace(FullName))
            missing.Add(new Refusal("NomineeNameMissing", nameof(GivenName)));
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

    /// <summary>Whether it reads like a telephone number: "+975 2 322 111", "(02) 32-21-11 ext. 4", several after each other.</summary>
    public static bool IsPhone(string text) =>
        text.Count(char.IsDigit) >= FewestDigits
        && text.Count(char.IsLetter) <= MostLetters
        && text.All(c => char.IsLetterOrDigit(c) || char.IsWhiteSpace(c) || "+()-./,;:#*–".Contains(c, StringComparison.Ordinal));

    /// <summary>The person and the post as corrected; what the selection was made for stays.</summary>
    public Nominee CorrectedTo(Nominee corrected) =>
        corrected with { AreaOfWork = AreaOfWork, Authority = Authority, WouldIntroduce = WouldIntroduce, Superior = Superior };

    /// <summary>No name and not the address is the same: that is somebody else, not a correction.</summary>
    public bool LooksLikeAnother(Nominee other) =>
        EmailKey != other.EmailKey && !Folding.Words(FullName).Intersect(Folding.Words(other.FullName), StringComparer.Ordinal).Any();
}
