namespace ProjectPortal.Reports;

/// <summary>The six series colours, after Okabe and Ito: told apart with every common colour vision.</summary>
public static class TonePalette
{
    /// <summary>Six colours as rrggbb.</summary>
    public static IReadOnlyList<string> Series { get; } = ["0072b2", "d55e00", "009e73", "cc79a7", "e69f00", "56b4e9"];
}
