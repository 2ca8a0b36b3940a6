using System.ComponentModel.DataAnnotations;
using ProjectPortal.Domain;
using ProjectPortal.Web.Features.Shared;

namespace ProjectPortal.Web.Features.Participation;

/// <param name="CertificateId">Null while the person has none.</param>
public sealed record CertificateLine(
    int NominationId, string Name, Wording Country, int? CertificateId, string Code, DateTime? IssuedAt, DateTime? RevokedAt,
    string RevokeReason);

/// <summary>Who attended an event, with the certificates that say so.</summary>
public sealed record CertificatesPage(EventHead Event, IReadOnlyList<CertificateLine> Lines, bool IsStaff, bool MayFetch)
{
    /// <summary>Who attended and has no certificate that holds.</summary>
    public required int Missing { get; init; }

    /// <summary>Whom papers cannot name as they are written: whoever makes them is told before.</summary>
    public required IReadOnlyList<UnprintableName> Unprintable { get; init; }

    /// <summary>The certificate that somebody just tried to revoke, with the reason given.</summary>
    public int? TriedId { get; init; }

    public RevocationForm Revocation { get; init; } = new();

    public int Holding => Lines.Count(l => l.CertificateId is not null && l.RevokedAt is null);
}

public sealed class RevocationForm
{
    [Display(Name = "Forms.Reason")]
    [Required]
    [StringLength(Change.ReasonLength)]
    public string Reason { get; set; } = "";
}
