using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ProjectPortal.Web.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class ReportsAndTheirWriting : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "Edition",
                table: "ReportNarratives",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "Figures",
                table: "ReportNarratives",
                type: "TEXT",
                maxLength: 40000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateTime>(
                name: "ReportedAt",
                table: "Projects",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "ReportedAt",
                table: "Measurements",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "ReportedAt",
                table: "Indicators",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "ReportedAt",
                table: "Expenditures",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "ReportedAt",
                table: "Events",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "ReportedAt",
                table: "Activities",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "NarrativeVersions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    NarrativeId = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Markdown = table.Column<string>(type: "TEXT", maxLength: 40000, nullable: false),
                    WordCount = table.Column<int>(type: "INTEGER", nullable: false),
                    Figures = table.Column<string>(type: "TEXT", maxLength: 40000, nullable: false),
                    Restores = table.Column<int>(type: "INTEGER", nullable: true),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ByUserId = table.Column<int>(type: "INTEGER", nullable: true),
                    ByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NarrativeVersions", x => x.Id);
                    table.CheckConstraint("CK_NarrativeVersions_Number", "[Number] > 0");
                    table.ForeignKey(
                        name: "FK_NarrativeVersions_ReportNarratives_NarrativeId",
                        column: x => x.NarrativeId,
                        principalTable: "ReportNarratives",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ReportEditions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ProjectId = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    CorrectsId = table.Column<int>(type: "INTEGER", nullable: true),
                    CorrectionReason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    WrittenAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    SentAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    SentById = table.Column<int>(type: "INTEGER", nullable: true),
                    SentBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ReturnReason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    ClearedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ClearedById = table.Column<int>(type: "INTEGER", nullable: true),
                    ClearedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ClearedAlone = table.Column<bool>(type: "INTEGER", nullable: false),
                    SubmittedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    SubmittedById = table.Column<int>(type: "INTEGER", nullable: true),
                    SubmittedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    SupersededAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    WhatChanged_En = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    WhatChanged_Fr = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReportEditions", x => x.Id);
                    table.CheckConstraint("CK_ReportEditions_Cleared", "([State] IN ('Cleared', 'Submitted', 'Superseded') AND [ClearedAt] IS NOT NULL) OR ([State] NOT IN ('Cleared', 'Submitted', 'Superseded') AND [ClearedAt] IS NULL)");
                    table.CheckConstraint("CK_ReportEditions_Code", "[State] NOT IN ('Submitted', 'Superseded') OR [Code] <> ''");
                    table.CheckConstraint("CK_ReportEditions_Correction", "[CorrectsId] IS NULL OR [CorrectionReason] <> ''");
                    table.CheckConstraint("CK_ReportEditions_Kind_Known", "[Kind] IN ('Final', 'Progress')");
                    table.CheckConstraint("CK_ReportEditions_Number", "[Number] > 0");
                    table.CheckConstraint("CK_ReportEditions_SecondPerson", "[ClearedById] IS NULL OR [SentById] IS NULL OR [ClearedById] <> [SentById] OR [ClearedAlone] = 1");
                    table.CheckConstraint("CK_ReportEditions_Sent", "[State] NOT IN ('InternalReview', 'Cleared', 'Submitted', 'Superseded') OR [SentAt] IS NOT NULL");
                    table.CheckConstraint("CK_ReportEditions_State_Known", "[State] IN ('Drafting', 'InternalReview', 'Cleared', 'Submitted', 'Superseded')");
                    table.CheckConstraint("CK_ReportEditions_Submitted", "([State] IN ('Submitted', 'Superseded') AND [SubmittedAt] IS NOT NULL) OR ([State] NOT IN ('Submitted', 'Superseded') AND [SubmittedAt] IS NULL)");
                    table.CheckConstraint("CK_ReportEditions_Superseded", "([State] = 'Superseded' AND [SupersededAt] IS NOT NULL) OR ([State] <> 'Superseded' AND [SupersededAt] IS NULL)");
                    table.CheckConstraint("CK_ReportEditions_WhatChanged", "[CorrectsId] IS NULL OR [State] NOT IN ('Submitted', 'Superseded') OR [WhatChanged_En] <> '' OR [WhatChanged_Fr] <> ''");
                    table.CheckConstraint("CK_ReportEditions_Year", "([Kind] = 'Final' AND [Year] = 0) OR ([Kind] <> 'Final' AND [Year] > 0)");
                    table.ForeignKey(
                        name: "FK_ReportEditions_Projects_ProjectId",
                        column: x => x.ProjectId,
                        principalTable: "Projects",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ReportEditions_ReportEditions_CorrectsId",
                        column: x => x.CorrectsId,
                        principalTable: "ReportEditions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SectionComments",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ProjectId = table.Column<int>(type: "INTEGER", nullable: false),
                    Section = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Language = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    AnswersId = table.Column<int>(type: "INTEGER", nullable: true),
                    Text = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    ByUserId = table.Column<int>(type: "INTEGER", nullable: true),
                    ByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ResolvedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ResolvedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SectionComments", x => x.Id);
                    table.CheckConstraint("CK_SectionComments_Resolved", "([ResolvedAt] IS NULL AND [ResolvedBy] = '') OR ([ResolvedAt] IS NOT NULL AND [ResolvedBy] <> '' AND [AnswersId] IS NULL)");
                    table.CheckConstraint("CK_SectionComments_Section_Known", "[Section] IN ('Summary', 'GoodPractices', 'Sustainability', 'MultiplierEffects', 'AdditionalInformation')");
                    table.ForeignKey(
                        name: "FK_SectionComments_Projects_ProjectId",
                        column: x => x.ProjectId,
                        principalTable: "Projects",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SectionComments_SectionComments_AnswersId",
                        column: x => x.AnswersId,
                        principalTable: "SectionComments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SectionPresences",
                columns: table => new
                {
                    ProjectId = table.Column<int>(type: "INTEGER", nullable: false),
                    Section = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Language = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    UserId = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    SeenAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Since = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SectionPresences", x => new { x.ProjectId, x.Section, x.Language, x.UserId });
                    table.CheckConstraint("CK_SectionPresences_Section_Known", "[Section] IN ('Summary', 'GoodPractices', 'Sustainability', 'MultiplierEffects', 'AdditionalInformation')");
                    table.ForeignKey(
                        name: "FK_SectionPresences_Projects_ProjectId",
                        column: x => x.ProjectId,
                        principalTable: "Projects",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ReportExceptions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ReportEditionId = table.Column<int>(type: "INTEGER", nullable: false),
                    Gap = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Section = table.Column<int>(type: "INTEGER", nullable: false),
                    Language = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Record = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    RecordId = table.Column<int>(type: "INTEGER", nullable: false),
                    Details = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Name_En = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Name_Fr = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReportExceptions", x => x.Id);
                    table.CheckConstraint("CK_ReportExceptions_Reason", "[Reason] <> ''");
                    table.ForeignKey(
                        name: "FK_ReportExceptions_ReportEditions_ReportEditionId",
                        column: x => x.ReportEditionId,
                        principalTable: "ReportEditions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ReportFiles",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ReportEditionId = table.Column<int>(type: "INTEGER", nullable: false),
                    Language = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Format = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    MediaType = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Engine = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Size = table.Column<int>(type: "INTEGER", nullable: false),
                    Sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Content = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReportFiles", x => x.Id);
                    table.CheckConstraint("CK_ReportFiles_Format_Known", "[Format] IN ('Pdf', 'Docx')");
                    table.CheckConstraint("CK_ReportFiles_Whole", "[Size] > 0 AND [Sha256] <> '' AND [Engine] <> ''");
                    table.ForeignKey(
                        name: "FK_ReportFiles_ReportEditions_ReportEditionId",
                        column: x => x.ReportEditionId,
                        principalTable: "ReportEditions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ReportSnapshots",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ReportEditionId = table.Column<int>(type: "INTEGER", nullable: false),
                    TakenAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    FactsVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    Facts = table.Column<string>(type: "TEXT", maxLength: 2147483647, nullable: false),
                    Sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReportSnapshots", x => x.Id);
                    table.CheckConstraint("CK_ReportSnapshots_Whole", "[Facts] <> '' AND [Sha256] <> ''");
                    table.ForeignKey(
                        name: "FK_ReportSnapshots_ReportEditions_ReportEditionId",
                        column: x => x.ReportEditionId,
                        principalTable: "ReportEditions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ReportWriters",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ReportEditionId = table.Column<int>(type: "INTEGER", nullable: false),
                    UserId = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReportWriters", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReportWriters_ReportEditions_ReportEditionId",
                        column: x => x.ReportEditionId,
                        principalTable: "ReportEditions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_NarrativeVersions_NarrativeId_Number",
                table: "NarrativeVersions",
                columns: new[] { "NarrativeId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ReportEditions_Code",
                table: "ReportEditions",
                column: "Code",
                unique: true,
                filter: "[Code] <> ''");

            migrationBuilder.CreateIndex(
                name: "IX_ReportEditions_CorrectsId",
                table: "ReportEditions",
                column: "CorrectsId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ReportEditions_OnItsWay",
                table: "ReportEditions",
                columns: new[] { "ProjectId", "Kind", "Year" },
                unique: true,
                filter: "[State] IN ('Drafting', 'InternalReview', 'Cleared')");

            migrationBuilder.CreateIndex(
                name: "IX_ReportEditions_ProjectId_Kind_Year_Number",
                table: "ReportEditions",
                columns: new[] { "ProjectId", "Kind", "Year", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ReportExceptions_ReportEditionId",
                table: "ReportExceptions",
                column: "ReportEditionId");

            migrationBuilder.CreateIndex(
                name: "IX_ReportFiles_ReportEditionId_Language_Format",
                table: "ReportFiles",
                columns: new[] { "ReportEditionId", "Language", "Format" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ReportFiles_Sha256",
                table: "ReportFiles",
                column: "Sha256");

            migrationBuilder.CreateIndex(
                name: "IX_ReportSnapshots_ReportEditionId",
                table: "ReportSnapshots",
                column: "ReportEditionId");

            migrationBuilder.CreateIndex(
                name: "IX_ReportWriters_ReportEditionId_UserId",
                table: "ReportWriters",
                columns: new[] { "ReportEditionId", "UserId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SectionComments_AnswersId",
                table: "SectionComments",
                column: "AnswersId");

            migrationBuilder.CreateIndex(
                name: "IX_SectionComments_ProjectId_Section",
                table: "SectionComments",
                columns: new[] { "ProjectId", "Section" });

            migrationBuilder.CreateIndex(
                name: "IX_SectionPresences_SeenAt",
                table: "SectionPresences",
                column: "SeenAt");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "NarrativeVersions");

            migrationBuilder.DropTable(
                name: "ReportExceptions");

            migrationBuilder.DropTable(
                name: "ReportFiles");

            migrationBuilder.DropTable(
                name: "ReportSnapshots");

            migrationBuilder.DropTable(
                name: "ReportWriters");

            migrationBuilder.DropTable(
                name: "SectionComments");

            migrationBuilder.DropTable(
                name: "SectionPresences");

            migrationBuilder.DropTable(
                name: "ReportEditions");

            migrationBuilder.DropColumn(
                name: "Edition",
                table: "ReportNarratives");

            migrationBuilder.DropColumn(
                name: "Figures",
                table: "ReportNarratives");

            migrationBuilder.DropColumn(
                name: "ReportedAt",
                table: "Projects");

            migrationBuilder.DropColumn(
                name: "ReportedAt",
                table: "Measurements");

            migrationBuilder.DropColumn(
                name: "ReportedAt",
                table: "Indicators");

            migrationBuilder.DropColumn(
                name: "ReportedAt",
                table: "Expenditures");

            migrationBuilder.DropColumn(
                name: "ReportedAt",
                table: "Events");

            migrationBuilder.DropColumn(
                name: "ReportedAt",
                table: "Activities");
        }
    }
}
