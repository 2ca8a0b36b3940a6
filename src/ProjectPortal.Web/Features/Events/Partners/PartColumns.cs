using ProjectPortal.Web.Features.Shared;

namespace ProjectPortal.Web.Features.Events.Partners;

/// <summary>What partners were to do for an event, and what came of it.</summary>
internal static class PartColumns
{
    /// <param name="path">Where the parts are.</param>
    /// <param name="edits">Whether a part leads to its form.</param>
    public static ColumnList<PartLine> Create(string path, bool edits) =>
    [
        new("Fields.PartnerId", r => r.Partner) { Link = r => edits ? $"{path}/{r.Id}" : null },
        new("Fields.Planned", r => r.Planned) { Css = "pre-line" },
        new("Fields.Actual", r => r.Actual) { Css = "pre-line" },
        new("Fields.Delivered", r => r.Delivered) { Tone = r => EventTones.For(r.Delivered) },
    ];
}
