using ProjectPortal.Domain;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Reports;
using ProjectPortal.Reports.Printouts;

namespace ProjectPortal.Tests.Reports.Printouts;

/// <summary>An event and its delegates, with names that are hard to set.</summary>
internal static class PrintoutExamples
{
    public static readonly DateTime AsOf = new(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc);

    public static readonly CountryFacts Bhutan = new("BT", new Wording("Bhutan", "Bhoutan"));

    public static readonly CountryFacts Tanzania = new("TZ", new Wording("United Republic of Tanzania", "République-Unie de Tanzanie"));

    public static readonly CountryFacts Senegal = new("SN", new Wording("Senegal", "Sénégal"));

    public static readonly PrintoutEvent Tour = new()
    {
        ImplementingEntity = new Wording("Division for tests\nDepartment of trials", "Division des essais\nDépartement des épreuves"),
        ProjectTitle = new Wording("Practices that travel", "Des pratiques qui voyagent"),
        ProjectCodes = ["1213B", "ROA 206"],
        Kind = EventKind.StudyTour,
        Title = new Wording("Study tour on one-stop shops", "Visite d’étude sur les guichets uniques"),
        StartsOn = new DateOnly(2026, 3, 30),
        EndsOn = new DateOnly(2026, 4, 1),
        Places = [new(new Wording("Beijing", "Beijing"), new Wording("China", "Chine"), "Academy"),
            new(new Wording("Shanghai", "Shanghai"), new Wording("China", "Chine"), "")],
        Host = new Wording("Academy of governance", "Académie de la gouvernance"),
    };

    public static readonly PrintoutDelegate Pema = new()
    {
        Title = "Ms.",
        GivenName = "Pema",
        FamilyName = "Dorji",
        Sex = Sex.Female,
        Position = "Director",
        Organisation = "Royal Civil Service Commission",
        Country = Bhutan,
        Language = "en",
        Email = "pema@example.bt",
        Phone = "+975 2 000 000",
    };

    public static readonly PrintoutDelegate Long = Pema with
    {
        GivenName = "Maria Immaculata Bernadetta",
        FamilyName = "Mwakyembe-Nyirenda Ndikumana",
        Organisation = "Ministry of State in the President’s Office responsible for Public Service Management and Good Governance",
        Country = Tanzania,
    };

    public static readonly PrintoutDelegate Awa = Pema with
    {
        Title = "M.",
        GivenName = "Élodie Œuvrard",
        FamilyName = "Diop N’Diaye",
        Sex = Sex.Male,
        Position = "Chef de l’unité",
        Organisation = "Ministère de la fonction publique",
        Country = Senegal,
        Language = "fr",
        Email = "awa@example.sn",
    };

    public static readonly string[] Codes = ["K7QXM2RD9TWF", "ACDE2345FGHJ", "YXWV9876TRQP"];
}
