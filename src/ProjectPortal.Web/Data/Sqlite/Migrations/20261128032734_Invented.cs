using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ProjectPortal.Web.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Invented : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Invented",
                table: "Projects",
                type: "TEXT",
                maxLength: 30,
                nullable: false,
                defaultValue: "None");

            // What the sample shows was invented before its projects could say so.
            migrationBuilder.Sql(
                "UPDATE [Projects] SET [Invented] = CASE WHEN [Slug] = 'roa-206' THEN 'Participation' ELSE 'Everything' END "
                + "WHERE [SampleNote_En] <> ''");

            migrationBuilder.AddCheckConstraint(
                name: "CK_Projects_Invented_Known",
                table: "Projects",
                sql: "[Invented] IN ('None', 'Participation', 'Everything')");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "CK_Projects_Invented_Known",
                table: "Projects");

            migrationBuilder.DropColumn(
                name: "Invented",
                table: "Projects");
        }
    }
}
