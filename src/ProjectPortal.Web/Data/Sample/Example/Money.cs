using ProjectPortal.Domain.Money;

namespace ProjectPortal.Web.Data.Sample.Example;

/// <summary>
/// Invented amounts that exercise the budget: temporary assistance is a little above its advised share, supplies are
/// a little overspent, equipment is blank, and the revisions sum to nothing.
/// </summary>
internal static class Money
{
    public static void Add(Stage stage, int projectId, Dictionary<string, int> activities, Dictionary<string, int> events)
    {
        foreach (var (code, dollars) in new[] { ("015", 32_000L), ("105", 96_000), ("115", 48_000), ("120", 74_000), ("125", 18_000),
            ("130", 6_000), ("145", 326_000) })
            stage.Db.Allotments.Add(new Allotment { ProjectId = projectId, ObjectClassId = Class(code), Cents = dollars * 100 });

        Revise(-210, "115", -12_000, "Two missions were replaced by calls.", "Deux missions ont été remplacées par des appels.");
        Revise(-210, "120", 12_000, "Interpretation at a distance, paid from what missions saved.",
            "Interprétation à distance, financée par l’économie sur les missions.");
        Revise(-65, "145", -8_000, "Fewer participants travelled to Kigali than planned.",
            "Moins de participants que prévu se sont rendus à Kigali.");
        Revise(-65, "105", 8_000, "A second trainer for Port Vila.", "Recrutement d’un second formateur pour Port-Vila.");

        Spend(-395, "015", 9_800_00, "Temporary assistance, first quarter", "EX-0001");
        Spend(-300, "015", 8_450_50, "Temporary assistance, second quarter", "EX-0007");
        Spend(-280, "105", 14_200_00, "Consultant: survey of twelve registries", "EX-0011", "A1.2");
        Spend(-230, "120", 11_350_75, "Translation of the workshop papers", "EX-0015", "A1.2");
        Spend(-185, "115", 7_912_40, "Travel of staff to Kigali", "EX-0021", "A1.2", KigaliWorkshop.Slug);
        Spend(-182, "145", 61_480_00, "Travel and daily allowance of participants, Kigali", "EX-0022", "A1.2", KigaliWorkshop.Slug);
        Spend(-168, "125", 3_260_00, "Rooms and equipment on hire, Kigali", "EX-0024", "A1.2", KigaliWorkshop.Slug);
        Spend(-166, "130", 3_140_00, "Folders, paper and printing, Kigali", "EX-0025", "A1.2", KigaliWorkshop.Slug);
        Spend(-150, "145", -2_115_00, "Refund: tickets of those who did not travel", "EX-0028", "A1.2", KigaliWorkshop.Slug);
        Spend(-110, "120", 16_900_00, "Contract: text of the online course", "EX-0033", "A1.3");
        Spend(-85, "105", 9_640_00, "Consultant: handbook, first part", "EX-0037", "A2.3");
        Spend(-60, "125", 1_875_30, "Telephone and connection", "EX-0040");
        Spend(-40, "130", 3_118_20, "Scanners' spare parts and labels", "EX-0044", "A2.2", PortVilaTraining.Slug);
        Spend(-28, "115", 4_306_00, "Travel of staff to prepare Kathmandu", "EX-0047", "A2.1", KathmanduTour.Slug);
        Spend(-14, "145", 22_750_00, "Advance for tickets, Port Vila", "EX-0051", "A2.2", PortVilaTraining.Slug);

        stage.Db.Contributions.AddRange(
            new Contribution
            {
                ProjectId = projectId,
                Order = 1,
                Contributor = new("Example Foundation (invented)", "Fondation d’exemple (inventée)"),
                Purpose = new("Travel of six more participants", "Voyage de six participants supplémentaires"),
                CashCents = 25_000_00,
            },
            new Contribution
            {
                ProjectId = projectId,
                Order = 2,
                Contributor = new("Example host administration (invented)", "Administration hôte d’exemple (inventée)"),
                Purpose = new("Hosting of the workshop in Kigali", "Accueil de l’atelier de Kigali"),
                InKind = new("Meeting rooms, buses and two afternoons in the registry",
                    "Salles de réunion, autobus et deux après-midi au bureau d’ordre"),
                InKindEstimateCents = 18_500_00,
            },
            new Contribution
            {
                ProjectId = projectId,
                Order = 3,
                Contributor = new("Example Academy of Records (invented)", "Académie d’exemple des archives (inventée)"),
                Purpose = new("Training of trainers", "Formation de formateurs"),
                CashCents = 4_000_00,
                InKind = new("Two teachers for four days", "Deux enseignants pendant quatre jours"),
            });

        int Class(string code) => stage.Class(KeyFeatures.Scheme, code);

        void Revise(int day, string code, long dollars, string en, string fr) => stage.Db.Revisions.Add(new Revision
        {
            ProjectId = projectId,
            ObjectClassId = Class(code),
            On = stage.Day(day),
            Cents = dollars * 100,
            Explanation = new(en, fr),
        });

        void Spend(int day, string code, long cents, string description, string reference, string? activity = null, string? slug = null) =>
            stage.Db.Expenditures.Add(new Expenditure
            {
                ProjectId = projectId,
                ObjectClassId = Class(code),
                On = stage.Day(day),
                Cents = cents,
                Description = description,
                DocumentReference = reference,
                ActivityId = activity is null ? null : activities[activity],
                EventId = slug is null ? null : events[slug],
            });
    }
}
