using ProjectPortal.Domain.Projects;

namespace ProjectPortal.Web.Data.Sample.Example;

internal static class KeyFeatures
{
    public const string Scheme = "Umoja budget classes";
    public const string Countries = "BT TG SN KI VU KM TL NP RW LS HT SL KH TD";

    public static async Task<int> LoadAsync(Stage stage)
    {
        var start = FirstOfMonth(stage.Day(0)).AddMonths(-14);
        var project = new Project
        {
            Slug = "example",
            Code = "9999X",
            OtherCode = "EXAMPLE",
            Title = new(
                "Example project (invented): digital records for small administrations",
                "Projet d’exemple (inventé) : des archives numériques pour les petites administrations"),
            Objective = new(
                "To help small administrations to keep, find and share their records without paper",
                "Aider de petites administrations à conserver, à retrouver et à partager leurs dossiers sans papier"),
            ImplementingEntity = new("Example Division (invented)", "Division d’exemple (inventée)"),
            StartsOn = start,
            OriginalEndOn = start.AddMonths(35).AddDays(-1),
            Status = ProjectStatus.InImplementation,
            BudgetSchemeId = stage.Scheme(Scheme),
            Invented = Invention.Everything,
            SampleNote = new(
                "Everything here is invented: the project, its people, its events, its figures and its money, each marked "
                    + "“illustrative data”. Its dates are counted from the day on which this portal was installed. The countries are "
                    + "real, and take part in nothing of the kind.",
                "Tout est fictif ici : le projet, les personnes, les manifestations, les chiffres et les montants, chacun "
                    + "signalé par la mention « données fictives ». Les dates sont comptées à partir du jour d’installation du "
                    + "portail. Les pays existent, mais ne participent à rien de tel."),
        };
        Project.CheckDates(project.StartsOn, project.OriginalEndOn, project.ActualEndOn, project.ExtensionReason).BeDone();
        project.Beneficiaries.AddRange(EventStory.Each(Countries).Select(code => new ProjectCountry { CountryCode = code }));
        stage.Db.Projects.Add(project);
        await stage.Db.SaveChangesAsync();

        stage.Db.Partners.AddRange(
            new Partner
            {
                ProjectId = project.Id,
                Order = 0,
                Group = PartnerGroup.UnSystem,
                Name = new("Example United Nations entity (invented)", "Entité des Nations Unies d’exemple (inventée)")
            },
            new Partner
            {
                ProjectId = project.Id,
                Order = 1,
                Group = PartnerGroup.Other,
                Name = new("Example Academy of Records (invented)", "Académie d’exemple des archives (inventée)"),
                Part = new("for the training of trainers", "pour la formation de formateurs"),
            });
        await stage.SaveAsync();
        return project.Id;
    }

    public static DateOnly FirstOfMonth(DateOnly day) => new(day.Year, day.Month, 1);
}
