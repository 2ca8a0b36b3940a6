namespace ProjectPortal.Reports;

/// <summary>
/// A finished report, free of any renderer: what it says and how it is structured, never how it looks.
/// The same document gives the same bytes in every format; nothing is read from the clock or the culture.
/// </summary>
public sealed record ReportDocument
{
    /// <summary>The title, also the title of the file.</summary>
    public required string Title { get; init; }

    /// <summary>The language of the report as a BCP 47 tag: "en" or "fr".</summary>
    public required string Language { get; init; }

    /// <summary>When the facts were taken, in UTC. Written to the file's metadata.</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>Lines under the title on the cover, such as "Final report – ROA 206".</summary>
    public IReadOnlyList<string> Subtitles { get; init; } = [];

    /// <summary>Lines above the title on the cover: the implementing entity, from the largest unit to the smallest.</summary>
    public IReadOnlyList<string> Organization { get; init; } = [];

    /// <summary>Facts at the foot of the cover: codes, period, date, state.</summary>
    public IReadOnlyList<CoverFact> CoverFacts { get; init; } = [];

    /// <summary>A small drawing on the cover by which the document is checked, such as a QR code; null for none.</summary>
    public Figure? Seal { get; init; }

    /// <summary>Who answers for the document; metadata.</summary>
    public string Author { get; init; } = "";

    /// <summary>What the document is about; metadata.</summary>
    public string Subject { get; init; } = "";

    /// <summary>Keywords; metadata.</summary>
    public IReadOnlyList<string> Keywords { get; init; } = [];

    /// <summary>The running header of every page after the cover.</summary>
    public string RunningHeader { get; init; } = "";

    /// <summary>A word that every page bears while the document is no final one, such as "DRAFT"; empty for none.</summary>
    public string Mark { get; init; } = "";

    /// <summary>The few words that a renderer itself adds, in the language of the report.</summary>
    public ReportWords Words { get; init; } = ReportWords.English;

    /// <summary>Whether a paged format begins with a cover page. Without one the title stands above the text.</summary>
    public bool HasCover { get; init; } = true;

    /// <summary>Whether a document without a cover shows its title above the text. A letter has a head of its own.</summary>
    public bool HasTitle { get; init; } = true;

    /// <summary>Whether a paged format prints the running header and the number of each page.</summary>
    public bool HasPageNumbers { get; init; } = true;

    /// <summary>Whether pages lie on their long side. A wide table turns its own pages whatever is said here.</summary>
    public bool IsLandscape { get; init; }

    /// <summary>Whether words of running text may be parted at the ends of lines. A paper that is mostly names says no.</summary>
    public bool IsHyphenated { get; init; }

    /// <summary>Whether a paged format has a table of contents.</summary>
    public bool HasContents { get; init; } = true;

    /// <summary>Which record it was made of: a file that comes back for another one is known by it.</summary>
    public string Origin { get; init; } = "";

    /// <summary>What in it people wrote, in reading order; the rest is computed.</summary>
    public IReadOnlyList<Passage> Passages { get; init; } = [];

    /// <summary>The content, in reading order.</summary>
    public IReadOnlyList<Block> Blocks { get; init; } = [];
}

/// <summary>A label and its value on the cover.</summary>
public sealed record CoverFact(string Label, string Value);

/// <summary>The words that a renderer adds. <paramref name="PageOf"/> holds {0} for the page and {1} for the number of pages.</summary>
public sealed record ReportWords(string Contents, string PageOf)
{
    /// <summary>What stands behind a label that is said again where its table goes on overleaf.</summary>
    public string Continued { get; init; } = "(continued)";

    /// <summary>The heading of the list of tables.</summary>
    public string Tables { get; init; } = "Tables";

    /// <summary>The heading of the list of figures.</summary>
    public string Figures { get; init; } = "Figures";

    /// <summary>The heading of the notes at the end of a section.</summary>
    public string Notes { get; init; } = "Sources and notes";

    /// <summary>What a screen adds to a figure that changed; {0} is the value that it had.</summary>
    public string Was { get; init; } = "was {0}";

    /// <summary>English words.</summary>
    public static ReportWords English { get; } = new("Contents", "Page {0} of {1}");

    /// <summary>French words.</summary>
    public static ReportWords French { get; } = new("Table des matières", "Page {0} sur {1}")
    {
        Continued = "(suite)",
        Tables = "Tableaux",
        Figures = "Figures",
        Notes = "Sources et notes",
        Was = "auparavant\u00a0: {0}",
    };
}
