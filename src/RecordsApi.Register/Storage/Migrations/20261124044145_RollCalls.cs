using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace RecordsApi.Register.Storage.Migrations
{
    /// <inheritdoc />
    public partial class RollCalls : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Mover",
                table: "Decisions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "RollCall",
                table: "Decisions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Seconder",
                table: "Decisions",
                type: "TEXT",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Mover",
                table: "Decisions");

            migrationBuilder.DropColumn(
                name: "RollCall",
                table: "Decisions");

            migrationBuilder.DropColumn(
                name: "Seconder",
                table: "Decisions");
        }
    }
}
