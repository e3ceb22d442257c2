using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace RecordsApi.Register.Storage.Migrations
{
    /// <inheritdoc />
    public partial class StandingsWhole : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "CountyIds",
                table: "Standings",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Documents",
                table: "Standings",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "JurisdictionLevel",
                table: "Standings",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "JurisdictionName",
                table: "Standings",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SourceIds",
                table: "Standings",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "StandingCounts",
                columns: table => new
                {
                    State = table.Column<string>(type: "TEXT", nullable: false),
                    ModelCode = table.Column<string>(type: "TEXT", nullable: false),
                    ProgramCode = table.Column<string>(type: "TEXT", nullable: false),
                    Phase = table.Column<string>(type: "TEXT", nullable: false),
                    Status = table.Column<string>(type: "TEXT", nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Delta = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StandingCounts", x => new { x.State, x.ModelCode, x.Phase, x.ProgramCode, x.Status, x.Day });
                });

            migrationBuilder.CreateIndex(
                name: "IX_Standings_State_ModelCode_Phase_AgreementId_FromDay_LastDay_Status_RecordState",
                table: "Standings",
                columns: new[] { "State", "ModelCode", "Phase", "AgreementId", "FromDay", "LastDay", "Status", "RecordState" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "StandingCounts");

            migrationBuilder.DropIndex(
                name: "IX_Standings_State_ModelCode_Phase_AgreementId_FromDay_LastDay_Status_RecordState",
                table: "Standings");

            migrationBuilder.DropColumn(
                name: "CountyIds",
                table: "Standings");

            migrationBuilder.DropColumn(
                name: "Documents",
                table: "Standings");

            migrationBuilder.DropColumn(
                name: "JurisdictionLevel",
                table: "Standings");

            migrationBuilder.DropColumn(
                name: "JurisdictionName",
                table: "Standings");

            migrationBuilder.DropColumn(
                name: "SourceIds",
                table: "Standings");
        }
    }
}
