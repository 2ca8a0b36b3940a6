using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace ProjectPortal.Reports.Pdf.Objects;

/// <summary>
/// Numbers objects and writes them as a PDF 1.7 file with compressed object streams and a cross-reference stream
/// (ISO 32000-1, 7.5). The file identifier is a hash of the content.
/// </summary>
internal sealed class PdfWriter
{
    private const int ObjectsPerStream = 150;

    private readonly List<string?> _bodies = [null];
    private readonly List<byte[]?> _streams = [null];

    /// <summary>Takes a number for an object that is written later.</summary>
    public int Reserve()
    {
        _bodies.Add(null);
        _streams.Add(null);
        return _bodies.Count - 1;
    }

    public int Add(string body)
    {
        var number = Reserve();
        _bodies[number] = body;
        return number;
    }

    public void Set(int number, string body) => _bodies[number] = body;

    /// <summary>Adds a stream.</summary>
    /// <param name="entries">Entries of its dictionary besides length and filter.</param>
    /// <param name="content">The bytes before compression.</param>
    /// <param name="compress">Metadata stays readable by tools that know no PDF.</param>
    public int AddStream(string entries, byte[] content, bool compress = true)
    {
        var number = Reserve();
        var stored = compress ? Deflate(content) : content;
        _bodies[number] = $"<<{entries}{(compress ? "/Filter/FlateDecode" : "")}/Length {stored.Length}>>";
        _streams[number] = stored;
        return number;
    }

    /// <summary>The finished file.</summary>
    public byte[] Finish(int catalog, int info)
    {
        var places = new Dictionary<int, (int Type, long First, int Second)>();
        var plain = Enumerable.Range(1, _bodies.Count - 1).Where(number => _streams[number] is null).ToArray();
        foreach (var chunk in plain.Chunk(ObjectsPerStream))
            Pack(chunk, places);

        var file = new MemoryStream();
        // The second line marks the file as binary for old transports.
        Write(file, "%PDF-1.7\n");
        file.Write([(byte)'%', 0xE2, 0xE3, 0xCF, 0xD3, (byte)'\n']);
        for (var number = 1; number < _bodies.Count; number++)
        {
            if (_streams[number] is not { } stream)
                continue;
            places[number] = (1, file.Length, 0);
            Write(file, string.Create(CultureInfo.InvariantCulture, $"{number} 0 obj\n{_bodies[number]}\nstream\n"));
            file.Write(stream);
            Write(file, "\nendstream\nendobj\n");
        }

        var identifier = Convert.ToHexString(SHA256.HashData(file.ToArray()).AsSpan(0, 16));
        var self = _bodies.Count;
        var start = file.Length;
        places[self] = (1, start, 0);
        var table = Deflate(CrossReference(places, self + 1));
        Write(file, string.Create(CultureInfo.InvariantCulture,
            $"{self} 0 obj\n<</Type/XRef/Size {self + 1}/W[1 4 2]/Root {catalog} 0 R/Info {info} 0 "
                + $"R/ID[<{identifier}><{identifier}>]/Filter/FlateDecode/Length {table.Length}>>\nstream\n"));
        file.Write(table);
        Write(file, string.Create(CultureInfo.InvariantCulture, $"\nendstream\nendobj\nstartxref\n{start}\n%%EOF\n"));
        return file.ToArray();
    }

    private void Pack(int[] numbers, Dictionary<int, (int Type, long First, int Second)> places)
    {
        var index = new StringBuilder();
        var bodies = new StringBuilder();
        for (var place = 0; place < numbers.Length; place++)
        {
            var body = _bodies[numbers[place]] ?? throw new InvalidOperationException($"Object {numbers[place]} was never written.");
            index.Append(CultureInfo.InvariantCulture, $"{numbers[place]} {bodies.Length} ");
            bodies.Append(body).Append('\n');
        }

        var stream = AddStream(
            string.Create(CultureInfo.InvariantCulture, $"/Type/ObjStm/N {numbers.Length}/First {index.Length}"),
            Encoding.ASCII.GetBytes(index.ToString() + bodies));
        for (var place = 0; place < numbers.Length; place++)
            places[numbers[place]] = (2, stream, place);
    }

    private static byte[] CrossReference(Dictionary<int, (int Type, long First, int Second)> places, int size)
    {
        var table = new byte[7 * size];
        table[5] = table[6] = 0xFF;
        for (var number = 1; number < size; number++)
        {
            var (type, first, second) = places[number];
            var row = table.AsSpan(7 * number, 7);
            row[0] = (byte)type;
            System.Buffers.Binary.BinaryPrimitives.WriteUInt32BigEndian(row[1..], (uint)first);
            System.Buffers.Binary.BinaryPrimitives.WriteUInt16BigEndian(row[5..], (ushort)second);
        }

        return table;
    }

    /// <summary>The smallest size would take twice as long for one part in seventy.</summary>
    private static byte[] Deflate(byte[] content)
    {
        var buffer = new MemoryStream();
        using (var zlib = new ZLibStream(buffer, CompressionLevel.Optimal, leaveOpen: true))
            zlib.Write(content);
        return buffer.ToArray();
    }

    private static void Write(MemoryStream file, string text) => file.Write(Encoding.ASCII.GetBytes(text));
}
