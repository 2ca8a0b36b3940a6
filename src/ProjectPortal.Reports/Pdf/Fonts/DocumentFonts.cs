using System.Globalization;
using System.Text;
using ProjectPortal.Reports.Pdf.Shaping;

namespace ProjectPortal.Reports.Pdf.Fonts;

/// <summary>The faces that one document uses, and its words as content streams show them.</summary>
internal sealed class DocumentFonts
{
    private readonly Dictionary<FontFace, EmbeddedFont> _fonts = [];
    private readonly Dictionary<ShapedText, EncodedText> _encoded = new(ReferenceEqualityComparer.Instance);
    private readonly StringBuilder _hex = new();

    /// <summary>The faces in the order of their keys; none that is not used.</summary>
    public IEnumerable<EmbeddedFont> Used =>
        _fonts.Values.OrderBy(font => font.Face.Key.Length).ThenBy(font => font.Face.Key, StringComparer.Ordinal);

    public EncodedText Encode(ShapedText word)
    {
        if (_encoded.TryGetValue(word, out var known))
            return known;
        var parts = new List<EncodedPart>(1);
        if (word.Spoken is { } spoken)
        {
            List<EncodedRun> runs = [];
            foreach (var run in word.Runs)
                Encode(run, runs, _ => { });
            parts.Add(new EncodedPart(runs, spoken));
        }
        else
        {
            foreach (var run in word.Runs)
                Encode(run, parts);
        }

        return _encoded[word] = new EncodedText(parts);
    }

    private void Encode(GlyphRun run, List<EncodedPart> parts)
    {
        List<EncodedRun> runs = [];
        var silent = false;
        Encode(run, runs, next =>
        {
            End();
            silent = next;
        });
        End();

        void End()
        {
            if (runs.Count > 0)
                parts.Add(new EncodedPart([.. runs], silent ? "" : null));
            runs.Clear();
        }
    }

    /// <param name="run">Glyphs of one face.</param>
    /// <param name="runs">Takes them, as they are encoded.</param>
    /// <param name="turn">Told whether the next glyphs are silent, when all before them are encoded.</param>
    private void Encode(GlyphRun run, List<EncodedRun> runs, Action<bool> turn)
    {
        if (!_fonts.TryGetValue(run.Face, out var font))
            _fonts[run.Face] = font = new EmbeddedFont(run.Face);
        var scale = 1000.0 / run.Face.Font.UnitsPerEm;
        var hex = _hex.Clear();
        // Where the glyph before would leave the pen, and where it belongs.
        double pen = 0, place = 0, rise = 0;
        var silent = false;
        Span<char> digits = stackalloc char[4];
        foreach (var glyph in run.Glyphs)
        {
            if (Math.Abs(glyph.Y - rise) > 0.5 || glyph.IsSilent != silent)
                End();
            if (glyph.IsSilent != silent)
                turn(glyph.IsSilent);
            (rise, silent) = (glyph.Y, glyph.IsSilent);
            Move(place + glyph.X);
            font.NumberOf(glyph.Glyph, glyph.Text).TryFormat(digits, out _, "X4", CultureInfo.InvariantCulture);
            hex.Append(digits);
            pen += run.Face.Font.AdvanceOf(glyph.Glyph) * scale;
            place += glyph.Advance;
        }

        Move(place);
        End();

        void End()
        {
            if (hex.Length > 0)
                runs.Add(new EncodedRun(run.Face, rise, hex.ToString()));
            hex.Clear();
        }

        void Move(double to)
        {
            var by = (int)Math.Round(pen - to, MidpointRounding.AwayFromZero);
            if (by == 0)
                return;
            hex.Append(CultureInfo.InvariantCulture, $">{by}<");
            pen -= by;
        }
    }
}

/// <summary>A word as a content stream shows it, from the left.</summary>
internal sealed record EncodedText(IReadOnlyList<EncodedPart> Parts);

/// <summary>A part of a word.</summary>
/// <param name="Runs">What is shown, from the left.</param>
/// <param name="Spoken">What it says, where its glyphs in their order do not; else null.</param>
internal sealed record EncodedPart(IReadOnlyList<EncodedRun> Runs, string? Spoken);

/// <summary>Glyphs of one face at one height.</summary>
/// <param name="Face">The face.</param>
/// <param name="Rise">How far above the base line they stand, in thousandths of the size.</param>
/// <param name="Hex">Numbers of glyphs, with the moves between them: the inside of what TJ shows, without its outermost brackets.</param>
internal sealed record EncodedRun(FontFace Face, double Rise, string Hex);
