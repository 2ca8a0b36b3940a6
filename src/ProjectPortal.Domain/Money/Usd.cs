using System.Globalization;

namespace ProjectPortal.Domain.Money;

/// <summary>US dollars, exact to the cent.</summary>
public readonly record struct Usd(long Cents) : IComparable<Usd>
{
    /// <summary>The largest amount that a form takes: a hundred million dollars.</summary>
    public const decimal Largest = 100_000_000m;

    public decimal Dollars => Cents / 100m;

    /// <exception cref="ArgumentException">The amount has a fraction of a cent.</exception>
    public static Usd FromDollars(decimal dollars) =>
        decimal.Truncate(dollars * 100m) == dollars * 100m
            ? new Usd((long)(dollars * 100m))
            : throw new ArgumentException("The amount has a fraction of a cent.", nameof(dollars));

    public static Usd operator +(Usd a, Usd b) => new(checked(a.Cents + b.Cents));

    public static Usd operator -(Usd a, Usd b) => new(checked(a.Cents - b.Cents));

    public static bool operator <(Usd a, Usd b) => a.Cents < b.Cents;

    public static bool operator >(Usd a, Usd b) => a.Cents > b.Cents;

    public static bool operator <=(Usd a, Usd b) => a.Cents <= b.Cents;

    public static bool operator >=(Usd a, Usd b) => a.Cents >= b.Cents;

    /// <summary>The sum of those that are there; null, a blank, where none is.</summary>
    public static Usd? Sum(IEnumerable<Usd?> amounts)
    {
        Usd? sum = null;
        foreach (var amount in amounts)
            sum = amount is { } a ? a + (sum ?? default) : sum;
        return sum;
    }

    public int CompareTo(Usd other) => Cents.CompareTo(other.Cents);

    public override string ToString() => Dollars.ToString("0.00", CultureInfo.InvariantCulture);
}
