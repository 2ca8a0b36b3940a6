namespace ProjectPortal.Reports.Live;

/// <summary>How near a number in a text means to be.</summary>
internal enum Nearness
{
    Exactly,
    Almost,
    About,
    Above,
    Below,
}

/// <summary>A number as somebody typed it: "almost 70", "more than 1,200", "1.2 million".</summary>
internal sealed record StatedFigure(decimal Value, int Decimals, decimal Scale, Nearness Nearness)
{
    /// <summary>"about" and "some" may be a tenth off; "almost" comes from below, and not from far.</summary>
    private const decimal Tenth = 0.1m;

    /// <summary>Whether what the records say can be meant. In doubt it can: a false alarm costs more than a number that is off.</summary>
    public bool Means(decimal recorded, FigureUnit unit)
    {
        var slack = unit == FigureUnit.Count ? 0 : Precision(unit);
        return Nearness switch
        {
            Nearness.Exactly => unit == FigureUnit.Count ? recorded == Stated : Math.Abs(recorded - Stated) <= slack,
            Nearness.Almost => recorded <= Stated + slack && recorded >= Stated * (1 - (2 * Tenth)),
            Nearness.About => Math.Abs(recorded - Stated) <= Math.Max(Stated * Tenth, slack),
            Nearness.Above => recorded >= Stated - slack,
            Nearness.Below => recorded <= Stated + slack,
        };
    }

    private decimal Stated => Value * Scale;

    /// <summary>
    /// What is left open by how it is written: "73 per cent" may stand for 72.1 or 73.9, "US$ 480,000" for what is rounded to it.
    /// </summary>
    private decimal Precision(FigureUnit unit)
    {
        if (unit == FigureUnit.PerCent)
            return Decimals == 0 ? 0.99m : 0.1m;

        var unitOfLast = Scale;
        for (var i = 0; i < Decimals; i++)
            unitOfLast /= 10;
        for (var rest = Value; Decimals == 0 && rest != 0 && rest % 10 == 0; rest /= 10)
            unitOfLast *= 10;
        return Math.Min(unitOfLast / 2, Stated * Tenth / 2);
    }
}
