using System.Xml.Linq;

namespace ProjectPortal.Reports.Docx.Reading;

/// <summary>A paragraph or a table of the file, in reading order.</summary>
internal sealed record WordItem(XElement Element)
{
    /// <summary>The passage that it belongs to, by its control; null where it stands in none.</summary>
    public string? Control { get; init; }

    /// <summary>Whether it is a part of the contents, which are worked out.</summary>
    public bool IsContents { get; init; }
}
