using Microsoft.AspNetCore.Html;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Text;
using static ProjectPortal.Web.Features.Shared.ColumnPlace;

namespace ProjectPortal.Web.Features.Participation;

/// <summary>The delegations of an event: by country on the page, person by person in files.</summary>
internal static class DelegateColumns
{
    /// <param name="nominations">Where the project's nominations are.</param>
    public static ColumnList<DelegateLine> Create(Words words, string nominations) =>
    [
        new("Nominations.Person", r => r.Name) { Place = OnPage, Link = r => $"{nominations}/{r.Id}" },
        PersonColumn.Number<DelegateLine>(r => r.Id),
        new("Nominations.Country", r => r.Row.Country) { Place = InFile },
        Person(nameof(Nominee.Title), r => r.Row.Nominee.Title),
        Person(nameof(Nominee.GivenName), r => r.Row.Nominee.GivenName),
        Person(nameof(Nominee.FamilyName), r => r.Row.Nominee.FamilyName),
        new("Nominations.Sex", r => r.Sex == Sex.NotStated ? null : r.Sex),
        Person(nameof(Nominee.Position), r => r.Row.Nominee.Position),
        Person(nameof(Nominee.Unit), r => r.Row.Nominee.Unit),
        Person(nameof(Nominee.Organisation), r => r.Organisation),
        Person(nameof(Nominee.Languages), r => r.Row.Nominee.Languages),
        new("Nominations.Post", r => string.Join(", ", new[] { r.Post, r.Organisation }.Where(t => t.Length > 0))) { Place = OnPage },
        new("Participation.Contact", r => CellMarkup.Lines(r.Email, r.Phone)) { Place = OnPage, SeenBy = SeenBy.Correspondents },
        new("Nominations.State", r => r.State) { Tone = r => NominationTones.For(r.State) },
        new("Participation.Printout", r => Printout(words, nominations, r)) { Place = OnPage, SeenBy = SeenBy.Correspondents,
            IsUnbroken = true },
        Person(nameof(Nominee.Email), r => r.Row.Nominee.Email),
        Person(nameof(Nominee.Phone), r => r.Row.Nominee.Phone),
    ];

    /// <summary>One thing that is said of the person: in files, for whom its kind of data is.</summary>
    private static Column<DelegateLine> Person(string property, Func<DelegateLine, object?> value) =>
        PersonColumn.Fact<Nominee, DelegateLine>(
            $"Nominations.{(property == nameof(Nominee.Title) ? "PersonTitle" : property)}", property, value);

    public static ListTable Table(Words words, string nominations, IReadOnlyList<DelegationLines> delegations)
    {
        var byCountry = delegations.ToDictionary(d => d.CountryCode);
        return new ListTable<DelegateLine>(Create(words, nominations), [.. delegations.SelectMany(d => d.Delegates)])
        {
            GroupBy = r => r.Row.CountryCode,
            GroupHeading = r => Heading(words, byCountry[r.Row.CountryCode]),
        };
    }

    private static IHtmlContent Heading(Words words, DelegationLines delegation)
    {
        var (women, men) = (delegation.Delegates.Count(d => d.Sex == Sex.Female), delegation.Delegates.Count(d => d.Sex == Sex.Male));
        var focalPoints = delegation.FocalPoints.Count == 0
            ? words["Participation.NoFocalPoint"]
            : words["Participation.FocalPoint", string.Join("; ", delegation.FocalPoints)];
        var count = words["Participation.DelegationCount", delegation.Delegates.Count, women, men];
        return CellMarkup.GroupHeading(words.Localize(delegation.Country), $"{count} · {focalPoints}");
    }

    private static IHtmlContent? Printout(Words words, string nominations, DelegateLine line)
    {
        var at = $"{nominations}/{line.Id}";
        var (file, text, label) = line.HasLetter
            ? ("letter", words["Participation.Letter"], words["Participation.LetterOf", line.Name])
            : ("certificate", words["Participation.Certificate"], words["Participation.CertificateOf", line.Name]);
        return line.HasLetter || line.HasCertificate ? CellMarkup.Link($"{at}/{file}.pdf", text, label) : null;
    }
}
