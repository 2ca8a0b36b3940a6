using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ProjectPortal.Web.Data.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class FormDrafts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "LastAnswer",
                table: "Nominations",
                type: "nvarchar(2000)",
                maxLength: 2000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "LastQuestion",
                table: "Nominations",
                type: "nvarchar(2000)",
                maxLength: 2000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "LastSavedByUserId",
                table: "Nominations",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ReturnPart",
                table: "Nominations",
                type: "nvarchar(20)",
                maxLength: 20,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateTime>(
                name: "ReturnedAt",
                table: "Nominations",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ReturnedMark",
                table: "Nominations",
                type: "nvarchar(20)",
                maxLength: 20,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "TimesReturned",
                table: "Nominations",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "FormDrafts",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Owner = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    Form = table.Column<string>(type: "char(64)", unicode: false, fixedLength: true, maxLength: 64, nullable: false),
                    Fields = table.Column<string>(type: "nvarchar(max)", maxLength: 2147483647, nullable: false),
                    Page = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Save = table.Column<int>(type: "int", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FormDrafts", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_FormDrafts_At",
                table: "FormDrafts",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_FormDrafts_Owner_Form",
                table: "FormDrafts",
                columns: new[] { "Owner", "Form" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "FormDrafts");

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
                name: "TimesReturned",
                table: "Nominations");
        }
    }
}
