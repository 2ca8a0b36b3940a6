using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Money;
using ProjectPortal.Domain.Projects;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Data.Reference;
using ProjectPortal.Web.Data.Sqlite;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Data;

/// <summary>The budget as the database adds it up. SQLite has no decimal type; whole cents keep it exact.</summary>
public sealed class BudgetsTests : IAsyncLifetime
{
    private static readonly DateOnly Day = new(2014, 3, 1);

    private readonly SqliteConnection connection = new("Data Source=:memory:");
    private SqlitePortalDb db = null!;
    private Project project = null!;

    public async ValueTask InitializeAsync()
    {
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        db = new SqlitePortalDb(
            new DbContextOptionsBuilder<SqlitePortalDb>().UseSqlite(connection).UseApplicationServiceProvider(DesignTime.Services).Options);
        db.ActingFor(new Acting(TimeProvider.System));
        await db.Database.EnsureCreatedAsync(TestContext.Current.CancellationToken);
        await ReferenceData.EnsureAsync(db);
        project = await AddProjectAsync("one");
    }

    public async ValueTask DisposeAsync()
    {
        await db.DisposeAsync();
        await connection.DisposeAsync();
    }

    [Fact]
    public async Task A_class_without_entries_is_blank_in_every_column()
    {
        var table = await Budgets.ReadAsync(db, project.Id);

        table.Rows.Select(r => r.Code).ShouldBe(["602", "604", "608", "612", "616", "618", "621"]);
        table.Rows.ShouldAllBe(r => r.Allotment == null && r.Revisions == null && r.Expenditure == null && r.Balance == null
            && r.ImplementationRate == null);
        table.Total.RevisedAllotment.ShouldBeNull();
        table.Total.Expenditure.ShouldBeNull();
    }

    [Fact]
    public async Task An_allotment_of_nothing_is_zero_and_not_blank()
    {
        await AddAsync(new Allotment { ProjectId = project.Id, ObjectClassId = await ClassAsync("602"), Cents = 0 });

        (await Budgets.ReadAsync(db, project.Id)).Rows[0].Allotment.ShouldBe(new Usd(0));
    }

    [Fact]
    public async Task Many_amounts_that_floating_point_cannot_hold_add_up_to_the_cent()
    {
        var consultants = await ClassAsync("604");
        // A tenth of a dollar, three thousand times: floating point gives 300.00000000000563.
        db.Expenditures.AddRange(Enumerable.Range(0, 3000).Select(_ => Spent(consultants, 10)));
        // Above 2^53 cents a floating-point sum loses the last cent.
        db.Expenditures.AddRange(Spent(consultants, 9_007_199_254_740_992), Spent(consultants, 1));
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);

        (await Budgets.ReadAsync(db, project.Id)).Rows.Single(r => r.Code == "604")
            .Expenditure.ShouldBe(new Usd(9_007_199_254_740_993 + 30_000));
    }

    [Fact]
    public async Task Revisions_that_cancel_out_are_zero_and_another_project_stays_out()
    {
        var travel = await ClassAsync("608");
        var other = await AddProjectAsync("two");
        await AddAsync(
            new Allotment { ProjectId = project.Id, ObjectClassId = travel, Cents = 100_00 },
            Moved(project, travel, 50_00),
            Moved(project, travel, -50_00),
            new Allotment { ProjectId = other.Id, ObjectClassId = travel, Cents = 999_00 },
            Moved(other, travel, 1));

        var row = (await Budgets.ReadAsync(db, project.Id)).Rows.Single(r => r.Code == "608");

        row.Revisions.ShouldBe(new Usd(0));
        row.RevisedAllotment.ShouldBe(new Usd(100_00));
        row.Expenditure.ShouldBeNull();
    }

    [Fact]
    public async Task Totals_of_many_projects_leave_out_those_without_entries()
    {
        var other = await AddProjectAsync("two");
        var travel = await ClassAsync("608");
        await AddAsync(new Allotment { ProjectId = other.Id, ObjectClassId = travel, Cents = 200_00 });
        await AddAsync(new Expenditure { ProjectId = other.Id, ObjectClassId = travel, On = Day, Cents = 50_00, Description = "Tickets" });

        var totals = await Budgets.TotalsAsync(db, [project.Id, other.Id]);

        totals.Keys.ShouldBe([other.Id]);
        totals[other.Id].ImplementationRate.ShouldBe(25m);
    }

    private static Revision Moved(Project of, int classId, long cents) =>
        new() { ProjectId = of.Id, ObjectClassId = classId, On = Day, Cents = cents, Explanation = new Wording("Moved") };

    private Expenditure Spent(int classId, long cents) =>
        new() { ProjectId = project.Id, ObjectClassId = classId, On = Day, Cents = cents, Description = "Fee" };

    private async Task<Project> AddProjectAsync(string slug)
    {
        var added = new Project
        {
            Slug = slug,
            Code = slug,
            Title = new Wording(slug),
            ImplementingEntity = new Wording("Entity"),
            StartsOn = new DateOnly(2012, 1, 1),
            OriginalEndOn = new DateOnly(2014, 12, 31),
            BudgetSchemeId = await db.BudgetSchemes.Where(s => s.Name == "IMIS object classes").Select(s => s.Id)
                .SingleAsync(TestContext.Current.CancellationToken),
        };
        await AddAsync(added);
        return added;
    }

    private Task<int> ClassAsync(string code) => db.ObjectClasses.Where(c => c.Code == code).Select(c => c.Id).SingleAsync();

    private async Task AddAsync(params Entity[] entities)
    {
        db.AddRange(entities);
        await db.SaveChangesAsync();
    }
}
