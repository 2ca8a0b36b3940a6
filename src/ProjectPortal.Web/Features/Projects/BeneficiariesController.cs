using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Security;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Projects;

public sealed class BeneficiariesForm
{
    [System.ComponentModel.DataAnnotations.Display(Name = "Projects.Countries")]
    public List<string> Countries { get; set; } = [];

    public int Version { get; set; }
}

public sealed record BeneficiariesPage(BeneficiariesForm Form, CountryChoices Choices);

/// <summary>The countries that the project is for.</summary>
[Authorize(Policy = Policies.Staff)]
public sealed class BeneficiariesController(PortalDb db, Words words, Acting acting) : ProjectController(db, words, acting)
{
    [HttpGet("countries")]
    public async Task<IActionResult> Show() => View("Beneficiaries", await PageAsync(await StoredAsync(), await EngagedAsync()));

    [HttpPost("countries")]
    public async Task<IActionResult> Save([Bind(Prefix = nameof(BeneficiariesPage.Form))] BeneficiariesForm form)
    {
        var engaged = await EngagedAsync();
        var known = (await CountryChoices.AllAsync(Db)).ConvertAll(c => c.Code);
        var project = await Db.Projects.Include(p => p.Beneficiaries).SingleAsync(p => p.Id == Head.Id);
        if (Refused(project.Serve(form.Countries.Intersect(known).ToList(), engaged), "Form."))
            return Again("Beneficiaries", await PageAsync(form, engaged));

        if (!await Saved(project, form.Version))
        {
            var stored = await StoredAsync();
            return Conflicted("Beneficiaries", await PageAsync(form, engaged), form, stored, stored.Version, "Form.");
        }

        Flash(Words.Count("Projects.CountriesSaved", project.Beneficiaries.Count));
        return Redirect($"/projects/{Head.Slug}");
    }

    private async Task<BeneficiariesForm> StoredAsync()
    {
        var stored = await Db.Projects.Where(p => p.Id == Head.Id)
            .Select(p => new { p.Version, Countries = p.Beneficiaries.OrderBy(b => b.CountryCode).Select(b => b.CountryCode).ToList() })
                .SingleAsync();
        return new BeneficiariesForm { Version = stored.Version, Countries = stored.Countries };
    }

    private async Task<BeneficiariesPage> PageAsync(BeneficiariesForm form, Dictionary<string, string> engaged) =>
        new(form, new CountryChoices("Form.Countries", await CountryChoices.AllAsync(Db), form.Countries, engaged.Keys));

    /// <summary>Beneficiaries that are invited to an event of the project or have nominated for one.</summary>
    private async Task<Dictionary<string, string>> EngagedAsync() =>
        (await (from c in Db.Countries
                where Db.Projects.Any(p => p.Id == Head.Id && p.Beneficiaries.Any(b => b.CountryCode == c.Alpha2))
                    && (Db.Nominations.Any(n => n.ProjectId == Head.Id && n.CountryCode == c.Alpha2)
                        || Db.Events.Any(e => e.ProjectId == Head.Id && e.InvitedCountries.Any(i => i.CountryCode == c.Alpha2)))
                select new { c.Alpha2, c.Name }).ToListAsync())
        .ToDictionary(c => c.Alpha2, c => Words.Localize(c.Name));
}
