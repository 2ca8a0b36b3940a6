using ProjectPortal.Domain.Nominations;

namespace ProjectPortal.Web.Features.Nominations.Writing;

/// <summary>Which opened page a step is sent from, and what that page knows.</summary>
public sealed class PageMarks
{
    /// <summary>What the page believes to be stored: see <see cref="FormSteps.MarkOf"/>.</summary>
    public string Seen { get; set; } = "";

    /// <summary>Tells this opened page from every other.</summary>
    public Guid Page { get; set; }

    /// <summary>How many-th save of the page this is.</summary>
    public int Save { get; set; }

    public PageSave By => new(Page, Save);
}
