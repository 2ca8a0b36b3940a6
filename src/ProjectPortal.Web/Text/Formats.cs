using System.Globalization;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Money;

namespace ProjectPortal.Web.Text;

/// <summary>Dates, numbers and money as the language of the request writes them. What is missing is a dash, never a zero.</summary>
public static class Formats
{
    public const string Missing = "–";

    private static bool InFrench => Words.Language == "fr";

    /// <summary>"25 February 2013", « 1er février 2013 ».</summary>
    public static string Day(DateOnly? day) => day is { } known ? Dated(known, "MMMM yyyy") : Missing;

    /// <summary>"25 Feb 2013", for tables.</summary>
    public static string ShortDay(DateOnly? day) => day is { } known ? Dated(known, "MMM yyyy") : Missing;

    /// <summary>"Mon 25 Feb", the head of a narrow column.</summary>
    public static string Weekday(DateOnly day) => Unbroken($"{day.ToString("ddd", CultureInfo.CurrentCulture)} {Dated(day, "MMM")}");

    /// <summary>The day that it was at a place, for tables.</summary>
    public static string ShortDay(DateTime? utc, string timeZone = "UTC") =>
        ShortDay(utc is { } moment ? PlaceTime.In(timeZone).DayAt(moment) : null);

    /// <summary>The day that it was at a place.</summary>
    public static string Day(DateTime? utc, string timeZone) => Day(utc is { } moment ? PlaceTime.In(timeZone).DayAt(moment) : null);

    /// <summary>"February 2013".</summary>
    public static string Month(DateOnly day) => Unbroken(day.ToString("MMMM yyyy", CultureInfo.CurrentCulture));

    /// <summary>"12/15", as the key project features print dates.</summary>
    public static string MonthYear(DateOnly? day) => day?.ToString("MM/yy", CultureInfo.InvariantCulture) ?? Missing;

    /// <summary>"25–26 February 2013", « du 25 au 26 février 2013 »; or the month alone where only that is known.</summary>
    public static string Days(DateOnly from, DateOnly to, bool monthOnly = false)
    {
        var (sameYear, sameMonth) = (from.Year == to.Year, from.Year == to.Year && from.Month == to.Month);
        if (monthOnly)
            return sameMonth ? Month(from) : InFrench ? $"{French.WithDe(Month(from))} à {Month(to)}" : $"{Month(from)} – {Month(to)}";
        if (from == to)
            return Day(from);

        var first = sameMonth ? DayOf(from) : Dated(from, sameYear ? "MMMM" : "MMMM yyyy");
        return InFrench ? Unbroken($"du {first} au {Day(to)}") : sameMonth ? $"{first}–{Day(to)}" : $"{first} – {Day(to)}";
    }

    /// <summary>"18:00", « 18 heures », « 17 h 45 ».</summary>
    public static string Clock(TimeOnly time) => InFrench ? French.Hour(time) : time.ToString("HH:mm", CultureInfo.CurrentCulture);

    public static string Clock(DateTime moment) => Clock(TimeOnly.FromDateTime(moment));

    /// <summary>"09:00", « 9 h 00 »: for columns of hours.</summary>
    public static string ShortClock(TimeOnly time) =>
        time.ToString(InFrench ? "H'\u00a0h\u00a0'mm" : "HH:mm", CultureInfo.InvariantCulture);

    /// <summary>"25 February 2013, 18:00", « 25 février 2013 à 18 heures ».</summary>
    public static string At(DateOnly day, string clock) => $"{Day(day)}{(InFrench ? " à\u00a0" : ", ")}{clock}";

    /// <summary>"21:00–24:00", « 21 h 00–24 h 00 »: what ends at midnight ends with its day.</summary>
    public static string Hours(TimeOnly from, TimeOnly to) =>
        $"{ShortClock(from)}–{(to == TimeOnly.MinValue ? (InFrench ? "24\u00a0h\u00a000" : "24:00") : ShortClock(to))}";

    /// <summary>"25 February 2013, 18:00 UTC".</summary>
    public static string Moment(DateTime? utc) =>
        utc is { } moment ? $"{At(PlaceTime.Utc.DayAt(moment), Clock(moment))}{(InFrench ? "\u00a0(UTC)" : " UTC")}" : Missing;


    /// <summary>"Asia/Thimphu" is "Thimphu" to people.</summary>
    public static string ZoneName(string timeZone) => PlaceTime.CityOf(timeZone).In(Words.Language).Text;

    public static string Number(long? number) => number?.ToString("N0", CultureInfo.CurrentCulture) ?? Missing;

    public static string Number(decimal? number) => number?.ToString("#,0.##", CultureInfo.CurrentCulture) ?? Missing;

    /// <summary>"12,500.00": for columns that say US$ in their head.</summary>
    public static string Amount(Usd? amount) => amount?.Dollars.ToString("N2", CultureInfo.CurrentCulture) ?? Missing;

    /// <summary>"US$ 12,500.00"; « 12 500 dollars » in a French sentence, with cents where there are any.</summary>
    public static string Money(Usd? amount) =>
        amount is not { } known ? Missing
        : !InFrench ? $"US$\u00a0{Amount(known)}"
        : known.Dollars.ToString(known.Cents % 100 == 0 ? "N0" : "N2", CultureInfo.CurrentCulture)
            + (Math.Abs(known.Cents) < 200 ? "\u00a0dollar" : "\u00a0dollars");

    /// <summary>"69.5%" or "69,5 %": for tables; prose says "per cent".</summary>
    public static string Rate(decimal? perCent) =>
        perCent is null ? Missing
        : InFrench ? $"{perCent.Value.ToString("0.#", CultureInfo.CurrentCulture)}\u00a0%"
        : $"{perCent.Value.ToString("0.#", CultureInfo.CurrentCulture)}%";

    private static string Dated(DateOnly day, string rest) => Unbroken($"{DayOf(day)} {day.ToString(rest, CultureInfo.CurrentCulture)}");

    private static string DayOf(DateOnly day) =>
        day.Day == 1 && InFrench ? "1er" : day.Day.ToString(CultureInfo.InvariantCulture);

    /// <summary>No line of French breaks inside a date.</summary>
    private static string Unbroken(string date) => InFrench ? date.Replace(' ', '\u00a0') : date;
}
