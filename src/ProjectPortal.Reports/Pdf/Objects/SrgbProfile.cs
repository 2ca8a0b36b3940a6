using System.Buffers.Binary;
using System.Text;

namespace ProjectPortal.Reports.Pdf.Objects;

/// <summary>
/// The colours of the files, said as an ICC profile (ICC.1:2004-10, version 4.2): the primaries and the curve of sRGB
/// (IEC 61966-2-1) against the white of D50. It is made of the standard's numbers, so that no profile of others need be carried.
/// </summary>
internal static class SrgbProfile
{
    private const int HeaderLength = 128;

    /// <summary>The whole profile.</summary>
    public static byte[] Bytes { get; } = Build();

    private static byte[] Build()
    {
        var curve = Tagged("para", [0, 3, 0, 0, .. Fixed(2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045)]);
        (string Name, byte[] Data)[] tags =
        [
            ("desc", Text("sRGB IEC61966-2.1")),
            ("cprt", Text("No copyright, use freely")),
            ("wtpt", Tagged("XYZ ", Fixed(0.9642, 1, 0.8249))),
            ("chad", Tagged("sf32", Fixed(
                1.0478112, 0.0228866, -0.050127, 0.0295424, 0.9904844, -0.0170491, -0.0092345, 0.0150436, 0.7521316))),
            ("rXYZ", Tagged("XYZ ", Fixed(0.4360747, 0.2225045, 0.0139322))),
            ("gXYZ", Tagged("XYZ ", Fixed(0.3850649, 0.7168786, 0.0971045))),
            ("bXYZ", Tagged("XYZ ", Fixed(0.1430804, 0.0606169, 0.7141733))),
            ("rTRC", curve),
            ("gTRC", curve),
            ("bTRC", curve),
        ];
        var table = new MemoryStream();
        var body = new MemoryStream();
        var places = new Dictionary<byte[], int>();
        table.Write(Number(tags.Length));
        foreach (var (name, data) in tags)
        {
            if (!places.TryGetValue(data, out var place))
            {
                places[data] = place = HeaderLength + 4 + (12 * tags.Length) + (int)body.Length;
                body.Write(data);
                while (body.Length % 4 != 0)
                    body.WriteByte(0);
            }

            table.Write([.. Encoding.ASCII.GetBytes(name), .. Number(place), .. Number(data.Length)]);
        }

        return [.. Header((int)(HeaderLength + table.Length + body.Length)), .. table.ToArray(), .. body.ToArray()];
    }

    private static byte[] Header(int size)
    {
        var header = new byte[HeaderLength];
        Put(0, Number(size));
        header[8] = 4;
        header[9] = 0x20;
        Put(12, Encoding.ASCII.GetBytes("mntrRGB XYZ "));
        // The day of the standard: the profile is always the same.
        Put(24, [0x07, 0xCF, 0, 10, 0, 18, 0, 0, 0, 0, 0, 0]);
        Put(36, Encoding.ASCII.GetBytes("acsp"));
        Put(68, Fixed(0.9642, 1, 0.8249));
        return header;

        void Put(int at, byte[] bytes) => bytes.CopyTo(header, at);
    }

    private static byte[] Text(string text)
    {
        var words = Encoding.BigEndianUnicode.GetBytes(text);
        byte[] head = [.. Number(1), .. Number(12), .. Encoding.ASCII.GetBytes("enUS"), .. Number(words.Length), .. Number(28)];
        return Tagged("mluc", [.. head, .. words]);
    }

    private static byte[] Tagged(string type, byte[] data) => [.. Encoding.ASCII.GetBytes(type), 0, 0, 0, 0, .. data];

    private static byte[] Fixed(params double[] values) =>
        [.. values.SelectMany(value => Number((int)Math.Round(value * 65536, MidpointRounding.AwayFromZero)))];

    private static byte[] Number(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        return bytes;
    }
}
