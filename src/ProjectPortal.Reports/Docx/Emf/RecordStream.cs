using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace ProjectPortal.Reports.Docx.Emf;

/// <summary>Writes the records of a metafile, one after the other, and counts what its header tells.</summary>
internal sealed class RecordStream
{
    private const int HeaderSize = 108;
    private const int Signature = 0x464D_4520;
    private const int Edition = 0x1_0000;
    private const uint NullBrush = 0x8000_0005;
    private const uint NullPen = 0x8000_0008;

    private readonly MemoryStream _bytes = new();
    private readonly SortedSet<uint> _free = [];
    private uint _handles = 1;
    private int _records = 1;
    private int _width;
    private int _height;

    /// <param name="width">Of the drawing, in its units.</param>
    /// <param name="height">Of the drawing, in its units.</param>
    public void Begin(int width, int height)
    {
        (_width, _height) = (width, height);
        _bytes.SetLength(HeaderSize);
        _bytes.Position = HeaderSize;
        Add(Kind.SetMapMode, 8);
        Add(Kind.SetWindowOrigin, 0, 0);
        Add(Kind.SetWindowExtent, width, height);
        Add(Kind.SetViewportOrigin, 0, 0);
        Add(Kind.SetViewportExtent, width, height);
        Add(Kind.SetBackgroundMode, 1);
        Add(Kind.SetFillMode, 1);
    }

    public uint Pen(Tone tone, int width) => Made(handle => Add(Kind.CreatePen, (int)handle, 0, width, 0, ColourOf(tone)));

    public uint Brush(Tone tone) => Made(handle => Add(Kind.CreateBrush, (int)handle, 0, ColourOf(tone), 0));

    public uint NoPen() => Chosen(NullPen);

    public uint NoBrush() => Chosen(NullBrush);

    public uint Font(int height, bool bold) => Made(handle =>
    {
        // A LogFont and the parts of a panose that nobody reads.
        var font = new byte[324];
        BinaryPrimitives.WriteUInt32LittleEndian(font, handle);
        BinaryPrimitives.WriteInt32LittleEndian(font.AsSpan(4), -height);
        BinaryPrimitives.WriteInt32LittleEndian(font.AsSpan(20), bold ? 700 : 400);
        font[27] = 1;
        font[31] = 0x22;
        Encoding.Unicode.GetBytes("Arial", font.AsSpan(32));
        Add(Kind.CreateFont, font);
    });

    public void Align(TextAnchor anchor) =>
        Add(Kind.SetTextAlign, 24 + anchor switch { TextAnchor.Start => 0, TextAnchor.Middle => 6, TextAnchor.End => 2 });

    public void Ink(Tone tone) => Add(Kind.SetTextColour, ColourOf(tone));

    public void Points(bool closed, IReadOnlyList<(int X, int Y)> points) => Add(closed ? Kind.Polygon : Kind.Polyline,
    [
        points.Min(p => p.X), points.Min(p => p.Y), points.Max(p => p.X), points.Max(p => p.Y), points.Count,
        .. points.SelectMany(p => new[] { p.X, p.Y }),
    ]);

    /// <param name="advances">How far each sign moves the next one on.</param>
    public void Text(int x, int y, string words, int[] advances)
    {
        const int Fixed = 76;
        var text = new byte[(words.Length * 2) + (words.Length % 2 * 2)];
        Encoding.Unicode.GetBytes(words, text);
        var record = new byte[Fixed - 8 + text.Length + (advances.Length * 4)];
        var whole = BitConverter.SingleToInt32Bits(1);
        Write(record, 0, [0, 0, -1, -1, 2, whole, whole, x, y, words.Length, Fixed, 0, 0, 0, -1, -1, Fixed + text.Length]);
        text.CopyTo(record, Fixed - 8);
        Write(record, Fixed - 8 + text.Length, advances);
        Add(Kind.Text, record);
    }

    public void Forget(uint handle)
    {
        if (handle >= NullBrush)
            return;
        Add(Kind.Delete, (int)handle);
        _free.Add(handle);
    }

    /// <summary>The whole file.</summary>
    /// <param name="width">In points.</param>
    /// <param name="height">In points.</param>
    public byte[] Finish(double width, double height)
    {
        Add(Kind.End, 0, 16, 20);
        var file = _bytes.ToArray();
        var header = file.AsSpan(0, HeaderSize);
        var (wide, high) = ((int)Math.Round(width * 2540 / 72), (int)Math.Round(height * 2540 / 72));
        Write(header, 0,
            [(int)Kind.Header, HeaderSize, 0, 0, _width, _height, 0, 0, wide, high, Signature, Edition, file.Length, _records]);
        BinaryPrimitives.WriteUInt16LittleEndian(header[56..], (ushort)_handles);
        // The device is as large as the drawing, so that a unit is a dot of it.
        Write(header, 72, [_width, _height, Math.Max(1, wide / 100), Math.Max(1, high / 100), 0, 0, 0, wide * 10, high * 10]);
        return file;
    }

    private static int ColourOf(Tone tone)
    {
        var rgb = int.Parse(TonePalette.Hex(tone), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        return ((rgb & 0xFF) << 16) | (rgb & 0xFF00) | (rgb >> 16);
    }

    private uint Made(Action<uint> create)
    {
        var handle = _free.Count > 0 ? _free.Min : _handles++;
        _free.Remove(handle);
        create(handle);
        return Chosen(handle);
    }

    private uint Chosen(uint handle)
    {
        Add(Kind.Select, unchecked((int)handle));
        return handle;
    }

    private void Add(Kind kind, params int[] values)
    {
        var content = new byte[values.Length * 4];
        Write(content, 0, values);
        Add(kind, content);
    }

    private void Add(Kind kind, byte[] content)
    {
        Span<byte> head = stackalloc byte[8];
        Write(head, 0, [(int)kind, content.Length + 8]);
        _bytes.Write(head);
        _bytes.Write(content);
        _records++;
    }

    private static void Write(Span<byte> bytes, int at, ReadOnlySpan<int> values)
    {
        foreach (var value in values)
        {
            BinaryPrimitives.WriteInt32LittleEndian(bytes[at..], value);
            at += 4;
        }
    }

    private enum Kind
    {
        Header = 1,
        Polygon = 3,
        Polyline = 4,
        SetWindowExtent = 9,
        SetWindowOrigin = 10,
        SetViewportExtent = 11,
        SetViewportOrigin = 12,
        End = 14,
        SetMapMode = 17,
        SetBackgroundMode = 18,
        SetFillMode = 19,
        SetTextAlign = 22,
        SetTextColour = 24,
        Select = 37,
        CreatePen = 38,
        CreateBrush = 39,
        Delete = 40,
        CreateFont = 82,
        Text = 84,
    }
}
