using ProjectPortal.Domain;
using ProjectPortal.Domain.Money;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Shared;

/// <summary>What a cell says on a page, and what it holds in a file.</summary>
internal static class CellWords
{
    public static string OnPage(Words words, object? value) => value switch
    {
        null or "" => Formats.Missing,
        string text => text,
        Wording wording => wording.IsBlank ? Formats.Missing : words.Localize(wording),
        Enum named => words.Localize(named),
        DateOnly day => Formats.ShortDay(day),
        DateTime moment => Formats.Moment(moment),
        Usd amount => Formats.Amount(amount),
        bool yes => words[yes ? "Forms.Yes" : "Forms.No"],
        int number => Formats.Number((long)number),
        long number => Formats.Number(number),
        decimal number => Formats.Number(number),
        _ => throw new ArgumentException($"A column cannot show a {value.GetType().Name}.", nameof(value)),
    };

    /// <summary>Text, numbers, days and moments, as <see cref="CsvDownload"/> and <see cref="XlsxDownload"/> take them.</summary>
    public static object? InFile(Words words, object? value) => value switch
    {
        null or string or DateOnly or DateTime or int or long or decimal => value,
        Wording wording => wording.IsBlank ? null : words.Localize(wording),
        Enum named => words.Localize(named),
        Usd amount => amount.Dollars,
        bool yes => words[yes ? "Forms.Yes" : "Forms.No"],
        _ => throw new ArgumentException($"A file cannot hold a {value.GetType().Name}.", nameof(value)),
    };
}
