namespace ProjectPortal.Reports.Pdf.Structure;

/// <summary>An element of the logical structure (ISO 32000-1, 14.7): what a passage is, for readers that do not look.</summary>
internal sealed class StructElement(string type)
{
    private readonly List<StructKid> _kids = [];

    public string Type { get; } = type;

    public StructElement? Parent { get; private set; }

    public IReadOnlyList<StructKid> Kids => _kids;

    /// <summary>An attribute dictionary in PDF syntax.</summary>
    public string? Attributes { get; set; }

    public string? Lang { get; init; }

    public string? Alt { get; init; }

    /// <summary>Adds a child and returns it.</summary>
    public StructElement Add(StructElement child)
    {
        child.Parent = this;
        _kids.Add(new ElementKid(child));
        return child;
    }

    public StructElement Add(string childType) => Add(new StructElement(childType));

    /// <summary>Adds a child at its first use, so that it stands among the text where it is read.</summary>
    public void AddOnce(StructElement child)
    {
        if (child.Parent is null)
            Add(child);
    }

    public void AddContent(int page, int mcid) => _kids.Add(new ContentKid(page, mcid));

    public void AddAnnotation(int page, int annotation) => _kids.Add(new AnnotationKid(page, annotation));
}

/// <summary>What an element holds.</summary>
internal abstract record StructKid;

internal sealed record ElementKid(StructElement Element) : StructKid;

/// <summary>Marked content of a page.</summary>
internal sealed record ContentKid(int Page, int Mcid) : StructKid;

/// <summary>An annotation of a page.</summary>
internal sealed record AnnotationKid(int Page, int Annotation) : StructKid;
