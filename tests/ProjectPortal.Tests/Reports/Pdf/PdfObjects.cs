using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ProjectPortal.Tests.Support;

namespace ProjectPortal.Tests.Reports.Pdf;

/// <summary>The objects of a file as qpdf reads them.</summary>
internal sealed partial class PdfObjects
{
    private readonly JsonObject _objects;

    /// <param name="said">What <see cref="Read"/> gave.</param>
    public PdfObjects(string said)
    {
        var json = JsonNode.Parse(said)!;
        _objects = json["qpdf"]![1]!.AsObject();
        Trailer = _objects["trailer"]!["value"]!.AsObject();
        Catalog = Follow(Trailer["/Root"])!.AsObject();
        var pages = new List<JsonObject>();
        Collect(Follow(Catalog["/Pages"])!.AsObject(), pages);
        Pages = pages;
        Elements = Walk(Follow(Catalog["/StructTreeRoot"])!["/K"]!, parent: null).ToList();
    }

    public static string Read(string path) =>
        Tool.Run("qpdf", "--json=2", "--json-stream-data=inline", "--decode-level=generalized", path);

    public JsonObject Trailer { get; }

    public JsonObject Catalog { get; }

    public IReadOnlyList<JsonObject> Pages { get; }

    /// <summary>The elements of the structure in reading order.</summary>
    public IReadOnlyList<PdfElement> Elements { get; }

    /// <summary>Every dictionary, wherever it stands.</summary>
    public IEnumerable<JsonObject> Dictionaries => _objects.SelectMany(entry => Inside(entry.Value)).Where(
        found => found.Any(entry => entry.Key.StartsWith('/')));

    /// <summary>What a reference leads to; anything else is itself.</summary>
    public JsonNode? Follow(JsonNode? node)
    {
        while (node is JsonValue value && value.TryGetValue<string>(out var text) && Reference().IsMatch(text))
        {
            var found = _objects["obj:" + text]!;
            node = found["value"] ?? found["stream"]!["dict"];
        }

        return node;
    }

    /// <summary>The decoded content of a stream.</summary>
    public byte[] Stream(JsonNode? reference) =>
        Convert.FromBase64String((string)_objects["obj:" + (string)reference!]!["stream"]!["data"]!);

    /// <summary>A text string.</summary>
    public static string Text(JsonNode? node)
    {
        var said = (string?)node ?? "";
        return said.StartsWith("u:", StringComparison.Ordinal) ? said[2..]
            : said.StartsWith("b:", StringComparison.Ordinal) ? Encoding.Latin1.GetString(Convert.FromHexString(said[2..])) : said;
    }

    /// <summary>The operators of a page with what stands before each.</summary>
    public IEnumerable<(string Operator, string[] Operands)> Operators(JsonObject page)
    {
        var operands = new List<string>();
        foreach (Match token in Token().Matches(Encoding.ASCII.GetString(Stream(page["/Contents"]))))
        {
            if (!char.IsLetter(token.Value[0]))
            {
                operands.Add(token.Value);
                continue;
            }

            yield return (token.Value, [.. operands]);
            operands.Clear();
        }
    }

    public int MarkOf(string dictionary) =>
        int.Parse(Mcid().Match(dictionary).Groups["id"].ValueSpan, CultureInfo.InvariantCulture);

    private void Collect(JsonObject node, List<JsonObject> pages)
    {
        if ((string?)node["/Type"] == "/Page")
            pages.Add(node);
        foreach (var kid in node["/Kids"]?.AsArray() ?? [])
            Collect(Follow(kid)!.AsObject(), pages);
    }

    private IEnumerable<PdfElement> Walk(JsonNode node, PdfElement? parent)
    {
        var at = (string)node!;
        var says = Follow(node)!.AsObject();
        var kids = says["/K"] is { } k ? Follow(k) is JsonArray array ? array.ToList() : [k] : [];
        var element = new PdfElement(at, says, ((string)says["/S"]!)[1..], parent, kids);
        yield return element;
        foreach (var kid in kids)
        {
            if (kid is JsonValue value && value.TryGetValue<string>(out _) && Follow(kid) is JsonObject below && below.ContainsKey("/S"))
            {
                foreach (var found in Walk(kid, element))
                    yield return found;
            }
        }
    }

    private static IEnumerable<JsonObject> Inside(JsonNode? node) => node switch
    {
        JsonObject found => found.SelectMany(entry => Inside(entry.Value)).Prepend(found),
        JsonArray array => array.SelectMany(Inside),
        _ => [],
    };

    [GeneratedRegex(@"^\d+ \d+ R$")]
    private static partial Regex Reference();

    [GeneratedRegex(@"<<.*?>>(?=\s*(?:BDC|DP))|<[0-9A-Fa-f]*>|[\[\]]|/[A-Za-z0-9]+|[-+]?[\d.]+|[A-Za-z]+\*?", RegexOptions.Singleline)]
    private static partial Regex Token();

    [GeneratedRegex(@"/MCID (?<id>\d+)")]
    private static partial Regex Mcid();
}

/// <summary>An element of the structure.</summary>
internal sealed record PdfElement(string Reference, JsonObject Says, string Type, PdfElement? Parent, IReadOnlyList<JsonNode?> Kids);
