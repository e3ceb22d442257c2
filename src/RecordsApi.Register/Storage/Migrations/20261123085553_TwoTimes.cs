using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace RecordsApi.Register.Storage.Migrations
{
    /// <inheritdoc />
    public partial class TwoTimes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // What is derived is derived anew from the publications, decisions and rulings, which stay.
            foreach (var table in new[]
            {
                "Sources", "Agencies", "AgencyNames", "AgencyOris", "Agreements", "AgencyTenures", "SignedDays", "Documents",
                "StatusEvents", "StatusEventSources", "Listings", "Decisions", "DecisionSources", "Meetings",
            })
            {
                migrationBuilder.Sql($"DELETE FROM {table}");
            }

            migrationBuilder.Sql("DELETE FROM RegisterFacts WHERE Name = 'version'");
            foreach (var table in new[] { "AgencySearch", "JurisdictionSearch" })
            {
                migrationBuilder.Sql($"DROP TABLE {table}");
                migrationBuilder.Sql(
                    $"CREATE VIRTUAL TABLE {table} USING fts5(Id UNINDEXED, Name, Printed, Places, RecordedAt UNINDEXED, SupersededAt UNINDEXED, "
                    + "tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3', columnsize = 0)");
            }

            migrationBuilder.DropPrimaryKey(
                name: "PK_Sources",
                table: "Sources");

            migrationBuilder.DropPrimaryKey(
                name: "PK_SignedDays",
                table: "SignedDays");

            migrationBuilder.DropPrimaryKey(
                name: "PK_Publications",
                table: "Publications");

            migrationBuilder.DropIndex(
                name: "IX_Publications_Id",
                table: "Publications");

            migrationBuilder.DropPrimaryKey(
                name: "PK_Meetings",
                table: "Meetings");

            migrationBuilder.DropPrimaryKey(
                name: "PK_Listings",
                table: "Listings");

            migrationBuilder.DropIndex(
                name: "IX_Listings_Id",
                table: "Listings");

            migrationBuilder.DropPrimaryKey(
                name: "PK_Documents",
                table: "Documents");

            migrationBuilder.DropPrimaryKey(
                name: "PK_Decisions",
                table: "Decisions");

            migrationBuilder.DropPrimaryKey(
                name: "PK_DecisionSources",
                table: "DecisionSources");

            migrationBuilder.DropPrimaryKey(
                name: "PK_Agreements",
                table: "Agreements");

            migrationBuilder.DropPrimaryKey(
                name: "PK_AgencyTenures",
                table: "AgencyTenures");

            migrationBuilder.DropPrimaryKey(
                name: "PK_AgencyOris",
                table: "AgencyOris");

            migrationBuilder.DropPrimaryKey(
                name: "PK_AgencyNames",
                table: "AgencyNames");

            migrationBuilder.DropPrimaryKey(
                name: "PK_Agencies",
                table: "Agencies");

            migrationBuilder.AddColumn<string>(
                name: "ChosenBy",
                table: "StatusEvents",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ClosedAs",
                table: "StatusEvents",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ClosedBecause",
                table: "StatusEvents",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "Entered",
                table: "StatusEvents",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "ReplacedById",
                table: "StatusEvents",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "RecordedAt",
                table: "Sources",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<bool>(
                name: "Entered",
                table: "Sources",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "RecordState",
                table: "Sources",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "SupersededAt",
                table: "Sources",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "PublicationId",
                table: "SignedDays",
                type: "TEXT",
                nullable: true,
                oldClrType: typeof(string),
                oldType: "TEXT");

            migrationBuilder.AddColumn<bool>(
                name: "Entered",
                table: "SignedDays",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateOnly>(
                name: "FromDay",
                table: "SignedDays",
                type: "TEXT",
                nullable: false,
                defaultValue: new DateOnly(1, 1, 1));

            migrationBuilder.AddColumn<string>(
                name: "SupersededAt",
                table: "SignedDays",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SupersededAt",
                table: "Publications",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "RecordedAt",
                table: "Meetings",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<bool>(
                name: "Entered",
                table: "Meetings",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "RecordState",
                table: "Meetings",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "SupersededAt",
                table: "Meetings",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "RecordedAt",
                table: "Listings",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "AgencyPrinted",
                table: "Listings",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SupersededAt",
                table: "Listings",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "PublicationId",
                table: "Documents",
                type: "TEXT",
                nullable: true,
                oldClrType: typeof(string),
                oldType: "TEXT");

            migrationBuilder.AddColumn<bool>(
                name: "Entered",
                table: "Documents",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateOnly>(
                name: "FromDay",
                table: "Documents",
                type: "TEXT",
                nullable: false,
                defaultValue: new DateOnly(1, 1, 1));

            migrationBuilder.AddColumn<string>(
                name: "SupersededAt",
                table: "Documents",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "Entered",
                table: "Decisions",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "RecordState",
                table: "Decisions",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "SupersededAt",
                table: "Decisions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "RecordedAt",
                table: "DecisionSources",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<bool>(
                name: "Entered",
                table: "DecisionSources",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "SupersededAt",
                table: "DecisionSources",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "CorrectionKind",
                table: "Changes",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "RecordedAt",
                table: "Agreements",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<bool>(
                name: "Entered",
                table: "Agreements",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "SupersededAt",
                table: "Agreements",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "Entered",
                table: "AgencyTenures",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "SupersededAt",
                table: "AgencyTenures",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "RecordedAt",
                table: "AgencyOris",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "SupersededAt",
                table: "AgencyOris",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "RecordedAt",
                table: "AgencyNames",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "SupersededAt",
                table: "AgencyNames",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "RecordedAt",
                table: "Agencies",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<bool>(
                name: "Entered",
                table: "Agencies",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "MergedIntoId",
                table: "Agencies",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "RecordState",
                table: "Agencies",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "SupersededAt",
                table: "Agencies",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddPrimaryKey(
                name: "PK_Sources",
                table: "Sources",
                columns: new[] { "Id", "RecordedAt" });

            migrationBuilder.AddPrimaryKey(
                name: "PK_SignedDays",
                table: "SignedDays",
                columns: new[] { "AgreementId", "Revision", "RecordedAt" });

            migrationBuilder.AddPrimaryKey(
                name: "PK_Publications",
                table: "Publications",
                columns: new[] { "Key", "RecordedAt" });

            migrationBuilder.AddPrimaryKey(
                name: "PK_Meetings",
                table: "Meetings",
                columns: new[] { "Id", "RecordedAt" });

            migrationBuilder.AddPrimaryKey(
                name: "PK_Listings",
                table: "Listings",
                columns: new[] { "Key", "RecordedAt" });

            migrationBuilder.AddPrimaryKey(
                name: "PK_Documents",
                table: "Documents",
                columns: new[] { "AgreementId", "Kind", "Url", "RecordedAt" });

            migrationBuilder.AddPrimaryKey(
                name: "PK_Decisions",
                table: "Decisions",
                columns: new[] { "Id", "RecordedAt" });

            migrationBuilder.AddPrimaryKey(
                name: "PK_DecisionSources",
                table: "DecisionSources",
                columns: new[] { "DecisionId", "SourceId", "RecordedAt" });

            migrationBuilder.AddPrimaryKey(
                name: "PK_Agreements",
                table: "Agreements",
                columns: new[] { "Id", "RecordedAt" });

            migrationBuilder.AddPrimaryKey(
                name: "PK_AgencyTenures",
                table: "AgencyTenures",
                columns: new[] { "AgreementId", "Turn", "RecordedAt" });

            migrationBuilder.AddPrimaryKey(
                name: "PK_AgencyOris",
                table: "AgencyOris",
                columns: new[] { "AgencyId", "Ori", "RecordedAt" });

            migrationBuilder.AddPrimaryKey(
                name: "PK_AgencyNames",
                table: "AgencyNames",
                columns: new[] { "AgencyId", "Name", "RecordedAt" });

            migrationBuilder.AddPrimaryKey(
                name: "PK_Agencies",
                table: "Agencies",
                columns: new[] { "Id", "RecordedAt" });

            migrationBuilder.CreateTable(
                name: "PastVersions",
                columns: table => new
                {
                    KnownThrough = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<string>(type: "TEXT", nullable: false),
                    FreshThrough = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PastVersions", x => x.KnownThrough);
                });

            migrationBuilder.CreateTable(
                name: "StepAssertions",
                columns: table => new
                {
                    StatusEventId = table.Column<string>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Status = table.Column<string>(type: "TEXT", nullable: false),
                    OccurredOn = table.Column<string>(type: "TEXT", nullable: false),
                    Basis = table.Column<string>(type: "TEXT", nullable: false),
                    SourceIds = table.Column<string>(type: "TEXT", nullable: false),
                    Note = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StepAssertions", x => new { x.StatusEventId, x.Number });
                });

            migrationBuilder.CreateIndex(
                name: "IX_Publications_Id",
                table: "Publications",
                column: "Id");

            migrationBuilder.CreateIndex(
                name: "IX_Listings_Id",
                table: "Listings",
                column: "Id");

            migrationBuilder.CreateIndex(
                name: "IX_Changes_Thing_ThingId",
                table: "Changes",
                columns: new[] { "Thing", "ThingId" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "PastVersions");

            migrationBuilder.DropTable(
                name: "StepAssertions");

            migrationBuilder.DropPrimaryKey(
                name: "PK_Sources",
                table: "Sources");

            migrationBuilder.DropPrimaryKey(
                name: "PK_SignedDays",
                table: "SignedDays");

            migrationBuilder.DropPrimaryKey(
                name: "PK_Publications",
                table: "Publications");

            migrationBuilder.DropIndex(
                name: "IX_Publications_Id",
                table: "Publications");

            migrationBuilder.DropPrimaryKey(
                name: "PK_Meetings",
                table: "Meetings");

            migrationBuilder.DropPrimaryKey(
                name: "PK_Listings",
                table: "Listings");

            migrationBuilder.DropIndex(
                name: "IX_Listings_Id",
                table: "Listings");

            migrationBuilder.DropPrimaryKey(
                name: "PK_Documents",
                table: "Documents");

            migrationBuilder.DropPrimaryKey(
                name: "PK_Decisions",
                table: "Decisions");

            migrationBuilder.DropPrimaryKey(
                name: "PK_DecisionSources",
                table: "DecisionSources");

            migrationBuilder.DropIndex(
                name: "IX_Changes_Thing_ThingId",
                table: "Changes");

            migrationBuilder.DropPrimaryKey(
                name: "PK_Agreements",
                table: "Agreements");

            migrationBuilder.DropPrimaryKey(
                name: "PK_AgencyTenures",
                table: "AgencyTenures");

            migrationBuilder.DropPrimaryKey(
                name: "PK_AgencyOris",
                table: "AgencyOris");

            migrationBuilder.DropPrimaryKey(
                name: "PK_AgencyNames",
                table: "AgencyNames");

            migrationBuilder.DropPrimaryKey(
                name: "PK_Agencies",
                table: "Agencies");

            migrationBuilder.DropColumn(
                name: "ChosenBy",
                table: "StatusEvents");

            migrationBuilder.DropColumn(
                name: "ClosedAs",
                table: "StatusEvents");

            migrationBuilder.DropColumn(
                name: "ClosedBecause",
                table: "StatusEvents");

            migrationBuilder.DropColumn(
                name: "Entered",
                table: "StatusEvents");

            migrationBuilder.DropColumn(
                name: "ReplacedById",
                table: "StatusEvents");

            migrationBuilder.DropColumn(
                name: "RecordedAt",
                table: "Sources");

            migrationBuilder.DropColumn(
                name: "Entered",
                table: "Sources");

            migrationBuilder.DropColumn(
                name: "RecordState",
                table: "Sources");

            migrationBuilder.DropColumn(
                name: "SupersededAt",
                table: "Sources");

            migrationBuilder.DropColumn(
                name: "Entered",
                table: "SignedDays");

            migrationBuilder.DropColumn(
                name: "FromDay",
                table: "SignedDays");

            migrationBuilder.DropColumn(
                name: "SupersededAt",
                table: "SignedDays");

            migrationBuilder.DropColumn(
                name: "SupersededAt",
                table: "Publications");

            migrationBuilder.DropColumn(
                name: "RecordedAt",
                table: "Meetings");

            migrationBuilder.DropColumn(
                name: "Entered",
                table: "Meetings");

            migrationBuilder.DropColumn(
                name: "RecordState",
                table: "Meetings");

            migrationBuilder.DropColumn(
                name: "SupersededAt",
                table: "Meetings");

            migrationBuilder.DropColumn(
                name: "RecordedAt",
                table: "Listings");

            migrationBuilder.DropColumn(
                name: "AgencyPrinted",
                table: "Listings");

            migrationBuilder.DropColumn(
                name: "SupersededAt",
                table: "Listings");

            migrationBuilder.DropColumn(
                name: "Entered",
                table: "Documents");

            migrationBuilder.DropColumn(
                name: "FromDay",
                table: "Documents");

            migrationBuilder.DropColumn(
                name: "SupersededAt",
                table: "Documents");

            migrationBuilder.DropColumn(
                name: "Entered",
                table: "Decisions");

            migrationBuilder.DropColumn(
                name: "RecordState",
                table: "Decisions");

            migrationBuilder.DropColumn(
                name: "SupersededAt",
                table: "Decisions");

            migrationBuilder.DropColumn(
                name: "RecordedAt",
                table: "DecisionSources");

            migrationBuilder.DropColumn(
                name: "Entered",
                table: "DecisionSources");

            migrationBuilder.DropColumn(
                name: "SupersededAt",
                table: "DecisionSources");

            migrationBuilder.DropColumn(
                name: "CorrectionKind",
                table: "Changes");

            migrationBuilder.DropColumn(
                name: "RecordedAt",
                table: "Agreements");

            migrationBuilder.DropColumn(
                name: "Entered",
                table: "Agreements");

            migrationBuilder.DropColumn(
                name: "SupersededAt",
                table: "Agreements");

            migrationBuilder.DropColumn(
                name: "Entered",
                table: "AgencyTenures");

            migrationBuilder.DropColumn(
                name: "SupersededAt",
                table: "AgencyTenures");

            migrationBuilder.DropColumn(
                name: "RecordedAt",
                table: "AgencyOris");

            migrationBuilder.DropColumn(
                name: "SupersededAt",
                table: "AgencyOris");

            migrationBuilder.DropColumn(
                name: "RecordedAt",
                table: "AgencyNames");

            migrationBuilder.DropColumn(
                name: "SupersededAt",
                table: "AgencyNames");

            migrationBuilder.DropColumn(
                name: "RecordedAt",
                table: "Agencies");

            migrationBuilder.DropColumn(
                name: "Entered",
                table: "Agencies");

            migrationBuilder.DropColumn(
                name: "MergedIntoId",
                table: "Agencies");

            migrationBuilder.DropColumn(
                name: "RecordState",
                table: "Agencies");

            migrationBuilder.DropColumn(
                name: "SupersededAt",
                table: "Agencies");

            migrationBuilder.AlterColumn<string>(
                name: "PublicationId",
                table: "SignedDays",
                type: "TEXT",
                nullable: false,
                defaultValue: "",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "PublicationId",
                table: "Documents",
                type: "TEXT",
                nullable: false,
                defaultValue: "",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldNullable: true);

            migrationBuilder.AddPrimaryKey(
                name: "PK_Sources",
                table: "Sources",
                column: "Id");

            migrationBuilder.AddPrimaryKey(
                name: "PK_SignedDays",
                table: "SignedDays",
                columns: new[] { "AgreementId", "Revision" });

            migrationBuilder.AddPrimaryKey(
                name: "PK_Publications",
                table: "Publications",
                column: "Key");

            migrationBuilder.AddPrimaryKey(
                name: "PK_Meetings",
                table: "Meetings",
                column: "Id");

            migrationBuilder.AddPrimaryKey(
                name: "PK_Listings",
                table: "Listings",
                column: "Key");

            migrationBuilder.AddPrimaryKey(
                name: "PK_Documents",
                table: "Documents",
                columns: new[] { "AgreementId", "Kind", "Url" });

            migrationBuilder.AddPrimaryKey(
                name: "PK_Decisions",
                table: "Decisions",
                column: "Id");

            migrationBuilder.AddPrimaryKey(
                name: "PK_DecisionSources",
                table: "DecisionSources",
                columns: new[] { "DecisionId", "SourceId" });

            migrationBuilder.AddPrimaryKey(
                name: "PK_Agreements",
                table: "Agreements",
                column: "Id");

            migrationBuilder.AddPrimaryKey(
                name: "PK_AgencyTenures",
                table: "AgencyTenures",
                columns: new[] { "AgreementId", "Turn" });

            migrationBuilder.AddPrimaryKey(
                name: "PK_AgencyOris",
                table: "AgencyOris",
                columns: new[] { "AgencyId", "Ori" });

            migrationBuilder.AddPrimaryKey(
                name: "PK_AgencyNames",
                table: "AgencyNames",
                columns: new[] { "AgencyId", "Name" });

            migrationBuilder.AddPrimaryKey(
                name: "PK_Agencies",
                table: "Agencies",
                column: "Id");

            migrationBuilder.CreateIndex(
                name: "IX_Publications_Id",
                table: "Publications",
                column: "Id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Listings_Id",
                table: "Listings",
                column: "Id",
                unique: true);
        }
    }
}
