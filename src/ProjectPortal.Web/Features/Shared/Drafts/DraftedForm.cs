namespace ProjectPortal.Web.Features.Shared;

/// <summary>A form that keeps what is typed into it: what its page says of that.</summary>
public sealed record DraftedForm
{
    /// <summary>Where the form is sent to.</summary>
    public required string Action { get; init; }

    /// <summary>The page that the form is on.</summary>
    public required string Page { get; init; }

    public required PageMarks Marks { get; init; }

    /// <summary>The form writes a record that is a draft itself, and has its own buttons.</summary>
    public required bool IsRecord { get; init; }

    /// <summary>Two versions are shown beside each other: nothing saves itself.</summary>
    public required bool IsComparing { get; init; }

    /// <summary>The other version is there whatever becomes of this one: to drop this one, one only opens the page.</summary>
    public required bool StaysStored { get; init; }

    /// <summary>When what fills the form was typed (UTC); null where it was not typed earlier.</summary>
    public DateTime? FilledFrom { get; init; }

    public required int Days { get; init; }
}
