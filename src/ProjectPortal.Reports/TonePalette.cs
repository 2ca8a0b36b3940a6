namespace ProjectPortal.Reports;

/// <summary>
/// The colours of figures on a light ground, as rrggbb. The six of the series, after Okabe and Ito, are told apart with every
/// common colour vision.
/// </summary>
public static class TonePalette
{
    /// <summary>The colour of a tone as rrggbb.</summary>
    public static string Hex(Tone tone) => tone switch
    {
        Tone.Ink => "1b2733",
        Tone.Muted => "52616f",
        Tone.Line => "d7dfe6",
        Tone.Surface => "ffffff",
        Tone.Accent => "0a67ad",
        Tone.AccentTint => "e5f0f8",
        Tone.Good => "17713f",
        Tone.Warn => "8a5a00",
        Tone.Bad => "b3261e",
        Tone.Series1 => "0072b2",
        Tone.Series2 => "d55e00",
        Tone.Series3 => "009e73",
        Tone.Series4 => "cc79a7",
        Tone.Series5 => "e69f00",
        Tone.Series6 => "56b4e9",
    };
}
