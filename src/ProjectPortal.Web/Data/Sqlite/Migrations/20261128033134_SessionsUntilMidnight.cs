using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ProjectPortal.Web.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class SessionsUntilMidnight : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "CK_Sessions_Times",
                table: "Sessions");

            migrationBuilder.AddCheckConstraint(
                name: "CK_Sessions_Times",
                table: "Sessions",
                sql: "[EndsAt] > [StartsAt] OR [EndsAt] = '00:00:00'");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "CK_Sessions_Times",
                table: "Sessions");

            migrationBuilder.AddCheckConstraint(
                name: "CK_Sessions_Times",
                table: "Sessions",
                sql: "[EndsAt] > [StartsAt]");
        }
    }
}
