namespace ProjectPortal.Reports.QuestPdf;

/// <summary>The headings that contents list, each with the name of its place, and the anchors that links may lead to.</summary>
internal sealed class Outline
{
    /// <summary>Headings below this level are not listed.</summary>
    private const int Deepest = 2;

    private readonly HashSet<string> _anchors;

    public Outline(ReportDocument document)
    {
        Entries =
        [
            .. document.Blocks.OfType<Heading>().Where(h => h.Level <= Deepest)
                .Select((heading, at) => new OutlinePlace(heading, heading.Id ?? FormattableString.Invariant($"heading-{at}"))),
        ];
        _anchors = Entries.Select(e => e.Section)
            .Concat(document.Blocks
                .Select(b => b switch { Heading h => h.Id, Table t => t.Id, Figure f => f.Id, _ => null }).OfType<string>())
            .ToHashSet(StringComparer.Ordinal);
    }

    public IReadOnlyList<OutlinePlace> Entries { get; }

    public string? PlaceOf(Heading heading) => Entries.FirstOrDefault(e => ReferenceEquals(e.Heading, heading))?.Section ?? heading.Id;

    public bool Knows(string anchor) => _anchors.Contains(anchor);
}

/// <summary>A heading and the name of its place.</summary>
internal sealed record OutlinePlace(Heading Heading, string Section);
