using ProjectPortal.Domain.Results;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Results;

/// <summary>Figures as tables print them: "65%", where prose says "65 per cent".</summary>
internal static class FigureWords
{
    public static string InTable(IndicatorUnit unit, decimal? value) =>
        unit == IndicatorUnit.PerCent ? Formats.Rate(value) : Formats.Number(value);
}
