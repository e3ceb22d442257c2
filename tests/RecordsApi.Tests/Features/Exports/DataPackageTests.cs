using System.Text.Json.Nodes;
using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Features.Exports;

public sealed class DataPackageTests(RegisterApiFactory service) : IClassFixture<RegisterApiFactory>
{
    [Fact]
    public async Task Package_lists_every_other_file_with_size_and_hash()
    {
        var files = (await service.GetExportFilesAsync()).Where(f => (string?)f["name"] != "datapackage.json");
        var package = await PackageAsync();

        Assert.Equal(
            files.Select(f => ((string?)f["name"], (long)f["bytes"]!, $"sha256:{f["sha256"]}")),
            package["resources"]!.AsArray().Select(r => ((string?)r!["path"], (long)r["bytes"]!, (string)r["hash"]!)));
    }

    [Fact]
    public async Task Package_has_the_date_and_version_of_the_dataset()
    {
        var package = await PackageAsync();

        Assert.Equal(("2025-12-30T21:00:00.000Z", "2025-12-30.1"), ((string?)package["created"], (string?)package["version"]));
    }

    [Fact]
    public async Task Schema_has_the_columns_of_the_file_in_their_order()
    {
        foreach (var resource in (await PackageAsync())["resources"]!.AsArray().Where(r => (string?)r!["format"] == "csv"))
        {
            var header = (await service.GetExportTextAsync((string)resource!["path"]!)).Split("\r\n")[0];

            Assert.Equal(header.Split(','), resource["schema"]!["fields"]!.AsArray().Select(f => (string?)f!["name"]));
        }
    }

    [Fact]
    public async Task Compressed_table_says_so_and_has_the_media_type_of_its_content()
    {
        var rows = (await PackageAsync())["resources"]!.AsArray().Single(r => (string?)r!["name"] == "publication-rows")!;

        Assert.Equal(("publication-rows.csv.gz", "gz", "text/csv", "utf-8"), ((string?)rows["path"], (string?)rows["compression"], (string?)rows["mediatype"], (string?)rows["encoding"]));
    }

    [Fact]
    public async Task Every_column_has_a_description() => Assert.All(
        (await PackageAsync())["resources"]!.AsArray().Where(r => (string?)r!["format"] == "csv").SelectMany(r => r!["schema"]!["fields"]!.AsArray()),
        field => Assert.False(string.IsNullOrWhiteSpace((string?)field!["description"]), field.ToJsonString()));

    [Theory]
    [InlineData("statusSince", "string", "When the status began (EDTF level 1).")]
    [InlineData("inForce", "boolean", "Whether the agreement is in force, which means that its phase is `in-force`.")]
    [InlineData("signedOn", "date", "Date of the last signature, as last printed by the requested date.")]
    [InlineData("countyIds", "string", "GEOIDs of all counties in which the jurisdiction lies, or of the county that it is. Multiple values are joined with semicolons.")]
    [InlineData("documents", "array", "Documents linked by the requested date, oldest link first. Records are JSON.")]
    [InlineData("links.self", "string", "The agreement.")]
    public async Task Columns_have_the_type_and_description_of_the_contract(string column, string type, string description)
    {
        var schema = (await PackageAsync())["resources"]!.AsArray().Single(r => (string?)r!["name"] == "agreements")!["schema"]!;
        var field = schema["fields"]!.AsArray().Single(f => (string?)f!["name"] == column)!;

        Assert.Equal((type, description), ((string?)field["type"], (string?)field["description"]));
    }

    [Fact]
    public async Task Schema_has_primary_and_foreign_keys()
    {
        var schema = (await PackageAsync())["resources"]!.AsArray().Single(r => (string?)r!["name"] == "agreements")!["schema"]!;

        Assert.Equal("id", (string?)schema["primaryKey"]);
        HttpTestExtensions.AssertJsonEqual(
            """
            [
              { "fields": "program", "reference": { "resource": "programs", "fields": "code" } },
              { "fields": "agencyId", "reference": { "resource": "agencies", "fields": "id" } },
              { "fields": "jurisdictionId", "reference": { "resource": "jurisdictions", "fields": "id" } },
              { "fields": "predecessorId", "reference": { "resource": "", "fields": "id" } },
              { "fields": "supersededById", "reference": { "resource": "", "fields": "id" } }
            ]
            """, schema["foreignKeys"]);
    }

    private async Task<JsonNode> PackageAsync() => await service.GetJsonAsync("/v1/exports/datapackage.json");
}
