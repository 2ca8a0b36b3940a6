using System.Text;
using ProjectPortal.Domain.Documents;
using ProjectPortal.Tests.Support;
using ProjectPortal.Web.Files;
using Shouldly;
using Xunit;
using static ProjectPortal.Tests.Support.SampleFiles;

namespace ProjectPortal.Tests.Files;

/// <summary>A file is what its content is.</summary>
public class FileCheckTests
{
    [Fact]
    public void Sound_files_are_taken_for_what_they_are()
    {
        FileCheck.Judge(Pdf()).ShouldBe(FileVerdict.Sound(MediaTypes.Pdf));
        FileCheck.Judge(PdfWithObjectStream("1 0 << /Type /Catalog /Lang (fr) >>")).ShouldBe(FileVerdict.Sound(MediaTypes.Pdf));
        FileCheck.Judge(Docx()).ShouldBe(FileVerdict.Sound(MediaTypes.Docx));
        FileCheck.Judge(Jpeg()).ShouldBe(FileVerdict.Sound(MediaTypes.Jpeg));
        FileCheck.Judge(Png()).ShouldBe(FileVerdict.Sound(MediaTypes.Png));
    }

    [Theory]
    [InlineData("")]
    [InlineData("MZ\u0090\0 a program")]
    [InlineData("<html><script>alert(1)</script>")]
    [InlineData("%!PS-Adobe-3.0")]
    [InlineData("GIF89a")]
    public void Other_files_are_not(string content) =>
        CodeOf(Encoding.Latin1.GetBytes(content)).ShouldBe(content.Length == 0 ? "FileEmpty" : "FileKindUnknown");

    [Fact]
    public void Formats_that_can_be_mended_have_a_sentence_of_their_own()
    {
        CodeOf([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0]).ShouldBe("FileOldOffice");
        CodeOf([0, 0, 0, 24, .. "ftypheic"u8, 0, 0, 0, 0]).ShouldBe("FileHeic");
    }

    [Fact]
    public void Ten_megabytes_are_taken_and_a_byte_more_is_not()
    {
        var most = PdfOf((int)Document.MaxSize);
        most = [.. most, .. Enumerable.Repeat((byte)'\n', (int)Document.MaxSize - most.Length)];
        most.Length.ShouldBe((int)Document.MaxSize);

        FileCheck.Judge(most).Refusal.ShouldBeNull();
        CodeOf([.. most, (byte)'\n']).ShouldBe("FileTooLarge");
    }

    [Theory]
    [InlineData("/OpenAction << /S /JavaScript /JS (app.alert(1)) >> ", "FilePdfActive")]
    [InlineData("/OpenAction << /S /J#61vaScript /JS (app.alert(1)) >> ", "FilePdfActive")]
    [InlineData("/OpenAction << /S /Launch /F (cmd.exe) >> ", "FilePdfActive")]
    [InlineData("/Names << /EmbeddedFiles 9 0 R >> ", "FilePdfActive")]
    [InlineData("/OpenAction [3 0 R /Fit] ", null)]
    [InlineData("/OpenAction << /S /GoTo /D [3 0 R /Fit] >> ", null)]
    [InlineData("/OpenAction << /S /URI /URI (https://example.org) >> ", "FilePdfActive")]
    [InlineData("/OpenAction << /S /GoTo /D [3 0 R /Fit] /Next << /S /URI /URI (https://example.org) >> >> ", "FilePdfActive")]
    [InlineData("/OpenAction << /S /Named /N /Print >> ", "FilePdfActive")]
    [InlineData("/OpenAction 3 0 R ", "FilePdfActive")]
    [InlineData("/OpenAction 9 0 R ", "FilePdfUnread")]
    [InlineData("/AA << /WC 9 0 R >> ", "FilePdfActive")]
    [InlineData("/A#41 << /WC 9 0 R >> ", "FilePdfActive")]
    [InlineData("/Annots [<< /Subtype /Movie /Movie << /F (a.avi) >> >>] ", "FilePdfActive")]
    [InlineData("/Title (see /AA and \\( /JavaScript) % /Launch\n", null)]
    [InlineData("/Title (JavaScript is a language) ", null)]
    public void A_pdf_that_acts_is_refused(string catalog, string? code) => CodeOf(Pdf(catalog)).ShouldBe(code);

    [Fact]
    public void A_pdf_that_acts_out_of_sight_is_refused()
    {
        const string Script = "1 0 << /S /JavaScript /JS (app.alert(1)) >>";
        CodeOf(PdfWithObjectStream(Script)).ShouldBe("FilePdfActive");
        CodeOf(PdfWithObjectStream(Script, name: "/Obj#53tm")).ShouldBe("FilePdfActive");
        CodeOf(PdfWithObjectStream(Script, filter: "/F#69lter")).ShouldBe("FilePdfActive");
        CodeOf(PdfWithObjectStream(new string(' ', 60_000_000))).ShouldBe("FileBomb");
    }

    /// <summary>What stands between the kind of a stream and its content is as long as its writer likes.</summary>
    [Theory]
    [InlineData(100)]
    [InlineData(2_100)]
    [InlineData(60_000)]
    public void A_script_is_found_however_long_the_dictionary_before_it_is(int length)
    {
        var filling = $"/Filling ({new string('x', length)}) ";
        const string Script = "1 0 << /S /JavaScript /JS (app.alert(1)) >>";
        CodeOf(PdfWithObjectStream(Script, name: $"/ObjStm {filling}")).ShouldBe("FilePdfActive");
        CodeOf(PdfWithObjectStream(Script, name: $"/ObjStm /Decoy (endobj stream {new string('x', length)}) ")).ShouldBe("FilePdfActive");
        CodeOf(PdfWithObjectStream("1 0 << /Type /Catalog >>", name: $"/ObjStm {filling}")).ShouldBeNull();
    }

    [Theory]
    [InlineData("/ObjStm", "/Filter [/ASCIIHexDecode", "FilePdfUnread")]
    [InlineData("/ObjStm /DecodeParms << /Predictor 12 >>", "/Filter", "FilePdfUnread")]
    [InlineData("/Something", "/Filter", "FilePdfActive")]
    public void What_cannot_be_looked_into_is_not_taken(string name, string filter, string code) =>
        CodeOf(PdfWithObjectStream("1 0 << /S /JavaScript /JS (app.alert(1)) >>", name, filter)).ShouldBe(code);

    [Fact]
    public void What_opens_may_stand_in_a_packed_list()
    {
        CodeOf(PdfWithObjectStream("7 0 [3 0 R /Fit]", catalog: "/OpenAction 7 0 R ")).ShouldBeNull();
        CodeOf(PdfWithObjectStream("7 0 << /S /URI /URI (https://example.org) >>", catalog: "/OpenAction 7 0 R "))
            .ShouldBe("FilePdfActive");
    }

    /// <summary>Mail programs and printers add a mark or a line; every reader passes over it.</summary>
    [Fact]
    public void A_few_bytes_around_a_sound_pdf_change_nothing()
    {
        CodeOf([0xEF, 0xBB, 0xBF, .. Pdf()]).ShouldBeNull();
        CodeOf([.. Text("\r\n"), .. Pdf()]).ShouldBeNull();
        CodeOf([.. Pdf(), .. Text("\r\n--boundary--\r\n")]).ShouldBeNull();
        CodeOf([.. Pdf(), 0x1A]).ShouldBeNull();
        CodeOf([.. Text("<html><script>alert(1)</script>"), .. Pdf()]).ShouldBe("FilePolyglot");
        CodeOf([.. Text("MZ"), .. Pdf()]).ShouldBe("FilePolyglot");
        CodeOf([.. Pdf(), .. new byte[2000], 1]).ShouldBe("FilePolyglot");
        CodeOf([.. new byte[2000], .. Pdf()]).ShouldBe("FileKindUnknown");
        CodeOf([0xEF, 0xBB, 0xBF, .. Pdf("/OpenAction << /S /JavaScript /JS (app.alert(1)) >> ")]).ShouldBe("FilePdfActive");
    }

    /// <summary>A file that makes its reader begin anew at every step is given up, not read to the end of days.</summary>
    [Fact]
    public void A_pdf_that_keeps_its_reader_busy_is_given_up() =>
        CodeOf(Pdf(objects: string.Concat(Enumerable.Repeat("obj(", 500_000)))).ShouldBe("FilePdfUnread");

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public void No_refusal_accuses_anybody(string language)
    {
        foreach (var code in new[] { "FilePolyglot", "FilePdfActive", "FilePdfUnread", "FilePdfBroken", "FileDocxCarries", "FileDocxBroken",
            "FileMacros", "FileRemote", "FilePackagePaths", "FileBomb" })
        {
            var sentence = language == "fr" ? Say.Fr($"Refusals.{code}") : Say.En($"Refusals.{code}");
            foreach (var accusation in new[] { "hid", "malicious", "suspicious", "attack", "cach", "malveillant", "suspect" })
                sentence.ShouldNotContain(accusation, Case.Insensitive);
        }
    }

    [Fact]
    public void A_pdf_that_is_locked_or_cut_is_refused()
    {
        CodeOf(Pdf(trailer: "/Encrypt 7 0 R ")).ShouldBe("FilePdfLocked");
        CodeOf(Pdf()[..^20]).ShouldBe("FilePdfBroken");
    }

    [Fact]
    public void A_file_that_is_two_things_is_refused()
    {
        CodeOf([.. Pdf(), .. Zip(("a.js", Text("x")))]).ShouldBe("FilePolyglot");
        CodeOf([.. Pdf(), .. Text("<script>alert(1)</script>")]).ShouldBe("FilePolyglot");
        CodeOf([.. Jpeg(), .. Zip(("a.js", Text("x")))]).ShouldBe("FilePolyglot");
        CodeOf([.. Jpeg(), .. Text("<SCRIPT>alert(1)</SCRIPT>")]).ShouldBe("FilePolyglot");
        CodeOf(Jpeg(comment: Text("<?php system('id');"))).ShouldBe("FilePolyglot");
        CodeOf([.. Png(), 0]).ShouldBe("FilePolyglot");
        CodeOf(Png(text: Text("Comment\0<html>"))).ShouldBe("FilePolyglot");
        CodeOf(Zip(("%PDF-1.4", Text("x")))).ShouldNotBeNull();
        CodeOf([.. Jpeg(), .. Text("what a camera adds")]).ShouldBeNull();
    }

    [Fact]
    public void A_picture_has_a_size_that_can_be_shown()
    {
        CodeOf(Png(width: 30_000, height: 30_000)).ShouldBe("FilePictureTooBig");
        CodeOf(Jpeg(width: 60_000, height: 60_000)).ShouldBe("FilePictureTooBig");
        CodeOf(Png(width: 0)).ShouldBe("FilePictureBroken");
        CodeOf(Jpeg(height: 0)).ShouldBe("FilePictureBroken");
        CodeOf(Jpeg()[..^2]).ShouldBe("FilePictureBroken");
        CodeOf(Png()[..^5]).ShouldBe("FilePictureBroken");
    }

    [Fact]
    public void A_word_document_carries_no_programs()
    {
        CodeOf(Docx(mainType: "application/vnd.ms-word.document.macroEnabled.main+xml")).ShouldBe("FileMacros");
        CodeOf(Docx(parts: ("word/vbaProject.bin", [1, 2, 3]))).ShouldBe("FileMacros");
        CodeOf(Docx(parts: ("word/embeddings/oleObject1.bin", [1, 2, 3]))).ShouldBe("FileMacros");
        CodeOf(Docx(relations: Relation("vbaProject", "other.bin", external: false))).ShouldBe("FileMacros");
    }

    [Theory]
    [InlineData("<w:altChunk r:id=\"r9\"/>")]
    [InlineData("<w:fldSimple w:instr=\" DDEAUTO excel c:\\\\a.xls \"/>")]
    [InlineData("<w:fldChar w:fldCharType=\"begin\"/><w:instrText>ddeauto cmd</w:instrText><w:fldChar w:fldCharType=\"end\"/>")]
    [InlineData("<w:fldChar w:fldCharType=\"begin\"/><w:instrText> D</w:instrText><w:instrText>DE cmd</w:instrText>"
        + "<w:fldChar w:fldCharType=\"end\"/>")]
    [InlineData(
        "<w:fldChar w:fldCharType=\"begin\"/><w:instrText> </w:instrText><w:fldChar w:fldCharType=\"begin\"/><w:instrText>QUOTE 68 68 69"
            + "</w:instrText><w:fldChar w:fldCharType=\"end\"/><w:fldChar w:fldCharType=\"end\"/>")]
    public void A_word_document_calls_and_carries_nothing(string inBody) => CodeOf(Docx(body: inBody)).ShouldBe("FileDocxCarries");

    [Theory]
    [InlineData("<w:fldSimple w:instr=\" PAGE \"/>")]
    [InlineData("<w:fldChar w:fldCharType=\"begin\"/><w:instrText>IF </w:instrText><w:fldChar w:fldCharType=\"begin\"/><w:instrText>PAGE"
        + "</w:instrText><w:fldChar w:fldCharType=\"end\"/><w:fldChar w:fldCharType=\"separate\"/><w:fldChar w:fldCharType=\"end\"/>")]
    [InlineData("<w:t>Write DDEAUTO here</w:t>")]
    public void Usual_fields_are_taken(string inBody) => CodeOf(Docx(body: inBody)).ShouldBeNull();

    [Fact]
    public void What_a_word_document_carries_is_known_by_its_relation_and_not_by_its_name()
    {
        CodeOf(Docx(relations: Relation("package", "media/a.bin", external: false))).ShouldBe("FileDocxCarries");
        CodeOf(Docx(relations: Relation("aFChunk", "other.html", external: false))).ShouldBe("FileDocxCarries");
        CodeOf(Docx(parts: ("anything/at.all", Text("<?xml version=\"1.0\"?><w:p xmlns:w=\"w\"><w:instrText/><w:altChunk/></w:p>"))))
            .ShouldBe("FileDocxCarries");
        CodeOf(Docx(parts: ("word/notes.xml", Text("<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>")))).ShouldBe("FileDocxBroken");
    }

    [Theory]
    [InlineData("hyperlink", "https://example.org", null)]
    [InlineData("attachedTemplate", "file:///C:\\Users\\me\\Letter.dotx", null)]
    [InlineData("attachedTemplate", "https://evil.example/t.dotm", "FileRemote")]
    [InlineData("attachedTemplate", "file:///\\\\server\\share\\t.dotm", "FileRemote")]
    [InlineData("image", "https://evil.example/pixel.png", "FileRemote")]
    public void A_word_document_fetches_nothing(string type, string target, string? code) =>
        CodeOf(Docx(relations: Relation(type, target))).ShouldBe(code);

    [Fact]
    public void An_archive_does_not_burst()
    {
        CodeOf(Docx(parts: ("word/media/a.bin", new byte[90_000_000]))).ShouldBe("FileBomb");
        CodeOf(Docx(parts: [.. Enumerable.Range(0, 2100).Select(i => ($"word/{i}.xml", Array.Empty<byte>()))])).ShouldBe("FileBomb");
    }

    /// <summary>The list of an archive may say that a part is small when it is not.</summary>
    [Fact]
    public void An_archive_that_lies_about_its_sizes_does_not_burst()
    {
        var lying = Docx(parts: ("word/media/a.bin", new byte[90_000_000]));
        for (var at = 0; (at = lying.AsSpan(at).IndexOf(BitConverter.GetBytes(90_000_000)) is var next && next >= 0 ? at + next
            : -1) >= 0; at += 4)
            BitConverter.GetBytes(10).CopyTo(lying, at);

        CodeOf(lying).ShouldNotBeNull();
    }

    [Theory]
    [InlineData("../evil.xml")]
    [InlineData("/etc/passwd")]
    [InlineData("word\\..\\evil.xml")]
    [InlineData("c:evil.xml")]
    [InlineData("WORD/document.xml")]
    public void The_parts_of_an_archive_stay_within_it(string name) => CodeOf(Docx(parts: (name, [1]))).ShouldBe("FilePackagePaths");

    [Fact]
    public void Another_archive_is_no_word_document()
    {
        CodeOf(Zip(("a.txt", Text("x")))).ShouldBe("FileDocxBroken");
        CodeOf(Docx(mainType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml")).ShouldBe("FileDocxBroken");
        CodeOf(Docx()[..^30]).ShouldBe("FileDocxBroken");
        CodeOf(Zip(("[Content_Types].xml", Text("<!DOCTYPE a [<!ENTITY b \"c\">]><Types>&b;</Types>")),
            ("word/document.xml", Text("<a/>")))).ShouldBe("FileDocxBroken");
    }

    /// <summary>Some programs name the kind of the main part by its ending.</summary>
    [Fact]
    public void The_main_part_may_be_known_by_its_ending()
    {
        byte[] List(string type) =>
            Text($"<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\" "
            + $"ContentType=\"{type}\"/></Types>");
        (string, byte[]) relations = ("_rels/.rels", Text(
            "<Relationships><Relationship Type=\"http://x/officeDocument\" Target=\"/letter/main.xml\"/></Relationships>"));
        (string, byte[]) main = ("letter/main.xml", Text("<a/>"));
        CodeOf(Zip(("[Content_Types].xml", List(DocumentType)), relations, main)).ShouldBeNull();
        CodeOf(Zip(("[Content_Types].xml", List("application/xml")), relations, main)).ShouldBe("FileDocxBroken");
        CodeOf(Zip(("[Content_Types].xml", List(DocumentType)), main)).ShouldBe("FileDocxBroken", "nothing says where it begins");
    }

    [Fact]
    public void Whatever_is_sent_is_judged_and_never_breaks_the_judge()
    {
        var random = new Random(20130225);
        foreach (var sound in new[] { Pdf(), PdfWithObjectStream("1 0 << /Type /Catalog >>"), Docx(), Jpeg(comment: Text("x")),
            Png(text: Text("x")), SheetTests.Workbook("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>", "<si><t>x</t></si>") })
        {
            for (var i = 0; i < 400; i++)
            {
                var spoilt = i < 200 ? (byte[])sound.Clone() : sound[..random.Next(sound.Length)];
                for (var flips = random.Next(8); flips > 0 && spoilt.Length > 0; flips--)
                    spoilt[random.Next(spoilt.Length)] = (byte)random.Next(256);
                Should.NotThrow(() => FileCheck.Judge(spoilt));
                Should.NotThrow(() => Web.Files.Sheets.SheetReader.Read(spoilt));
            }
        }
    }

    [Theory]
    [InlineData("../../etc/passwd", "passwd.pdf")]
    [InlineData("C:\\Users\\me\\Lettre é.PDF", "Lettre é.pdf")]
    [InlineData("cv\u202Efdp.exe", "cvfdp.exe.pdf")]
    [InlineData("a\0b\r\nc.pdf", "abc.pdf")]
    [InlineData("  ...  ", "file.pdf")]
    [InlineData(null, "file.pdf")]
    [InlineData("what?<is>:this|*.pdf", "what__is__this__.pdf")]
    public void A_name_is_for_people_only(string? sent, string shown) => FileNames.Clean(sent, MediaTypes.Pdf).ShouldBe(shown);

    [Fact]
    public void A_long_name_is_cut_and_ends_as_its_content_does()
    {
        FileNames.Clean(new string('a', 500) + ".pdf", MediaTypes.Pdf).ShouldBe(new string('a', 120) + ".pdf");
        FileNames.Clean("photo.JPEG", MediaTypes.Jpeg).ShouldBe("photo.jpeg");
        FileNames.Clean("photo.pdf", MediaTypes.Png).ShouldBe("photo.pdf.png");
    }

    private static string? CodeOf(byte[] content) => FileCheck.Judge(content).Refusal?.Code;
}
