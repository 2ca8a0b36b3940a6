namespace ProjectPortal.Reports;

/// <summary>
/// A passage of a document that people wrote, as they wrote it. A block says by the key that it belongs to one; a format in which people
/// work on text can so give it back to them, and find it again.
/// </summary>
/// <param name="Key">Unique in the document: letters, digits and hyphens.</param>
/// <param name="Name">What it is called to whoever works on it.</param>
/// <param name="Language">The language that it is written in (BCP 47).</param>
/// <param name="Markdown">The text as it is kept; empty where nobody has written it yet.</param>
public sealed record Passage(string Key, string Name, string Language, string Markdown)
{
    /// <summary>Words that the document itself sets before the first ones; empty for none.</summary>
    public string Mark { get; init; } = "";
}
