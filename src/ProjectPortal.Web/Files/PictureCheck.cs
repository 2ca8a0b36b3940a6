using System.Buffers.Binary;

namespace ProjectPortal.Web.Files;

/// <summary>Photographs and scans: their parts in order, a size that can be shown, and nothing else hidden in them.</summary>
internal static class PictureCheck
{
    /// <summary>A picture of more points than this would fill the memory of whoever opens it.</summary>
    public const long MostPixels = 120_000_000;

    private const int LongestSide = 40_000;

    public static ReadOnlySpan<byte> JpegStart => [0xFF, 0xD8, 0xFF];

    public static ReadOnlySpan<byte> PngStart => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    public static FileVerdict OfPng(ReadOnlySpan<byte> bytes)
    {
        var at = PngStart.Length;
        for (var (first, hasData) = (true, false); ; first = false)
        {
            if (bytes.Length - at < 12)
                return FileVerdict.No("FilePictureBroken");

            var length = BinaryPrimitives.ReadUInt32BigEndian(bytes[at..]);
            var type = bytes.Slice(at + 4, 4);
            if (length > bytes.Length - at - 12)
                return FileVerdict.No("FilePictureBroken");

            var data = bytes.Slice(at + 8, (int)length);
            at += 12 + (int)length;
            if (first)
            {
                if (!type.SequenceEqual("IHDR"u8) || length != 13)
                    return FileVerdict.No("FilePictureBroken");
                if (WhyNotShown(BinaryPrimitives.ReadUInt32BigEndian(data), BinaryPrimitives.ReadUInt32BigEndian(data[4..])) is { } wrong)
                    return wrong;
            }

            if (type.SequenceEqual("IDAT"u8))
                hasData = true;
            else if (HasMarkup(data))
                return FileVerdict.No("FilePolyglot");
            if (type.SequenceEqual("IEND"u8))
                return !hasData ? FileVerdict.No("FilePictureBroken") : at < bytes.Length ? FileVerdict.No("FilePolyglot")
                    : FileVerdict.Sound(MediaTypes.Png);
        }
    }

    public static FileVerdict OfJpeg(ReadOnlySpan<byte> bytes)
    {
        if (FileCheck.EndsAsArchive(bytes) || bytes[..Math.Min(bytes.Length, 1024)].IndexOf("%PDF-"u8) >= 0)
            return FileVerdict.No("FilePolyglot");

        var measured = false;
        for (var at = 2; ;)
        {
            while (at + 1 < bytes.Length && bytes[at] == 0xFF && bytes[at + 1] == 0xFF)
                at++;
            if (at + 4 > bytes.Length || bytes[at] != 0xFF)
                return FileVerdict.No("FilePictureBroken");

            var marker = bytes[at + 1];
            var length = BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]);
            if (length < 2 || at + 2 + length > bytes.Length)
                return FileVerdict.No("FilePictureBroken");

            var data = bytes.Slice(at + 4, length - 2);
            at += 2 + length;
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                if (data.Length < 6)
                    return FileVerdict.No("FilePictureBroken");
                if (WhyNotShown(BinaryPrimitives.ReadUInt16BigEndian(data[3..]),
                    BinaryPrimitives.ReadUInt16BigEndian(data[1..])) is { } wrong)
                    return wrong;
                measured = true;
            }

            if (marker is 0xFE or (>= 0xE0 and <= 0xEF) && HasMarkup(data))
                return FileVerdict.No("FilePolyglot");
            // Here the picture itself begins.
            if (marker == 0xDA)
                return measured ? OfScan(bytes[at..]) : FileVerdict.No("FilePictureBroken");
        }
    }

    /// <summary>Cameras put things of their own behind the picture; a page or a program is none of these.</summary>
    private static FileVerdict OfScan(ReadOnlySpan<byte> scan)
    {
        var end = scan.IndexOf([(byte)0xFF, (byte)0xD9]);
        return end < 0 ? FileVerdict.No("FilePictureBroken")
            : HasMarkup(scan[end..]) || scan[end..].IndexOf("%PDF-"u8) >= 0 ? FileVerdict.No("FilePolyglot")
            : FileVerdict.Sound(MediaTypes.Jpeg);
    }

    private static FileVerdict? WhyNotShown(uint width, uint height) =>
        width == 0 || height == 0 ? FileVerdict.No("FilePictureBroken")
        : width > LongestSide || height > LongestSide || (long)width * height > MostPixels
            ? FileVerdict.No("FilePictureTooBig", MostPixels / 1_000_000)
        : null;

    internal static bool HasMarkup(ReadOnlySpan<byte> data)
    {
        for (var rest = data; ;)
        {
            var at = rest.IndexOf((byte)'<');
            if (at < 0)
                return false;

            rest = rest[(at + 1)..];
            foreach (var tag in (ReadOnlySpan<string>)["script", "html", "iframe", "?php", "svg", "!doctype"])
            {
                if (rest.Length >= tag.Length && System.Text.Ascii.EqualsIgnoreCase(rest[..tag.Length], tag))
                    return true;
            }
        }
    }
}
