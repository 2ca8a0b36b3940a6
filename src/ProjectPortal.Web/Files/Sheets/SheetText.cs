using System.Text;

namespace ProjectPortal.Web.Files.Sheets;

/// <summary>The text of a file, in the encoding that its first bytes name or that its bytes are possible in.</summary>
internal static class SheetText
{
    private static readonly (byte[] Mark, Encoding Encoding)[] Marked =
    [
        ([0xFF, 0xFE, 0, 0], new UTF32Encoding(bigEndian: false, byteOrderMark: true, throwOnInvalidCharacters: true)),
        ([0, 0, 0xFE, 0xFF], new UTF32Encoding(bigEndian: true, byteOrderMark: true, throwOnInvalidCharacters: true)),
        ([0xFF, 0xFE], new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true)),
        ([0xFE, 0xFF], new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true)),
        ([0xEF, 0xBB, 0xBF], new UTF8Encoding(true, throwOnInvalidBytes: true)),
    ];

    /// <returns>The text, and whether its encoding was guessed although another would be possible.</returns>
    public static (string Text, bool Guessed) Read(byte[] content)
    {
        var marked = Array.Find(Marked, m => content.AsSpan().StartsWith(m.Mark));
        var (text, guessed) = marked.Mark is { } mark ? (Read(marked.Encoding, content.AsSpan(mark.Length)), false)
            : Array.IndexOf(content, (byte)0) >= 0 ? (Read(OfTwoBytes(content), content), false)
            : OfOneByte(content);
        return text is null || text.StartsWith("%PDF-", StringComparison.Ordinal)
            || text.Any(c => c < ' ' && c is not ('\t' or '\n' or '\r'))
            ? throw new SheetRefusedException("SheetKindUnknown") : (text, guessed);
    }

    /// <summary>Without a mark: commas and ends of lines tell which of the two bytes comes first, since one of theirs is nought.</summary>
    private static UnicodeEncoding? OfTwoBytes(byte[] content)
    {
        var (even, odd) = (false, false);
        for (var i = 0; i < content.Length; i++)
        {
            if (content[i] == 0)
                (even, odd) = (even || i % 2 == 0, odd || i % 2 == 1);
        }

        return even && odd ? null : new UnicodeEncoding(bigEndian: even, byteOrderMark: false, throwOnInvalidBytes: true);
    }

    private static (string? Text, bool Guessed) OfOneByte(byte[] content) =>
        Read(new UTF8Encoding(false, throwOnInvalidBytes: true), content) is { } text ? (text, false)
            : (CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(content), true);

    private static string? Read(Encoding? encoding, ReadOnlySpan<byte> bytes)
    {
        try
        {
            return encoding?.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
