using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ProjectPortal.Web.Data.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class ProjectDocuments : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "CK_Documents_Kind_Known",
                table: "Documents");

            migrationBuilder.DropCheckConstraint(
                name: "CK_Documents_Owner",
                table: "Documents");

            migrationBuilder.AddColumn<DateOnly>(
                name: "DatedOn",
                table: "Documents",
                type: "date",
                nullable: true);

            migrationBuilder.AddCheckConstraint(
                name: "CK_Documents_Dated",
                table: "Documents",
                sql: "([DatedOn] IS NOT NULL OR [Kind] NOT IN ('EvaluationReport', 'ProjectDocument', 'TermsOfReference', 'OtherDocument')) AND ([DatedOn] IS NULL OR [Kind] NOT IN ('NominationLetter', 'CurriculumVitae', 'Paper', 'EventPaper', 'SessionPaper'))");

            migrationBuilder.AddCheckConstraint(
                name: "CK_Documents_Kind_Known",
                table: "Documents",
                sql: "[Kind] IN ('NominationLetter', 'CurriculumVitae', 'Paper', 'EventPaper', 'SessionPaper', 'EvaluationReport', 'ProjectDocument', 'TermsOfReference', 'OtherDocument')");

            migrationBuilder.AddCheckConstraint(
                name: "CK_Documents_Owner",
                table: "Documents",
                sql: "([Kind] IN ('NominationLetter', 'CurriculumVitae', 'Paper') AND [NominationId] IS NOT NULL AND [EventId] IS NULL AND [SessionId] IS NULL) OR ([Kind] = 'EventPaper' AND [NominationId] IS NULL AND [EventId] IS NOT NULL AND [SessionId] IS NULL) OR ([Kind] = 'SessionPaper' AND [NominationId] IS NULL AND [EventId] IS NOT NULL AND [SessionId] IS NOT NULL) OR ([Kind] IN ('EvaluationReport', 'ProjectDocument', 'TermsOfReference', 'OtherDocument') AND [NominationId] IS NULL AND [EventId] IS NULL AND [SessionId] IS NULL)");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "CK_Documents_Dated",
                table: "Documents");

            migrationBuilder.DropCheckConstraint(
                name: "CK_Documents_Kind_Known",
                table: "Documents");

            migrationBuilder.DropCheckConstraint(
                name: "CK_Documents_Owner",
                table: "Documents");

            migrationBuilder.DropColumn(
                name: "DatedOn",
                table: "Documents");

            migrationBuilder.AddCheckConstraint(
                name: "CK_Documents_Kind_Known",
                table: "Documents",
                sql: "[Kind] IN ('NominationLetter', 'CurriculumVitae', 'Paper', 'EventPaper', 'SessionPaper')");

            migrationBuilder.AddCheckConstraint(
                name: "CK_Documents_Owner",
                table: "Documents",
                sql: "([Kind] IN ('NominationLetter', 'CurriculumVitae', 'Paper') AND [NominationId] IS NOT NULL AND [EventId] IS NULL AND [SessionId] IS NULL) OR ([Kind] = 'EventPaper' AND [NominationId] IS NULL AND [EventId] IS NOT NULL AND [SessionId] IS NULL) OR ([Kind] = 'SessionPaper' AND [NominationId] IS NULL AND [EventId] IS NOT NULL AND [SessionId] IS NOT NULL)");
        }
    }
}
