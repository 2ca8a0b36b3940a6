using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace ProjectPortal.Reports.Docx;

/// <summary>Fields: what Word works out, with what it shows until then.</summary>
internal static class Fields
{
    /// <param name="instruction">In Word's words, such as "PAGE".</param>
    /// <param name="shown">Its result as of now.</param>
    /// <param name="form">How the result is set.</param>
    public static IEnumerable<OpenXmlElement> Of(string instruction, string shown, RunProperties? form = null) =>
    [
        Begin(form), Instruct(instruction, form), Separate(form),
        new Run(Form(form), RunWriter.Words(shown)), End(form),
    ];

    public static Run Begin(RunProperties? form = null) => new(Form(form), new FieldChar { FieldCharType = FieldCharValues.Begin });

    public static Run Instruct(string instruction, RunProperties? form = null) =>
        new(Form(form), new FieldCode(" " + instruction + " ") { Space = SpaceProcessingModeValues.Preserve });

    public static Run Separate(RunProperties? form = null) => new(Form(form), new FieldChar { FieldCharType = FieldCharValues.Separate });

    public static Run End(RunProperties? form = null) => new(Form(form), new FieldChar { FieldCharType = FieldCharValues.End });

    private static RunProperties Form(RunProperties? form) => (RunProperties?)form?.CloneNode(deep: true) ?? new RunProperties();
}
