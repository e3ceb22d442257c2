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
            migrationBuilder.AddColumn<string>(
                name: "Listings",
                table: "Standings",
                type: "TEXT",
                nullable: true);

            // A register that is there already has its facts; a new one has none.
            migrationBuilder.Sql($"DELETE FROM Standings; DELETE FROM StandingCounts; {StandingTable.Filling}");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Listings",
                table: "Standings");
        }
    }
}
