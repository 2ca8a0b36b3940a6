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
    public static ColumnList<DelegateLine> Of(Words words, string nominations) =>
    [
        new("Nominations.Person", r => r.Name) { Place = OnPage, Link = r => $"{nominations}/{r.Id}" },
        new("Nominations.Country", r => r.Row.Country) { Place = InFile },
        new("Nominations.PersonTitle", r => r.Row.Nominee.Title) { Place = InFile },
        new("Nominations.GivenName", r => r.Row.Nominee.GivenName) { Place = InFile },
        new("Nominations.FamilyName", r => r.Row.Nominee.FamilyName) { Place = InFile },
        new("Nominations.Sex", r => r.Sex == Sex.NotStated ? null : r.Sex),
        new("Nominations.Position", r => r.Row.Nominee.Position) { Place = InFile },
        new("Nominations.Unit", r => r.Row.Nominee.Unit) { Place = InFile },
        new("Nominations.Organisation", r => r.Organisation) { Place = InFile },
        new("Nominations.Languages", r => r.Row.Nominee.Languages) { Place = InFile },
        new("Nominations.Post", r => string.Join(", ", new[] { r.Post, r.Organisation }.Where(t => t.Length > 0))) { Place = OnPage },
        new("Participation.Contact", r => CellMarkup.Lines(r.Email, r.Phone)) { Place = OnPage, SeenBy = SeenBy.Correspondents },
        new("Nominations.State", r => r.State) { Tone = r => NominationTones.Of(r.State) },
        new("Participation.Paper", r => Paper(words, nominations, r)) { Place = OnPage, SeenBy = SeenBy.Correspondents, IsUnbroken = true },
        new("Nominations.Email", r => r.Row.Nominee.Email) { Place = InFile, SeenBy = SeenBy.Correspondents },
        new("Nominations.Phone", r => r.Row.Nominee.Phone) { Place = InFile, SeenBy = SeenBy.Correspondents },
    ];

    public static ListTable Table(Words words, string nominations, IReadOnlyList<DelegationLines> delegations)
    {
        var byCountry = delegations.ToDictionary(d => d.CountryCode);
        return new ListTable<DelegateLine>(Of(words, nominations), [.. delegations.SelectMany(d => d.Delegates)])
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
        return CellMarkup.GroupHeading(words.Of(delegation.Country), $"{count} · {focalPoints}");
    }

    private static IHtmlContent? Paper(Words words, string nominations, DelegateLine line)
    {
        var at = $"{nominations}/{line.Id}";
        var (file, text, label) = line.HasLetter
            ? ("letter", words["Participation.Letter"], words["Participation.LetterOf", line.Name])
            : ("certificate", words["Participation.Certificate"], words["Participation.CertificateOf", line.Name]);
        return line.HasLetter || line.HasCertificate ? CellMarkup.Link($"{at}/{file}.pdf", text, label) : null;
    }
}
