using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace RecordsApi.Register.Storage.Migrations
{
    /// <inheritdoc />
    public partial class NameSearch : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            foreach (var table in new[] { "AgencySearch", "JurisdictionSearch" })
            {
                migrationBuilder.Sql(
                    $"CREATE VIRTUAL TABLE {table} USING fts5(Id UNINDEXED, Name, Printed, Places, "
                    + "tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3', columnsize = 0)");
            }
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP TABLE AgencySearch");
            migrationBuilder.Sql("DROP TABLE JurisdictionSearch");
        }
    }
}
