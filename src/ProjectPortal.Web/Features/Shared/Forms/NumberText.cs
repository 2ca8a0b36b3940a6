using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Shared;

/// <summary>
/// Numbers as people type them, whatever the language of the page: "69.5", "69,5", "1 234,5", "1,234.5". What could mean
/// two numbers is not guessed at.
/// </summary>
public sealed class NumberText : IModelBinder
{
    /// <summary>Digits after the point that the database keeps.</summary>
    private const int Decimals = 4;

    private const int WholeDigits = 14;

    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var sent = bindingContext.ValueProvider.GetValue(bindingContext.ModelName);
        if (sent == ValueProviderResult.None)
            return Task.CompletedTask;

        bindingContext.ModelState.SetModelValue(bindingContext.ModelName, sent);
        var typed = sent.FirstValue ?? "";
        if (string.IsNullOrWhiteSpace(typed))
            bindingContext.Result = ModelBindingResult.Success(null);
        else if (Read(typed, CultureInfo.CurrentCulture) is { } number)
            bindingContext.Result = ModelBindingResult.Success(number);
        else
            bindingContext.ModelState.TryAddModelError(
                bindingContext.ModelName,
                new Words()["Findings.UnreadableNumber", typed, 1234.5m.ToString("#,0.#", CultureInfo.CurrentCulture)]);
        return Task.CompletedTask;
    }

    /// <summary>The number, or null where it cannot be read or could be two.</summary>
    public static decimal? Read(string typed, CultureInfo culture)
    {
        var text = string.Concat(typed.Where(c => !char.IsWhiteSpace(c) && c is not ('\'' or '’'))).Replace('−', '-');
        var negative = text.StartsWith('-');
        if (negative)
            text = text[1..];
        if (text.Length == 0 || !text.All(c => char.IsAsciiDigit(c) || c is '.' or ','))
            return null;

        var (whole, fraction) = Parts(text, culture);
        if (whole is null || whole.Length > WholeDigits || fraction.Length > Decimals || (whole + fraction).Length == 0)
            return null;

        var number = decimal.Parse($"0{whole}.{fraction.TrimEnd('0')}", CultureInfo.InvariantCulture);
        return negative ? -number : number;
    }

    /// <summary>Digits before and after the decimal mark, without the marks that group thousands; null where that cannot be told.</summary>
    private static (string? Whole, string Fraction) Parts(string text, CultureInfo culture)
    {
        var at = text.LastIndexOfAny(['.', ',']);
        if (at < 0)
            return (text, "");

        var mark = text[at];
        var other = mark == '.' ? ',' : '.';
        var once = text.IndexOf(mark, StringComparison.Ordinal) == at;
        if (once && text.Contains(other, StringComparison.Ordinal))
            return (Ungrouped(text[..at], other), text[(at + 1)..]);
        if (!once)
            return (text.Contains(other, StringComparison.Ordinal) ? null : Ungrouped(text, mark), "");

        // One mark before exactly three digits: 1,234 and 1.234 are a thousand to some and one to others.
        var mayGroup = text.Length - at == 4 && at is >= 1 and <= 3 && text[0] != '0';
        return !mayGroup || mark.ToString() == culture.NumberFormat.NumberDecimalSeparator ? (text[..at], text[(at + 1)..])
            : mark.ToString() == culture.NumberFormat.NumberGroupSeparator ? (Ungrouped(text, mark), "")
            : (null, "");
    }

    private static string? Ungrouped(string text, char mark)
    {
        var groups = text.Split(mark);
        return groups[0].Length is >= 1 and <= 3 && groups.Skip(1).All(g => g.Length == 3) ? string.Concat(groups) : null;
    }
}
