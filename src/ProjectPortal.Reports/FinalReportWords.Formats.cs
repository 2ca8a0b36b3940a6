using System.Globalization;
using ProjectPortal.Domain.Money;

namespace ProjectPortal.Reports;

/// <summary>Dates, numbers and money in UN style. Nothing depends on the culture data of the machine.</summary>
internal sealed partial class FinalReportWords
{
    private readonly NumberFormatInfo _numbers = language == "fr"
        ? new() { NumberGroupSeparator = "\u202f", NumberDecimalSeparator = ",", NegativeSign = "−" }
        : new() { NumberGroupSeparator = ",", NumberDecimalSeparator = ".", NegativeSign = "−" };

    /// <summary>"25 February 2013", "1er mars 2013".</summary>
    public string Day(DateOnly day) => $"{DayOf(day)} {Month(day)}";

    /// <summary>"February 2013".</summary>
    public string Month(DateOnly day) => $"{MonthName(day)} {Year(day)}";

    /// <summary>"12/15", as the key project features print dates.</summary>
    public static string MonthYear(DateOnly day) => day.ToString("MM'/'yy", CultureInfo.InvariantCulture);

    /// <summary>"25–26 February 2013", or the months alone where only those are known.</summary>
    public string Days(DateOnly from, DateOnly to, bool monthOnly)
    {
        var sameMonth = from.Month == to.Month && from.Year == to.Year;
        return monthOnly ? (sameMonth ? Month(from) : $"{Month(from)} – {Month(to)}")
            : from == to ? Day(from)
            : from.Year != to.Year ? $"{Day(from)} – {Day(to)}"
            : sameMonth ? $"{DayOf(from)}–{Day(to)}"
            : $"{DayOf(from)} {MonthName(from)} – {Day(to)}";
    }

    public string Number(decimal number) => number.ToString("#,0.####", _numbers);

    /// <summary>"12,500.00": for columns that say USD in their head. A blank stays blank.</summary>
    public string Amount(Usd? amount) => amount?.Dollars.ToString("N2", _numbers) ?? "";

    private string DayOf(DateOnly day) =>
        day.Day == 1 && language == "fr" ? "1er" : day.Day.ToString(CultureInfo.InvariantCulture);

    private string MonthName(DateOnly day) => this["Months"].Split(' ')[day.Month - 1];

    private static string Year(DateOnly day) => day.Year.ToString(CultureInfo.InvariantCulture);
}
