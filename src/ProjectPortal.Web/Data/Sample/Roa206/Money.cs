using ProjectPortal.Domain;
using ProjectPortal.Domain.Money;

namespace ProjectPortal.Web.Data.Sample.Roa206;

/// <summary>Table 4 of the final report. Table 5 has its seven classes and no amounts, so there is nothing to add.</summary>
internal static class Money
{
    private static readonly Wording Logistics = new(
        "Logistics: help with visas, transport between airport, hotel and meeting place, and transport to the places visited.",
        "Appui logistique : facilitation des visas, transport entre l’aéroport, l’hôtel et le lieu de réunion, et transport vers "
            + "les lieux visités.");

    public static void Add(Stage stage, int projectId) =>
        stage.Db.Contributions.AddRange(
            new Contribution
            {
                ProjectId = projectId,
                Order = 1,
                Contributor = new("The Government of the Kingdom of Bahrain", "Le Gouvernement du Royaume de Bahreïn"),
                Purpose = new("Hosting of one workshop and two study tours", "Accueil d’un atelier et de deux voyages d’étude"),
                InKind = Logistics,
            },
            new Contribution
            {
                ProjectId = projectId,
                Order = 2,
                Contributor = new("The Government of Ethiopia, with the Economic Commission for Africa (ECA)",
                    "Le Gouvernement éthiopien, avec la Commission économique pour l’Afrique (CEA)"),
                Purpose = new("Hosting of the workshop in Addis Ababa", "Accueil de l’atelier d’Addis-Abeba"),
                InKind = Logistics,
            },
            new Contribution
            {
                ProjectId = projectId,
                Order = 3,
                Contributor = new("The Government of China", "Le Gouvernement chinois"),
                Purpose = new("Hosting of the third study tour", "Accueil du troisième voyage d’étude"),
                InKind = Logistics,
            });
}
