namespace ProjectPortal.Domain.People;

/// <summary>The years between which somebody's age lies: what is said of an age where the year of birth is not.</summary>
/// <param name="From">The youngest, in years; null where there is no lower end.</param>
/// <param name="To">The oldest, in years; null where there is no upper end.</param>
public sealed record AgeGroup(int? From, int? To)
{
    private static readonly int[] Bounds = [30, 40, 50, 60];

    /// <param name="birthYear">Null where it is not known.</param>
    /// <param name="year">The year in which the age is asked for.</param>
    public static AgeGroup? At(int? birthYear, int year)
    {
        if (birthYear is not { } born)
            return null;

        var age = year - born;
        var from = Bounds.LastOrDefault(b => b <= age);
        var next = Bounds.FirstOrDefault(b => b > age);
        return new AgeGroup(from == 0 ? null : from, next == 0 ? null : next - 1);
    }
}
