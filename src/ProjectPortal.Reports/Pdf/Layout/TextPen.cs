using System.Globalization;
using System.Text;
using ProjectPortal.Reports.Pdf.Fonts;
using ProjectPortal.Reports.Pdf.Objects;
using ProjectPortal.Reports.Pdf.Shaping;

namespace ProjectPortal.Reports.Pdf.Layout;

/// <summary>Writes words as text objects of a content stream.</summary>
internal sealed class TextPen(StringBuilder content, DocumentFonts fonts)
{
    private FontFace? _face;
    private double _rise;
    private bool _open;
    private bool _moves;
    private int _from;

    /// <summary>Writes text that is read from the left, in one style.</summary>
    /// <param name="x">The left edge in the coordinates of the file.</param>
    /// <param name="y">The base line in the coordinates of the file.</param>
    /// <param name="text">The words.</param>
    /// <param name="style">How they are set.</param>
    public void Write(string x, string y, string text, TextStyle style)
    {
        Begin($"{x} {y} Td ", style);
        Show(text, style);
    }

    /// <summary>Writes text that is read from the left along a line of any direction.</summary>
    /// <param name="matrix">The six numbers of its text matrix.</param>
    /// <param name="text">The words.</param>
    /// <param name="style">How they are set.</param>
    public void WriteAlong(string matrix, string text, TextStyle style)
    {
        Begin(matrix + " Tm ", style);
        Show(text, style);
    }

    /// <summary>Writes one word that is read from the right.</summary>
    public void WriteBackward(string x, string y, ReadOnlySpan<char> word, TextStyle style)
    {
        Begin($"{x} {y} Td ", style);
        content.Append("/ReversedChars BMC ");
        Show(fonts.Encode(style.Face.Words.Shape(word, rightToLeft: true)), style.Size);
        Close();
        content.Append("EMC ");
        End();
    }

    private void Begin(string place, TextStyle style)
    {
        content.Append("BT ").Append(style.Color.Operands).Append(" rg ").Append(place);
        _face = null;
        _rise = 0;
    }

    private void Show(string text, TextStyle style)
    {
        foreach (var word in new WordSplit(text))
            Show(fonts.Encode(style.Face.Words.Shape(word, rightToLeft: false)), style.Size);
        End();
    }

    private void Show(EncodedText word, double size)
    {
        foreach (var part in word.Parts)
            Show(part, size);
    }

    private void Show(EncodedPart part, double size)
    {
        if (part.Spoken is { } spoken)
        {
            Close();
            content.Append("/Span<</ActualText").Append(PdfText.Text(spoken)).Append(">>BDC ");
        }

        foreach (var run in part.Runs)
        {
            if (run.Face != _face)
            {
                Close();
                content.Append('/').Append(run.Face.Key).Append(' ').Append(PdfText.Number(size * run.Face.Scale)).Append(" Tf ");
                _face = run.Face;
            }

            var rise = run.Rise * size * run.Face.Scale / 1000;
            if (Math.Abs(rise - _rise) > 0.001)
            {
                Close();
                content.Append(PdfText.Number(rise)).Append(" Ts ");
                _rise = rise;
            }

            Append(run.Hex);
        }

        if (part.Spoken is null)
            return;
        Close();
        content.Append("EMC ");
    }

    private void Append(string hex)
    {
        if (!_open)
        {
            _open = true;
            _moves = false;
            _from = content.Length;
            content.Append('<');
        }

        _moves |= hex.Contains('>', StringComparison.Ordinal);
        content.Append(hex);
    }

    /// <summary>Ends what is shown; only glyphs with moves between them need an array.</summary>
    private void Close()
    {
        if (!_open)
            return;
        _open = false;
        content.Append('>');
        if (_moves)
            content.Insert(_from, '[').Append("]TJ ");
        else
            content.Append(" Tj ");
    }

    private void End()
    {
        Close();
        if (_rise != 0)
            content.Append("0 Ts ");
        content.Append("ET\n");
    }
}
