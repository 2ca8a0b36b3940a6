using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Text;
using static ProjectPortal.Web.Features.Shared.ColumnPlace;

namespace ProjectPortal.Web.Features.Results;

/// <summary>The measurements of one indicator.</summary>
internal static class MeasurementColumns
{
    /// <param name="root">Where the results are.</param>
    public static ColumnList<MeasurementRow> Create(Words words, string root) =>
    [
        new("Results.MeasuredOn", r => r.On) { IsUnbroken = true, Link = r => $"{root}/measurements/{r.Id}" },
        new("Results.Finding", r => Findings.InWords(words, r.Reading)) { View = "_Finding" },
        new("Results.Unit", r => r.Reading.Unit) { Place = InFile },
        new("Results.Value", r => r.Reading.Amount) { Place = InFile },
        new("Results.Narrative", r => r.Reading.Narrative),
        new("Results.Evidence", r => r.Source),
        new("Results.State", r => r.State) { View = "_MeasurementState" },
        new("Results.ReturnReason", r => r.ReturnReason) { Place = InFile },
        new("Results.CorrectedOn", r => r.CorrectedBy?.On) { Place = InFile },
    ];
}
