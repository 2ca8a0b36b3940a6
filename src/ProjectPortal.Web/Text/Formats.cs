using System.Globalization;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Money;

namespace ProjectPortal.Web.Text;

/// <summary>Dates, numbers and money as the language of the request writes them. What is missing is a dash, never a zero.</summary>
public static class Formats
{
    public const string Missing = "–";

    /// <summary>"25 February 2013".</summary>
    public static string Day(DateOnly? day) => day?.ToString("d MMMM yyyy", CultureInfo.CurrentCulture) ?? Missing;

    /// <summary>"25 Feb 2013", for tables.</summary>
    public static string ShortDay(DateOnly? day) => day?.ToString("d MMM yyyy", CultureInfo.CurrentCulture) ?? Missing;

    /// <summary>The day that it was at a place, for tables.</summary>
    public static string ShortDay(DateTime? utc, string timeZone = "UTC") =>
        ShortDay(utc is { } moment ? PlaceTime.In(timeZone).DayAt(moment) : null);

    /// <summary>The day that it was at a place.</summary>
    public static string Day(DateTime? utc, string timeZone) => Day(utc is { } moment ? PlaceTime.In(timeZone).DayAt(moment) : null);

    /// <summary>"February 2013".</summary>
    public static string Month(DateOnly day) => day.ToString("MMMM yyyy", CultureInfo.CurrentCulture);

    /// <summary>"12/15", as the key project features print dates.</summary>
    public static string MonthYear(DateOnly? day) => day?.ToString("MM/yy", CultureInfo.InvariantCulture) ?? Missing;

    /// <summary>"25–26 February 2013", or the month alone where only that is known.</summary>
    public static string Days(DateOnly from, DateOnly to, bool monthOnly = false) =>
        monthOnly ? (from.Month == to.Month && from.Year == to.Year ? Month(from) : $"{Month(from)} – {Month(to)}")
        : from == to ? Day(from)
        : from.Year != to.Year ? $"{Day(from)} – {Day(to)}"
        : from.Month != to.Month ? $"{from.ToString("d MMMM", CultureInfo.CurrentCulture)} – {Day(to)}"
        : $"{from.Day.ToString(CultureInfo.CurrentCulture)}–{Day(to)}";

    /// <summary>"25 February 2013, 18:00 UTC".</summary>
    public static string Moment(DateTime? utc) =>
        utc is { } moment ? $"{moment.ToString("d MMMM yyyy, HH:mm", CultureInfo.CurrentCulture)} UTC" : Missing;

    /// <summary>"18:00"; in French "18 heures", and "18 h 05".</summary>
    public static string Clock(DateTime local) =>
        Words.Language != "fr" ? local.ToString("HH:mm", CultureInfo.CurrentCulture)
        : local.Minute > 0 ? local.ToString("H' h 'mm", CultureInfo.InvariantCulture)
        : local.Hour < 2 ? local.ToString("H' heure'", CultureInfo.InvariantCulture)
        : local.ToString("H' heures'", CultureInfo.InvariantCulture);

    /// <summary>"Asia/Thimphu" is "Thimphu" to people.</summary>
    public static string ZoneName(string timeZone) => PlaceTime.CityOf(timeZone);

    public static string Number(long? number) => number?.ToString("N0", CultureInfo.CurrentCulture) ?? Missing;

    public static string Number(decimal? number) => number?.ToString("#,0.##", CultureInfo.CurrentCulture) ?? Missing;

    /// <summary>"12,500.00": for columns that say US$ in their head.</summary>
    public static string Amount(Usd? amount) => amount?.Dollars.ToString("N2", CultureInfo.CurrentCulture) ?? Missing;

    /// <summary>"US$ 12,500.00" or "12 500,00 $ É.-U.".</summary>
    public static string Money(Usd? amount) =>
        amount is null ? Missing
        : Words.Language == "fr" ? $"{Amount(amount)}\u00a0$\u00a0É.\u2011U."
        : $"US$\u00a0{Amount(amount)}";

    /// <summary>"69.5%" or "69,5 %": for tables; prose says "per cent".</summary>
    public static string Rate(decimal? perCent) =>
        perCent is null ? Missing
        : Words.Language == "fr" ? $"{perCent.Value.ToString("0.#", CultureInfo.CurrentCulture)}\u00a0%"
        : $"{perCent.Value.ToString("0.#", CultureInfo.CurrentCulture)}%";
}
