using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Shouldly;

namespace ProjectPortal.Tests.Reports.Pdf;

/// <summary>
/// What of PDF/UA-1 (ISO 14289-1, after the Matterhorn protocol) and of PDF/A-2a (ISO 19005-2) a program can check in a file. The numbers
/// are the protocol's checkpoints; docs/pdf-conformance.md says how each is held.
/// </summary>
internal sealed partial class PdfConformance(PdfObjects file)
{
    public static void Check(string path) => Check(new PdfObjects(PdfObjects.Read(path)));

    public static void Check(PdfObjects file)
    {
        var conformance = new PdfConformance(file);
        conformance.TheFileSaysWhatItIs();
        conformance.NothingIsInItThatLastsNot();
        conformance.EveryMarkIsToldOrDecoration();
        conformance.EveryGlyphIsEmbeddedAndHasItsText();
        conformance.TheStructureIsWhole();
        conformance.LinksAreTold();
    }

    /// <summary>06, 07, 11 and the marks of the standards.</summary>
    private void TheFileSaysWhatItIs()
    {
        var catalog = file.Catalog;
        ((bool?)file.Follow(catalog["/MarkInfo"])!["/Marked"]).ShouldBe(true);
        file.Follow(catalog["/MarkInfo"])!["/Suspects"].ShouldBeNull();
        ((bool?)file.Follow(catalog["/ViewerPreferences"])!["/DisplayDocTitle"]).ShouldBe(true);
        PdfObjects.Text(catalog["/Lang"]).ShouldMatch("^[a-z]{2}(-[A-Z]{2})?$");
        var identifiers = file.Trailer["/ID"]!.AsArray();
        ((string)identifiers[0]!).ShouldBe((string)identifiers[1]!);
        file.Trailer["/Encrypt"].ShouldBeNull();

        var xmp = XDocument.Parse(XmpBody().Match(Encoding.UTF8.GetString(file.Stream(catalog["/Metadata"]))).Value);
        string Said(string space, string name) => string.Concat(xmp.Descendants(XName.Get(name, space)).Select(found => found.Value));
        Said("http://www.aiim.org/pdfua/ns/id/", "part").ShouldBe("1");
        Said("http://www.aiim.org/pdfa/ns/id/", "part").ShouldBe("2");
        Said("http://www.aiim.org/pdfa/ns/id/", "conformance").ShouldBe("A");
        Said("http://www.aiim.org/pdfa/ns/schema#", "prefix").ShouldBe("pdfuaid");
        const string core = "http://purl.org/dc/elements/1.1/", pdf = "http://ns.adobe.com/pdf/1.3/",
            basic = "http://ns.adobe.com/xap/1.0/";
        var info = file.Follow(file.Trailer["/Info"])!;
        Said(core, "title").ShouldBe(PdfObjects.Text(info["/Title"]));
        Said(core, "title").ShouldNotBeNullOrWhiteSpace();
        Said(core, "creator").ShouldBe(PdfObjects.Text(info["/Author"]));
        Said(core, "description").ShouldBe(PdfObjects.Text(info["/Subject"]));
        Said(pdf, "Keywords").ShouldBe(PdfObjects.Text(info["/Keywords"]));
        Said(pdf, "Producer").ShouldBe(PdfObjects.Text(info["/Producer"]));
        Said(basic, "CreatorTool").ShouldBe(PdfObjects.Text(info["/Creator"]));
        Digits(Said(basic, "CreateDate")).ShouldBe(Digits(PdfObjects.Text(info["/CreationDate"])));
        Digits(Said(basic, "ModifyDate")).ShouldBe(Digits(PdfObjects.Text(info["/ModDate"])));

        var intent = file.Follow(catalog["/OutputIntents"]!.AsArray().ShouldHaveSingleItem())!;
        ((string)intent["/S"]!).ShouldBe("/GTS_PDFA1");
        var profile = file.Stream(intent["/DestOutputProfile"]);
        BinaryPrimitives.ReadInt32BigEndian(profile).ShouldBe(profile.Length);
        Encoding.ASCII.GetString(profile, 12, 8).ShouldBe("mntrRGB ");
        Encoding.ASCII.GetString(profile, 36, 4).ShouldBe("acsp");

        static string Digits(string date) => string.Concat(date.Where(char.IsDigit));
    }

    /// <summary>03, 05, 20 to 26, 29, 30: neither what runs, sounds or hides, nor what hangs on another file.</summary>
    private void NothingIsInItThatLastsNot()
    {
        foreach (var key in new[] { "/AcroForm", "/OCProperties", "/AA", "/OpenAction", "/Collection", "/Threads", "/Names", "/Perms" })
            file.Catalog[key].ShouldBeNull(key);
        foreach (var found in file.Dictionaries)
        {
            foreach (var key in new[] { "/SMask", "/ca", "/CA", "/BM", "/JS", "/EF", "/XFA", "/Ref", "/OPI", "/PS" })
                found.ContainsKey(key).ShouldBeFalse(key);
            ((string?)found["/Type"] ?? "").ShouldNotBeOneOf("/XObject", "/ExtGState", "/Pattern", "/Filespec", "/Group");
            ((string?)found["/Filter"] ?? "/FlateDecode").ShouldBe("/FlateDecode");
            if ((string?)found["/Type"] == "/Action")
                ((string)found["/S"]!).ShouldBe("/URI");
        }
    }

    [GeneratedRegex(@"<x:xmpmeta.*</x:xmpmeta>", RegexOptions.Singleline)]
    private static partial Regex XmpBody();
}
