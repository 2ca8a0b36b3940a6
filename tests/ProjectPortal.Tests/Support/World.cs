using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Domain.People;
using ProjectPortal.Domain.Projects;
using ProjectPortal.Domain.Results;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Tests.Support;

/// <summary>
/// Makes what a test needs, through the same domain methods as the portal: what the rules refuse cannot be made here
/// either. What is returned is as it was saved; read it again to see what happened since.
/// </summary>
public sealed partial class World(PortalHost host)
{
    private int _people;

    /// <summary>A project for Bhutan, Nepal, Togo and Senegal unless other countries are named.</summary>
    public Task<Project> ProjectAsync(string slug = "roa-900", params string[] countries) => SaveAsync(async db =>
    {
        var project = new Project
        {
            Slug = slug,
            Code = slug.ToUpperInvariant(),
            OtherCode = slug.ToUpperInvariant().Replace('-', ' '),
            Title = new Wording($"Practices that travel ({slug})", $"Des pratiques qui voyagent ({slug})"),
            Objective = new Wording("To share what works.", "Partager ce qui marche."),
            ImplementingEntity = new Wording("Division for tests", "Division des essais"),
            StartsOn = host.Clock.Today.AddYears(-1),
            OriginalEndOn = host.Clock.Today.AddYears(1),
            Status = ProjectStatus.InImplementation,
            BudgetSchemeId = await db.BudgetSchemes.OrderBy(s => s.Id).Select(s => s.Id).FirstAsync(),
        };
        foreach (var country in countries.Length == 0 ? ["BT", "NP", "TG", "SN"] : countries)
            project.Beneficiaries.Add(new ProjectCountry { CountryCode = country });
        db.Projects.Add(project);
        return project;
    });

    /// <summary>EA1 with one indicator and one activity.</summary>
    public async Task<(ExpectedAccomplishment Accomplishment, Indicator Indicator, Activity Activity)> FrameworkAsync(
        Project project, IndicatorUnit unit = IndicatorUnit.PerCent)
    {
        var accomplishment = await SaveAsync(db => Task.FromResult(db.Accomplishments.Add(new ExpectedAccomplishment
        {
            ProjectId = project.Id,
            Number = 1,
            Statement = new Wording("Countries adopt practices.", "Les pays adoptent des pratiques."),
        }).Entity));
        var indicator = await SaveAsync(db => Task.FromResult(db.Indicators.Add(new Indicator
        {
            ProjectId = project.Id,
            AccomplishmentId = accomplishment.Id,
            Number = 1,
            Statement = new Wording("Share of countries that adopted a practice", "Part des pays qui ont adopté une pratique"),
            Unit = unit,
            Baseline = unit == IndicatorUnit.Qualitative ? null : 0,
            Target = unit == IndicatorUnit.Qualitative ? null : 60,
        }).Entity));
        var activity = await SaveAsync(db => Task.FromResult(db.Activities.Add(new Activity
        {
            ProjectId = project.Id,
            AccomplishmentId = accomplishment.Id,
            Number = 1,
            Statement = new Wording("Hold workshops.", "Tenir des ateliers."),
        }).Entity));
        return (accomplishment, indicator, activity);
    }

    /// <summary>A measurement in the wanted state: "13 of 24, out of 39" unless another finding is given.</summary>
    public Task<Measurement> MeasurementAsync(Indicator indicator, MeasurementState state, Finding? finding = null) => SaveAsync(async db =>
    {
        var of = await db.Indicators.SingleAsync(i => i.Id == indicator.Id);
        var act = new Act(await ActorAsync(TestAccounts.Staff), host.Clock.Now);
        var (measurement, refusal) = Measurement.Draft(of, finding ?? new Finding
        {
            MeasuredOn = host.Clock.Today.AddDays(-10),
            Unit = of.Unit,
            Value = of.Unit == IndicatorUnit.Qualitative ? null : 54,
            Numerator = 13,
            Denominator = 24,
            Population = 39,
            Narrative = new Wording("Thirteen countries said so."),
            Source = new Wording("Survey of focal points"),
        }, act);
        Allowed(refusal);
        if (state != MeasurementState.Draft)
            Allowed(measurement!.Submit(act));
        if (state == MeasurementState.Approved)
            Allowed(measurement!.Approve(act));
        if (state == MeasurementState.Returned)
            Allowed(measurement!.Return("Name the source.", act));
        return measurement!;
    });

    /// <summary>Somebody who can be nominated: nothing is missing, and no two are the same person.</summary>
    public Nominee Person(string? givenName = null, string? familyName = null, Sex sex = Sex.Female,
        ImplementingAuthority authority = ImplementingAuthority.Decides)
    {
        var number = Interlocked.Increment(ref _people);
        return new Nominee
        {
            Title = "Ms.",
            GivenName = givenName ?? $"Given{number}",
            FamilyName = familyName ?? $"Family{number}",
            Sex = sex,
            BirthYear = 1970 + (number % 30),
            Email = $"person{number}@ministry.example",
            Phone = "+975 2 000 000",
            Languages = "en fr",
            Position = "Director",
            Organisation = "Ministry of Public Service",
            Unit = "Service delivery",
            Level = "P3",
            AreaOfWork = "One-stop shops",
            Authority = authority,
            WouldIntroduce = "A single counter for permits.",
            Superior = "Permanent Secretary",
        };
    }

    public async Task<Actor> ActorAsync(string email) =>
        await host.InDbAsync(async db =>
        {
            var user = await db.Users.AsNoTracking().SingleAsync(u => u.Email == email);
            return new Actor(user.Id, user.DisplayName, user.Roles, user.CountryCode);
        });

    /// <summary>A country's focal point; one without an account is invented, since not every test signs it in.</summary>
    public async Task<Actor> FocalPointAsync(string country) =>
        await host.InDbAsync(db => db.Users.AnyAsync(u => u.CountryCode == country))
            ? await ActorAsync(TestAccounts.FocalPoint(country))
            : new Actor(null, $"Focal point {country}", Roles.FocalPoint, country);

    private static void Allowed(Refusal? refusal) => Allowed(refusal is null ? [] : [refusal]);

    private static void Allowed(IReadOnlyList<Refusal> refusals)
    {
        if (refusals.Count > 0)
            throw new InvalidOperationException(
                $"The rules refuse this: {string.Join("; ", refusals.Select(r => $"{r.Code} {r.Field} ({string.Join(", ", r.Facts)})"))}");
    }

    private Task<T> SaveAsync<T>(Func<PortalDb, Task<T>> work) => host.InDbAsync(
        async (db, _) =>
        {
            var made = await work(db);
            await db.SaveChangesAsync();
            return made;
        },
        TestAccounts.Staff);
}
