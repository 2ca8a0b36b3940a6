using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Web.Data;

namespace ProjectPortal.Web.Features.Nominees.Directory;

public sealed class ConsentForm
{
    [Required]
    [Display(Name = "Nominees.DirectoryPractice")]
    [StringLength(Lengths.Name)]
    public string Practice { get; set; } = "";
}

/// <summary>Whether a delegate is shown in the directory, what of them is, and where to change it.</summary>
public sealed record ConsentBox(string Path, bool Shown, string Name, Wording Country, string Organisation, ConsentForm Form)
{
    /// <summary>Where the page is called as the box would be.</summary>
    public string? Title { get; init; }

    /// <summary>Null for who cannot be in the directory.</summary>
    public static async Task<ConsentBox?> ReadAsync(
        PortalDb db, Nomination nomination, Wording country, string path, ConsentForm? typed = null)
    {
        if (!NominationLifecycle.TakingPart.Contains(nomination.State))
            return null;

        var entry = await db.DirectoryEntries.AsNoTracking().SingleOrDefaultAsync(e => e.NominationId == nomination.Id);
        var area = nomination.Nominee.AreaOfWork;
        var form = typed ?? new ConsentForm { Practice = entry?.Practice ?? (area.Length <= Lengths.Name ? area : "") };
        return new ConsentBox(path, entry?.ShownSince is not null, nomination.Nominee.FullName, country, nomination.Nominee.Organisation,
            form);
    }
}
