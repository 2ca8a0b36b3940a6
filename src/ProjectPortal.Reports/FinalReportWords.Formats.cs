using System.Globalization;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Money;
using ProjectPortal.Reports.Typography;

namespace ProjectPortal.Reports;

/// <summary>Dates, numbers and money in UN style. Nothing depends on the culture data of the machine.</summary>
internal sealed partial class FinalReportWords
{
    private readonly NumberFormatInfo _numbers = language == "fr"
        ? new() { NumberGroupSeparator = "\u202f", NumberDecimalSeparator = ",", NegativeSign = "−" }
        : new() { NumberGroupSeparator = ",", NumberDecimalSeparator = ".", NegativeSign = "−" };

    /// <summary>"25 February 2013", "1er mars 2013".</summary>
    public string Day(DateOnly day) => Unbroken($"{DayOf(day)} {Month(day)}");

    /// <summary>"February 2013".</summary>
    public string Month(DateOnly day) => Unbroken($"{MonthName(day)} {YearOf(day)}");

    /// <summary>"12/15", as the key project features print dates.</summary>
    public static string MonthYear(DateOnly day) => day.ToString("MM'/'yy", CultureInfo.InvariantCulture);

    /// <summary>"25–26 February 2013", « du 25 au 26 février 2013 »; or the months alone where only those are known.</summary>
    public string Days(DateOnly from, DateOnly to, bool monthOnly)
    {
        var (sameYear, sameMonth) = (from.Year == to.Year, from.Year == to.Year && from.Month == to.Month);
        if (monthOnly)
            return sameMonth ? Month(from) : InFrench ? $"{French.WithDe(Month(from))} à {Month(to)}" : $"{Month(from)} – {Month(to)}";
        if (from == to)
            return Day(from);

        var first = sameMonth ? DayOf(from) : sameYear ? $"{DayOf(from)} {MonthName(from)}" : Day(from);
        return Unbroken(InFrench ? $"du {first} au {Day(to)}" : sameMonth ? $"{first}–{Day(to)}" : $"{first} – {Day(to)}");
    }

    /// <summary>"18:00", « 18 heures ».</summary>
    public string Clock(TimeOnly time) => InFrench ? French.Hour(time) : time.ToString("HH:mm", CultureInfo.InvariantCulture);

    public string Number(decimal number) => number.ToString("#,0.####", _numbers);

    /// <summary>"12,500.00": for columns that say USD in their head. A blank stays blank.</summary>
    public string Amount(Usd? amount) => amount?.Dollars.ToString("N2", _numbers) ?? "";

    /// <summary>"12,500", "12,500.50": for text, which says the currency; cents only where there are any.</summary>
    public string Dollars(decimal dollars) => dollars.ToString(decimal.Truncate(dollars) == dollars ? "N0" : "N2", _numbers);

    private bool InFrench => language == "fr";

    private string DayOf(DateOnly day) =>
        day.Day == 1 && InFrench ? "1er" : day.Day.ToString(CultureInfo.InvariantCulture);

    private string MonthName(DateOnly day) => this["Months"].Split(' ')[day.Month - 1];

    /// <summary>"2014": no number, which would have a comma.</summary>
    public static string YearOf(DateOnly day) => day.Year.ToString(CultureInfo.InvariantCulture);

    /// <summary>No line of French breaks inside a date; in English a day and its month stay together.</summary>
    private string Unbroken(string date) => InFrench ? date.Replace(' ', '\u00a0') : Typographer.Bind(date, language);
}
