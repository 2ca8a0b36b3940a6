namespace ProjectPortal.Web.Features.Shared;

/// <summary>One step of the way to a page.</summary>
public sealed record Crumb(string Text, string Path);

/// <summary>The way to a page and the page's own name, for the breadcrumb.</summary>
public sealed record Trail(IReadOnlyList<Crumb> Way, string Here);

/// <summary>A page that is a form: what it is called, where it is sent and where one goes back to.</summary>
public sealed record FormPage<TForm>(TForm Form, string Title, string Action, string Back, IReadOnlyList<Crumb> Way)
{
    /// <summary>Where a deletion is sent; null where there is nothing to delete.</summary>
    public string? Deletion { get; init; }

    public HistoryList? History { get; init; }

    public Trail Trail => new(Way, Title);
}
