using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Documents;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.FinalReports;
using ProjectPortal.Domain.Lessons;
using ProjectPortal.Domain.Money;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Domain.Participation;
using ProjectPortal.Domain.Projects;
using ProjectPortal.Domain.Reference;
using ProjectPortal.Domain.Results;
using ProjectPortal.Web.Data.Outbox;
using ProjectPortal.Web.Security;

namespace ProjectPortal.Web.Data;

/// <summary>Everything the portal keeps. Each provider has its own heir, so that migrations are found by type.</summary>
public abstract class PortalDb(DbContextOptions options, Acting acting) : IdentityUserContext<PortalUser, int>(options)
{
    public DbSet<Country> Countries => Set<Country>();

    public DbSet<CountryAlias> CountryAliases => Set<CountryAlias>();

    public DbSet<BudgetScheme> BudgetSchemes => Set<BudgetScheme>();

    public DbSet<ObjectClass> ObjectClasses => Set<ObjectClass>();

    public DbSet<Project> Projects => Set<Project>();

    public DbSet<Partner> Partners => Set<Partner>();

    public DbSet<ExpectedAccomplishment> Accomplishments => Set<ExpectedAccomplishment>();

    public DbSet<Activity> Activities => Set<Activity>();

    public DbSet<Output> Outputs => Set<Output>();

    public DbSet<Indicator> Indicators => Set<Indicator>();

    public DbSet<Measurement> Measurements => Set<Measurement>();

    public DbSet<Event> Events => Set<Event>();

    public DbSet<Session> Sessions => Set<Session>();

    public DbSet<Waiver> Waivers => Set<Waiver>();

    public DbSet<Criterion> Criteria => Set<Criterion>();

    public DbSet<Assessment> Assessments => Set<Assessment>();

    public DbSet<Nomination> Nominations => Set<Nomination>();

    public DbSet<SeatShift> SeatShifts => Set<SeatShift>();

    public DbSet<ChangeRequest> ChangeRequests => Set<ChangeRequest>();

    public DbSet<Reminder> Reminders => Set<Reminder>();

    public DbSet<PartnerPart> PartnerParts => Set<PartnerPart>();

    public DbSet<PersonalLink> PersonalLinks => Set<PersonalLink>();

    public DbSet<Badge> Badges => Set<Badge>();

    public DbSet<AttendanceMark> AttendanceMarks => Set<AttendanceMark>();

    public DbSet<Certificate> Certificates => Set<Certificate>();

    public DbSet<NominationIntake> NominationIntakes => Set<NominationIntake>();

    public DbSet<Document> Documents => Set<Document>();

    public DbSet<Concept> Concepts => Set<Concept>();

    public DbSet<SurveyAnswer> SurveyAnswers => Set<SurveyAnswer>();

    public DbSet<DirectoryEntry> DirectoryEntries => Set<DirectoryEntry>();

    public DbSet<DirectoryMessage> DirectoryMessages => Set<DirectoryMessage>();

    public DbSet<Challenge> Challenges => Set<Challenge>();

    public DbSet<LessonTheme> LessonThemes => Set<LessonTheme>();

    public DbSet<Lesson> Lessons => Set<Lesson>();

    public DbSet<Allotment> Allotments => Set<Allotment>();

    public DbSet<Revision> Revisions => Set<Revision>();

    public DbSet<Expenditure> Expenditures => Set<Expenditure>();

    public DbSet<Contribution> Contributions => Set<Contribution>();

    public DbSet<ReportNarrative> ReportNarratives => Set<ReportNarrative>();

    public DbSet<Change> Changes => Set<Change>();

    public DbSet<OutboxMessage> Outbox => Set<OutboxMessage>();

    /// <summary>True where the failure is that a unique index already holds such a row.</summary>
    public abstract bool IsUniqueViolation(DbUpdateException failure);

    /// <summary>True where the database gave way to somebody else (a deadlock, a lock that took too long): the same deed may succeed a moment later.</summary>
    public abstract bool GaveWay(Exception failure);

    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new NotSupportedException("Use SaveChangesAsync: it keeps the history.");

    /// <summary>Saves records, their versions and their history in one transaction.</summary>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        await EndedLinks.CloseAsync(this, acting.Now, cancellationToken);
        var history = await new HistoryWriter(this, acting.Now).CollectAsync(cancellationToken);
        if (!history.AwaitsIds)
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);

        var own = Database.CurrentTransaction is null ? await Database.BeginTransactionAsync(cancellationToken) : null;
        await using (own)
        {
            var rows = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
            history.FillIds();
            await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
            if (own is not null)
                await own.CommitAsync(cancellationToken);
            return rows;
        }
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => Conventions.Configure(configurationBuilder);

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(PortalDb).Assembly);
        Conventions.Finish(builder);
    }
}
