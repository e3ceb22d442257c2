using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace RecordsApi.Register.Storage.Migrations
{
    /// <inheritdoc />
    public partial class ListOrders : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "IX_StatusEvents_RecordedAt_Id",
                table: "StatusEvents",
                columns: new[] { "RecordedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_StatusEvents_Status_Id",
                table: "StatusEvents",
                columns: new[] { "Status", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Sources_Kind_Id",
                table: "Sources",
                columns: new[] { "Kind", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Sources_PublishedOn_Id",
                table: "Sources",
                columns: new[] { "PublishedOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Sources_Publisher_Id",
                table: "Sources",
                columns: new[] { "Publisher", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Meetings_Body_Id",
                table: "Meetings",
                columns: new[] { "Body", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Meetings_HeldOn_Id",
                table: "Meetings",
                columns: new[] { "HeldOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Listings_AgencyId",
                table: "Listings",
                column: "AgencyId");

            migrationBuilder.CreateIndex(
                name: "IX_Jurisdictions_Level_Id",
                table: "Jurisdictions",
                columns: new[] { "Level", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Jurisdictions_Name_Id",
                table: "Jurisdictions",
                columns: new[] { "Name", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Jurisdictions_Population_Id",
                table: "Jurisdictions",
                columns: new[] { "Population", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Decisions_Body_Id",
                table: "Decisions",
                columns: new[] { "Body", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Decisions_Outcome_Id",
                table: "Decisions",
                columns: new[] { "Outcome", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Decisions_RecordedAt_Id",
                table: "Decisions",
                columns: new[] { "RecordedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Decisions_State_Id",
                table: "Decisions",
                columns: new[] { "State", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Agencies_Name_Id",
                table: "Agencies",
                columns: new[] { "Name", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Agencies_PopulationServed_Id",
                table: "Agencies",
                columns: new[] { "PopulationServed", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Agencies_Type_Id",
                table: "Agencies",
                columns: new[] { "Type", "Id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_StatusEvents_RecordedAt_Id",
                table: "StatusEvents");

            migrationBuilder.DropIndex(
                name: "IX_StatusEvents_Status_Id",
                table: "StatusEvents");

            migrationBuilder.DropIndex(
                name: "IX_Sources_Kind_Id",
                table: "Sources");

            migrationBuilder.DropIndex(
                name: "IX_Sources_PublishedOn_Id",
                table: "Sources");

            migrationBuilder.DropIndex(
                name: "IX_Sources_Publisher_Id",
                table: "Sources");

            migrationBuilder.DropIndex(
                name: "IX_Meetings_Body_Id",
                table: "Meetings");

            migrationBuilder.DropIndex(
                name: "IX_Meetings_HeldOn_Id",
                table: "Meetings");

            migrationBuilder.DropIndex(
                name: "IX_Listings_AgencyId",
                table: "Listings");

            migrationBuilder.DropIndex(
                name: "IX_Jurisdictions_Level_Id",
                table: "Jurisdictions");

            migrationBuilder.DropIndex(
                name: "IX_Jurisdictions_Name_Id",
                table: "Jurisdictions");

            migrationBuilder.DropIndex(
                name: "IX_Jurisdictions_Population_Id",
                table: "Jurisdictions");

            migrationBuilder.DropIndex(
                name: "IX_Decisions_Body_Id",
                table: "Decisions");

            migrationBuilder.DropIndex(
                name: "IX_Decisions_Outcome_Id",
                table: "Decisions");

            migrationBuilder.DropIndex(
                name: "IX_Decisions_RecordedAt_Id",
                table: "Decisions");

            migrationBuilder.DropIndex(
                name: "IX_Decisions_State_Id",
                table: "Decisions");

            migrationBuilder.DropIndex(
                name: "IX_Agencies_Name_Id",
                table: "Agencies");

            migrationBuilder.DropIndex(
                name: "IX_Agencies_PopulationServed_Id",
                table: "Agencies");

            migrationBuilder.DropIndex(
                name: "IX_Agencies_Type_Id",
                table: "Agencies");
        }
    }
}
