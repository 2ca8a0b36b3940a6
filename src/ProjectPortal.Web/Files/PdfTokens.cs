using System.Text;

namespace ProjectPortal.Web.Files;

internal enum PdfToken
{
    End,
    Name,
    Number,
    Keyword,
    Text,
    ArrayBegin,
    ArrayEnd,
    DictionaryBegin,
    DictionaryEnd,
}

/// <summary>Reads the objects of a PDF token by token, past texts and comments, with the escapes of names undone.</summary>
internal ref struct PdfTokens(ReadOnlySpan<byte> bytes, int from)
{
    private const int LongestWord = 127;

    private readonly ReadOnlySpan<byte> _bytes = bytes;

    /// <summary>Where the next token is looked for.</summary>
    public int At { get; private set; } = from;

    /// <summary>The name without its slash, the keyword or the number; of a text nothing.</summary>
    public string Word { get; private set; } = "";

    public PdfToken Next()
    {
        Word = "";
        SkipBlanks();
        if (At >= _bytes.Length)
            return PdfToken.End;

        var first = _bytes[At];
        switch (first)
        {
            case (byte)'/':
                At++;
                Word = ReadName();
                return PdfToken.Name;
            case (byte)'(':
                SkipText();
                return PdfToken.Text;
            case (byte)'<' when At + 1 < _bytes.Length && _bytes[At + 1] == '<':
                At += 2;
                return PdfToken.DictionaryBegin;
            case (byte)'>' when At + 1 < _bytes.Length && _bytes[At + 1] == '>':
                At += 2;
                return PdfToken.DictionaryEnd;
            case (byte)'<':
                var end = _bytes[At..].IndexOf((byte)'>');
                At = end < 0 ? _bytes.Length : At + end + 1;
                return PdfToken.Text;
            case (byte)'[':
                At++;
                return PdfToken.ArrayBegin;
            case (byte)']':
                At++;
                return PdfToken.ArrayEnd;
        }

        if (IsDelimiter(first))
        {
            At++;
            return PdfToken.Keyword;
        }

        var start = At;
        while (At < _bytes.Length && !IsBlank(_bytes[At]) && !IsDelimiter(_bytes[At]))
            At++;
        Word = Encoding.Latin1.GetString(_bytes[start..Math.Min(At, start + LongestWord)]);
        return char.IsAsciiDigit(Word[0]) || Word[0] is '+' or '-' or '.' ? PdfToken.Number : PdfToken.Keyword;
    }

    private void SkipBlanks()
    {
        while (At < _bytes.Length)
        {
            if (_bytes[At] == '%')
            {
                var end = _bytes[At..].IndexOfAny((byte)'\r', (byte)'\n');
                At = end < 0 ? _bytes.Length : At + end;
            }
            else if (!IsBlank(_bytes[At]))
            {
                return;
            }
            else
            {
                At++;
            }
        }
    }

    private string ReadName()
    {
        var name = new StringBuilder();
        for (; At < _bytes.Length && !IsBlank(_bytes[At]) && !IsDelimiter(_bytes[At]); At++)
        {
            var next = (char)_bytes[At];
            if (next == '#' && At + 2 < _bytes.Length && char.IsAsciiHexDigit((char)_bytes[At + 1])
                && char.IsAsciiHexDigit((char)_bytes[At + 2]))
            {
                next = (char)((Convert.ToInt32(((char)_bytes[At + 1]).ToString(), 16) * 16)
                    + Convert.ToInt32(((char)_bytes[At + 2]).ToString(), 16));
                At += 2;
            }

            if (name.Length < LongestWord)
                name.Append(next);
        }

        return name.ToString();
    }

    /// <summary>Parentheses within it are in pairs, or escaped.</summary>
    private void SkipText()
    {
        var depth = 0;
        for (; At < _bytes.Length; At++)
        {
            if (_bytes[At] == '\\')
            {
                At++;
            }
            else if (_bytes[At] == '(')
            {
                depth++;
            }
            else if (_bytes[At] == ')' && --depth == 0)
            {
                At++;
                return;
            }
        }
    }

    private static bool IsBlank(byte value) => value is 0 or (byte)'\t' or (byte)'\n' or 12 or (byte)'\r' or (byte)' ';

    private static bool IsDelimiter(byte value) =>
        value is (byte)'(' or (byte)')' or (byte)'<' or (byte)'>' or (byte)'[' or (byte)']' or (byte)'{' or (byte)'}' or (byte)'/'
            or (byte)'%';
}
