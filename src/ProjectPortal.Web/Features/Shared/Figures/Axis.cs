namespace ProjectPortal.Web.Features.Shared.Figures;

/// <summary>An axis from zero: a bar whose axis starts elsewhere tells an untruth.</summary>
internal readonly record struct Axis(decimal Maximum)
{
    /// <param name="fixedMaximum">Where the axis should end; a larger value still gets its full length.</param>
    public static Axis FromZero(decimal? fixedMaximum, params ReadOnlySpan<decimal?> values)
    {
        var maximum = fixedMaximum ?? 0;
        foreach (var value in values)
            maximum = Math.Max(maximum, value ?? 0);
        return new Axis(maximum);
    }

    public decimal Share(decimal value) => Maximum <= 0 ? 0 : Math.Clamp(value / Maximum, 0, 1);
}

internal static class Bars
{
    /// <summary>No view box: lengths are percentages, so a narrow screen shortens the bars and leaves the text its size.</summary>
    public static Markup Open(Markup markup, string height) => markup.Open(
        "svg",
        ("class", "fig-svg fig-bar"),
        ("width", "100%"),
        ("height", height),
        ("aria-hidden", "true"),
        ("focusable", "false"));
}
