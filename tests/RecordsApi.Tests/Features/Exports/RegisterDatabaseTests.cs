using System.Text.Json.Nodes;
using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Features.Exports;

/// <summary>The database file of an export.</summary>
public sealed class RegisterDatabaseTests(ExportsTests.ExportApiFactory service) : IClassFixture<ExportsTests.ExportApiFactory>
{
    private const string OwnNames = "SELECT name FROM sqlite_schema WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite%'";

    [Fact]
    public async Task File_is_sound_and_has_no_free_pages()
    {
        await using var database = await ExportedDatabase.OpenAsync(service);

        Assert.Equal(["ok"], database.Query("PRAGMA integrity_check"));
        Assert.Equal(["0"], database.Query("PRAGMA freelist_count"));
    }

    [Fact]
    public async Task Tables_are_the_lists_their_documentation_and_the_views()
    {
        await using var database = await ExportedDatabase.OpenAsync(service);

        Assert.Equal(
            [
                "agencies", "agreements", "agreements_in_force", "agreements_in_force_by_month", "agreements_in_force_by_state", "changes", "current_statuses",
                "decision_sources", "decisions", "facilities", "facility_agreements", "facility_changes", "facility_observations", "facility_publications", "facility_status_events", "facility_terms",
                "fields", "intervals", "jurisdictions", "listings", "meeting_sources", "meetings", "metadata", "programs", "publication_rows",
                "publication_rows_numbered", "publication_rows_values", "publications", "review_items", "sources", "status_event_sources", "status_events", "tables",
            ],
            database.Query($"{OwnNames} ORDER BY name"));
    }

    [Fact]
    public async Task Manifest_names_the_tables_and_views_that_a_reader_uses()
    {
        await using var database = await ExportedDatabase.OpenAsync(service);
        var entry = (await service.GetExportFilesAsync()).Single(f => (string?)f["name"] == "register.sqlite");

        Assert.Equal(
            database.Query("SELECT name FROM tables UNION SELECT 'tables' UNION SELECT 'fields' UNION SELECT 'metadata' ORDER BY name"),
            entry["columns"]!.AsArray().Select(name => (string)name!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Every_table_and_view_can_be_read()
    {
        await using var database = await ExportedDatabase.OpenAsync(service);

        Assert.All(database.Query(OwnNames), name => Assert.Single(database.Query($"SELECT COUNT(*) FROM \"{name}\"")));
    }

    [Fact]
    public async Task Every_table_has_the_rows_of_its_file()
    {
        await using var database = await ExportedDatabase.OpenAsync(service);
        var files = (await service.GetExportFilesAsync()).Where(f => (string?)f["format"] == "csv").Select(f => $"{f["resource"]}|{f["rows"]}");

        Assert.Equal(
            files.Order(StringComparer.Ordinal),
            database.Query("SELECT list, name FROM tables WHERE kind = 'list'").Select(row => row.Split('|'))
                .Select(row => $"{row[0]}|{database.Query($"SELECT COUNT(*) FROM {row[1]}")[0]}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Every_column_of_a_list_is_documented_under_the_name_of_its_field()
    {
        await using var database = await ExportedDatabase.OpenAsync(service);

        Assert.Equal(
            database.Query("SELECT t.name, c.cid + 1, c.name FROM tables t, pragma_table_info(t.name) c WHERE t.kind = 'list' ORDER BY 1, 2"),
            database.Query("SELECT tableName, position, replace(field, '.', '_') FROM fields WHERE description <> '' ORDER BY tableName, position"));
    }

    [Fact]
    public async Task Columns_have_the_descriptions_of_the_data_package()
    {
        await using var database = await ExportedDatabase.OpenAsync(service);
        var package = await service.GetJsonAsync("/v1/exports/datapackage.json");
        var descriptions = package["resources"]!.AsArray().Where(r => (string?)r!["format"] == "csv")
            .SelectMany(r => r!["schema"]!["fields"]!.AsArray().Select(f => (Key: $"{r["name"]}|{f!["name"]}", Text: (string)f["description"]!)))
            .ToDictionary(f => f.Key, f => f.Text);

        Assert.All(
            database.Query("SELECT t.list, f.field, f.description FROM fields f JOIN tables t ON t.name = f.tableName").Select(row => row.Split('|', 3)),
            row => Assert.StartsWith(row[2], descriptions[$"{row[0]}|{row[1]}"], StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_reference_leads_to_a_row()
    {
        await using var database = await ExportedDatabase.OpenAsync(service);

        Assert.NotEmpty(database.Query("SELECT * FROM pragma_foreign_key_list('agreements')"));
        Assert.Empty(database.Query("PRAGMA foreign_key_check"));
    }

    [Fact]
    public async Task Row_has_the_values_of_the_record_with_types()
    {
        await using var database = await ExportedDatabase.OpenAsync(service);
        var record = (await RecordsAsync("agreements")).Single(r => (string?)r["id"] == FloridaTestData.Hialeah);

        Assert.Equal(
            [$"Hialeah Police Department|1|2025-07-02|[\"12086\"]|{record["documents"]!.ToJsonString()}|{record["citation"]}"],
            database.Query($"SELECT agencyName, inForce, signedOn, countyIds, documents, citation FROM agreements WHERE id = '{FloridaTestData.Hialeah}'")
                .Select(row => row.Replace("\\u0026", "&", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Rows_of_publications_have_the_cells_as_printed_and_as_read()
    {
        await using var database = await ExportedDatabase.OpenAsync(service);

        Assert.Equal(
            (await RecordsAsync("publication-rows")).Select(r => $"{r["publicationId"]}|{r["rowNumber"]}|{r["printed"]!["agency"]}|{r["read"]!["signedOn"]}|{r["agreementId"]}"),
            database.Query("SELECT publicationId, rowNumber, printed_agency, read_signedOn, agreementId FROM publication_rows ORDER BY (SELECT publishedAt FROM publications WHERE id = publicationId), publicationId, rowNumber"));
    }

    [Fact]
    public async Task Metadata_has_version_times_license_and_citation()
    {
        await using var database = await ExportedDatabase.OpenAsync(service);
        var metadata = database.Query("SELECT name, value FROM metadata").Select(row => row.Split('|', 2)).ToDictionary(row => row[0], row => row[1]);

        Assert.Equal(
            ("2025-12-30.1", "2025-12-30", "2025-12-30T21:00:00.000Z", "2025-06-16/2025-12-30", "CC0-1.0"),
            (metadata["version"], metadata["asOf"], metadata["knownAt"], metadata["coverage.participating"], metadata["license"]));
        Assert.Equal("RecordsApi, version 2025-12-30.1, as of 2025-12-30, known at 2025-12-30T21:00:00.000Z, http://localhost/v1/exports/register.sqlite", metadata["citation"]);
    }

    [Fact]
    public async Task View_counts_the_agreements_in_force_by_state_and_model()
    {
        await using var database = await ExportedDatabase.OpenAsync(service);

        Assert.Equal(["FL|task-force|4|4"], database.Query("SELECT state, model, agreements, agencies FROM agreements_in_force_by_state"));
    }

    [Fact]
    public async Task View_counts_the_agreements_in_force_at_the_end_of_each_month()
    {
        await using var database = await ExportedDatabase.OpenAsync(service);

        Assert.Equal(["2025-04-30|AL|jail-enforcement|1", "2025-05-31|AL|jail-enforcement|1", "2025-05-31|FL|task-force|1"],
            database.Query("SELECT * FROM agreements_in_force_by_month WHERE lastDay < '2025-06-01' ORDER BY 1, 2"));
        Assert.Equal(["2025-11-30"], database.Query("SELECT MAX(lastDay) FROM agreements_in_force_by_month"));
    }

    [Fact]
    public async Task View_has_the_sources_of_each_status_event()
    {
        await using var database = await ExportedDatabase.OpenAsync(service);

        Assert.Equal(["approved|miami-minutes-2025-06-17"], database.Query($"SELECT status, sourceId FROM status_event_sources WHERE agreementId = '{FloridaTestData.Miami}' AND sourceId LIKE 'miami%'"));
    }

    private Task<JsonNode[]> RecordsAsync(string resource) => service.GetExportRecordsAsync(resource);
}
