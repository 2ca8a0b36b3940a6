using ProjectPortal.Domain;
using ProjectPortal.Domain.Projects;

namespace ProjectPortal.Web.Data.Sample.Roa206;

/// <summary>Section 1 of the final report.</summary>
internal static class KeyFeatures
{
    /// <summary>The 39 countries, in the order of the report.</summary>
    public const string Countries =
        "AF BD BJ BT BF BI KH CF TD KM DJ GQ ET GW HT KI LA LS LR MG MW ML MR MZ MM NP NE RW SN SL SO SS SD TZ TL TG UG VU ZM";

    public static async Task<int> LoadAsync(Stage stage)
    {
        var project = new Project
        {
            Slug = "roa-206",
            Code = "1213B",
            OtherCode = "ROA 206",
            Title = new(
                "Strengthening capacities of the public sector in least developed countries to deliver quality services "
                    + "equitably through the transfer and adaptation of innovative practices",
                "Renforcement des capacités du secteur public des pays les moins avancés à fournir équitablement des services de "
                    + "qualité grâce au transfert et à l’adaptation de pratiques novatrices"),
            Objective = new(
                "To strengthen capacities of the public sector in LDCs to deliver equitable public services",
                "Renforcer les capacités du secteur public des PMA à fournir des services publics équitables"),
            ImplementingEntity = new(
                "Division for Public Administration and Development Management (DPADM)\n"
                    + "Department of Economic and Social Affairs (DESA)\nUnited Nations",
                "Division de l’administration publique et de la gestion du développement\n"
                    + "Département des affaires économiques et sociales (DAES)\nOrganisation des Nations Unies"),
            StartsOn = new DateOnly(2012, 12, 1),
            OriginalEndOn = new DateOnly(2015, 12, 31),
            ActualEndOn = new DateOnly(2016, 6, 30),
            ExtensionReason = new(
                "Six more months were granted for the third study tour: in the last quarter of 2015 it was moved to China, where "
                    + "it could be held only in January 2016.",
                "Une prolongation de six mois a été accordée pour le troisième voyage d’étude : transféré en Chine au dernier "
                    + "trimestre de 2015, il n’a pu s’y tenir qu’en janvier 2016."),
            Status = ProjectStatus.Closed,
            BudgetSchemeId = stage.Scheme("IMIS object classes"),
            Invented = Invention.Participation,
            SampleNote = new(Texts.Read("Roa206", "sample-note", "en"), Texts.Read("Roa206", "sample-note", "fr")),
        };
        Project.CheckDates(project.StartsOn, project.OriginalEndOn, project.ActualEndOn, project.ExtensionReason).BeDone();
        project.Beneficiaries.AddRange(EventStory.Each(Countries).Select(code => new ProjectCountry { CountryCode = code }));
        stage.Db.Projects.Add(project);
        await stage.Db.SaveChangesAsync();

        stage.Db.Partners.AddRange(
            Partners.Select((p, order) => new Partner
            {
                ProjectId = project.Id,
                Group = p.Group,
                Name = p.Name,
                Part = p.Part,
                Order = order
            }));
        await stage.SaveAsync();
        return project.Id;
    }

    private static readonly (PartnerGroup Group, Wording Name, Wording Part)[] Partners =
    [
        (PartnerGroup.UnSystem,
            new("Division for Public Administration and Development Management (DPADM)",
            "Division de l’administration publique et de la gestion du développement"), Wording.None),
        (PartnerGroup.UnSystem,
            new("United Nations Office on Drugs and Crime (UNODC)", "Office des Nations Unies contre la drogue et le crime (ONUDC)"),
            Wording.None),
        (PartnerGroup.UnSystem,
            new("United Nations Entity for Gender Equality and the Empowerment of Women (UN-Women)",
            "Entité des Nations Unies pour l’égalité des sexes et l’autonomisation des femmes (ONU-Femmes)"), Wording.None),
        (PartnerGroup.UnSystem,
            new("United Nations Development Programme (UNDP)", "Programme des Nations Unies pour le développement (PNUD)"), Wording.None),
        (PartnerGroup.UnSystem,
            new("United Nations Human Settlements Programme (UN-Habitat)",
            "Programme des Nations Unies pour les établissements humains (ONU-Habitat)"), Wording.None),
        (PartnerGroup.Other, new("The e-Government Authority of Bahrain", "L’Autorité de l’administration en ligne de Bahreïn"),
            Wording.None),
        (PartnerGroup.Other, new("The Chinese Academy of Governance", "L’Académie chinoise de gouvernance"), Wording.None),
        (PartnerGroup.Other, new("Government of Ethiopia", "Gouvernement éthiopien"),
            new("for the workshop in Addis Ababa", "pour l’atelier d’Addis-Abeba")),
    ];
}
