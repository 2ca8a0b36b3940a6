using System.Globalization;
using System.Text;
using ProjectPortal.Reports.Pdf.Fonts;

namespace ProjectPortal.Reports.Pdf.Shaping;

/// <summary>Sets one word: finds the face of each of its letters, and lets each stretch of one face and script be shaped.</summary>
internal static class WordShaper
{
    private const char SoftHyphen = '\u00AD';
    private const int ZeroWidthNonJoiner = 0x200C;
    private const int ZeroWidthJoiner = 0x200D;

    public static ShapedText Shape(FontFace face, string word, bool rightToLeft)
    {
        var runs = new List<GlyphRun>();
        var inOrder = true;
        foreach (var stretch in Stretches(face, word))
        {
            var text = word[stretch.Start..stretch.End];
            if (!stretch.IsShaped)
            {
                runs.Add(new GlyphRun(stretch.Face, One(stretch.Face, text)));
                continue;
            }

            var (glyphs, ordered) = stretch.Face.Shaper.Shape(Shown(stretch.Face, text), text, stretch.System, rightToLeft);
            inOrder &= ordered;
            runs.Add(new GlyphRun(stretch.Face, glyphs));
        }

        if (rightToLeft)
            runs.Reverse();
        double width = 0, top = 0, bottom = 0;
        foreach (var run in runs)
        {
            foreach (var glyph in run.Glyphs)
            {
                var (low, high) = run.Face.Font.InkOf(glyph.Glyph);
                width += glyph.Advance * run.Face.Scale;
                top = Math.Max(top, (high + glyph.Y) * run.Face.Scale);
                bottom = Math.Max(bottom, (-low - glyph.Y) * run.Face.Scale);
            }
        }

        // A character that only its writer knows is said by itself, whatever shows it.
        var isPrivate = word.EnumerateRunes().Any(rune => Rune.GetUnicodeCategory(rune) == UnicodeCategory.PrivateUse);
        return new ShapedText(runs, width, top, bottom, isPrivate || !(rightToLeft || inOrder) ? word : null);
    }

    /// <summary>A sign that is no letter of the font but was put together from some, or the box for what is missing.</summary>
    private static PlacedGlyph[] One(FontFace face, string text)
    {
        var glyph = face.GlyphOf(Rune.GetRuneAt(text, 0).Value);
        return [new PlacedGlyph(glyph, text, face.Font.AdvanceOf(glyph) * 1000.0 / face.Font.UnitsPerEm)];
    }

    private static List<Stretch> Stretches(FontFace face, string word)
    {
        var stretches = new List<Stretch>();
        var at = 0;
        foreach (var rune in word.EnumerateRunes())
        {
            var end = at + rune.Utf16SequenceLength;
            var last = stretches.Count > 0 ? stretches[^1] : null;
            if (last is { IsShaped: true } && Joins(last, rune))
            {
                stretches[^1] = last with { End = end };
            }
            else
            {
                var next = Begin(face, rune, last, at, end);
                if (last is { IsShaped: true } && next.IsShaped && last.Face == next.Face && last.System == next.System)
                    stretches[^1] = last with { End = end };
                else
                    stretches.Add(next);
            }

            at = end;
        }

        return stretches;
    }

    /// <summary>Marks and joiners belong to the letter before them, as far as its face has them.</summary>
    private static bool Joins(Stretch stretch, Rune rune) => rune.Value is ZeroWidthJoiner or ZeroWidthNonJoiner
        || (IsMark(rune) && IsOfTheFont(stretch.Face, rune.Value)
            && (WritingSystems.Find(rune.Value) is var system && (system == WritingSystem.Latin || system == stretch.System)));

    private static Stretch Begin(FontFace face, Rune rune, Stretch? last, int start, int end)
    {
        var system = WritingSystems.Find(rune.Value);
        if (face.ForScript(system) is { } own && IsOfTheFont(own, rune.Value) && !IsOfTheFont(face, rune.Value))
            return new Stretch(own, system, start, end, IsShaped: true);
        // Digits and signs are shaped with the letters before them, and change no script.
        if (system == WritingSystem.Latin && !Rune.IsLetter(rune) && last is { IsShaped: true } && last.Face == face)
            system = last.System;
        return new Stretch(face, system, start, end, IsOfTheFont(face, rune.Value));
    }

    private static bool IsOfTheFont(FontFace face, int codePoint) => face.Font.IsOwn(face.GlyphOf(codePoint));

    private static bool IsMark(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark
        or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    private static string Shown(FontFace face, string text)
    {
        StringBuilder? shown = null;
        for (var index = 0; index < text.Length; index++)
        {
            if (char.IsSurrogate(text[index]))
                continue;
            // All stand-ins are of one unit, as what they stand in for.
            var set = text[index] == SoftHyphen ? '-' : face.ShownFor(text[index]);
            if (set != text[index])
                (shown ??= new StringBuilder(text))[index] = (char)set;
        }

        return shown?.ToString() ?? text;
    }

    /// <summary>A part of a word in one face and script.</summary>
    /// <param name="Face">The face that has its characters.</param>
    /// <param name="System">The script.</param>
    /// <param name="Start">The place of its first character.</param>
    /// <param name="End">The place after its last one.</param>
    /// <param name="IsShaped">Whether the font has its glyphs; else it is one sign that is put in its place as it is.</param>
    private sealed record Stretch(FontFace Face, WritingSystem System, int Start, int End, bool IsShaped);
}
