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
using ProjectPortal.Web.Data.Search;
using ProjectPortal.Web.Security;

namespace ProjectPortal.Web.Data;

/// <summary>Everything the portal keeps. Each provider has its own heir, so that migrations are found by type.</summary>
public abstract partial class PortalDb(DbContextOptions options) : IdentityUserContext<PortalUser, int>(options)
{
    private Acting? _acting;

    private Act Now => (_acting ?? throw new InvalidOperationException("Nobody is acting: see ActingFor.")).Now;

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

    public DbSet<InvitationLetter> InvitationLetters => Set<InvitationLetter>();

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

    public DbSet<ReportEdition> ReportEditions => Set<ReportEdition>();

    public DbSet<ReportFile> ReportFiles => Set<ReportFile>();

    public DbSet<ReportSnapshot> ReportSnapshots => Set<ReportSnapshot>();

    public DbSet<NarrativeVersion> NarrativeVersions => Set<NarrativeVersion>();

    public DbSet<SectionComment> SectionComments => Set<SectionComment>();

    public DbSet<SectionPresence> SectionPresences => Set<SectionPresence>();

    public DbSet<Change> Changes => Set<Change>();

    public DbSet<SearchWord> SearchWords => Set<SearchWord>();

    public DbSet<OutboxMessage> Outbox => Set<OutboxMessage>();

    public DbSet<Export> Exports => Set<Export>();

    public DbSet<Guard> Guards => Set<Guard>();

    public DbSet<FormDeed> FormDeeds => Set<FormDeed>();

    public DbSet<PasswordTrial> PasswordTrials => Set<PasswordTrial>();

    public DbSet<Installation> Installations => Set<Installation>();

    public DbSet<FormDraft> FormDrafts => Set<FormDraft>();

    /// <summary>A context serves one scope after another: from here on it is this scope's, whatever the one before left.</summary>
    public PortalDb ActingFor(Acting acting)
    {
        (_acting, _inDeed, _deed) = (acting, false, null);
        return this;
    }

    /// <summary>
    /// What the database knows of its own tables decides which index it takes. SQLite has to be told when to look; others look by
    /// themselves.
    /// </summary>
    public virtual Task KeepStatisticsAsync() => Task.CompletedTask;

    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new NotSupportedException("Use SaveChangesAsync: it keeps the history.");

    /// <summary>Saves records, their versions, their history and the words they are found by in one transaction.</summary>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        await EndedLinks.CloseAsync(this, Now, cancellationToken);
        await MovedLinks.MoveAsync(this, Now, cancellationToken);
        await ReportWriting.NoteAsync(this, Now, cancellationToken);
        var history = await new HistoryWriter(this, Now).CollectAsync(cancellationToken);
        var traces = new Traces(history, await new SearchWriter(this).CollectAsync(cancellationToken));
        if (_inDeed)
            return await SaveInDeedAsync(traces, acceptAllChangesOnSuccess, cancellationToken);
        if (!traces.AwaitIds)
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);

        var own = Database.CurrentTransaction is null ? await Database.BeginTransactionAsync(cancellationToken) : null;
        await using (own)
        {
            var rows = await SaveWithTracesAsync(traces, acceptAllChangesOnSuccess, cancellationToken);
            if (own is not null)
                await own.CommitAsync(cancellationToken);
            return rows;
        }
    }

    private async Task<int> SaveInDeedAsync(Traces traces, bool acceptAllChangesOnSuccess, CancellationToken cancellationToken)
    {
        if (!ChangeTracker.HasChanges())
            return 0;

        try
        {
            _deed ??= await Database.BeginTransactionAsync(cancellationToken);
            return await SaveWithTracesAsync(traces, acceptAllChangesOnSuccess, cancellationToken);
        }
        catch
        {
            await TakeBackAsync();
            throw;
        }
    }

    private async Task<int> SaveWithTracesAsync(Traces traces, bool acceptAllChangesOnSuccess, CancellationToken cancellationToken)
    {
        var rows = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        if (traces.AwaitIds)
        {
            traces.FillIds();
            await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }

        return rows;
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        Conventions.Configure(configurationBuilder);

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(PortalDb).Assembly);
        Conventions.Finish(builder);
    }

    /// <summary>What is written beside the records themselves: their history, and the words by which they are found.</summary>
    private sealed record Traces(HistoryWriter History, SearchWriter Search)
    {
        public bool AwaitIds => History.AwaitsIds || Search.AwaitsIds;

        public void FillIds()
        {
            History.FillIds();
            Search.FillIds();
        }
    }
}
