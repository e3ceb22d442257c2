using Microsoft.EntityFrameworkCore.Migrations;
using RecordsApi.Register.Storage.Standings;

#nullable disable

namespace RecordsApi.Register.Storage.Migrations
{
    /// <inheritdoc />
    public partial class StandingListings : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Standings_State_ModelCode_Phase_LastDay_FromDay_Status_RecordState",
                table: "Standings");

            migrationBuilder.AddColumn<string>(
                name: "Listings",
                table: "Standings",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_Standings_State_ModelCode_AgreementId_FromDay_LastDay_Phase_Status_RecordState",
                table: "Standings",
                columns: new[] { "State", "ModelCode", "AgreementId", "FromDay", "LastDay", "Phase", "Status", "RecordState" });

            // A register that is there already has its facts; a new one has none.
            migrationBuilder.Sql($"DELETE FROM Standings; DELETE FROM StandingCounts; {StandingTable.Filling}");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Standings_State_ModelCode_AgreementId_FromDay_LastDay_Phase_Status_RecordState",
                table: "Standings");

            migrationBuilder.DropColumn(
                name: "Listings",
                table: "Standings");

            migrationBuilder.CreateIndex(
                name: "IX_Standings_State_ModelCode_Phase_LastDay_FromDay_Status_RecordState",
                table: "Standings",
                columns: new[] { "State", "ModelCode", "Phase", "LastDay", "FromDay", "Status", "RecordState" });
        }
    }
}
