using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using ProjectPortal.Tests.Support;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Data.Sqlite;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Data;

/// <summary>Even somebody with a database tool cannot write what the rules exclude: each CHECK refuses a bad row.</summary>
public sealed class CheckConstraintTests(FullDatabase full) : IClassFixture<FullDatabase>
{
    /// <summary>By constraint: what would make a row bad. Those that only know names (CK_…_Known) need no entry.</summary>
    private static readonly Dictionary<string, string> Bad = new(StringComparer.Ordinal)
    {
        ["CK_Activities_Dates"] = "UPDATE [Activities] SET [PlannedStartOn] = '2014-05-01', [PlannedEndOn] = '2014-04-01'",
        ["CK_Allotments_Cents"] = "UPDATE [Allotments] SET [Cents] = -1",
        ["CK_Badges_Code"] = "UPDATE [Badges] SET [Code] = ''",
        ["CK_Certificates_Code"] = "UPDATE [Certificates] SET [Code] = ''",
        ["CK_Certificates_Revoked"] = "UPDATE [Certificates] SET [RevokedAt] = '2026-03-01 00:00:00', [RevokeReason] = ''",
        ["CK_Challenges_Closed"] = "UPDATE [Challenges] SET [State] = 'Closed', [ActionTaken_En] = '', [ActionTaken_Fr] = ''",
        ["CK_Concepts_Complete"] = "UPDATE [Concepts] SET [SponsorName] = ''",
        ["CK_Concepts_Submitted"] = "UPDATE [Concepts] SET [SubmittedAt] = NULL",
        ["CK_Concepts_State_Known"] = "UPDATE [Concepts] SET [State] = 'Nonsense', [SubmittedAt] = NULL",
        ["CK_Contributions_Something"] = "UPDATE [Contributions] SET [CashCents] = 0, [InKind_En] = '', [InKind_Fr] = ''",
        ["CK_Documents_Dated"] = "UPDATE [Documents] SET [DatedOn] = '2016-05-01' WHERE [EventId] IS NOT NULL",
        ["CK_Documents_Erased"] = "UPDATE [Documents] SET [ErasedAt] = '2026-04-01 00:00:00'",
        ["CK_Documents_File"] = "UPDATE [Documents] SET [FileName] = ''",
        ["CK_Documents_Owner"] = "UPDATE [Documents] SET [NominationId] = (SELECT MIN([Id]) FROM [Nominations])",
        ["CK_Documents_Removed"] = "UPDATE [Documents] SET [RemovedAt] = '2026-04-01 00:00:00', [RemovedBy] = ''",
        ["CK_Documents_Size"] = "UPDATE [Documents] SET [Size] = 10485761",
        ["CK_Assessments_Conflict"] = "UPDATE [Assessments] SET [Answer] = 'Conflict', [Comment] = ''",
        ["CK_Criteria_Weight"] = "UPDATE [Criteria] SET [Weight] = 11",
        ["CK_Marks_Value"] = "UPDATE [Marks] SET [Value] = 6",
        ["CK_Events_Threshold"] = "UPDATE [Events] SET [ThresholdPerCent] = 0",
        ["CK_DirectoryEntries_Shown"] = "UPDATE [DirectoryEntries] SET [Practice] = ''",
        ["CK_DirectoryMessages_Number"] = "UPDATE [DirectoryMessages] SET [Number] = 11",
        ["CK_ChangeRequests_Decided"] = "UPDATE [ChangeRequests] SET [State] = 'Accepted', [DecidedAt] = NULL",
        ["CK_ChangeRequests_Person"] = "UPDATE [ChangeRequests] SET [Kind] = 'Correct', [Person_FamilyName] = ''",
        ["CK_ChangeRequests_Reason"] = "UPDATE [ChangeRequests] SET [Reason] = ''",
        ["CK_ChangeRequests_Refused"] =
            "UPDATE [ChangeRequests] SET [State] = 'Refused', [DecidedAt] = '2026-04-01 00:00:00', [DecidedBy] = 'Staff', "
            + "[DecisionReason] = ''",
        ["CK_ChangeRequests_State_Known"] =
            "UPDATE [ChangeRequests] SET [State] = 'Nonsense', [DecidedAt] = '2026-04-01 00:00:00', [DecidedBy] = 'Staff'",
        ["CK_Events_Freeze"] = "UPDATE [Events] SET [FreezesOn] = '2099-01-01'",
        ["CK_PartnerParts_Actual"] = "UPDATE [PartnerParts] SET [Delivered] = 'No', [Actual_En] = '', [Actual_Fr] = ''",
        ["CK_Reminders_Person"] = "UPDATE [Reminders] SET [Kind] = 'Confirm', [NominationId] = NULL",
        ["CK_SessionSpeakers_Name"] = "UPDATE [SessionSpeakers] SET [Name] = ''",
        ["CK_Events_Dates"] = "UPDATE [Events] SET [EndsOn] = '2000-01-01'",
        ["CK_Events_Seats"] = "UPDATE [Events] SET [Capacity] = 0",
        ["CK_Events_Window"] = "UPDATE [Events] SET [NominationsCloseAt] = [NominationsOpenAt]",
        ["CK_Events_Reason"] = "UPDATE [Events] SET [State] = 'Postponed', [StateReason] = ''",
        ["CK_Events_Open"] = "UPDATE [Events] SET [State] = 'NominationsOpen', [NominationsCloseAt] = NULL",
        ["CK_Expenditures_Cents"] = "UPDATE [Expenditures] SET [Cents] = 0",
        ["CK_Indicators_Qualitative"] = "UPDATE [Indicators] SET [Unit] = 'Qualitative', [Target] = 1",
        ["CK_InvitationLetters_Number"] = "UPDATE [InvitationLetters] SET [Number] = 0",
        ["CK_Lessons_Event"] = "UPDATE [Lessons] SET [Source] = 'Event', [EventId] = NULL",
        ["CK_MeasurementParts_Count"] = "UPDATE [MeasurementParts] SET [Count] = -1",
        ["CK_Measurements_Correction"] = "UPDATE [Measurements] SET [CorrectsId] = [Id], [CorrectionReason] = ''",
        ["CK_Measurements_Ratio"] = "UPDATE [Measurements] SET [Numerator] = 25, [Denominator] = 24",
        ["CK_Measurements_Returned"] = "UPDATE [Measurements] SET [State] = 'Returned', [ReturnReason] = ''",
        ["CK_NominationIntakes_Count"] = "UPDATE [NominationIntakes] SET [Count] = 0",
        ["CK_Nominations_Attendance"] = "UPDATE [Nominations] SET [AttendanceRecordedAt] = NULL WHERE [State] = 'Attended'",
        ["CK_Nominations_Answered"] = "UPDATE [Nominations] SET [AnsweredAt] = NULL WHERE [State] = 'Confirmed'",
        ["CK_Nominations_Selected"] = "UPDATE [Nominations] SET [SelectedAt] = NULL WHERE [State] = 'Attended'",
        ["CK_Nominations_BelowThreshold"] = "UPDATE [Nominations] SET [BelowThreshold] = 1, [ProposalReason] = ''",
        ["CK_Nominations_Offer"] = "UPDATE [Nominations] SET [OfferExpiresAt] = '2026-04-01 00:00:00' WHERE [State] = 'Attended'",
        ["CK_Nominations_Proposal"] = "UPDATE [Nominations] SET [Proposal] = 'Select' WHERE [State] = 'Attended'",
        ["CK_Nominations_Proposal_Known"] =
            "UPDATE [Nominations] SET [State] = 'Screening', [AttendanceRecordedAt] = NULL, [Proposal] = 'Nonsense'",
        ["CK_Nominations_State_Known"] = "UPDATE [Nominations] SET [State] = 'Nonsense', [AttendanceRecordedAt] = NULL",
        ["CK_Nominations_Reserve"] =
            "UPDATE [Nominations] SET [State] = 'Reserve', [ReserveRank] = NULL, [AttendanceRecordedAt] = NULL WHERE [State] = 'Attended'",
        ["CK_Nominations_Returned"] =
            "UPDATE [Nominations] SET [State] = 'Returned', [AttendanceRecordedAt] = NULL, [ReturnDueOn] = NULL WHERE [State] = 'Attended'",
        ["CK_Nominations_Submitted"] = "UPDATE [Nominations] SET [SubmittedAt] = NULL WHERE [State] = 'Attended'",
        ["CK_NarrativeVersions_Number"] = "UPDATE [NarrativeVersions] SET [Number] = 0",
        ["CK_SectionComments_Resolved"] = "UPDATE [SectionComments] SET [ResolvedAt] = '2026-04-01 00:00:00', [ResolvedBy] = ''",
        ["CK_Outbox_OneState"] = "UPDATE [Outbox] SET [GivenUpAt] = '2026-04-01 00:00:00', [SettledAt] = '2026-04-01 00:00:00'",
        ["CK_PersonalLinks_Closed"] = "UPDATE [PersonalLinks] SET [Closing] = 'Revoked', [RevokedAt] = NULL",
        ["CK_PersonalLinks_Closing_Known"] = "UPDATE [PersonalLinks] SET [Closing] = 'Nonsense', [RevokedAt] = '2026-04-01 00:00:00'",
        ["CK_Projects_Dates"] = "UPDATE [Projects] SET [OriginalEndOn] = '2000-01-01'",
        ["CK_Projects_Extension"] =
            "UPDATE [Projects] SET [ActualEndOn] = '2099-01-01', [ExtensionReason_En] = '', [ExtensionReason_Fr] = ''",
        ["CK_ReportEditions_Cleared"] = "UPDATE [ReportEditions] SET [ClearedAt] = NULL WHERE [State] = 'Submitted'",
        ["CK_ReportEditions_Code"] = "UPDATE [ReportEditions] SET [Code] = '' WHERE [State] = 'Submitted'",
        ["CK_ReportEditions_Correction"] = "UPDATE [ReportEditions] SET [CorrectionReason] = '' WHERE [CorrectsId] IS NOT NULL",
        ["CK_ReportEditions_Kind_Known"] = "UPDATE [ReportEditions] SET [Kind] = 'Nonsense', [Year] = 2015",
        ["CK_ReportEditions_Number"] = "UPDATE [ReportEditions] SET [Number] = 0 WHERE [State] = 'Drafting'",
        ["CK_ReportEditions_SecondPerson"] = "UPDATE [ReportEditions] SET [ClearedById] = [SentById] WHERE [State] = 'Submitted'",
        ["CK_ReportEditions_Sent"] =
            "UPDATE [ReportEditions] SET [State] = 'InternalReview', [SentAt] = NULL WHERE [State] = 'Drafting'",
        ["CK_ReportEditions_State_Known"] = "UPDATE [ReportEditions] SET [State] = 'Nonsense' WHERE [State] = 'Drafting'",
        ["CK_ReportEditions_Submitted"] = "UPDATE [ReportEditions] SET [SubmittedAt] = NULL WHERE [State] = 'Submitted'",
        ["CK_ReportEditions_Superseded"] =
            "UPDATE [ReportEditions] SET [SupersededAt] = '2026-04-01 00:00:00' WHERE [State] = 'Submitted'",
        ["CK_ReportEditions_WhatChanged"] =
            "UPDATE [ReportEditions] SET [State] = 'Submitted', [SentAt] = '2026-04-01 00:00:00', [ClearedAt] = '2026-04-01 00:00:00', "
            + "[SubmittedAt] = '2026-04-01 00:00:00', [Code] = 'X' WHERE [State] = 'Drafting'",
        ["CK_ReportEditions_Year"] = "UPDATE [ReportEditions] SET [Year] = 2015 WHERE [State] = 'Drafting'",
        ["CK_ReportExceptions_Reason"] = "UPDATE [ReportExceptions] SET [Reason] = ''",
        ["CK_ReportFiles_Whole"] = "UPDATE [ReportFiles] SET [Size] = 0",
        ["CK_ReportSnapshots_Whole"] = "UPDATE [ReportSnapshots] SET [Facts] = ''",
        ["CK_Revisions_Cents"] = "UPDATE [Revisions] SET [Cents] = 0",
        ["CK_Revisions_Explanation"] = "UPDATE [Revisions] SET [Explanation_En] = '', [Explanation_Fr] = ''",
        ["CK_Sessions_Times"] = "UPDATE [Sessions] SET [EndsAt] = [StartsAt]",
        ["CK_SurveyAnswers_Practice"] = "UPDATE [SurveyAnswers] SET [Practice] = ''",
        ["CK_SurveyAnswers_Relevance"] = "UPDATE [SurveyAnswers] SET [Relevance] = 6",
        ["CK_Users_FocalPoint"] = "UPDATE [Users] SET [CountryCode] = NULL WHERE [Roles] = 2",
        ["CK_Waivers_Reason"] = "UPDATE [Waivers] SET [Reason] = ''",
    };

    public static TheoryData<string> Constraints => [.. All().Select(c => c.Name!).Order()];

    [Theory]
    [MemberData(nameof(Constraints))]
    public async Task A_bad_row_is_refused(string constraint)
    {
        var failure = await full.Host.InDbAsync(db => FailureOfAsync(db, StatementFor(constraint)));

        failure.ShouldNotBeNull($"{constraint} let a bad row through");
        // A server says the name as it folds names.
        failure.Message.ShouldMatch($@"(?i)\b{constraint}\b");
    }

    [Fact]
    public void Every_statement_is_for_a_constraint_that_is_there() =>
        Bad.Keys.Except(All().Select(c => c.Name!)).ShouldBeEmpty();

    private static string StatementFor(string constraint)
    {
        if (Bad.TryGetValue(constraint, out var statement))
            return statement;

        var known = All().Single(c => c.Name == constraint);
        constraint.ShouldEndWith("_Known", Case.Sensitive, $"{constraint} has no bad row in this test: add one");
        var table = known.EntityType.GetTableName()!;
        var column = constraint[$"CK_{table}_".Length..^"_Known".Length];
        return $"UPDATE [{table}] SET [{column}] = 'Nonsense'";
    }

    private static async Task<DbException?> FailureOfAsync(PortalDb db, string statement)
    {
        await db.Database.OpenConnectionAsync();
        await using var change = await db.Database.BeginTransactionAsync();
        try
        {
            (await db.Database.ExecuteSqlRawAsync(statement)).ShouldBeGreaterThan(0, $"there is no row to make bad: {statement}");
            return null;
        }
        catch (DbException failure)
        {
            return failure;
        }
    }

    private static List<ICheckConstraint> All()
    {
        using var db = new SqliteDesignTime().CreateDbContext([]);
        return [.. db.GetService<IDesignTimeModel>().Model.GetEntityTypes().SelectMany(e => e.GetCheckConstraints())];
    }
}
