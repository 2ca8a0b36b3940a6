using ProjectPortal.Reports.Pdf.Shaping;

namespace ProjectPortal.Reports.Pdf.Layout;

/// <summary>Where the stretches of a line stand when some of its text is read from the right.</summary>
internal static class LineOrder
{
    /// <summary>Gives each stretch its place; a line that is read from the left is as it was.</summary>
    /// <param name="stretches">The text of a line.</param>
    /// <param name="rightToLeft">Whether the paragraph is read from the right.</param>
    public static IReadOnlyList<LineStretch> Place(IReadOnlyList<LineStretch> stretches, bool rightToLeft)
    {
        if (!stretches.Any(stretch => BidiClasses.HasRightToLeft(stretch.Text)))
            return stretches;
        var text = string.Concat(stretches.Select(stretch => stretch.Text));
        var levels = Bidi.Levels(text, rightToLeft ? 1 : 0);
        var pieces = new List<LineStretch>();
        var at = 0;
        foreach (var stretch in stretches)
        {
            for (var end = at + stretch.Text.Length; at < end;)
            {
                var next = at + 1;
                while (next < end && levels[next] == levels[at])
                    next++;
                pieces.Add(new LineStretch(0, stretch.Span, text[at..next]) { Level = levels[at] });
                at = next;
            }
        }

        // The blank at the end of a line that is read from the right hangs out at its left.
        var x = rightToLeft && text.EndsWith(' ') ? -pieces[^1].Span.Style.Measure(" ") : 0;
        foreach (var place in Bidi.VisualOrder([.. pieces.Select(piece => piece.Level)]))
        {
            pieces[place] = pieces[place] with { X = x };
            x += pieces[place].Span.Style.Measure(pieces[place].Text);
        }

        return pieces;
    }
}
