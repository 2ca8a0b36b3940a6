using System.Text;
using ProjectPortal.Domain;

namespace ProjectPortal.Reports.Docx.Emf;

/// <summary>How wide the letters of Arial and of the fonts made to its measure are, in thousandths of their size.</summary>
internal static class LetterWidths
{
    private const int Usual = 556;

    /// <summary>From the blank to the tilde.</summary>
    private static readonly int[] Regular =
    [
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556, 556, 556, 556,
        278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667,
        611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833,
        556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
    ];

    private static readonly int[] Bold =
    [
        278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556, 556, 556, 556,
        333, 333, 584, 584, 584, 611, 975, 722, 722, 722, 722, 667, 611, 778, 722, 278, 556, 722, 611, 833, 722, 778, 667, 778, 722, 667,
        611, 722, 667, 944, 667, 667, 611, 333, 278, 333, 584, 556, 333, 556, 611, 556, 611, 556, 333, 611, 611, 278, 278, 556, 278, 889,
        611, 611, 611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500, 389, 280, 389, 584,
    ];

    public static int Of(char sign, bool bold)
    {
        var widths = bold ? Bold : Regular;
        return sign switch
        {
            >= ' ' and <= '~' => widths[sign - ' '],
            '\u00A0' or '\u2009' or '\u202F' => widths[0],
            '–' => 556,
            '—' or '…' => 1000,
            '‘' or '’' => bold ? 278 : 222,
            '•' => 350,
            _ when char.IsSurrogate(sign) => Usual / 2,
            _ => Bare(sign) is >= ' ' and <= '~' and var letter ? widths[letter - ' '] : Usual,
        };
    }

    /// <summary>An accent does not widen its letter.</summary>
    private static char Bare(char sign) => Characters.Normalize(sign.ToString(), NormalizationForm.FormD)[0];
}
