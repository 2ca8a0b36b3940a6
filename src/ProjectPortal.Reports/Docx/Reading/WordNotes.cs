using System.Globalization;
using System.Xml.Linq;
using ProjectPortal.Domain;

namespace ProjectPortal.Reports.Docx.Reading;

/// <summary>
/// What the portal keeps in a file for itself: from which report it came, which text each passage had and how the file shows it, and the
/// words of what is computed.
/// </summary>
/// <param name="Origin">Of the document.</param>
/// <param name="Language">Of the document.</param>
/// <param name="AsOf">When its facts were taken (UTC).</param>
internal sealed record WordNotes(string Origin, string Language, DateTime AsOf)
{
    private static readonly XNamespace Portal = "urn:project-portal:word:1";

    public required IReadOnlyList<Kept> Passages { get; init; }

    public required IReadOnlyList<FactLine> Facts { get; init; }

    public static WordNotes? Find(WordFile file) => file.Kept.Where(e => e.Name == Portal + "report").Select(Read).FirstOrDefault();

    public XElement Write() => new(Portal + "report",
        new XAttribute("origin", Origin), new XAttribute("language", Language),
        new XAttribute("asOf", AsOf.ToString("O", CultureInfo.InvariantCulture)),
        Passages.Select(passage => new XElement(Portal + "passage",
            new XAttribute("key", passage.Key), new XAttribute("language", passage.Language), new XAttribute("name", passage.Name),
            new XAttribute("mark", Characters.Clean(passage.Mark)),
            Said("text", passage.Text),
            passage.Pieces.Select(piece => new XElement(Portal + "piece",
                piece.Source is null ? null : Said("source", piece.Source), Said("shown", piece.Shown))))),
        new XElement(Portal + "facts", Facts.Select(line => Said(line.IsHeading ? "heading" : "line", line.Text))));

    private static XElement Said(string name, string text) => new(Portal + name, Characters.Clean(text));

    private static WordNotes Read(XElement root) => new(
        Value(root, "origin"), Value(root, "language"),
        DateTime.TryParseExact(Value(root, "asOf"), "O", CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var moment)
            ? moment : default)
    {
        Passages = [.. root.Elements(Portal + "passage").Select(passage => new Kept(
            Value(passage, "key"), Value(passage, "name"), Value(passage, "language"), Value(passage, "mark"),
            passage.Element(Portal + "text")?.Value ?? "",
            [.. passage.Elements(Portal + "piece").Select(piece => new PassagePiece(
                piece.Element(Portal + "source")?.Value, piece.Element(Portal + "shown")?.Value ?? ""))]))],
        Facts = [.. root.Elements(Portal + "facts").Elements().Select(line => new FactLine(line.Value, line.Name == Portal + "heading"))],
    };

    private static string Value(XElement element, string attribute) => element.Attribute(attribute)?.Value ?? "";

    internal sealed record Kept(
        string Key, string Name, string Language, string Mark, string Text, IReadOnlyList<PassagePiece> Pieces);
}
