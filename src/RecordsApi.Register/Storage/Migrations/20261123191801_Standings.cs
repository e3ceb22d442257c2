using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace RecordsApi.Register.Storage.Migrations
{
    /// <inheritdoc />
    public partial class Standings : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Standings",
                columns: table => new
                {
                    AgreementId = table.Column<string>(type: "TEXT", nullable: false),
                    FromDay = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    LastDay = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ProgramCode = table.Column<string>(type: "TEXT", nullable: false),
                    ModelCode = table.Column<string>(type: "TEXT", nullable: false),
                    Counterparty = table.Column<string>(type: "TEXT", nullable: false),
                    RecordState = table.Column<string>(type: "TEXT", nullable: false),
                    PredecessorId = table.Column<string>(type: "TEXT", nullable: true),
                    AgencyId = table.Column<string>(type: "TEXT", nullable: false),
                    AgencyName = table.Column<string>(type: "TEXT", nullable: false),
                    AgencyType = table.Column<string>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", nullable: false),
                    JurisdictionId = table.Column<string>(type: "TEXT", nullable: true),
                    EventId = table.Column<string>(type: "TEXT", nullable: true),
                    Status = table.Column<string>(type: "TEXT", nullable: true),
                    Phase = table.Column<string>(type: "TEXT", nullable: true),
                    StatusSince = table.Column<string>(type: "TEXT", nullable: true),
                    StatusEarliest = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    StatusLatest = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    StatusBasis = table.Column<string>(type: "TEXT", nullable: true),
                    Confidence = table.Column<string>(type: "TEXT", nullable: true),
                    InForceSince = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    SignedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Disputed = table.Column<bool>(type: "INTEGER", nullable: false),
                    Possible = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Standings", x => new { x.AgreementId, x.FromDay });
                });

            migrationBuilder.CreateIndex(
                name: "IX_Standings_State_AgreementId_FromDay_LastDay_ModelCode_Phase_Status_RecordState",
                table: "Standings",
                columns: new[] { "State", "AgreementId", "FromDay", "LastDay", "ModelCode", "Phase", "Status", "RecordState" });

            migrationBuilder.CreateIndex(
                name: "IX_Standings_State_ModelCode_Phase_LastDay_FromDay_Status_RecordState",
                table: "Standings",
                columns: new[] { "State", "ModelCode", "Phase", "LastDay", "FromDay", "Status", "RecordState" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Standings");
        }
    }
}
