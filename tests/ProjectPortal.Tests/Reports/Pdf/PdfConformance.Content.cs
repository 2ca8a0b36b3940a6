using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Shouldly;

namespace ProjectPortal.Tests.Reports.Pdf;

/// <summary>What is drawn: whose it is, and what text its glyphs stand for.</summary>
internal sealed partial class PdfConformance
{
    private static readonly string[] Painting = ["Tj", "TJ", "f", "S", "B", "re", "m", "l", "h"];

    private static readonly string[] Known =
        [.. Painting, "BT", "ET", "Tf", "Td", "Tm", "Ts", "Tr", "rg", "RG", "w",
            "j", "J", "q", "Q", "cm", "c", "b", "n", "W", "d", "BDC", "BMC", "EMC"];

    /// <summary>01, 18: everything that is drawn is either told or decoration, and never both.</summary>
    private void EveryMarkIsToldOrDecoration()
    {
        var parents = ParentTree();
        foreach (var page in file.Pages)
        {
            ((string)page["/Tabs"]!).ShouldBe("/S");
            page["/Group"].ShouldBeNull();
            var told = parents[(int)page["/StructParents"]!].AsArray();
            var (open, marks) = (new Stack<string>(), 0);
            foreach (var (name, operands) in file.Operators(page))
            {
                Known.ShouldContain(name);
                switch (name)
                {
                    case "BDC" or "BMC":
                        var what = operands[0] == "/Artifact" ? "artifact" : IsWithin(operands) ? "within" : "told";
                        if (what == "within")
                            open.ShouldNotBeEmpty();
                        else
                            open.ShouldBeEmpty();
                        if (what == "told")
                        {
                            var mark = file.MarkOf(operands[1]);
                            mark.ShouldBe(marks++);
                            var element = file.Elements.Single(found => found.Reference == (string)told[mark]!);
                            operands[0].ShouldBe("/" + element.Type);
                            element.Kids.Any(kid => IsMark(kid, element, page, mark)).ShouldBeTrue();
                        }

                        open.Push(what);
                        break;
                    case "EMC":
                        open.Pop();
                        break;
                    case "rg" or "RG":
                        operands.ShouldAllBe(part => double.Parse(part, CultureInfo.InvariantCulture) >= 0
                            && double.Parse(part, CultureInfo.InvariantCulture) <= 1);
                        break;
                    default:
                        if (Painting.Contains(name))
                            open.ShouldNotBeEmpty();
                        break;
                }
            }

            open.ShouldBeEmpty();
            marks.ShouldBe(told.Count);
        }
    }

    /// <summary>What says how a passage is read, and belongs to what it stands in.</summary>
    private static bool IsWithin(string[] operands) => operands[0] == "/ReversedChars"
        || (operands[0] == "/Span" && operands[1].Contains("/ActualText", StringComparison.Ordinal));

    private bool IsMark(JsonNode? kid, PdfElement element, JsonObject page, int mark) => kid switch
    {
        JsonValue number when number.TryGetValue<int>(out var own) => own == mark && Same(element.Says["/Pg"], page),
        JsonObject reference => (int?)reference["/MCID"] == mark && Same(reference["/Pg"], page),
        _ => false,
    };

    private bool Same(JsonNode? reference, JsonObject page) => ReferenceEquals(file.Follow(reference), page);

    private Dictionary<int, JsonNode> ParentTree()
    {
        var numbers = file.Follow(file.Follow(file.Catalog["/StructTreeRoot"])!["/ParentTree"])!["/Nums"]!.AsArray();
        return Enumerable.Range(0, numbers.Count / 2)
            .ToDictionary(at => (int)numbers[2 * at]!,
                at => file.Follow(numbers[(2 * at) + 1]) is JsonArray told ? told : numbers[(2 * at) + 1]!);
    }

    /// <summary>10, 31.</summary>
    private void EveryGlyphIsEmbeddedAndHasItsText()
    {
        var used = new Dictionary<string, HashSet<int>>(StringComparer.Ordinal);
        foreach (var page in file.Pages)
        {
            var font = "";
            foreach (var (name, operands) in file.Operators(page))
            {
                if (name == "Tf")
                    font = (string)file.Follow(page["/Resources"])!["/Font"]![operands[^2]]!;
                if (name is not ("Tj" or "TJ"))
                    continue;
                if (!used.TryGetValue(font, out var codes))
                    used[font] = codes = [];
                foreach (var shown in operands.Where(part => part.StartsWith('<')))
                    codes.UnionWith(shown[1..^1].Chunk(4).Select(digits => Convert.ToInt32(new string(digits), 16)));
            }
        }

        foreach (var (font, codes) in used)
            CheckFont(file.Follow(font)!, codes);
    }

    private void CheckFont(JsonNode font, HashSet<int> codes)
    {
        ((string)font["/Subtype"]!).ShouldBe("/Type0");
        ((string)font["/Encoding"]!).ShouldBe("/Identity-H");
        var descendant = file.Follow(font["/DescendantFonts"]![0])!;
        ((string)descendant["/Subtype"]!).ShouldBe("/CIDFontType2");
        ((string)descendant["/CIDToGIDMap"]!).ShouldBe("/Identity");
        PdfObjects.Text(descendant["/CIDSystemInfo"]!["/Registry"]).ShouldBe("Adobe");
        PdfObjects.Text(descendant["/CIDSystemInfo"]!["/Ordering"]).ShouldBe("Identity");
        var descriptor = file.Follow(descendant["/FontDescriptor"])!;
        ((string)descriptor["/FontName"]!).ShouldMatch(@"^/[A-Z]{6}\+[\w-]+$");
        ((string)descriptor["/FontName"]!).ShouldBe((string)font["/BaseFont"]!);
        var program = file.Stream(descriptor["/FontFile2"]);
        var widths = descendant["/W"]![1]!.AsArray();
        var metrics = Table(program, "hmtx");
        var glyphs = BinaryPrimitives.ReadUInt16BigEndian(program.AsSpan(Table(program, "maxp") + 4));
        var texts = BfChar().Matches(Encoding.ASCII.GetString(file.Stream(font["/ToUnicode"])))
            .ToDictionary(m => Convert.ToInt32(m.Groups["code"].Value, 16), m => m.Groups["text"].Value);
        foreach (var code in codes)
        {
            code.ShouldBeInRange(1, glyphs - 1);
            ((double)widths[code]!).ShouldBe(BinaryPrimitives.ReadUInt16BigEndian(program.AsSpan(metrics + (4 * code))), 1);
            texts[code].Length.ShouldBeGreaterThanOrEqualTo(4);
            texts[code].ShouldNotBeOneOf("0000", "FEFF", "FFFE");
        }
    }

    private static int Table(byte[] font, string tag)
    {
        for (var entry = 12; ; entry += 16)
        {
            if (Encoding.ASCII.GetString(font, entry, 4) == tag)
                return BinaryPrimitives.ReadInt32BigEndian(font.AsSpan(entry + 8));
        }
    }

    [GeneratedRegex(@"^<(?<code>[0-9A-F]{4})> <(?<text>[0-9A-F]*)>$", RegexOptions.Multiline)]
    private static partial Regex BfChar();
}
