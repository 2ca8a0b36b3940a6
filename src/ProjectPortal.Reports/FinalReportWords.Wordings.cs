using ProjectPortal.Domain;
using ProjectPortal.Reports.Typography;

namespace ProjectPortal.Reports;

/// <summary>
/// Text that staff wrote. Where it is there only in the other language it says so, that it is read and pronounced as such.
/// </summary>
internal sealed partial class FinalReportWords
{
    private static readonly char[] Ends = ['.', ' ', '\n'];

    public string Text(Wording wording) => Spaced(wording.In(language)).Text;

    /// <summary>The text as it continues a sentence: without its own full stop.</summary>
    public string Clause(Wording wording) => Text(wording).TrimEnd(Ends);

    public TextRun Run(Wording wording) => Run(Spaced(wording.In(language)));

    /// <summary>The lines of a text as paragraphs; none for a blank.</summary>
    public IEnumerable<Block> Paragraphs(Wording wording)
    {
        var said = Spaced(wording.In(language));
        return Lines(said.Text).Select(line => new Paragraph([new TextRun(line)]) { Lang = Foreign(said) });
    }

    /// <summary>A paragraph of a label and a text: "Source: survey of participants".</summary>
    public Paragraph Labelled(string label, Wording wording, bool italic = false, bool bold = false)
    {
        var run = Run(wording);
        return new([new TextRun(label) { Italic = italic, Bold = bold }, run with { Text = run.Text.Trim(), Italic = italic }]);
    }

    public static IEnumerable<string> Lines(string text) =>
        text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static Said Spaced(Said said) => said with { Text = Typographer.Bind(said.Text, said.Language) };

    private TextRun Run(Said said) => new(said.Text) { Lang = Foreign(said) };

    private string? Foreign(Said said) => said.Language == language ? null : said.Language;
}
