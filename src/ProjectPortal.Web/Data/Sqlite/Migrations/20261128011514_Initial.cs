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
                name: "FormDeeds",
                columns: table => new
                {
                    Mark = table.Column<string>(type: "TEXT", unicode: false, fixedLength: true, maxLength: 64, nullable: false),
                    Location = table.Column<string>(type: "TEXT", maxLength: 2147483647, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FormDeeds", x => x.Mark);
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
                name: "SearchWords",
                columns: table => new
                {
                    Subject = table.Column<int>(type: "INTEGER", nullable: false),
                    SubjectId = table.Column<int>(type: "INTEGER", nullable: false),
                    Word = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SearchWords", x => new { x.Subject, x.SubjectId, x.Word });
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
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
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
                    HandingOverAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    UncertainAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    GivenUpAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    SettledAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    AskedAgainAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    NextAttemptAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Trouble = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    LastError = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Outbox", x => x.Id);
                    table.CheckConstraint("CK_Outbox_OneState", "(CASE WHEN [SentAt] IS NULL THEN 0 ELSE 1 END) + (CASE WHEN [HandingOverAt] IS NULL THEN 0 ELSE 1 END) + (CASE WHEN [UncertainAt] IS NULL THEN 0 ELSE 1 END) + (CASE WHEN [GivenUpAt] IS NULL THEN 0 ELSE 1 END) + (CASE WHEN [SettledAt] IS NULL THEN 0 ELSE 1 END) <= 1");
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
                    CalendarHash = table.Column<string>(type: "TEXT", unicode: false, fixedLength: true, maxLength: 64, nullable: true),
                    CalendarMadeAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    InvitedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    PasswordAskedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
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
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
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
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
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
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
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
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
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
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
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
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
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
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
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
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
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
                    CriteriaCount = table.Column<int>(type: "INTEGER", nullable: false),
                    ThresholdPerCent = table.Column<int>(type: "INTEGER", nullable: true),
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
                    FreezesOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    State = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    PublishedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    StateReason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    ResumesAs = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    ReleasedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ReleasedByUserId = table.Column<int>(type: "INTEGER", nullable: true),
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
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Events", x => x.Id);
                    table.CheckConstraint("CK_Events_Dates", "[EndsOn] >= [StartsOn]");
                    table.CheckConstraint("CK_Events_Freeze", "[FreezesOn] <= [StartsOn]");
                    table.CheckConstraint("CK_Events_Kind_Known", "[Kind] IN ('ExpertGroupMeeting', 'Workshop', 'StudyTour')");
                    table.CheckConstraint("CK_Events_Open", "[State] <> 'NominationsOpen' OR [NominationsCloseAt] IS NOT NULL");
                    table.CheckConstraint("CK_Events_Reason", "[State] NOT IN ('Postponed', 'Cancelled') OR [StateReason] <> ''");
                    table.CheckConstraint("CK_Events_ResumesAs_Known", "[ResumesAs] IN ('Draft', 'Published', 'NominationsOpen', 'Selection', 'Confirmed', 'Running', 'Completed', 'Postponed', 'Cancelled')");
                    table.CheckConstraint("CK_Events_Seats", "[Capacity] >= 1 AND [SeatsPerCountry] >= 1");
                    table.CheckConstraint("CK_Events_State_Known", "[State] IN ('Draft', 'Published', 'NominationsOpen', 'Selection', 'Confirmed', 'Running', 'Completed', 'Postponed', 'Cancelled')");
                    table.CheckConstraint("CK_Events_Threshold", "[ThresholdPerCent] BETWEEN 1 AND 100");
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
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
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
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
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
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
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
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
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
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
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
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
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
                    ProposedByUserId = table.Column<int>(type: "INTEGER", nullable: true),
                    BelowThreshold = table.Column<bool>(type: "INTEGER", nullable: false),
                    ReserveRank = table.Column<int>(type: "INTEGER", nullable: true),
                    ReturnReason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    ReturnDueOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    OfferExpiresAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    SelectedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    AnsweredAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    AnsweredBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    AnswerReason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    AttendanceRecordedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    CountedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ReplacesId = table.Column<int>(type: "INTEGER", nullable: true),
                    DraftKey = table.Column<Guid>(type: "TEXT", nullable: true),
                    LastPage = table.Column<Guid>(type: "TEXT", nullable: true),
                    LastSave = table.Column<int>(type: "INTEGER", nullable: false),
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
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Nominations", x => x.Id);
                    table.CheckConstraint("CK_Nominations_Answered", "[State] NOT IN ('Confirmed', 'Withdrawn') OR ([AnsweredAt] IS NOT NULL AND [AnsweredBy] <> '')");
                    table.CheckConstraint("CK_Nominations_Attendance", "([State] IN ('Attended', 'NoShow') AND [AttendanceRecordedAt] IS NOT NULL) OR ([State] NOT IN ('Attended', 'NoShow') AND [AttendanceRecordedAt] IS NULL)");
                    table.CheckConstraint("CK_Nominations_BelowThreshold", "[BelowThreshold] = 0 OR [ProposalReason] <> ''");
                    table.CheckConstraint("CK_Nominations_Nominee_Authority_Known", "[Nominee_Authority] IN ('NotStated', 'Decides', 'Advises', 'Implements', 'Liaises')");
                    table.CheckConstraint("CK_Nominations_Nominee_Sex_Known", "[Nominee_Sex] IN ('NotStated', 'Female', 'Male')");
                    table.CheckConstraint("CK_Nominations_Offer", "([State] = 'Selected' AND [OfferExpiresAt] IS NOT NULL) OR ([State] <> 'Selected' AND [OfferExpiresAt] IS NULL)");
                    table.CheckConstraint("CK_Nominations_Proposal", "[Proposal] = 'None' OR [State] = 'Screening'");
                    table.CheckConstraint("CK_Nominations_Proposal_Known", "[Proposal] IN ('None', 'Select', 'Reserve', 'Decline')");
                    table.CheckConstraint("CK_Nominations_Reserve", "[State] <> 'Reserve' OR [ReserveRank] IS NOT NULL");
                    table.CheckConstraint("CK_Nominations_Returned", "[State] <> 'Returned' OR ([ReturnReason] <> '' AND [ReturnDueOn] IS NOT NULL)");
                    table.CheckConstraint("CK_Nominations_Selected", "[State] NOT IN ('Selected', 'Confirmed', 'Attended', 'NoShow', 'Lapsed', 'Replaced') OR [SelectedAt] IS NOT NULL");
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
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
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
                    Language = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Title_En = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Title_Fr = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
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
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
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
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
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
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
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
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
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
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
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
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
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
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
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
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
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
                name: "PersonalLinks",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    NominationId = table.Column<int>(type: "INTEGER", nullable: false),
                    Purpose = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    TokenHash = table.Column<string>(type: "TEXT", unicode: false, fixedLength: true, maxLength: 64, nullable: false),
                    IssuedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    IssuedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ExpiresAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RevokedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Closing = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    RevokedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ClosingReason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
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
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
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
                name: "SeatShifts",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    NominationId = table.Column<int>(type: "INTEGER", nullable: false),
                    Freed = table.Column<bool>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SeatShifts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SeatShifts_Nominations_NominationId",
                        column: x => x.NominationId,
                        principalTable: "Nominations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
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
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
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
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
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
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
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
                name: "IX_BudgetSchemes_Name",
                table: "BudgetSchemes",
                column: "Name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Certificates_Code",
                table: "Certificates",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Certificates_NominationId",
                table: "Certificates",
                column: "NominationId");

            migrationBuilder.CreateIndex(
                name: "IX_Certificates_OneValid",
                table: "Certificates",
                column: "NominationId",
                unique: true,
                filter: "[RevokedAt] IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Certificates_ProjectId",
                table: "Certificates",
                column: "ProjectId");

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
                name: "IX_ChangeRequests_CountryCode_State",
                table: "ChangeRequests",
                columns: new[] { "CountryCode", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_ChangeRequests_EventId",
                table: "ChangeRequests",
                column: "EventId");

            migrationBuilder.CreateIndex(
                name: "IX_ChangeRequests_NominationId",
                table: "ChangeRequests",
                column: "NominationId");

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
                name: "IX_Changes_ProjectId_ByName_Id",
                table: "Changes",
                columns: new[] { "ProjectId", "ByName", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Changes_ProjectId_Id",
                table: "Changes",
                columns: new[] { "ProjectId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Changes_ProjectId_Subject_Id",
                table: "Changes",
                columns: new[] { "ProjectId", "Subject", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Changes_Subject_SubjectId",
                table: "Changes",
                columns: new[] { "Subject", "SubjectId" });

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
                name: "IX_Documents_NominationId",
                table: "Documents",
                column: "NominationId");

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
                name: "IX_Events_ProjectId_State",
                table: "Events",
                columns: new[] { "ProjectId", "State" });

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
                name: "IX_Expenditures_ProjectId_ObjectClassId_Cents",
                table: "Expenditures",
                columns: new[] { "ProjectId", "ObjectClassId", "Cents" });

            migrationBuilder.CreateIndex(
                name: "IX_Expenditures_ProjectId_On",
                table: "Expenditures",
                columns: new[] { "ProjectId", "On" });

            migrationBuilder.CreateIndex(
                name: "IX_FormDeeds_At",
                table: "FormDeeds",
                column: "At");

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
                name: "IX_Marks_AssessmentId_CriterionId",
                table: "Marks",
                columns: new[] { "AssessmentId", "CriterionId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Marks_CriterionId",
                table: "Marks",
                column: "CriterionId");

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
                name: "IX_Nominations_CountryCode_DraftKey",
                table: "Nominations",
                columns: new[] { "CountryCode", "DraftKey" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Nominations_CountryCode_EmailKey",
                table: "Nominations",
                columns: new[] { "CountryCode", "EmailKey" });

            migrationBuilder.CreateIndex(
                name: "IX_Nominations_CountryCode_Id",
                table: "Nominations",
                columns: new[] { "CountryCode", "Id" });

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
                name: "IX_Nominations_EventId_CountryCode_State_Proposal_SubmittedAt",
                table: "Nominations",
                columns: new[] { "EventId", "CountryCode", "State", "Proposal", "SubmittedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Nominations_ProjectId_CountryCode_State_Proposal_SubmittedAt",
                table: "Nominations",
                columns: new[] { "ProjectId", "CountryCode", "State", "Proposal", "SubmittedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Nominations_ProjectId_Id",
                table: "Nominations",
                columns: new[] { "ProjectId", "Id" });

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
                name: "IX_Outbox_ToAddress_SentAt",
                table: "Outbox",
                columns: new[] { "ToAddress", "SentAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Outputs_ActivityId",
                table: "Outputs",
                column: "ActivityId");

            migrationBuilder.CreateIndex(
                name: "IX_Outputs_ProjectId",
                table: "Outputs",
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
                name: "IX_Partners_ProjectId_Order",
                table: "Partners",
                columns: new[] { "ProjectId", "Order" });

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
                name: "IX_Projects_StartsOn_Id",
                table: "Projects",
                columns: new[] { "StartsOn", "Id" },
                descending: new[] { true, false });

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
                name: "IX_ReportNarratives_ProjectId_Section_Language",
                table: "ReportNarratives",
                columns: new[] { "ProjectId", "Section", "Language" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Revisions_ObjectClassId",
                table: "Revisions",
                column: "ObjectClassId");

            migrationBuilder.CreateIndex(
                name: "IX_Revisions_ProjectId_ObjectClassId_Cents",
                table: "Revisions",
                columns: new[] { "ProjectId", "ObjectClassId", "Cents" });

            migrationBuilder.CreateIndex(
                name: "IX_Revisions_ProjectId_On",
                table: "Revisions",
                columns: new[] { "ProjectId", "On" });

            migrationBuilder.CreateIndex(
                name: "IX_SearchWords_Subject_Word_SubjectId",
                table: "SearchWords",
                columns: new[] { "Subject", "Word", "SubjectId" });

            migrationBuilder.CreateIndex(
                name: "IX_SeatShifts_NominationId",
                table: "SeatShifts",
                column: "NominationId");

            migrationBuilder.CreateIndex(
                name: "IX_Sessions_EventId_Day_StartsAt",
                table: "Sessions",
                columns: new[] { "EventId", "Day", "StartsAt" });

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

            migrationBuilder.CreateIndex(
                name: "EmailIndex",
                table: "Users",
                column: "NormalizedEmail");

            migrationBuilder.CreateIndex(
                name: "IX_Users_CalendarHash",
                table: "Users",
                column: "CalendarHash",
                unique: true);

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
                name: "AttendanceMarks");

            migrationBuilder.DropTable(
                name: "Badges");

            migrationBuilder.DropTable(
                name: "Certificates");

            migrationBuilder.DropTable(
                name: "Challenges");

            migrationBuilder.DropTable(
                name: "ChangeRequests");

            migrationBuilder.DropTable(
                name: "Concepts");

            migrationBuilder.DropTable(
                name: "Contributions");

            migrationBuilder.DropTable(
                name: "CountryAliases");

            migrationBuilder.DropTable(
                name: "DirectoryMessages");

            migrationBuilder.DropTable(
                name: "Documents");

            migrationBuilder.DropTable(
                name: "EventCountries");

            migrationBuilder.DropTable(
                name: "EventPlaces");

            migrationBuilder.DropTable(
                name: "Expenditures");

            migrationBuilder.DropTable(
                name: "FormDeeds");

            migrationBuilder.DropTable(
                name: "Lessons");

            migrationBuilder.DropTable(
                name: "Marks");

            migrationBuilder.DropTable(
                name: "MeasurementParts");

            migrationBuilder.DropTable(
                name: "NominationIntakes");

            migrationBuilder.DropTable(
                name: "Outbox");

            migrationBuilder.DropTable(
                name: "Outputs");

            migrationBuilder.DropTable(
                name: "PartnerParts");

            migrationBuilder.DropTable(
                name: "PersonalLinks");

            migrationBuilder.DropTable(
                name: "ProjectCountry");

            migrationBuilder.DropTable(
                name: "Reminders");

            migrationBuilder.DropTable(
                name: "ReportNarratives");

            migrationBuilder.DropTable(
                name: "Revisions");

            migrationBuilder.DropTable(
                name: "SearchWords");

            migrationBuilder.DropTable(
                name: "SeatShifts");

            migrationBuilder.DropTable(
                name: "SessionSpeakers");

            migrationBuilder.DropTable(
                name: "SurveyAnswers");

            migrationBuilder.DropTable(
                name: "Waivers");

            migrationBuilder.DropTable(
                name: "DirectoryEntries");

            migrationBuilder.DropTable(
                name: "LessonThemes");

            migrationBuilder.DropTable(
                name: "Assessments");

            migrationBuilder.DropTable(
                name: "Criteria");

            migrationBuilder.DropTable(
                name: "Measurements");

            migrationBuilder.DropTable(
                name: "Changes");

            migrationBuilder.DropTable(
                name: "Partners");

            migrationBuilder.DropTable(
                name: "ObjectClasses");

            migrationBuilder.DropTable(
                name: "Sessions");

            migrationBuilder.DropTable(
                name: "Nominations");

            migrationBuilder.DropTable(
                name: "Users");

            migrationBuilder.DropTable(
                name: "Indicators");

            migrationBuilder.DropTable(
                name: "Events");

            migrationBuilder.DropTable(
                name: "Countries");

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
