using ProjectPortal.Domain;
using ProjectPortal.Domain.Privacy;
using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Text;
using static ProjectPortal.Web.Features.Shared.ColumnPlace;

namespace ProjectPortal.Web.Features.Participation;

/// <summary>Who attended an event, with the certificates that say so.</summary>
internal static class CertificateColumns
{
    /// <param name="nominations">Where the project's nominations are.</param>
    /// <param name="timeZone">Of the event, whose days the page tells.</param>
    public static ColumnList<CertificateLine> Create(Words words, string nominations, string timeZone) =>
    [
        PersonColumn.Name<CertificateLine>("Nominations.Person", r => r.Name, link: r => $"{nominations}/{r.NominationId}"),
        PersonColumn.Number<CertificateLine>(r => r.NominationId),
        new("Nominations.Country", r => r.Country),
        // Whoever has the code is told the name by the page that verifies it.
        new("Participation.CertificateCode", r => r.Code)
        {
            Kind = DataKind.Identity,
            IsUnbroken = true,
            Link = r => r.Code.Length > 0 ? $"/verify/{r.Code}" : null,
        },
        new("Participation.IssuedAt", r => r.IssuedAt) { Place = InFile },
        new("Participation.IssuedAt", r => PlaceTime.In(timeZone).DayAt(r.IssuedAt)) { Place = OnPage, IsUnbroken = true },
        new("Participation.Certificate", r => words[Standing(r)]) { View = "_Certificate" },
        new("Participation.RevokedAt", r => r.RevokedAt) { Place = InFile },
        new("Forms.Reason", r => r.RevokeReason) { Place = InFile, SeenBy = SeenBy.Staff },
    ];

    private static string Standing(CertificateLine line) =>
        line.RevokedAt is not null ? "Participation.IsRevoked"
        : line.CertificateId is not null ? "Participation.IsIssued"
        : "Participation.NotIssued";
}
