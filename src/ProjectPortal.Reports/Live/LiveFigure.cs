namespace ProjectPortal.Reports.Live;

/// <summary>How a figure is printed.</summary>
public enum FigureUnit
{
    /// <summary>A number of people, countries, events.</summary>
    Count,

    /// <summary>"72.7 per cent", to one decimal.</summary>
    PerCent,

    /// <summary>US dollars: "US$ 12,500", « 12 500 dollars ».</summary>
    Usd,
}

/// <summary>
/// A figure of the records under a name that does not change: text that names it prints its value, and its address leads to the records.
/// </summary>
/// <param name="Name">As texts and addresses name it: "participants.women.percent".</param>
/// <param name="Unit">How it is printed.</param>
/// <param name="Value">What the records say; null where nothing is recorded, which is another thing than zero. Money is in dollars.</param>
/// <param name="Label">What it counts, in the language of whoever reads the list.</param>
/// <param name="Place">The records that make it.</param>
public sealed record LiveFigure(string Name, FigureUnit Unit, decimal? Value, string Label, RecordPlace Place)
{
    /// <summary>Whether it is in the list beside the editor; the others are cells of tables, and can be named all the same.</summary>
    public bool IsOffered { get; init; } = true;

    /// <summary>What is written in a text.</summary>
    public string Token => $"{{{{{Name}}}}}";

    /// <summary>As the report prints it, "en" or "fr"; null where nothing is recorded.</summary>
    public string? Text(string language) => Value is { } value ? Print(Unit, value, language) : null;

    /// <summary>A value in UN style: nothing in it breaks over two lines.</summary>
    public static string Print(FigureUnit unit, decimal value, string language)
    {
        var words = new FinalReportWords(language);
        return unit switch
        {
            FigureUnit.Count => words.Number(value),
            FigureUnit.PerCent => Unbroken(words["PerCent", words.Number(Rounded(value))]),
            FigureUnit.Usd => Unbroken(words[Math.Abs(value) < 2 && language == "fr" ? "UsdOne" : "UsdOther", words.Dollars(value)]),
        };
    }

    /// <summary>To one decimal: what is printed is what is compared.</summary>
    public static decimal Rounded(decimal perCent) => Math.Round(perCent, 1, MidpointRounding.AwayFromZero);

    private static string Unbroken(string text) => text.Replace(' ', '\u00a0');
}
