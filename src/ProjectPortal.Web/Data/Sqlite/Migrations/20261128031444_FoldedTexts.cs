using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ProjectPortal.Web.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class FoldedTexts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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
                name: "SearchKey",
                table: "Outbox",
                type: "TEXT",
                maxLength: 500,
                nullable: false,
                defaultValue: "");

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

            migrationBuilder.AddCheckConstraint(
                name: "CK_ChangeRequests_Person",
                table: "ChangeRequests",
                sql: "[Kind] = 'Withdraw' OR [Person_GivenName] <> '' OR [Person_FamilyName] <> ''");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "KeptFoldings");

            migrationBuilder.DropCheckConstraint(
                name: "CK_ChangeRequests_Person",
                table: "ChangeRequests");

            migrationBuilder.DropColumn(
                name: "SearchKey",
                table: "Users");

            migrationBuilder.DropColumn(
                name: "SearchKey",
                table: "Outbox");

            migrationBuilder.AddCheckConstraint(
                name: "CK_ChangeRequests_Person",
                table: "ChangeRequests",
                sql: "[Kind] = 'Withdraw' OR [Person_FamilyName] <> ''");
        }
    }
}
