using System.Globalization;
using ProjectPortal.Domain.Nominations;

namespace ProjectPortal.Web.Features.Shared;

/// <summary>Which opened page a form is sent from, and what that page knows. <see cref="DraftedFormTagHelper"/> writes them.</summary>
public sealed class PageMarks
{
    /// <summary>What the page believes to be stored, as a mark.</summary>
    public string Seen { get; set; } = "";

    /// <summary>Tells this opened page from every other.</summary>
    public Guid Page { get; set; }

    /// <summary>How many-th save of the page this is.</summary>
    public int Save { get; set; }

    public PageSave By => new(Page, Save);

    /// <summary>The marks of a form that was sent; null where it has none.</summary>
    public static PageMarks? Read(IFormCollection form) =>
        Guid.TryParse(form[nameof(Page)], out var page)
            && int.TryParse(form[nameof(Save)], NumberStyles.None, CultureInfo.InvariantCulture, out var save)
                ? new PageMarks { Page = page, Save = save, Seen = form[nameof(Seen)].ToString() }
                : null;
}
