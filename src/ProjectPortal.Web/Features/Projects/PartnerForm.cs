using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Projects;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Features.Shared;

namespace ProjectPortal.Web.Features.Projects;

public sealed class PartnerForm
{
    [Display(Name = "Projects.PartnerName"), WordingRule(Required = true, Max = Lengths.Title)]
    public WordingForm Name { get; set; } = new();

    [Display(Name = "Projects.PartnerGroup"), Required]
    public PartnerGroup? Group { get; set; }

    [Display(Name = "Projects.PartnerPart"), WordingRule]
    public WordingForm Part { get; set; } = new();

    public int Version { get; set; }

    public static PartnerForm From(Partner partner) => new()
    {
        Name = WordingForm.From(partner.Name),
        Group = partner.Group,
        Part = WordingForm.From(partner.Part),
        Version = partner.Version,
    };

    public void WriteTo(Partner partner)
    {
        partner.Name = Name.ToWording();
        partner.Group = Group!.Value;
        partner.Part = Part.ToWording();
    }
}

/// <param name="Id">Null for a partner that is being added.</param>
public sealed record PartnerPage(PartnerForm Form, int? Id);

/// <summary>What a partner was to do for one event, and whether it did.</summary>
public sealed record PartnerEvent(string Slug, Wording Title, DateOnly StartsOn, Delivery Delivered);

public sealed record PartnerLine(int Id, int Version, Wording Name, PartnerGroup Group, Wording Part)
{
    public IReadOnlyList<PartnerEvent> Events { get; init; } = [];

    public static async Task<List<PartnerLine>> ReadAsync(PortalDb db, int projectId)
    {
        var lines = await db.Partners.AsNoTracking().Where(p => p.ProjectId == projectId).OrderBy(p => p.Order).ThenBy(p => p.Id)
            .Select(p => new PartnerLine(p.Id, p.Version, p.Name, p.Group, p.Part)).ToListAsync();
        var parts = (await db.PartnerParts.Where(p => p.Event!.ProjectId == projectId).OrderBy(p => p.Event!.StartsOn).ThenBy(p => p.Id)
            .Select(p => new { p.PartnerId, p.Event!.Slug, p.Event.Title, p.Event.StartsOn, p.Delivered }).ToListAsync())
            .ToLookup(p => p.PartnerId, p => new PartnerEvent(p.Slug, p.Title, p.StartsOn, p.Delivered));
        return lines.ConvertAll(l => l with { Events = [.. parts[l.Id]] });
    }
}
