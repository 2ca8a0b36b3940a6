using System.Runtime.InteropServices;

namespace ProjectPortal.Reports.Pdf.Shaping;

/// <summary>Cuts a text into words and single spaces: what is shaped together, and what is kept to be shaped no second time.</summary>
[StructLayout(LayoutKind.Auto)]
internal ref struct WordSplit(ReadOnlySpan<char> text)
{
    private ReadOnlySpan<char> _rest = text;

    public ReadOnlySpan<char> Current { get; private set; }

    public readonly WordSplit GetEnumerator() => this;

    public bool MoveNext()
    {
        if (_rest.IsEmpty)
            return false;
        var length = 1;
        if (!IsSpace(_rest[0]))
        {
            while (length < _rest.Length && !IsSpace(_rest[length]))
                length++;
        }

        Current = _rest[..length];
        _rest = _rest[length..];
        return true;
    }

    public static bool IsSpace(char character) => character is ' ' or '\u00A0' or '\u202F' or (>= '\u2000' and <= '\u200A');
}
