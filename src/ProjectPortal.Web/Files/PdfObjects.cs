using System.Globalization;

namespace ProjectPortal.Web.Files;

/// <summary>What an object of a PDF says, as far as a judge asks.</summary>
/// <param name="Names">All names in it, however they are written.</param>
/// <param name="StreamAt">Where the content of its stream begins; null where it has none.</param>
internal sealed record PdfObject(IReadOnlySet<string> Names, int? StreamAt, int FirstPacked)
{
    private static readonly string[] OtherFilters =
    [
        "ASCIIHexDecode", "AHx", "ASCII85Decode", "A85", "LZWDecode", "LZW", "RunLengthDecode", "RL", "CCITTFaxDecode", "CCF",
        "JBIG2Decode", "DCTDecode", "DCT", "JPXDecode", "Crypt",
    ];

    /// <summary>Holds other objects, by what it calls itself or by what it says of them.</summary>
    public bool PacksObjects => StreamAt is not null && (Names.Contains("ObjStm") || (Names.Contains("N") && Names.Contains("First")));

    public bool IsPacked => Names.Contains("Filter");

    /// <summary>Packed as every program packs objects, and in no other way as well.</summary>
    public bool CanBeUnpacked =>
        (Names.Contains("FlateDecode") || Names.Contains("Fl")) && !Names.Contains("Predictor") && !OtherFilters.Any(Names.Contains);
}

/// <summary>
/// Reads objects as they stand in a file or in a stream of them, and says what in them acts by itself. Wherever an object may begin it is
/// read from there: the table of a file can point anywhere.
/// </summary>
internal sealed class PdfObjects
{
    /// <summary>One is usual; a document that was saved again and again has some.</summary>
    private const int MostOpened = 16;

    /// <summary>What makes a document act, carry files or play: none of it is in a letter.</summary>
    private static readonly HashSet<string> Active =
    [
        "JavaScript", "JS", "Rendition", "Launch", "EmbeddedFile", "EmbeddedFiles", "RichMedia", "XFA", "ImportData", "SubmitForm", "GoToR",
        "GoToE", "AA", "Movie", "Sound", "GoTo3DView", "Collection",
    ];

    private readonly List<(byte[] Content, int From, int First)> _packed = [];
    private readonly List<int> _opened = [];
    private readonly byte[] _file;
    private long _left;

    public PdfObjects(byte[] file)
    {
        _file = file;
        // Each byte is read once; more than a few times is what nobody wrote.
        _left = (8L * file.Length) + (1024 * 1024);
    }

    public bool Acts { get; private set; }

    public bool IsLocked { get; private set; }

    /// <summary>Something in it cannot be judged.</summary>
    public bool IsUnread { get; private set; }

    /// <summary>Reads all objects that stand in the file itself.</summary>
    public IEnumerable<PdfObject> OfFile()
    {
        for (var at = 0; Next("obj", at) is >= 0 and var found && _left > 0; at = found + 3)
        {
            if (found < 3 || !_file.AsSpan(found - 3, 3).SequenceEqual("end"u8))
                yield return Read(_file, found + 3);
        }

        for (var at = 0; Next("trailer", at) is >= 0 and var found && _left > 0; at = found + 7)
            Read(_file, found + 7);
        IsUnread |= _left <= 0;
    }

    /// <summary>Reads objects that were packed into one stream.</summary>
    public void Take(byte[] content, int from, int first)
    {
        _left += 8L * (content.Length - from);
        _packed.Add((content, from, first));
        Read(content, from);
    }

    /// <summary>What is done when it is opened, where that is an object of its own: it may show a page, and nothing else.</summary>
    public void LookAtOpening()
    {
        IsUnread |= _opened.Count > MostOpened;
        foreach (var number in _opened.Distinct().Take(MostOpened))
        {
            var all = Places(number).ToList();
            IsUnread |= all.Count == 0;
            Acts |= all.Exists(place => !ShowsPage(place.Content, place.At));
        }
    }

    private int Next(string word, int from)
    {
        var found = _file.AsSpan(from).IndexOf(System.Text.Encoding.ASCII.GetBytes(word));
        return found < 0 ? -1 : from + found;
    }

    private PdfObject Read(byte[] content, int from)
    {
        var tokens = new PdfTokens(content, from);
        var names = new HashSet<string>(StringComparer.Ordinal);
        var first = -1;
        int? stream = null;
        for (var token = tokens.Next(); token != PdfToken.End; token = tokens.Next())
        {
            if (token == PdfToken.Keyword && tokens.Word is "endobj" or "startxref")
                break;
            if (token == PdfToken.Keyword && tokens.Word == "stream")
            {
                stream = tokens.At;
                break;
            }

            if (token != PdfToken.Name)
                continue;

            var name = tokens.Word;
            names.Add(name);
            Acts |= Active.Contains(name);
            var then = tokens;
            var value = then.Next();
            if (name == "Encrypt")
                IsLocked |= value is PdfToken.Number or PdfToken.DictionaryBegin;
            else if (name == "First" && value == PdfToken.Number && Whole(then.Word) is { } place)
                first = place;
            else if (name == "OpenAction")
                LookAt(content, tokens.At, value, then);
        }

        _left -= tokens.At - from;
        return new PdfObject(names, stream, first);
    }

    /// <param name="at">Where the value begins.</param>
    /// <param name="then">Behind its first token.</param>
    private void LookAt(byte[] content, int at, PdfToken value, PdfTokens then)
    {
        var number = value == PdfToken.Number ? Whole(then.Word) : null;
        if (number is null)
            Acts |= !ShowsPage(content, at);
        else if (then.Next() == PdfToken.Number && then.Next() == PdfToken.Keyword && then.Word == "R")
            _opened.Add(number.Value);
        else
            IsUnread = true;
    }

    /// <summary>A place in the document, or going to one.</summary>
    private static bool ShowsPage(byte[] content, int at)
    {
        var tokens = new PdfTokens(content, at);
        var first = tokens.Next();
        if (first != PdfToken.DictionaryBegin)
            return first is PdfToken.ArrayBegin or PdfToken.Text || (first == PdfToken.Keyword && tokens.Word == "null");

        var goes = false;
        for (var depth = 1; depth > 0;)
        {
            switch (tokens.Next())
            {
                case PdfToken.End:
                    return false;
                case PdfToken.DictionaryBegin:
                    depth++;
                    break;
                case PdfToken.DictionaryEnd:
                    depth--;
                    break;
                case PdfToken.Name when tokens.Word == "Next":
                    return false;
                case PdfToken.Name when tokens.Word == "S" && depth == 1:
                    if (tokens.Next() != PdfToken.Name || tokens.Word != "GoTo")
                        return false;
                    goes = true;
                    break;
            }
        }

        return goes;
    }

    /// <summary>All objects of a number, in the file and in its streams.</summary>
    private IEnumerable<(byte[] Content, int At)> Places(int number)
    {
        for (var at = 0; Next("obj", at) is >= 0 and var found; at = found + 3)
        {
            if (NumberBefore(found) == number)
                yield return (_file, found + 3);
        }

        foreach (var (content, from, first) in _packed)
        {
            foreach (var offset in OffsetsOf(content, from, number))
            {
                if (first >= 0 && from + (long)first + offset < content.Length)
                    yield return (content, from + first + offset);
            }
        }
    }

    private static List<int> OffsetsOf(byte[] content, int from, int number)
    {
        var offsets = new List<int>();
        var tokens = new PdfTokens(content, from);
        while (tokens.Next() == PdfToken.Number && Whole(tokens.Word) is { } one && tokens.Next() == PdfToken.Number
            && Whole(tokens.Word) is { } offset)
        {
            if (one == number)
                offsets.Add(offset);
        }

        return offsets;
    }

    /// <summary>The 12 of "12 0 obj".</summary>
    private int? NumberBefore(int at)
    {
        var line = System.Text.Encoding.Latin1.GetString(_file, Math.Max(0, at - 24), Math.Min(at, 24));
        var parts = line.Split((char[])[' ', '\r', '\n', '\t', '\0', '\f'], StringSplitOptions.RemoveEmptyEntries);
        // "endobj12 0 obj" is a number too.
        return parts.Length < 2 ? null : Whole(new string([.. parts[^2].Reverse().TakeWhile(char.IsAsciiDigit).Reverse()]));
    }

    private static int? Whole(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;
}
