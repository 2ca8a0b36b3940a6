using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using WrittenText = DocumentFormat.OpenXml.Spreadsheet.Text;

namespace ProjectPortal.Web.Files.Sheets;

/// <summary>The texts that the cells of a workbook share, and how a text is written in it.</summary>
internal sealed partial class XlsxTexts
{
    private const int Most = 50_000;

    private readonly List<string> _texts = [];

    public string this[int index] => index < _texts.Count ? _texts[index] : throw new SheetRefusedException("SheetBroken");

    public static XlsxTexts From(SharedStringTablePart? part)
    {
        var texts = new XlsxTexts();
        if (part is not null)
            texts.Read(part);
        return texts;
    }

    /// <summary>
    /// What XML cannot hold stands in a workbook as <c>_x000D_</c>; of that, only ends of lines and tabulators are worth anything here.
    /// </summary>
    public static string Unescaped(string text)
    {
        if (!text.Contains("_x", StringComparison.Ordinal))
            return text;

        return string.Concat(Escape().Replace(text, Meant).EnumerateRunes()
            .Where(r => r != Rune.ReplacementChar && (!Rune.IsControl(r) || r.Value is '\t' or '\n' or '\r')));

        static string Meant(Match escape) =>
            ((char)int.Parse(escape.Groups["code"].ValueSpan, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)).ToString();
    }

    private void Read(SharedStringTablePart part)
    {
        var (text, isPronunciation) = (new StringBuilder(), false);
        using var xml = OpenXmlReader.Create(part);
        while (xml.Read())
        {
            if (xml.ElementType == typeof(PhoneticRun))
                isPronunciation = xml.IsStartElement;
            else if (xml.ElementType == typeof(WrittenText) && xml.IsStartElement && !isPronunciation)
                text.Append(xml.GetText());
            else if (xml.ElementType == typeof(SharedStringItem) && xml.IsEndElement)
                Keep(text);
        }
    }

    private void Keep(StringBuilder text)
    {
        if (_texts.Count == Most)
            throw new SheetRefusedException("SheetBomb");
        _texts.Add(Unescaped(text.ToString()));
        text.Clear();
    }

    [GeneratedRegex("_x(?<code>[0-9A-Fa-f]{4})_")]
    private static partial Regex Escape();
}
