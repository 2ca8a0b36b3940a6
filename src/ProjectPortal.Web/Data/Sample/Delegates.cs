using ProjectPortal.Domain.Nominations;

namespace ProjectPortal.Web.Data.Sample;

/// <summary>
/// Invented people, plainly so: "Delegate BT-1" is the first of Bhutan. Whoever is named again for another event is
/// the same person with the same address.
/// </summary>
internal sealed class Delegates(Stage stage)
{
    private static readonly ImplementingAuthority[] Authorities =
        [ImplementingAuthority.Decides, ImplementingAuthority.Implements, ImplementingAuthority.Advises, ImplementingAuthority.Implements,
            ImplementingAuthority.Liaises];

    private readonly Dictionary<string, Nominee> _known = [];

    /// <param name="person">A country's code, a dash and a number: "BT-1".</param>
    /// <param name="firstSeenAt">What the address says of the event for which the person was first named.</param>
    public Nominee Person(string person, string firstSeenAt)
    {
        if (!_known.TryGetValue(person, out var nominee))
            _known[person] = nominee = Invent(person, firstSeenAt, _known.Count);
        return nominee;
    }

    private Nominee Invent(string person, string firstSeenAt, int serial)
    {
        var words = stage.Country(person[..2]).CorrespondenceLanguage == "fr" ? DelegateWords.French : DelegateWords.English;
        var authority = Authorities[serial % Authorities.Length];
        var area = words.Areas[serial % words.Areas.Length];
        return new Nominee
        {
            Title = serial % 2 == 0 ? words.TitleFemale : words.TitleMale,
            GivenName = "Delegate",
            FamilyName = person,
            Sex = serial % 2 == 0 ? Sex.Female : Sex.Male,
            BirthYear = 1962 + (serial * 7 % 24),
            Email = $"{person.ToLowerInvariant()}.{firstSeenAt}@delegates.example",
            Languages = words.Languages,
            Position = words.Positions[authority],
            Organisation = words.Organisation,
            Unit = string.Format(System.Globalization.CultureInfo.InvariantCulture, words.Unit, (serial % 9) + 1),
            Level = words.Levels[authority],
            AreaOfWork = area.Work,
            Authority = authority,
            WouldIntroduce = area.WouldIntroduce,
            Superior = words.Superior,
        };
    }
}
