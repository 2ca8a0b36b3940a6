using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ProjectPortal.Web.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "BudgetSchemes",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BudgetSchemes", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Changes",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ProjectId = table.Column<int>(type: "INTEGER", nullable: true),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    SubjectId = table.Column<int>(type: "INTEGER", nullable: false),
                    Action = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    From = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    To = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    Fields = table.Column<string>(type: "TEXT", maxLength: 2147483647, nullable: true),
                    ByUserId = table.Column<int>(type: "INTEGER", nullable: true),
                    ByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Changes", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Countries",
                columns: table => new
                {
                    Alpha2 = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Alpha3 = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    M49 = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    ArticleFr = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Region = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    SubRegion = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    CorrespondenceLanguage = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    TimeZone = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    LdcSince = table.Column<int>(type: "INTEGER", nullable: true),
                    LdcGraduatedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    LdcGraduationScheduledOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Name_En = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Name_Fr = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Countries", x => x.Alpha2);
                });

            migrationBuilder.CreateTable(
                name: "LessonThemes",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Code = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Order = table.Column<int>(type: "INTEGER", nullable: false),
                    Name_En = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Name_Fr = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LessonThemes", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ObjectClasses",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    SchemeId = table.Column<int>(type: "INTEGER", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Order = table.Column<int>(type: "INTEGER", nullable: false),
                    AdvisedCeilingPerCent = table.Column<int>(type: "INTEGER", nullable: true),
                    Name_En = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Name_Fr = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ObjectClasses", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ObjectClasses_BudgetSchemes_SchemeId",
                        column: x => x.SchemeId,
                        principalTable: "BudgetSchemes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Projects",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Slug = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    OtherCode = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    StartsOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    OriginalEndOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ActualEndOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Status = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    BudgetSchemeId = table.Column<int>(type: "INTEGER", nullable: false),
                    ExtensionReason_En = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    ExtensionReason_Fr = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    ImplementingEntity_En = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    ImplementingEntity_Fr = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Objective_En = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Objective_Fr = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    SampleNote_En = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    SampleNote_Fr = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Title_En = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Title_Fr = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Projects", x => x.Id);
                    table.CheckConstraint("CK_Projects_Dates", "[OriginalEndOn] > [StartsOn] AND ([ActualEndOn] IS NULL OR [ActualEndOn] > [StartsOn])");
                    table.CheckConstraint("CK_Projects_Extension", "[ActualEndOn] IS NULL OR [ActualEndOn] <= [OriginalEndOn] OR [ExtensionReason_En] <> '' OR [ExtensionReason_Fr] <> ''");
                    table.CheckConstraint("CK_Projects_Status_Known", "[Status] IN ('Planned', 'InImplementation', 'Closed')");
                    table.ForeignKey(
                        name: "FK_Projects_BudgetSchemes_BudgetSchemeId",
                        column: x => x.BudgetSchemeId,
                        principalTable: "BudgetSchemes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Outbox",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ChangeId = table.Column<long>(type: "INTEGER", nullable: true),
                    MessageId = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ToAddress = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    ToName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Language = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Body = table.Column<string>(type: "TEXT", maxLength: 40000, nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    SentAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    NextAttemptAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    LastError = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Outbox", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Outbox_Changes_ChangeId",
                        column: x => x.ChangeId,
                        principalTable: "Changes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CountryAliases",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    CountryCode = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CountryAliases", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CountryAliases_Countries_CountryCode",
                        column: x => x.CountryCode,
                        principalTable: "Countries",
                        principalColumn: "Alpha2",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Users",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    DisplayName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Roles = table.Column<int>(type: "INTEGER", nullable: false),
                    CountryCode = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    Language = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    InvitedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ClosedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    UserName = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    NormalizedUserName = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    Email = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    NormalizedEmail = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    EmailConfirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    PasswordHash = table.Column<string>(type: "TEXT", nullable: true),
                    SecurityStamp = table.Column<string>(type: "TEXT", nullable: true),
                    ConcurrencyStamp = table.Column<string>(type: "TEXT", nullable: true),
                    PhoneNumber = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    PhoneNumberConfirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    TwoFactorEnabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    LockoutEnd = table.Column<DateTimeOffset>(type: "TEXT", nullable: true),
                    LockoutEnabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    AccessFailedCount = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Users", x => x.Id);
                    table.CheckConstraint("CK_Users_FocalPoint", "([Roles] = 2 AND [CountryCode] IS NOT NULL) OR ([Roles] <> 2 AND [CountryCode] IS NULL)");
                    table.ForeignKey(
                        name: "FK_Users_Countries_CountryCode",
                        column: x => x.CountryCode,
                        principalTable: "Countries",
                        principalColumn: "Alpha2",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Accomplishments",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ProjectId = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Comment_En = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Comment_Fr = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Statement_En = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Statement_Fr = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Accomplishments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Accomplishments_Projects_ProjectId",
                        column: x => x.ProjectId,
                        principalTable: "Projects",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Allotments",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ProjectId = table.Column<int>(type: "INTEGER", nullable: false),
                    ObjectClassId = table.Column<int>(type: "INTEGER", nullable: false),
                    Cents = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Allotments", x => x.Id);
                    table.CheckConstraint("CK_Allotments_Cents", "[Cents] >= 0");
                    table.ForeignKey(
                        name: "FK_Allotments_ObjectClasses_ObjectClassId",
                        column: x => x.ObjectClassId,
                        principalTable: "ObjectClasses",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Allotments_Projects_ProjectId",
                        column: x => x.ProjectId,
                        principalTable: "Projects",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Contributions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ProjectId = table.Column<int>(type: "INTEGER", nullable: false),
                    CashCents = table.Column<long>(type: "INTEGER", nullable: true),
                    InKindEstimateCents = table.Column<long>(type: "INTEGER", nullable: true),
                    Order = table.Column<int>(type: "INTEGER", nullable: false),
                    Contributor_En = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Contributor_Fr = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    InKind_En = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    InKind_Fr = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Purpose_En = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Purpose_Fr = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Contributions", x => x.Id);
                    table.CheckConstraint("CK_Contributions_Something", "[CashCents] > 0 OR [InKind_En] <> '' OR [InKind_Fr] <> ''");
                    table.ForeignKey(
                        name: "FK_Contributions_Projects_ProjectId",
                        column: x => x.ProjectId,
                        principalTable: "Projects",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Partners",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ProjectId = table.Column<int>(type: "INTEGER", nullable: false),
                    Group = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Order = table.Column<int>(type: "INTEGER", nullable: false),
                    Name_En = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Name_Fr = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Part_En = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Part_Fr = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Partners", x => x.Id);
                    table.CheckConstraint("CK_Partners_Group_Known", "[Group] IN ('UnSystem', 'Other')");
                    table.ForeignKey(
                        name: "FK_Partners_Projects_ProjectId",
                        column: x => x.ProjectId,
                        principalTable: "Projects",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ProjectCountry",
                columns: table => new
                {
                    ProjectId = table.Column<int>(type: "INTEGER", nullable: false),
                    CountryCode = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ProjectCountry", x => new { x.ProjectId, x.CountryCode });
                    table.ForeignKey(
                        name: "FK_ProjectCountry_Countries_CountryCode",
                        column: x => x.CountryCode,
                        principalTable: "Countries",
                        principalColumn: "Alpha2",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ProjectCountry_Projects_ProjectId",
                        column: x => x.ProjectId,
                        principalTable: "Projects",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ReportNarratives",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ProjectId = table.Column<int>(type: "INTEGER", nullable: false),
                    Section = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Language = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Markdown = table.Column<string>(type: "TEXT", maxLength: 40000, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReportNarratives", x => x.Id);
                    table.CheckConstraint("CK_ReportNarratives_Section_Known", "[Section] IN ('Summary', 'GoodPractices', 'Sustainability', 'MultiplierEffects', 'AdditionalInformation')");
                    table.ForeignKey(
                        name: "FK_ReportNarratives_Projects_ProjectId",
                        column: x => x.ProjectId,
                        principalTable: "Projects",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Revisions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ProjectId = table.Column<int>(type: "INTEGER", nullable: false),
                    ObjectClassId = table.Column<int>(type: "INTEGER", nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Cents = table.Column<long>(type: "INTEGER", nullable: false),
                    Explanation_En = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Explanation_Fr = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Revisions", x => x.Id);
                    table.CheckConstraint("CK_Revisions_Cents", "[Cents] <> 0");
                    table.CheckConstraint("CK_Revisions_Explanation", "[Explanation_En] <> '' OR [Explanation_Fr] <> ''");
                    table.ForeignKey(
                        name: "FK_Revisions_ObjectClasses_ObjectClassId",
                        column: x => x.ObjectClassId,
                        principalTable: "ObjectClasses",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Revisions_Projects_ProjectId",
                        column: x => x.ProjectId,
                        principalTable: "Projects",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserClaims",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    UserId = table.Column<int>(type: "INTEGER", nullable: false),
                    ClaimType = table.Column<string>(type: "TEXT", nullable: true),
                    ClaimValue = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserClaims", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AspNetUserClaims_Users_UserId",
                        column: x => x.UserId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserLogins",
                columns: table => new
                {
                    LoginProvider = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    ProviderKey = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    ProviderDisplayName = table.Column<string>(type: "TEXT", nullable: true),
                    UserId = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserLogins", x => new { x.LoginProvider, x.ProviderKey });
                    table.ForeignKey(
                        name: "FK_AspNetUserLogins_Users_UserId",
                        column: x => x.UserId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserPasskeys",
                columns: table => new
                {
                    CredentialId = table.Column<byte[]>(type: "BLOB", maxLength: 1024, nullable: false),
                    UserId = table.Column<int>(type: "INTEGER", nullable: false),
                    Data = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserPasskeys", x => x.CredentialId);
                    table.ForeignKey(
                        name: "FK_AspNetUserPasskeys_Users_UserId",
                        column: x => x.UserId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserTokens",
                columns: table => new
                {
                    UserId = table.Column<int>(type: "INTEGER", nullable: false),
                    LoginProvider = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    Value = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserTokens", x => new { x.UserId, x.LoginProvider, x.Name });
                    table.ForeignKey(
                        name: "FK_AspNetUserTokens_Users_UserId",
                        column: x => x.UserId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Activities",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ProjectId = table.Column<int>(type: "INTEGER", nullable: false),
                    AccomplishmentId = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    PlannedStartOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    PlannedEndOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Status = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Narrative_En = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Narrative_Fr = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Statement_En = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Statement_Fr = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Activities", x => x.Id);
                    table.CheckConstraint("CK_Activities_Dates", "[PlannedEndOn] >= [PlannedStartOn]");
                    table.CheckConstraint("CK_Activities_Status_Known", "[Status] IN ('Planned', 'InProgress', 'Completed', 'PartlyCompleted', 'Cancelled')");
                    table.ForeignKey(
                        name: "FK_Activities_Accomplishments_AccomplishmentId",
                        column: x => x.AccomplishmentId,
                        principalTable: "Accomplishments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Activities_Projects_ProjectId",
                        column: x => x.ProjectId,
                        principalTable: "Projects",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Indicators",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ProjectId = table.Column<int>(type: "INTEGER", nullable: false),
                    AccomplishmentId = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Unit = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Baseline = table.Column<decimal>(type: "TEXT", precision: 18, scale: 4, nullable: true),
                    Target = table.Column<decimal>(type: "TEXT", precision: 18, scale: 4, nullable: true),
                    ByCountry = table.Column<bool>(type: "INTEGER", nullable: false),
                    BySex = table.Column<bool>(type: "INTEGER", nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Comment_En = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Comment_Fr = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    DenominatorLabel_En = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    DenominatorLabel_Fr = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    MeansOfVerification_En = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    MeansOfVerification_Fr = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    NumeratorLabel_En = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    NumeratorLabel_Fr = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Statement_En = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Statement_Fr = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Indicators", x => x.Id);
                    table.CheckConstraint("CK_Indicators_Qualitative", "[Unit] <> 'Qualitative' OR ([Baseline] IS NULL AND [Target] IS NULL)");
                    table.CheckConstraint("CK_Indicators_Source_Known", "[Source] IN ('None', 'ParticipantsAttended', 'CountriesTakingPart')");
                    table.CheckConstraint("CK_Indicators_Unit_Known", "[Unit] IN ('Number', 'PerCent', 'Qualitative')");
                    table.ForeignKey(
                        name: "FK_Indicators_Accomplishments_AccomplishmentId",
                        column: x => x.AccomplishmentId,
                        principalTable: "Accomplishments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Indicators_Projects_ProjectId",
                        column: x => x.ProjectId,
                        principalTable: "Projects",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Events",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ProjectId = table.Column<int>(type: "INTEGER", nullable: false),
                    Slug = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    ActivityId = table.Column<int>(type: "INTEGER", nullable: true),
                    StartsOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    EndsOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    MonthOnly = table.Column<bool>(type: "INTEGER", nullable: false),
                    WorkingLanguages = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Capacity = table.Column<int>(type: "INTEGER", nullable: false),
                    SeatsPerCountry = table.Column<int>(type: "INTEGER", nullable: false),
                    NominationsOpenAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    NominationsCloseAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    TimeZone = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    OfferDays = table.Column<int>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    StateReason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    ResumesAs = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    ReleasedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    SeatMoves = table.Column<int>(type: "INTEGER", nullable: false),
                    CoOrganisers_En = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    CoOrganisers_Fr = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Host_En = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Host_Fr = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    ProfileCriteria_En = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    ProfileCriteria_Fr = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    ProgrammeOutline_En = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    ProgrammeOutline_Fr = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Summary_En = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Summary_Fr = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Title_En = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Title_Fr = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Events", x => x.Id);
                    table.CheckConstraint("CK_Events_Dates", "[EndsOn] >= [StartsOn]");
                    table.CheckConstraint("CK_Events_Kind_Known", "[Kind] IN ('ExpertGroupMeeting', 'Workshop', 'StudyTour')");
                    table.CheckConstraint("CK_Events_Open", "[State] <> 'NominationsOpen' OR [NominationsCloseAt] IS NOT NULL");
                    table.CheckConstraint("CK_Events_Reason", "[State] NOT IN ('Postponed', 'Cancelled') OR [StateReason] <> ''");
                    table.CheckConstraint("CK_Events_ResumesAs_Known", "[ResumesAs] IN ('Draft', 'Published', 'NominationsOpen', 'Selection', 'Confirmed', 'Running', 'Completed', 'Postponed', 'Cancelled')");
                    table.CheckConstraint("CK_Events_Seats", "[Capacity] >= 1 AND [SeatsPerCountry] >= 1");
                    table.CheckConstraint("CK_Events_State_Known", "[State] IN ('Draft', 'Published', 'NominationsOpen', 'Selection', 'Confirmed', 'Running', 'Completed', 'Postponed', 'Cancelled')");
                    table.CheckConstraint("CK_Events_Window", "[NominationsCloseAt] > [NominationsOpenAt]");
                    table.ForeignKey(
                        name: "FK_Events_Activities_ActivityId",
                        column: x => x.ActivityId,
                        principalTable: "Activities",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Events_Projects_ProjectId",
                        column: x => x.ProjectId,
                        principalTable: "Projects",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Outputs",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ProjectId = table.Column<int>(type: "INTEGER", nullable: false),
                    ActivityId = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Order = table.Column<int>(type: "INTEGER", nullable: false),
                    Blocker_En = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Blocker_Fr = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Title_En = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Title_Fr = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Outputs", x => x.Id);
                    table.CheckConstraint("CK_Outputs_Kind_Known", "[Kind] IN ('OnlineCourse', 'Publication')");
                    table.CheckConstraint("CK_Outputs_Status_Known", "[Status] IN ('Drafting', 'InReview', 'Completed', 'Published')");
                    table.ForeignKey(
                        name: "FK_Outputs_Activities_ActivityId",
                        column: x => x.ActivityId,
                        principalTable: "Activities",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Outputs_Projects_ProjectId",
                        column: x => x.ProjectId,
                        principalTable: "Projects",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Measurements",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ProjectId = table.Column<int>(type: "INTEGER", nullable: false),
                    IndicatorId = table.Column<int>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    MeasuredOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Unit = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Value = table.Column<decimal>(type: "TEXT", precision: 18, scale: 4, nullable: true),
                    Numerator = table.Column<int>(type: "INTEGER", nullable: true),
                    Denominator = table.Column<int>(type: "INTEGER", nullable: true),
                    Population = table.Column<int>(type: "INTEGER", nullable: true),
                    ReturnReason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    CorrectsId = table.Column<int>(type: "INTEGER", nullable: true),
                    CorrectionReason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    MissingReason_En = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    MissingReason_Fr = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Narrative_En = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Narrative_Fr = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Qualifier_En = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Qualifier_Fr = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Source_En = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Source_Fr = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Measurements", x => x.Id);
                    table.CheckConstraint("CK_Measurements_Correction", "[CorrectsId] IS NULL OR [CorrectionReason] <> ''");
                    table.CheckConstraint("CK_Measurements_Ratio", "([Numerator] IS NULL AND [Denominator] IS NULL) OR ([Numerator] >= 0 AND [Numerator] <= [Denominator])");
                    table.CheckConstraint("CK_Measurements_Returned", "[State] <> 'Returned' OR [ReturnReason] <> ''");
                    table.CheckConstraint("CK_Measurements_State_Known", "[State] IN ('Draft', 'Submitted', 'Approved', 'Returned')");
                    table.CheckConstraint("CK_Measurements_Unit_Known", "[Unit] IN ('Number', 'PerCent', 'Qualitative')");
                    table.ForeignKey(
                        name: "FK_Measurements_Indicators_IndicatorId",
                        column: x => x.IndicatorId,
                        principalTable: "Indicators",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Measurements_Measurements_CorrectsId",
                        column: x => x.CorrectsId,
                        principalTable: "Measurements",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Measurements_Projects_ProjectId",
                        column: x => x.ProjectId,
                        principalTable: "Projects",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Challenges",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ProjectId = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    ActivityId = table.Column<int>(type: "INTEGER", nullable: true),
                    EventId = table.Column<int>(type: "INTEGER", nullable: true),
                    State = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    ActionTaken_En = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    ActionTaken_Fr = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Description_En = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Description_Fr = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Challenges", x => x.Id);
                    table.CheckConstraint("CK_Challenges_Closed", "[State] <> 'Closed' OR [ActionTaken_En] <> '' OR [ActionTaken_Fr] <> ''");
                    table.CheckConstraint("CK_Challenges_State_Known", "[State] IN ('Open', 'Closed')");
                    table.ForeignKey(
                        name: "FK_Challenges_Activities_ActivityId",
                        column: x => x.ActivityId,
                        principalTable: "Activities",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Challenges_Events_EventId",
                        column: x => x.EventId,
                        principalTable: "Events",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Challenges_Projects_ProjectId",
                        column: x => x.ProjectId,
                        principalTable: "Projects",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "EventCountries",
                columns: table => new
                {
                    EventId = table.Column<int>(type: "INTEGER", nullable: false),
                    CountryCode = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EventCountries", x => new { x.EventId, x.CountryCode });
                    table.ForeignKey(
                        name: "FK_EventCountries_Countries_CountryCode",
                        column: x => x.CountryCode,
                        principalTable: "Countries",
                        principalColumn: "Alpha2",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_EventCountries_Events_EventId",
                        column: x => x.EventId,
                        principalTable: "Events",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "EventPlaces",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    EventId = table.Column<int>(type: "INTEGER", nullable: false),
                    CountryCode = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Venue = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Order = table.Column<int>(type: "INTEGER", nullable: false),
                    City_En = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    City_Fr = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EventPlaces", x => x.Id);
                    table.ForeignKey(
                        name: "FK_EventPlaces_Countries_CountryCode",
                        column: x => x.CountryCode,
                        principalTable: "Countries",
                        principalColumn: "Alpha2",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_EventPlaces_Events_EventId",
                        column: x => x.EventId,
                        principalTable: "Events",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Expenditures",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ProjectId = table.Column<int>(type: "INTEGER", nullable: false),
                    ObjectClassId = table.Column<int>(type: "INTEGER", nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Cents = table.Column<long>(type: "INTEGER", nullable: false),
                    Description = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    ActivityId = table.Column<int>(type: "INTEGER", nullable: true),
                    EventId = table.Column<int>(type: "INTEGER", nullable: true),
                    DocumentReference = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Expenditures", x => x.Id);
                    table.CheckConstraint("CK_Expenditures_Cents", "[Cents] <> 0");
                    table.ForeignKey(
                        name: "FK_Expenditures_Activities_ActivityId",
                        column: x => x.ActivityId,
                        principalTable: "Activities",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Expenditures_Events_EventId",
                        column: x => x.EventId,
                        principalTable: "Events",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Expenditures_ObjectClasses_ObjectClassId",
                        column: x => x.ObjectClassId,
                        principalTable: "ObjectClasses",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Expenditures_Projects_ProjectId",
                        column: x => x.ProjectId,
                        principalTable: "Projects",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Lessons",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ProjectId = table.Column<int>(type: "INTEGER", nullable: false),
                    ThemeId = table.Column<int>(type: "INTEGER", nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    EventId = table.Column<int>(type: "INTEGER", nullable: true),
                    Order = table.Column<int>(type: "INTEGER", nullable: false),
                    AppliedIn_En = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    AppliedIn_Fr = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    SourceNote_En = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    SourceNote_Fr = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Text_En = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Text_Fr = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Lessons", x => x.Id);
                    table.CheckConstraint("CK_Lessons_Event", "[Source] <> 'Event' OR [EventId] IS NOT NULL");
                    table.CheckConstraint("CK_Lessons_Source_Known", "[Source] IN ('Event', 'Survey', 'Evaluation', 'Staff', 'Partner')");
                    table.ForeignKey(
                        name: "FK_Lessons_Events_EventId",
                        column: x => x.EventId,
                        principalTable: "Events",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Lessons_LessonThemes_ThemeId",
                        column: x => x.ThemeId,
                        principalTable: "LessonThemes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Lessons_Projects_ProjectId",
                        column: x => x.ProjectId,
                        principalTable: "Projects",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Nominations",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ProjectId = table.Column<int>(type: "INTEGER", nullable: false),
                    EventId = table.Column<int>(type: "INTEGER", nullable: false),
                    CountryCode = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    EmailKey = table.Column<string>(type: "TEXT", maxLength: 254, nullable: true),
                    PersonKey = table.Column<string>(type: "TEXT", maxLength: 420, nullable: true),
                    SearchKey = table.Column<string>(type: "TEXT", maxLength: 700, nullable: false),
                    SubmittedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Proposal = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    ProposalReason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    ReserveRank = table.Column<int>(type: "INTEGER", nullable: true),
                    ReturnReason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    ReturnDueOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    OfferExpiresAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    AttendanceRecordedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ReplacesId = table.Column<int>(type: "INTEGER", nullable: true),
                    Nominee_AreaOfWork = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Nominee_Authority = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Nominee_BirthYear = table.Column<int>(type: "INTEGER", nullable: true),
                    Nominee_Email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    Nominee_FamilyName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Nominee_GivenName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Nominee_Languages = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Nominee_Level = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Nominee_Organisation = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Nominee_Phone = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Nominee_Position = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Nominee_Sex = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Nominee_Superior = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Nominee_Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Nominee_Unit = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Nominee_WouldIntroduce = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Nominations", x => x.Id);
                    table.CheckConstraint("CK_Nominations_Attendance", "([State] IN ('Attended', 'NoShow') AND [AttendanceRecordedAt] IS NOT NULL) OR ([State] NOT IN ('Attended', 'NoShow') AND [AttendanceRecordedAt] IS NULL)");
                    table.CheckConstraint("CK_Nominations_Nominee_Authority_Known", "[Nominee_Authority] IN ('NotStated', 'Decides', 'Advises', 'Implements', 'Liaises')");
                    table.CheckConstraint("CK_Nominations_Nominee_Sex_Known", "[Nominee_Sex] IN ('NotStated', 'Female', 'Male')");
                    table.CheckConstraint("CK_Nominations_Offer", "([State] = 'Selected' AND [OfferExpiresAt] IS NOT NULL) OR ([State] <> 'Selected' AND [OfferExpiresAt] IS NULL)");
                    table.CheckConstraint("CK_Nominations_Proposal", "[Proposal] = 'None' OR [State] = 'Screening'");
                    table.CheckConstraint("CK_Nominations_Proposal_Known", "[Proposal] IN ('None', 'Select', 'Reserve', 'Decline')");
                    table.CheckConstraint("CK_Nominations_Reserve", "[State] <> 'Reserve' OR [ReserveRank] IS NOT NULL");
                    table.CheckConstraint("CK_Nominations_Returned", "[State] <> 'Returned' OR ([ReturnReason] <> '' AND [ReturnDueOn] IS NOT NULL)");
                    table.CheckConstraint("CK_Nominations_State_Known", "[State] IN ('Draft', 'Submitted', 'Returned', 'Screening', 'Selected', 'Reserve', 'Declined', 'Confirmed', 'Lapsed', 'Replaced', 'Withdrawn', 'Attended', 'NoShow', 'Cancelled')");
                    table.CheckConstraint("CK_Nominations_Submitted", "[SubmittedAt] IS NOT NULL OR [State] IN ('Draft', 'Withdrawn', 'Cancelled')");
                    table.ForeignKey(
                        name: "FK_Nominations_Countries_CountryCode",
                        column: x => x.CountryCode,
                        principalTable: "Countries",
                        principalColumn: "Alpha2",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Nominations_Events_EventId",
                        column: x => x.EventId,
                        principalTable: "Events",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Nominations_Nominations_ReplacesId",
                        column: x => x.ReplacesId,
                        principalTable: "Nominations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Nominations_Projects_ProjectId",
                        column: x => x.ProjectId,
                        principalTable: "Projects",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Sessions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    EventId = table.Column<int>(type: "INTEGER", nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    StartsAt = table.Column<TimeOnly>(type: "TEXT", nullable: false),
                    EndsAt = table.Column<TimeOnly>(type: "TEXT", nullable: false),
                    Tag = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Speaker = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Title_En = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Title_Fr = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Sessions", x => x.Id);
                    table.CheckConstraint("CK_Sessions_Tag_Known", "[Tag] IN ('Informative', 'Transferable', 'SiteVisit')");
                    table.CheckConstraint("CK_Sessions_Times", "[EndsAt] > [StartsAt]");
                    table.ForeignKey(
                        name: "FK_Sessions_Events_EventId",
                        column: x => x.EventId,
                        principalTable: "Events",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Waivers",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    EventId = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    CountryCode = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    Until = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ExtraSeats = table.Column<int>(type: "INTEGER", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    GrantedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    GrantedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Waivers", x => x.Id);
                    table.CheckConstraint("CK_Waivers_Kind_Known", "[Kind] IN ('Deadline', 'CountrySeats', 'Capacity', 'Criteria')");
                    table.CheckConstraint("CK_Waivers_Reason", "[Reason] <> ''");
                    table.ForeignKey(
                        name: "FK_Waivers_Events_EventId",
                        column: x => x.EventId,
                        principalTable: "Events",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "MeasurementParts",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    MeasurementId = table.Column<int>(type: "INTEGER", nullable: false),
                    Count = table.Column<int>(type: "INTEGER", nullable: false),
                    Order = table.Column<int>(type: "INTEGER", nullable: false),
                    Label_En = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Label_Fr = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MeasurementParts", x => x.Id);
                    table.CheckConstraint("CK_MeasurementParts_Count", "[Count] >= 0");
                    table.ForeignKey(
                        name: "FK_MeasurementParts_Measurements_MeasurementId",
                        column: x => x.MeasurementId,
                        principalTable: "Measurements",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Accomplishments_ProjectId_Number",
                table: "Accomplishments",
                columns: new[] { "ProjectId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Activities_AccomplishmentId_Number",
                table: "Activities",
                columns: new[] { "AccomplishmentId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Activities_ProjectId",
                table: "Activities",
                column: "ProjectId");

            migrationBuilder.CreateIndex(
                name: "IX_Allotments_ObjectClassId",
                table: "Allotments",
                column: "ObjectClassId");

            migrationBuilder.CreateIndex(
                name: "IX_Allotments_ProjectId_ObjectClassId",
                table: "Allotments",
                columns: new[] { "ProjectId", "ObjectClassId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AspNetUserClaims_UserId",
                table: "AspNetUserClaims",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_AspNetUserLogins_UserId",
                table: "AspNetUserLogins",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_AspNetUserPasskeys_UserId",
                table: "AspNetUserPasskeys",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_BudgetSchemes_Name",
                table: "BudgetSchemes",
                column: "Name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Challenges_ActivityId",
                table: "Challenges",
                column: "ActivityId");

            migrationBuilder.CreateIndex(
                name: "IX_Challenges_EventId",
                table: "Challenges",
                column: "EventId");

            migrationBuilder.CreateIndex(
                name: "IX_Challenges_ProjectId_Number",
                table: "Challenges",
                columns: new[] { "ProjectId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Changes_ProjectId_Id",
                table: "Changes",
                columns: new[] { "ProjectId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Changes_Subject_SubjectId",
                table: "Changes",
                columns: new[] { "Subject", "SubjectId" });

            migrationBuilder.CreateIndex(
                name: "IX_Contributions_ProjectId",
                table: "Contributions",
                column: "ProjectId");

            migrationBuilder.CreateIndex(
                name: "IX_CountryAliases_CountryCode",
                table: "CountryAliases",
                column: "CountryCode");

            migrationBuilder.CreateIndex(
                name: "IX_CountryAliases_Name",
                table: "CountryAliases",
                column: "Name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_EventCountries_CountryCode",
                table: "EventCountries",
                column: "CountryCode");

            migrationBuilder.CreateIndex(
                name: "IX_EventPlaces_CountryCode",
                table: "EventPlaces",
                column: "CountryCode");

            migrationBuilder.CreateIndex(
                name: "IX_EventPlaces_EventId",
                table: "EventPlaces",
                column: "EventId");

            migrationBuilder.CreateIndex(
                name: "IX_Events_ActivityId",
                table: "Events",
                column: "ActivityId");

            migrationBuilder.CreateIndex(
                name: "IX_Events_ProjectId_Slug",
                table: "Events",
                columns: new[] { "ProjectId", "Slug" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Events_ProjectId_StartsOn",
                table: "Events",
                columns: new[] { "ProjectId", "StartsOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Events_State",
                table: "Events",
                column: "State");

            migrationBuilder.CreateIndex(
                name: "IX_Expenditures_ActivityId",
                table: "Expenditures",
                column: "ActivityId");

            migrationBuilder.CreateIndex(
                name: "IX_Expenditures_EventId",
                table: "Expenditures",
                column: "EventId");

            migrationBuilder.CreateIndex(
                name: "IX_Expenditures_ObjectClassId",
                table: "Expenditures",
                column: "ObjectClassId");

            migrationBuilder.CreateIndex(
                name: "IX_Expenditures_ProjectId_On",
                table: "Expenditures",
                columns: new[] { "ProjectId", "On" });

            migrationBuilder.CreateIndex(
                name: "IX_Indicators_AccomplishmentId_Number",
                table: "Indicators",
                columns: new[] { "AccomplishmentId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Indicators_ProjectId",
                table: "Indicators",
                column: "ProjectId");

            migrationBuilder.CreateIndex(
                name: "IX_Lessons_EventId",
                table: "Lessons",
                column: "EventId");

            migrationBuilder.CreateIndex(
                name: "IX_Lessons_ProjectId_ThemeId_Order",
                table: "Lessons",
                columns: new[] { "ProjectId", "ThemeId", "Order" });

            migrationBuilder.CreateIndex(
                name: "IX_Lessons_ThemeId",
                table: "Lessons",
                column: "ThemeId");

            migrationBuilder.CreateIndex(
                name: "IX_LessonThemes_Code",
                table: "LessonThemes",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_MeasurementParts_MeasurementId",
                table: "MeasurementParts",
                column: "MeasurementId");

            migrationBuilder.CreateIndex(
                name: "IX_Measurements_CorrectsId",
                table: "Measurements",
                column: "CorrectsId");

            migrationBuilder.CreateIndex(
                name: "IX_Measurements_IndicatorId_MeasuredOn",
                table: "Measurements",
                columns: new[] { "IndicatorId", "MeasuredOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Measurements_ProjectId",
                table: "Measurements",
                column: "ProjectId");

            migrationBuilder.CreateIndex(
                name: "IX_Nominations_CountryCode_PersonKey",
                table: "Nominations",
                columns: new[] { "CountryCode", "PersonKey" });

            migrationBuilder.CreateIndex(
                name: "IX_Nominations_CountryCode_State",
                table: "Nominations",
                columns: new[] { "CountryCode", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_Nominations_EventId_CountryCode_EmailKey",
                table: "Nominations",
                columns: new[] { "EventId", "CountryCode", "EmailKey" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Nominations_EventId_CountryCode_PersonKey",
                table: "Nominations",
                columns: new[] { "EventId", "CountryCode", "PersonKey" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Nominations_ProjectId_State",
                table: "Nominations",
                columns: new[] { "ProjectId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_Nominations_ReplacesId",
                table: "Nominations",
                column: "ReplacesId");

            migrationBuilder.CreateIndex(
                name: "IX_Nominations_State_OfferExpiresAt",
                table: "Nominations",
                columns: new[] { "State", "OfferExpiresAt" });

            migrationBuilder.CreateIndex(
                name: "IX_ObjectClasses_SchemeId_Code",
                table: "ObjectClasses",
                columns: new[] { "SchemeId", "Code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_ChangeId",
                table: "Outbox",
                column: "ChangeId");

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_MessageId",
                table: "Outbox",
                column: "MessageId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_SentAt_NextAttemptAt",
                table: "Outbox",
                columns: new[] { "SentAt", "NextAttemptAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Outputs_ActivityId",
                table: "Outputs",
                column: "ActivityId");

            migrationBuilder.CreateIndex(
                name: "IX_Outputs_ProjectId",
                table: "Outputs",
                column: "ProjectId");

            migrationBuilder.CreateIndex(
                name: "IX_Partners_ProjectId_Order",
                table: "Partners",
                columns: new[] { "ProjectId", "Order" });

            migrationBuilder.CreateIndex(
                name: "IX_ProjectCountry_CountryCode",
                table: "ProjectCountry",
                column: "CountryCode");

            migrationBuilder.CreateIndex(
                name: "IX_Projects_BudgetSchemeId",
                table: "Projects",
                column: "BudgetSchemeId");

            migrationBuilder.CreateIndex(
                name: "IX_Projects_Slug",
                table: "Projects",
                column: "Slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ReportNarratives_ProjectId_Section_Language",
                table: "ReportNarratives",
                columns: new[] { "ProjectId", "Section", "Language" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Revisions_ObjectClassId",
                table: "Revisions",
                column: "ObjectClassId");

            migrationBuilder.CreateIndex(
                name: "IX_Revisions_ProjectId_On",
                table: "Revisions",
                columns: new[] { "ProjectId", "On" });

            migrationBuilder.CreateIndex(
                name: "IX_Sessions_EventId_Day_StartsAt",
                table: "Sessions",
                columns: new[] { "EventId", "Day", "StartsAt" });

            migrationBuilder.CreateIndex(
                name: "EmailIndex",
                table: "Users",
                column: "NormalizedEmail");

            migrationBuilder.CreateIndex(
                name: "IX_Users_CountryCode",
                table: "Users",
                column: "CountryCode");

            migrationBuilder.CreateIndex(
                name: "UserNameIndex",
                table: "Users",
                column: "NormalizedUserName",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Waivers_EventId",
                table: "Waivers",
                column: "EventId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Allotments");

            migrationBuilder.DropTable(
                name: "AspNetUserClaims");

            migrationBuilder.DropTable(
                name: "AspNetUserLogins");

            migrationBuilder.DropTable(
                name: "AspNetUserPasskeys");

            migrationBuilder.DropTable(
                name: "AspNetUserTokens");

            migrationBuilder.DropTable(
                name: "Challenges");

            migrationBuilder.DropTable(
                name: "Contributions");

            migrationBuilder.DropTable(
                name: "CountryAliases");

            migrationBuilder.DropTable(
                name: "EventCountries");

            migrationBuilder.DropTable(
                name: "EventPlaces");

            migrationBuilder.DropTable(
                name: "Expenditures");

            migrationBuilder.DropTable(
                name: "Lessons");

            migrationBuilder.DropTable(
                name: "MeasurementParts");

            migrationBuilder.DropTable(
                name: "Nominations");

            migrationBuilder.DropTable(
                name: "Outbox");

            migrationBuilder.DropTable(
                name: "Outputs");

            migrationBuilder.DropTable(
                name: "Partners");

            migrationBuilder.DropTable(
                name: "ProjectCountry");

            migrationBuilder.DropTable(
                name: "ReportNarratives");

            migrationBuilder.DropTable(
                name: "Revisions");

            migrationBuilder.DropTable(
                name: "Sessions");

            migrationBuilder.DropTable(
                name: "Waivers");

            migrationBuilder.DropTable(
                name: "Users");

            migrationBuilder.DropTable(
                name: "LessonThemes");

            migrationBuilder.DropTable(
                name: "Measurements");

            migrationBuilder.DropTable(
                name: "Changes");

            migrationBuilder.DropTable(
                name: "ObjectClasses");

            migrationBuilder.DropTable(
                name: "Events");

            migrationBuilder.DropTable(
                name: "Countries");

            migrationBuilder.DropTable(
                name: "Indicators");

            migrationBuilder.DropTable(
                name: "Activities");

            migrationBuilder.DropTable(
                name: "Accomplishments");

            migrationBuilder.DropTable(
                name: "Projects");

            migrationBuilder.DropTable(
                name: "BudgetSchemes");
        }
    }
}
