using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text.RegularExpressions;
using ProjectPortal.Domain.Money;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Shared;

/// <summary>
/// Amounts of money as people type them: "12500", "12,500.00", "12 500,00", "-300.5". What could be read in two ways
/// is not guessed at.
/// </summary>
public static partial class AmountInput
{
    private const int MostDigits = 15;

    /// <summary>The amount, or the key of the sentence that says what is wrong. Blank is neither.</summary>
    public static (Usd? Amount, string? Problem) Read(string? text)
    {
        var typed = Ornaments().Replace(text ?? "", "").Replace('−', '-');
        if (typed.Length == 0)
            return (null, null);

        var negative = typed[0] == '-';
        var (whole, fraction) = Split(Gaps().Replace(typed.TrimStart('-', '+').Trim(), " "));
        if (!Whole().IsMatch(whole) || !fraction.All(char.IsAsciiDigit) || typed.LastIndexOfAny(['-', '+']) > 0)
            return (null, "Money.AmountUnreadable");
        if (fraction.Length > 2)
            return (null, "Money.AmountTooFine");

        var digits = string.Concat(whole.Where(char.IsAsciiDigit)).TrimStart('0');
        if (digits.Length > MostDigits)
            return (null, "Money.AmountTooLarge");

        var dollars = decimal.Parse($"0{digits}.{fraction}0", CultureInfo.InvariantCulture);
        return dollars > Usd.Largest ? (null, "Money.AmountTooLarge") : (Usd.FromDollars(negative ? -dollars : dollars), null);
    }

    /// <summary>An amount as the form of this language shows it; what it writes, it reads.</summary>
    public static string Write(Usd? amount) => amount?.Dollars.ToString("N2", CultureInfo.CurrentCulture) ?? "";

    /// <summary>
    /// Parts the cents from the dollars. The last point or comma parts them unless it comes more than once, or is the
    /// only mark and an English thousands comma.
    /// </summary>
    private static (string Whole, string Fraction) Split(string body)
    {
        var last = body.LastIndexOfAny(['.', ',']);
        if (last < 0)
            return (body, "");

        var mark = body[last];
        var groups = body.IndexOf(mark, StringComparison.Ordinal) != last
            || (mark == ',' && Words.Language == "en" && body.Length - last == 4 && body.All(c => c == mark || char.IsAsciiDigit(c)));
        return groups || last == body.Length - 1 ? (body, "") : (body[..last], body[(last + 1)..]);
    }

    [GeneratedRegex(@"^\s+|\s+$|US\$|\$(?:[ \u00a0]?(?:É\.[-\u2011]U\.|US))?|USD|dollars?(?:[ \u00a0]É\.[-\u2011]U\.)?",
        RegexOptions.CultureInvariant)]
    private static partial Regex Ornaments();

    /// <summary>French groups digits by narrow spaces, Swiss French by apostrophes.</summary>
    [GeneratedRegex(@"[\s\u00a0\u202f'’]")]
    private static partial Regex Gaps();

    [GeneratedRegex(@"^(?:[0-9]+|[0-9]{1,3}(?:([ .,])[0-9]{3})(?:\1[0-9]{3})*)$")]
    private static partial Regex Whole();
}

/// <summary>Says that a text of a form is an amount of money, and which.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class AmountAttribute : ValidationAttribute
{
    public bool MayBeNegative { get; set; }

    public bool MayBeZero { get; set; }

    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext)
    {
        var words = validationContext.GetRequiredService<Words>();
        var (amount, problem) = AmountInput.Read(value as string);
        var key = problem
            ?? (amount is { Cents: < 0 } && !MayBeNegative ? "Money.AmountNegative" : amount is { Cents: 0 } && !MayBeZero
                ? "Money.AmountZero" : null);
        return key is null
            ? ValidationResult.Success
            : new ValidationResult(words[key, value, Formats.Money(Usd.FromDollars(Usd.Largest))], [validationContext.MemberName!]);
    }
}
