using ProjectPortal.Web.Data;
using ProjectPortal.Web.Features.Shared;

namespace ProjectPortal.Web.Features.Exports;

/// <summary>What was taken out, for administrators.</summary>
internal static class ExportColumns
{
    public static ColumnList<Export> Create() =>
    [
        new("Exports.File", e => e.FileName),
        new("Exports.By", e => e.ByName),
        new("Exports.At", e => e.At) { IsUnbroken = true },
        new("Exports.Rows", e => e.Rows) { IsNumber = true },
        new("Exports.Filter", e => e.Filter),
        new("Exports.Path", e => e.Path) { Place = ColumnPlace.InFile },
    ];
}
