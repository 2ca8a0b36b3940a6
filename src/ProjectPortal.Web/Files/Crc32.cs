namespace ProjectPortal.Web.Files;

/// <summary>The checksum of ZIP archives, by which a damaged part is told from a sound one, and a false size from a true one.</summary>
internal struct Crc32
{
    private static readonly uint[] Table = [
        .. Enumerable.Range(0, 256)
        .Select(i => Enumerable.Range(0, 8).Aggregate((uint)i, (c, _) => (c & 1) == 0 ? c >> 1 : (c >> 1) ^ 0xEDB88320u))];

    private uint _state;

    public readonly uint Value => _state;

    public void Append(ReadOnlySpan<byte> bytes)
    {
        var state = ~_state;
        foreach (var b in bytes)
            state = Table[(byte)(state ^ b)] ^ (state >> 8);
        _state = ~state;
    }
}
