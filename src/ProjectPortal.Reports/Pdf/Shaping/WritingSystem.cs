namespace ProjectPortal.Reports.Pdf.Shaping;

/// <summary>The scripts that papers are set in. What belongs to none, such as a comma, follows the text around it.</summary>
internal enum WritingSystem
{
    Latin,
    Greek,
    Cyrillic,
    Devanagari,
    Arabic,
    Bengali,
    Ethiopic,
    Khmer,
    Lao,
    Myanmar,
    Tibetan,
}

/// <summary>Which script a character belongs to, by the blocks of the Unicode standard.</summary>
internal static class WritingSystems
{
    private static readonly (int First, int Last, WritingSystem System)[] Blocks =
    [
        (0x0370, 0x03FF, WritingSystem.Greek), (0x0400, 0x052F, WritingSystem.Cyrillic),
        (0x0600, 0x06FF, WritingSystem.Arabic), (0x0750, 0x077F, WritingSystem.Arabic), (0x0870, 0x08FF, WritingSystem.Arabic),
        (0x0900, 0x097F, WritingSystem.Devanagari), (0x0980, 0x09FF, WritingSystem.Bengali), (0x0E80, 0x0EFF, WritingSystem.Lao),
        (0x0F00, 0x0FFF, WritingSystem.Tibetan), (0x1000, 0x109F, WritingSystem.Myanmar), (0x1200, 0x139F, WritingSystem.Ethiopic),
        (0x1780, 0x17FF, WritingSystem.Khmer), (0x19E0, 0x19FF, WritingSystem.Khmer), (0x1C80, 0x1C8F, WritingSystem.Cyrillic),
        (0x1CD0, 0x1CFF, WritingSystem.Devanagari), (0x1F00, 0x1FFF, WritingSystem.Greek), (0x2D80, 0x2DDF, WritingSystem.Ethiopic),
        (0x2DE0, 0x2DFF, WritingSystem.Cyrillic), (0xA640, 0xA69F, WritingSystem.Cyrillic), (0xA8E0, 0xA8FF, WritingSystem.Devanagari),
        (0xA9E0, 0xA9FF, WritingSystem.Myanmar), (0xAA60, 0xAA7F, WritingSystem.Myanmar), (0xAB00, 0xAB2F, WritingSystem.Ethiopic),
        (0xFB50, 0xFDFF, WritingSystem.Arabic), (0xFE70, 0xFEFF, WritingSystem.Arabic), (0x1E7E0, 0x1E7FF, WritingSystem.Ethiopic),
    ];

    public static WritingSystem Find(int codePoint)
    {
        // Nearly all text is Latin, and a table of so few rows is quicker read than searched.
        if (codePoint < 0x0370)
            return WritingSystem.Latin;
        foreach (var (first, last, system) in Blocks)
        {
            if (codePoint <= last)
                return codePoint >= first ? system : WritingSystem.Latin;
        }

        return WritingSystem.Latin;
    }
}
