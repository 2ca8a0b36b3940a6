using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ProjectPortal.Web.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class NominationToAttendance : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "CalendarHash",
                table: "Users",
                type: "TEXT",
                unicode: false,
                fixedLength: true,
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "CalendarMadeAt",
                table: "Users",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Language",
                table: "Sessions",
                type: "TEXT",
                maxLength: 20,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateTime>(
                name: "AskedAgainAt",
                table: "Outbox",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "GivenUpAt",
                table: "Outbox",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "HandingOverAt",
                table: "Outbox",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "SettledAt",
                table: "Outbox",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Trouble",
                table: "Outbox",
                type: "TEXT",
                maxLength: 30,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "UncertainAt",
                table: "Outbox",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "BelowThreshold",
                table: "Nominations",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<Guid>(
                name: "DraftKey",
                table: "Nominations",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "LastPage",
                table: "Nominations",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "LastSave",
                table: "Nominations",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "ProposedByUserId",
                table: "Nominations",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "CriteriaCount",
                table: "Events",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateOnly>(
                name: "FreezesOn",
                table: "Events",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "PublishedAt",
                table: "Events",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "ThresholdPerCent",
                table: "Events",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Assessments",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    NominationId = table.Column<int>(type: "INTEGER", nullable: false),
                    ByUserId = table.Column<int>(type: "INTEGER", nullable: true),
                    ByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Answer = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Comment = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    AnsweredAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Assessments", x => x.Id);
                    table.CheckConstraint("CK_Assessments_Answer_Known", "[Answer] IN ('None', 'Scored', 'Abstained', 'Conflict')");
                    table.CheckConstraint("CK_Assessments_Conflict", "[Answer] <> 'Conflict' OR [Comment] <> ''");
                    table.ForeignKey(
                        name: "FK_Assessments_Nominations_NominationId",
                        column: x => x.NominationId,
                        principalTable: "Nominations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Assessments_Users_ByUserId",
                        column: x => x.ByUserId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AttendanceMarks",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ProjectId = table.Column<int>(type: "INTEGER", nullable: false),
                    NominationId = table.Column<int>(type: "INTEGER", nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Present = table.Column<bool>(type: "INTEGER", nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    RecordedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AttendanceMarks", x => x.Id);
                    table.CheckConstraint("CK_AttendanceMarks_Source_Known", "[Source] IN ('Badge', 'List', 'LateEntry')");
                    table.ForeignKey(
                        name: "FK_AttendanceMarks_Nominations_NominationId",
                        column: x => x.NominationId,
                        principalTable: "Nominations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AttendanceMarks_Projects_ProjectId",
                        column: x => x.ProjectId,
                        principalTable: "Projects",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Badges",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ProjectId = table.Column<int>(type: "INTEGER", nullable: false),
                    NominationId = table.Column<int>(type: "INTEGER", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Badges", x => x.Id);
                    table.CheckConstraint("CK_Badges_Code", "[Code] <> ''");
                    table.ForeignKey(
                        name: "FK_Badges_Nominations_NominationId",
                        column: x => x.NominationId,
                        principalTable: "Nominations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Badges_Projects_ProjectId",
                        column: x => x.ProjectId,
                        principalTable: "Projects",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Certificates",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ProjectId = table.Column<int>(type: "INTEGER", nullable: false),
                    NominationId = table.Column<int>(type: "INTEGER", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    IssuedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RevokedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    RevokeReason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Certificates", x => x.Id);
                    table.CheckConstraint("CK_Certificates_Code", "[Code] <> ''");
                    table.CheckConstraint("CK_Certificates_Revoked", "([RevokedAt] IS NULL AND [RevokeReason] = '') OR ([RevokedAt] IS NOT NULL AND [RevokeReason] <> '')");
                    table.ForeignKey(
                        name: "FK_Certificates_Nominations_NominationId",
                        column: x => x.NominationId,
                        principalTable: "Nominations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Certificates_Projects_ProjectId",
                        column: x => x.ProjectId,
                        principalTable: "Projects",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ChangeRequests",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ProjectId = table.Column<int>(type: "INTEGER", nullable: false),
                    EventId = table.Column<int>(type: "INTEGER", nullable: false),
                    NominationId = table.Column<int>(type: "INTEGER", nullable: false),
                    CountryCode = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    AskedByUserId = table.Column<int>(type: "INTEGER", nullable: true),
                    AskedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ByNominee = table.Column<bool>(type: "INTEGER", nullable: false),
                    AskedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DecidedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    DecidedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    DecisionReason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Person_AreaOfWork = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Person_Authority = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Person_BirthYear = table.Column<int>(type: "INTEGER", nullable: true),
                    Person_Email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    Person_FamilyName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Person_GivenName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Person_Languages = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Person_Level = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Person_Organisation = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Person_Phone = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Person_Position = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Person_Sex = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Person_Superior = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Person_Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Person_Unit = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Person_WouldIntroduce = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ChangeRequests", x => x.Id);
                    table.CheckConstraint("CK_ChangeRequests_Decided", "([State] = 'Open' AND [DecidedAt] IS NULL) OR ([State] <> 'Open' AND [DecidedAt] IS NOT NULL AND [DecidedBy] <> '')");
                    table.CheckConstraint("CK_ChangeRequests_Kind_Known", "[Kind] IN ('Withdraw', 'Replace', 'Correct')");
                    table.CheckConstraint("CK_ChangeRequests_Person", "[Kind] = 'Withdraw' OR [Person_FamilyName] <> ''");
                    table.CheckConstraint("CK_ChangeRequests_Person_Authority_Known", "[Person_Authority] IN ('NotStated', 'Decides', 'Advises', 'Implements', 'Liaises')");
                    table.CheckConstraint("CK_ChangeRequests_Person_Sex_Known", "[Person_Sex] IN ('NotStated', 'Female', 'Male')");
                    table.CheckConstraint("CK_ChangeRequests_Reason", "[Reason] <> ''");
                    table.CheckConstraint("CK_ChangeRequests_Refused", "[State] <> 'Refused' OR [DecisionReason] <> ''");
                    table.CheckConstraint("CK_ChangeRequests_State_Known", "[State] IN ('Open', 'Accepted', 'Refused', 'TakenBack')");
                    table.ForeignKey(
                        name: "FK_ChangeRequests_Countries_CountryCode",
                        column: x => x.CountryCode,
                        principalTable: "Countries",
                        principalColumn: "Alpha2",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ChangeRequests_Events_EventId",
                        column: x => x.EventId,
                        principalTable: "Events",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ChangeRequests_Nominations_NominationId",
                        column: x => x.NominationId,
                        principalTable: "Nominations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ChangeRequests_Projects_ProjectId",
                        column: x => x.ProjectId,
                        principalTable: "Projects",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Concepts",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ProjectId = table.Column<int>(type: "INTEGER", nullable: false),
                    NominationId = table.Column<int>(type: "INTEGER", nullable: false),
                    Problem = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Practice = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    ResourcesAtHand = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    ResourcesMissing = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    SponsorName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    SponsorPost = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    SubmittedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Concepts", x => x.Id);
                    table.CheckConstraint("CK_Concepts_Complete", "[State] <> 'Submitted' OR ([Problem] <> '' AND [Practice] <> '' AND [ResourcesAtHand] <> '' AND [ResourcesMissing] <> '' AND [SponsorName] <> '' AND [SponsorPost] <> '')");
                    table.CheckConstraint("CK_Concepts_State_Known", "[State] IN ('Draft', 'Submitted')");
                    table.CheckConstraint("CK_Concepts_Submitted", "([State] = 'Submitted' AND [SubmittedAt] IS NOT NULL) OR ([State] <> 'Submitted' AND [SubmittedAt] IS NULL)");
                    table.ForeignKey(
                        name: "FK_Concepts_Nominations_NominationId",
                        column: x => x.NominationId,
                        principalTable: "Nominations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Concepts_Projects_ProjectId",
                        column: x => x.ProjectId,
                        principalTable: "Projects",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Criteria",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    EventId = table.Column<int>(type: "INTEGER", nullable: false),
                    Weight = table.Column<int>(type: "INTEGER", nullable: false),
                    Order = table.Column<int>(type: "INTEGER", nullable: false),
                    Description_En = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Description_Fr = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Title_En = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Title_Fr = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Criteria", x => x.Id);
                    table.CheckConstraint("CK_Criteria_Weight", "[Weight] BETWEEN 1 AND 10");
                    table.ForeignKey(
                        name: "FK_Criteria_Events_EventId",
                        column: x => x.EventId,
                        principalTable: "Events",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DirectoryEntries",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ProjectId = table.Column<int>(type: "INTEGER", nullable: false),
                    NominationId = table.Column<int>(type: "INTEGER", nullable: false),
                    Practice = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    SearchKey = table.Column<string>(type: "TEXT", maxLength: 700, nullable: false),
                    ShownSince = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DirectoryEntries", x => x.Id);
                    table.CheckConstraint("CK_DirectoryEntries_Shown", "[ShownSince] IS NULL OR [Practice] <> ''");
                    table.ForeignKey(
                        name: "FK_DirectoryEntries_Nominations_NominationId",
                        column: x => x.NominationId,
                        principalTable: "Nominations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_DirectoryEntries_Projects_ProjectId",
                        column: x => x.ProjectId,
                        principalTable: "Projects",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Documents",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ProjectId = table.Column<int>(type: "INTEGER", nullable: false),
                    NominationId = table.Column<int>(type: "INTEGER", nullable: true),
                    EventId = table.Column<int>(type: "INTEGER", nullable: true),
                    SessionId = table.Column<int>(type: "INTEGER", nullable: true),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    FileName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    MediaType = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Size = table.Column<long>(type: "INTEGER", nullable: false),
                    Sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    FileKey = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    ClientKey = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    AddedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    AddedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ReplacesId = table.Column<int>(type: "INTEGER", nullable: true),
                    RemovedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    RemovedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    RemovedReason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    ErasedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Title_En = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Title_Fr = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Documents", x => x.Id);
                    table.CheckConstraint("CK_Documents_Erased", "[ErasedAt] IS NULL OR [RemovedAt] IS NOT NULL");
                    table.CheckConstraint("CK_Documents_File", "[FileName] <> '' AND [FileKey] <> '' AND [MediaType] <> ''");
                    table.CheckConstraint("CK_Documents_Kind_Known", "[Kind] IN ('NominationLetter', 'CurriculumVitae', 'Paper', 'EventPaper', 'SessionPaper')");
                    table.CheckConstraint("CK_Documents_Owner", "([Kind] IN ('NominationLetter', 'CurriculumVitae', 'Paper') AND [NominationId] IS NOT NULL AND [EventId] IS NULL AND [SessionId] IS NULL) OR ([Kind] = 'EventPaper' AND [NominationId] IS NULL AND [EventId] IS NOT NULL AND [SessionId] IS NULL) OR ([Kind] = 'SessionPaper' AND [NominationId] IS NULL AND [EventId] IS NOT NULL AND [SessionId] IS NOT NULL)");
                    table.CheckConstraint("CK_Documents_Removed", "([RemovedAt] IS NULL AND [RemovedBy] = '' AND [RemovedReason] = '') OR ([RemovedAt] IS NOT NULL AND [RemovedBy] <> '')");
                    table.CheckConstraint("CK_Documents_Size", "[Size] >= 1 AND [Size] <= 10485760");
                    table.ForeignKey(
                        name: "FK_Documents_Documents_ReplacesId",
                        column: x => x.ReplacesId,
                        principalTable: "Documents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Documents_Events_EventId",
                        column: x => x.EventId,
                        principalTable: "Events",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Documents_Nominations_NominationId",
                        column: x => x.NominationId,
                        principalTable: "Nominations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Documents_Projects_ProjectId",
                        column: x => x.ProjectId,
                        principalTable: "Projects",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Documents_Sessions_SessionId",
                        column: x => x.SessionId,
                        principalTable: "Sessions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "NominationIntakes",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ProjectId = table.Column<int>(type: "INTEGER", nullable: false),
                    EventId = table.Column<int>(type: "INTEGER", nullable: false),
                    CountryCode = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    FileName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Count = table.Column<int>(type: "INTEGER", nullable: false),
                    Submitted = table.Column<bool>(type: "INTEGER", nullable: false),
                    TakenAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    TakenBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NominationIntakes", x => x.Id);
                    table.CheckConstraint("CK_NominationIntakes_Count", "[Count] >= 1");
                    table.ForeignKey(
                        name: "FK_NominationIntakes_Countries_CountryCode",
                        column: x => x.CountryCode,
                        principalTable: "Countries",
                        principalColumn: "Alpha2",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_NominationIntakes_Events_EventId",
                        column: x => x.EventId,
                        principalTable: "Events",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_NominationIntakes_Projects_ProjectId",
                        column: x => x.ProjectId,
                        principalTable: "Projects",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PartnerParts",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    EventId = table.Column<int>(type: "INTEGER", nullable: false),
                    PartnerId = table.Column<int>(type: "INTEGER", nullable: false),
                    Delivered = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Actual_En = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Actual_Fr = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Planned_En = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Planned_Fr = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PartnerParts", x => x.Id);
                    table.CheckConstraint("CK_PartnerParts_Actual", "[Delivered] NOT IN ('Partly', 'No') OR [Actual_En] <> '' OR [Actual_Fr] <> ''");
                    table.CheckConstraint("CK_PartnerParts_Delivered_Known", "[Delivered] IN ('NotYet', 'Yes', 'Partly', 'No')");
                    table.ForeignKey(
                        name: "FK_PartnerParts_Events_EventId",
                        column: x => x.EventId,
                        principalTable: "Events",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PartnerParts_Partners_PartnerId",
                        column: x => x.PartnerId,
                        principalTable: "Partners",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PersonalLinks",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    NominationId = table.Column<int>(type: "INTEGER", nullable: false),
                    Purpose = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    TokenHash = table.Column<string>(type: "TEXT", unicode: false, fixedLength: true, maxLength: 64, nullable: false),
                    ExpiresAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RevokedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Closing = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PersonalLinks", x => x.Id);
                    table.CheckConstraint("CK_PersonalLinks_Closed", "([RevokedAt] IS NULL AND [Closing] = 'None') OR ([RevokedAt] IS NOT NULL AND [Closing] <> 'None')");
                    table.CheckConstraint("CK_PersonalLinks_Closing_Known", "[Closing] IN ('None', 'Revoked', 'Superseded', 'NominationEnded')");
                    table.CheckConstraint("CK_PersonalLinks_Purpose_Known", "[Purpose] IN ('Answer', 'Documents', 'Concept', 'Survey', 'Certificate', 'Directory')");
                    table.ForeignKey(
                        name: "FK_PersonalLinks_Nominations_NominationId",
                        column: x => x.NominationId,
                        principalTable: "Nominations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Reminders",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ProjectId = table.Column<int>(type: "INTEGER", nullable: false),
                    EventId = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    CountryCode = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    NominationId = table.Column<int>(type: "INTEGER", nullable: true),
                    Thing = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    SentAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    SentBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Mails = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Reminders", x => x.Id);
                    table.CheckConstraint("CK_Reminders_Kind_Known", "[Kind] IN ('Nominate', 'Confirm', 'Concept', 'Documents')");
                    table.CheckConstraint("CK_Reminders_Person", "[Kind] = 'Nominate' OR [NominationId] IS NOT NULL");
                    table.ForeignKey(
                        name: "FK_Reminders_Countries_CountryCode",
                        column: x => x.CountryCode,
                        principalTable: "Countries",
                        principalColumn: "Alpha2",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Reminders_Events_EventId",
                        column: x => x.EventId,
                        principalTable: "Events",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Reminders_Nominations_NominationId",
                        column: x => x.NominationId,
                        principalTable: "Nominations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Reminders_Projects_ProjectId",
                        column: x => x.ProjectId,
                        principalTable: "Projects",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SessionSpeakers",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    SessionId = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Post = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    CountryCode = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    Order = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SessionSpeakers", x => x.Id);
                    table.CheckConstraint("CK_SessionSpeakers_Name", "[Name] <> ''");
                    table.ForeignKey(
                        name: "FK_SessionSpeakers_Countries_CountryCode",
                        column: x => x.CountryCode,
                        principalTable: "Countries",
                        principalColumn: "Alpha2",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SessionSpeakers_Sessions_SessionId",
                        column: x => x.SessionId,
                        principalTable: "Sessions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SurveyAnswers",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ProjectId = table.Column<int>(type: "INTEGER", nullable: false),
                    NominationId = table.Column<int>(type: "INTEGER", nullable: false),
                    Relevance = table.Column<int>(type: "INTEGER", nullable: false),
                    Intent = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Practice = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    MostUseful = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    LeastUseful = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    AnsweredAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SurveyAnswers", x => x.Id);
                    table.CheckConstraint("CK_SurveyAnswers_Intent_Known", "[Intent] IN ('WillIntroduce', 'WillExplore', 'WillNot')");
                    table.CheckConstraint("CK_SurveyAnswers_Practice", "[Intent] <> 'WillIntroduce' OR [Practice] <> ''");
                    table.CheckConstraint("CK_SurveyAnswers_Relevance", "[Relevance] >= 1 AND [Relevance] <= 5");
                    table.ForeignKey(
                        name: "FK_SurveyAnswers_Nominations_NominationId",
                        column: x => x.NominationId,
                        principalTable: "Nominations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SurveyAnswers_Projects_ProjectId",
                        column: x => x.ProjectId,
                        principalTable: "Projects",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Marks",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    AssessmentId = table.Column<int>(type: "INTEGER", nullable: false),
                    CriterionId = table.Column<int>(type: "INTEGER", nullable: false),
                    Value = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Marks", x => x.Id);
                    table.CheckConstraint("CK_Marks_Value", "[Value] BETWEEN 0 AND 5");
                    table.ForeignKey(
                        name: "FK_Marks_Assessments_AssessmentId",
                        column: x => x.AssessmentId,
                        principalTable: "Assessments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Marks_Criteria_CriterionId",
                        column: x => x.CriterionId,
                        principalTable: "Criteria",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DirectoryMessages",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ProjectId = table.Column<int>(type: "INTEGER", nullable: false),
                    EntryId = table.Column<int>(type: "INTEGER", nullable: false),
                    Sender = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    SharesAddress = table.Column<bool>(type: "INTEGER", nullable: false),
                    SentAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DirectoryMessages", x => x.Id);
                    table.CheckConstraint("CK_DirectoryMessages_Number", "[Number] >= 1 AND [Number] <= 10");
                    table.ForeignKey(
                        name: "FK_DirectoryMessages_DirectoryEntries_EntryId",
                        column: x => x.EntryId,
                        principalTable: "DirectoryEntries",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_DirectoryMessages_Projects_ProjectId",
                        column: x => x.ProjectId,
                        principalTable: "Projects",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Users_CalendarHash",
                table: "Users",
                column: "CalendarHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_ToAddress_SentAt",
                table: "Outbox",
                columns: new[] { "ToAddress", "SentAt" });

            migrationBuilder.AddCheckConstraint(
                name: "CK_Outbox_OneState",
                table: "Outbox",
                sql: "(CASE WHEN [SentAt] IS NULL THEN 0 ELSE 1 END) + (CASE WHEN [HandingOverAt] IS NULL THEN 0 ELSE 1 END) + (CASE WHEN [UncertainAt] IS NULL THEN 0 ELSE 1 END) + (CASE WHEN [GivenUpAt] IS NULL THEN 0 ELSE 1 END) + (CASE WHEN [SettledAt] IS NULL THEN 0 ELSE 1 END) <= 1");

            migrationBuilder.CreateIndex(
                name: "IX_Nominations_CountryCode_DraftKey",
                table: "Nominations",
                columns: new[] { "CountryCode", "DraftKey" },
                unique: true);

            migrationBuilder.AddCheckConstraint(
                name: "CK_Nominations_BelowThreshold",
                table: "Nominations",
                sql: "[BelowThreshold] = 0 OR [ProposalReason] <> ''");

            migrationBuilder.AddCheckConstraint(
                name: "CK_Events_Freeze",
                table: "Events",
                sql: "[FreezesOn] <= [StartsOn]");

            migrationBuilder.AddCheckConstraint(
                name: "CK_Events_Threshold",
                table: "Events",
                sql: "[ThresholdPerCent] BETWEEN 1 AND 100");

            migrationBuilder.CreateIndex(
                name: "IX_Assessments_ByUserId",
                table: "Assessments",
                column: "ByUserId");

            migrationBuilder.CreateIndex(
                name: "IX_Assessments_NominationId_ByUserId",
                table: "Assessments",
                columns: new[] { "NominationId", "ByUserId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AttendanceMarks_NominationId_Day",
                table: "AttendanceMarks",
                columns: new[] { "NominationId", "Day" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AttendanceMarks_ProjectId",
                table: "AttendanceMarks",
                column: "ProjectId");

            migrationBuilder.CreateIndex(
                name: "IX_Badges_Code",
                table: "Badges",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Badges_NominationId",
                table: "Badges",
                column: "NominationId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Badges_ProjectId",
                table: "Badges",
                column: "ProjectId");

            migrationBuilder.CreateIndex(
                name: "IX_Certificates_Code",
                table: "Certificates",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Certificates_NominationId",
                table: "Certificates",
                column: "NominationId",
                unique: true,
                filter: "[RevokedAt] IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Certificates_ProjectId",
                table: "Certificates",
                column: "ProjectId");

            migrationBuilder.CreateIndex(
                name: "IX_ChangeRequests_CountryCode_State",
                table: "ChangeRequests",
                columns: new[] { "CountryCode", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_ChangeRequests_EventId",
                table: "ChangeRequests",
                column: "EventId");

            migrationBuilder.CreateIndex(
                name: "IX_ChangeRequests_OneOpen",
                table: "ChangeRequests",
                column: "NominationId",
                unique: true,
                filter: "[State] = 'Open'");

            migrationBuilder.CreateIndex(
                name: "IX_ChangeRequests_ProjectId_State",
                table: "ChangeRequests",
                columns: new[] { "ProjectId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_Concepts_NominationId",
                table: "Concepts",
                column: "NominationId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Concepts_ProjectId",
                table: "Concepts",
                column: "ProjectId");

            migrationBuilder.CreateIndex(
                name: "IX_Criteria_EventId",
                table: "Criteria",
                column: "EventId");

            migrationBuilder.CreateIndex(
                name: "IX_DirectoryEntries_NominationId",
                table: "DirectoryEntries",
                column: "NominationId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_DirectoryEntries_ProjectId_ShownSince",
                table: "DirectoryEntries",
                columns: new[] { "ProjectId", "ShownSince" });

            migrationBuilder.CreateIndex(
                name: "IX_DirectoryMessages_EntryId",
                table: "DirectoryMessages",
                column: "EntryId");

            migrationBuilder.CreateIndex(
                name: "IX_DirectoryMessages_ProjectId",
                table: "DirectoryMessages",
                column: "ProjectId");

            migrationBuilder.CreateIndex(
                name: "IX_DirectoryMessages_Sender_Day_Number",
                table: "DirectoryMessages",
                columns: new[] { "Sender", "Day", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Documents_ClientKey",
                table: "Documents",
                column: "ClientKey",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Documents_EventId",
                table: "Documents",
                column: "EventId");

            migrationBuilder.CreateIndex(
                name: "IX_Documents_FileKey",
                table: "Documents",
                column: "FileKey",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Documents_NominationId_Kind",
                table: "Documents",
                columns: new[] { "NominationId", "Kind" },
                unique: true,
                filter: "[RemovedAt] IS NULL AND [NominationId] IS NOT NULL AND [Kind] IN ('NominationLetter', 'CurriculumVitae')");

            migrationBuilder.CreateIndex(
                name: "IX_Documents_ProjectId",
                table: "Documents",
                column: "ProjectId");

            migrationBuilder.CreateIndex(
                name: "IX_Documents_RemovedAt_ErasedAt",
                table: "Documents",
                columns: new[] { "RemovedAt", "ErasedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Documents_ReplacesId",
                table: "Documents",
                column: "ReplacesId");

            migrationBuilder.CreateIndex(
                name: "IX_Documents_SessionId",
                table: "Documents",
                column: "SessionId");

            migrationBuilder.CreateIndex(
                name: "IX_Marks_AssessmentId_CriterionId",
                table: "Marks",
                columns: new[] { "AssessmentId", "CriterionId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Marks_CriterionId",
                table: "Marks",
                column: "CriterionId");

            migrationBuilder.CreateIndex(
                name: "IX_NominationIntakes_CountryCode",
                table: "NominationIntakes",
                column: "CountryCode");

            migrationBuilder.CreateIndex(
                name: "IX_NominationIntakes_EventId",
                table: "NominationIntakes",
                column: "EventId");

            migrationBuilder.CreateIndex(
                name: "IX_NominationIntakes_Key",
                table: "NominationIntakes",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_NominationIntakes_ProjectId",
                table: "NominationIntakes",
                column: "ProjectId");

            migrationBuilder.CreateIndex(
                name: "IX_PartnerParts_EventId_PartnerId",
                table: "PartnerParts",
                columns: new[] { "EventId", "PartnerId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PartnerParts_PartnerId",
                table: "PartnerParts",
                column: "PartnerId");

            migrationBuilder.CreateIndex(
                name: "IX_PersonalLinks_NominationId_Purpose",
                table: "PersonalLinks",
                columns: new[] { "NominationId", "Purpose" });

            migrationBuilder.CreateIndex(
                name: "IX_PersonalLinks_TokenHash",
                table: "PersonalLinks",
                column: "TokenHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Reminders_CountryCode",
                table: "Reminders",
                column: "CountryCode");

            migrationBuilder.CreateIndex(
                name: "IX_Reminders_EventId",
                table: "Reminders",
                column: "EventId");

            migrationBuilder.CreateIndex(
                name: "IX_Reminders_NominationId",
                table: "Reminders",
                column: "NominationId");

            migrationBuilder.CreateIndex(
                name: "IX_Reminders_ProjectId",
                table: "Reminders",
                column: "ProjectId");

            migrationBuilder.CreateIndex(
                name: "IX_Reminders_Thing_Number",
                table: "Reminders",
                columns: new[] { "Thing", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SessionSpeakers_CountryCode",
                table: "SessionSpeakers",
                column: "CountryCode");

            migrationBuilder.CreateIndex(
                name: "IX_SessionSpeakers_SessionId",
                table: "SessionSpeakers",
                column: "SessionId");

            migrationBuilder.CreateIndex(
                name: "IX_SurveyAnswers_NominationId",
                table: "SurveyAnswers",
                column: "NominationId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SurveyAnswers_ProjectId",
                table: "SurveyAnswers",
                column: "ProjectId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AttendanceMarks");

            migrationBuilder.DropTable(
                name: "Badges");

            migrationBuilder.DropTable(
                name: "Certificates");

            migrationBuilder.DropTable(
                name: "ChangeRequests");

            migrationBuilder.DropTable(
                name: "Concepts");

            migrationBuilder.DropTable(
                name: "DirectoryMessages");

            migrationBuilder.DropTable(
                name: "Documents");

            migrationBuilder.DropTable(
                name: "Marks");

            migrationBuilder.DropTable(
                name: "NominationIntakes");

            migrationBuilder.DropTable(
                name: "PartnerParts");

            migrationBuilder.DropTable(
                name: "PersonalLinks");

            migrationBuilder.DropTable(
                name: "Reminders");

            migrationBuilder.DropTable(
                name: "SessionSpeakers");

            migrationBuilder.DropTable(
                name: "SurveyAnswers");

            migrationBuilder.DropTable(
                name: "DirectoryEntries");

            migrationBuilder.DropTable(
                name: "Assessments");

            migrationBuilder.DropTable(
                name: "Criteria");

            migrationBuilder.DropIndex(
                name: "IX_Users_CalendarHash",
                table: "Users");

            migrationBuilder.DropIndex(
                name: "IX_Outbox_ToAddress_SentAt",
                table: "Outbox");

            migrationBuilder.DropCheckConstraint(
                name: "CK_Outbox_OneState",
                table: "Outbox");

            migrationBuilder.DropIndex(
                name: "IX_Nominations_CountryCode_DraftKey",
                table: "Nominations");

            migrationBuilder.DropCheckConstraint(
                name: "CK_Nominations_BelowThreshold",
                table: "Nominations");

            migrationBuilder.DropCheckConstraint(
                name: "CK_Events_Freeze",
                table: "Events");

            migrationBuilder.DropCheckConstraint(
                name: "CK_Events_Threshold",
                table: "Events");

            migrationBuilder.DropColumn(
                name: "CalendarHash",
                table: "Users");

            migrationBuilder.DropColumn(
                name: "CalendarMadeAt",
                table: "Users");

            migrationBuilder.DropColumn(
                name: "Language",
                table: "Sessions");

            migrationBuilder.DropColumn(
                name: "AskedAgainAt",
                table: "Outbox");

            migrationBuilder.DropColumn(
                name: "GivenUpAt",
                table: "Outbox");

            migrationBuilder.DropColumn(
                name: "HandingOverAt",
                table: "Outbox");

            migrationBuilder.DropColumn(
                name: "SettledAt",
                table: "Outbox");

            migrationBuilder.DropColumn(
                name: "Trouble",
                table: "Outbox");

            migrationBuilder.DropColumn(
                name: "UncertainAt",
                table: "Outbox");

            migrationBuilder.DropColumn(
                name: "BelowThreshold",
                table: "Nominations");

            migrationBuilder.DropColumn(
                name: "DraftKey",
                table: "Nominations");

            migrationBuilder.DropColumn(
                name: "LastPage",
                table: "Nominations");

            migrationBuilder.DropColumn(
                name: "LastSave",
                table: "Nominations");

            migrationBuilder.DropColumn(
                name: "ProposedByUserId",
                table: "Nominations");

            migrationBuilder.DropColumn(
                name: "CriteriaCount",
                table: "Events");

            migrationBuilder.DropColumn(
                name: "FreezesOn",
                table: "Events");

            migrationBuilder.DropColumn(
                name: "PublishedAt",
                table: "Events");

            migrationBuilder.DropColumn(
                name: "ThresholdPerCent",
                table: "Events");
        }
    }
}
