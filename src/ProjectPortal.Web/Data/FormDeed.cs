using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain.Privacy;

namespace ProjectPortal.Web.Data;

/// <summary>A form that was sent and done: the same form again is answered as the first was, and nothing is done.</summary>
public sealed class FormDeed
{
    public const int MarkLength = 64;

    /// <summary>Long enough for a browser that sends again when the line is back, or a page that was left open over a weekend.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromDays(4);

    /// <summary>A hash of the form's key, who sent it, where to, and all that it said.</summary>
    [Plain]
    public required string Mark { get; init; }

    /// <summary>Where the answer led, sealed: it may be the address of a personal link.</summary>
    [Secret]
    public required string Location { get; init; }

    [Plain]
    public required DateTime At { get; init; }

    /// <summary>Forgets what nobody will send again; how many.</summary>
    public static Task<int> ForgetOldAsync(PortalDb db, DateTime now, CancellationToken cancellationToken)
    {
        var before = now - Kept;
        return db.FormDeeds.Where(d => d.At < before).ExecuteDeleteAsync(cancellationToken);
    }
}
