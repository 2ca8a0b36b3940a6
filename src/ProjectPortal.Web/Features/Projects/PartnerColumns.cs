using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Text;
using static ProjectPortal.Web.Features.Shared.ColumnPlace;

namespace ProjectPortal.Web.Features.Projects;

/// <summary>A partner with its place in its group, for the buttons that move it.</summary>
public sealed record PlacedPartner(PartnerLine Partner, bool IsFirst, bool IsLast);

/// <summary>The partners of a project: the page has a table for each group.</summary>
internal static class PartnerColumns
{
    /// <param name="root">The project's address.</param>
    public static ColumnList<PlacedPartner> Create(Words words, string root) =>
    [
        new("Projects.PartnerGroup", r => r.Partner.Group) { Place = InFile },
        new("Projects.PartnerName", r => r.Partner.Name) { Link = r => $"{root}/partners/{r.Partner.Id}" },
        new("Projects.PartnerPart", r => r.Partner.Part),
        new("Projects.PartnerEvents", r => Events(words, r.Partner)) { Place = InFile },
        new("Projects.PartnerEvents", _ => null) { Place = OnPage, View = "_PartnerEvents", Shown = r => r.Partner },
        new("Projects.Order", _ => null) { Place = OnPage, View = "_PartnerOrder", IsUnbroken = true },
    ];

    /// <summary>The partners of one group, in their order.</summary>
    public static List<PlacedPartner> Placed(IReadOnlyList<PartnerLine> partners) =>
        [.. partners.Select((p, i) => new PlacedPartner(p, i == 0, i == partners.Count - 1))];

    private static string Events(Words words, PartnerLine partner) => string.Join(
        "; ",
        from part in partner.Events
        let delivered = $"{words["Fields.Delivered"]}: {words.Localize(part.Delivered)}"
        select $"{words.Localize(part.Title)}, {Formats.Month(part.StartsOn)} ({delivered})");
}
