using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Events;

/// <summary>What was allowed in spite of an event's rules.</summary>
internal static class WaiverColumns
{
    public static ColumnList<WaiverLine> Create(Words words, string timeZone) =>
    [
        new("Events.WaiverKind", r => r.Kind),
        new("Events.Country", r => r.Country is null ? words["Events.AllInvited"] : r.Country),
        new("Events.WaiverGives", r => Gives(words, timeZone, r)),
        new("Forms.Reason", r => r.Reason),
        new("Events.WaiverBy", r => $"{r.GrantedBy}, {words.At(r.GrantedAt, timeZone)}"),
    ];

    private static string? Gives(Words words, string timeZone, WaiverLine waiver) =>
        waiver.Until is { } until ? words.At(until, timeZone)
        : waiver.ExtraSeats > 0 ? words.Count("Events.ExtraSeats", waiver.ExtraSeats)
        : null;
}
