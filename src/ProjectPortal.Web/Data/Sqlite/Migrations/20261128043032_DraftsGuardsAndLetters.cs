using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ProjectPortal.Web.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class DraftsGuardsAndLetters : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "CK_Sessions_Times",
                table: "Sessions");

            migrationBuilder.DropIndex(
                name: "IX_Measurements_CorrectsId",
                table: "Measurements");

            migrationBuilder.DropCheckConstraint(
                name: "CK_ChangeRequests_Person",
                table: "ChangeRequests");

            migrationBuilder.AddColumn<string>(
                name: "SearchKey",
                table: "Users",
                type: "TEXT",
                maxLength: 500,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "ContactAddress",
                table: "Projects",
                type: "TEXT",
                maxLength: 254,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "ContactName",
                table: "Projects",
                type: "TEXT",
                maxLength: 200,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Invented",
                table: "Projects",
                type: "TEXT",
                maxLength: 30,
                nullable: false,
                defaultValue: "None");

            migrationBuilder.AddColumn<DateTime>(
                name: "SaidAt",
                table: "Projects",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "List",
                table: "Outbox",
                type: "TEXT",
                maxLength: 80,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "ReplyToAddress",
                table: "Outbox",
                type: "TEXT",
                maxLength: 254,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "ReplyToName",
                table: "Outbox",
                type: "TEXT",
                maxLength: 200,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "SearchKey",
                table: "Outbox",
                type: "TEXT",
                maxLength: 500,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "LastAnswer",
                table: "Nominations",
                type: "TEXT",
                maxLength: 2000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "LastQuestion",
                table: "Nominations",
                type: "TEXT",
                maxLength: 2000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "LastSavedByUserId",
                table: "Nominations",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ReturnPart",
                table: "Nominations",
                type: "TEXT",
                maxLength: 20,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateTime>(
                name: "ReturnedAt",
                table: "Nominations",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ReturnedMark",
                table: "Nominations",
                type: "TEXT",
                maxLength: 20,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateTime>(
                name: "SaidAt",
                table: "Nominations",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "TimesReturned",
                table: "Nominations",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateTime>(
                name: "SaidAt",
                table: "Events",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Exports",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ByUserId = table.Column<int>(type: "INTEGER", nullable: true),
                    ByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    FileName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Path = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Filter = table.Column<string>(type: "TEXT", maxLength: 600, nullable: false),
                    Rows = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Exports", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "FormDrafts",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Owner = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    Form = table.Column<string>(type: "TEXT", unicode: false, fixedLength: true, maxLength: 64, nullable: false),
                    Fields = table.Column<string>(type: "TEXT", maxLength: 2147483647, nullable: false),
                    Page = table.Column<Guid>(type: "TEXT", nullable: false),
                    Save = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FormDrafts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Guards",
                columns: table => new
                {
                    Name = table.Column<string>(type: "TEXT", unicode: false, maxLength: 60, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Guards", x => x.Name);
                });

            migrationBuilder.CreateTable(
                name: "Installations",
                columns: table => new
                {
                    Key = table.Column<string>(type: "TEXT", unicode: false, fixedLength: true, maxLength: 32, nullable: false),
                    Since = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Installations", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "InvitationLetters",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ProjectId = table.Column<int>(type: "INTEGER", nullable: false),
                    NominationId = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    DatedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    IssuedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Facts = table.Column<string>(type: "TEXT", maxLength: 2147483647, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_InvitationLetters", x => x.Id);
                    table.CheckConstraint("CK_InvitationLetters_Number", "[Number] > 0");
                    table.ForeignKey(
                        name: "FK_InvitationLetters_Nominations_NominationId",
                        column: x => x.NominationId,
                        principalTable: "Nominations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_InvitationLetters_Projects_ProjectId",
                        column: x => x.ProjectId,
                        principalTable: "Projects",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "KeptFoldings",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_KeptFoldings", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PasswordTrials",
                columns: table => new
                {
                    Key = table.Column<string>(type: "TEXT", unicode: false, fixedLength: true, maxLength: 64, nullable: false),
                    Failures = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Until = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PasswordTrials", x => x.Key);
                });

            migrationBuilder.AddCheckConstraint(
                name: "CK_Sessions_Times",
                table: "Sessions",
                sql: "[EndsAt] > [StartsAt] OR [EndsAt] = '00:00:00'");

            migrationBuilder.AddCheckConstraint(
                name: "CK_Projects_Invented_Known",
                table: "Projects",
                sql: "[Invented] IN ('None', 'Participation', 'Everything')");

            migrationBuilder.CreateIndex(
                name: "IX_Measurements_CorrectsId",
                table: "Measurements",
                column: "CorrectsId",
                unique: true);

            migrationBuilder.AddCheckConstraint(
                name: "CK_ChangeRequests_Person",
                table: "ChangeRequests",
                sql: "[Kind] = 'Withdraw' OR [Person_GivenName] <> '' OR [Person_FamilyName] <> ''");

            migrationBuilder.CreateIndex(
                name: "IX_Exports_ByName_Id",
                table: "Exports",
                columns: new[] { "ByName", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_FormDrafts_At",
                table: "FormDrafts",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_FormDrafts_Owner_Form",
                table: "FormDrafts",
                columns: new[] { "Owner", "Form" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_InvitationLetters_NominationId_Number",
                table: "InvitationLetters",
                columns: new[] { "NominationId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_InvitationLetters_ProjectId",
                table: "InvitationLetters",
                column: "ProjectId");

            migrationBuilder.CreateIndex(
                name: "IX_PasswordTrials_At",
                table: "PasswordTrials",
                column: "At");

            // Projects that the portal brought itself, before it said how much of them is invented.
            migrationBuilder.Sql(
                "UPDATE [Projects] SET [Invented] = CASE WHEN [Slug] = 'roa-206' THEN 'Participation' ELSE 'Everything' END "
                + "WHERE [SampleNote_En] <> ''");

            // Of signs that look alike one is kept, as codes are read from now on.
            foreach (var table in new[] { "Badges", "Certificates" })
            {
                migrationBuilder.Sql(
                    $"UPDATE [{table}] SET [Code] = REPLACE(REPLACE(REPLACE([Code], 'S', '5'), 'Z', '2'), 'B', '8')");
            }
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Exports");

            migrationBuilder.DropTable(
                name: "FormDrafts");

            migrationBuilder.DropTable(
                name: "Guards");

            migrationBuilder.DropTable(
                name: "Installations");

            migrationBuilder.DropTable(
                name: "InvitationLetters");

            migrationBuilder.DropTable(
                name: "KeptFoldings");

            migrationBuilder.DropTable(
                name: "PasswordTrials");

            migrationBuilder.DropCheckConstraint(
                name: "CK_Sessions_Times",
                table: "Sessions");

            migrationBuilder.DropCheckConstraint(
                name: "CK_Projects_Invented_Known",
                table: "Projects");

            migrationBuilder.DropIndex(
                name: "IX_Measurements_CorrectsId",
                table: "Measurements");

            migrationBuilder.DropCheckConstraint(
                name: "CK_ChangeRequests_Person",
                table: "ChangeRequests");

            migrationBuilder.DropColumn(
                name: "SearchKey",
                table: "Users");

            migrationBuilder.DropColumn(
                name: "ContactAddress",
                table: "Projects");

            migrationBuilder.DropColumn(
                name: "ContactName",
                table: "Projects");

            migrationBuilder.DropColumn(
                name: "Invented",
                table: "Projects");

            migrationBuilder.DropColumn(
                name: "SaidAt",
                table: "Projects");

            migrationBuilder.DropColumn(
                name: "List",
                table: "Outbox");

            migrationBuilder.DropColumn(
                name: "ReplyToAddress",
                table: "Outbox");

            migrationBuilder.DropColumn(
                name: "ReplyToName",
                table: "Outbox");

            migrationBuilder.DropColumn(
                name: "SearchKey",
                table: "Outbox");

            migrationBuilder.DropColumn(
                name: "LastAnswer",
                table: "Nominations");

            migrationBuilder.DropColumn(
                name: "LastQuestion",
                table: "Nominations");

            migrationBuilder.DropColumn(
                name: "LastSavedByUserId",
                table: "Nominations");

            migrationBuilder.DropColumn(
                name: "ReturnPart",
                table: "Nominations");

            migrationBuilder.DropColumn(
                name: "ReturnedAt",
                table: "Nominations");

            migrationBuilder.DropColumn(
                name: "ReturnedMark",
                table: "Nominations");

            migrationBuilder.DropColumn(
                name: "SaidAt",
                table: "Nominations");

            migrationBuilder.DropColumn(
                name: "TimesReturned",
                table: "Nominations");

            migrationBuilder.DropColumn(
                name: "SaidAt",
                table: "Events");

            migrationBuilder.AddCheckConstraint(
                name: "CK_Sessions_Times",
                table: "Sessions",
                sql: "[EndsAt] > [StartsAt]");

            migrationBuilder.CreateIndex(
                name: "IX_Measurements_CorrectsId",
                table: "Measurements",
                column: "CorrectsId");

            migrationBuilder.AddCheckConstraint(
                name: "CK_ChangeRequests_Person",
                table: "ChangeRequests",
                sql: "[Kind] = 'Withdraw' OR [Person_FamilyName] <> ''");
        }
    }
}
