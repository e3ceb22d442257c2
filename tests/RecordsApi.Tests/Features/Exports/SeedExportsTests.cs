using System.Text.Json.Nodes;
using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Features.Exports;

/// <summary>The export of the shipped register.</summary>
public sealed class SeedExportsTests(SeedRegisterFactory service) : IClassFixture<SeedRegisterFactory>
{
    [Fact]
    public Task Each_file_has_as_many_rows_as_its_list() => service.AssertRowCountsMatchListsAsync();

    [Fact]
    public Task Each_file_has_the_size_and_hash_in_the_manifest() => service.AssertFilesMatchManifestAsync();

    [Fact]
    public async Task Catalog_has_the_terms_of_the_sources_with_each_dataset_and_file()
    {
        var catalog = await service.GetJsonAsync("/v1/catalog");
        var licenses = (await service.GetJsonAsync("/v1/exports/datapackage.json"))["licenses"]!.AsArray().Select(license => (string?)license!["title"]).ToArray();
        var described = catalog["dcat:dataset"]!.AsArray().SelectMany(dataset => dataset!["dcat:distribution"]!.AsArray().Append(dataset)).Append(catalog);

        Assert.NotEmpty(licenses);
        Assert.All(described, resource => Assert.Equal(licenses, resource!["dct:license"]!.AsArray().Select(license => (string?)license!["dct:title"])));
    }

    [Fact]
    public async Task Every_agreement_is_in_the_export()
    {
        await using var db = RegisterBuilder.Open(service.DatabasePath);

        Assert.Equal(db.Agreements.Count(a => a.RecordState == "current" && a.ProgramCode == "287g"), (await RecordsAsync("agreements")).Length);
    }

    [Fact]
    public async Task Every_foreign_key_references_an_existing_record()
    {
        var package = await service.GetJsonAsync("/v1/exports/datapackage.json");
        var schemas = package["resources"]!.AsArray().Where(r => (string?)r!["format"] == "csv").ToDictionary(r => (string)r!["name"]!, r => r!["schema"]!);
        var keys = new Dictionary<string, HashSet<string>>();
        foreach (var (name, schema) in schemas)
            keys[name] = [.. (await RecordsAsync(name)).Select(r => GetKey(r, schema["primaryKey"]!))];
        foreach (var (name, schema) in schemas.Where(s => s.Value["foreignKeys"] is not null))
        {
            var records = await RecordsAsync(name);
            foreach (var reference in schema["foreignKeys"]!.AsArray())
            {
                var target = (string)reference!["reference"]!["resource"]! is { Length: > 0 } other ? other : name;
                var missing = records.Select(r => (string?)r[(string)reference["fields"]!]).Where(id => id is not null && !keys[target].Contains(id));

                Assert.Equal([], missing.Select(id => $"{name}.{reference["fields"]} {id}"));
            }
        }
    }

    [Fact]
    public async Task Every_reference_in_the_database_file_leads_to_a_row()
    {
        await using var database = await ExportedDatabase.OpenAsync(service);

        Assert.Empty(database.Query("PRAGMA foreign_key_check"));
    }

    [Fact]
    public async Task Rows_of_publications_are_those_of_all_publications_that_repeat_no_other()
    {
        var publications = await RecordsAsync("publications");
        var file = (await service.GetExportFilesAsync()).Single(f => (string?)f["name"] == "publication-rows.csv.gz");

        Assert.Equal(publications.Where(p => p["repeatsId"] is null).Sum(p => (long)p["rowCount"]!), (long)file["rows"]!);
    }

    [Fact]
    public async Task Keys_are_unique()
    {
        var package = await service.GetJsonAsync("/v1/exports/datapackage.json");
        foreach (var resource in package["resources"]!.AsArray().Where(r => (string?)r!["format"] == "csv"))
        {
            var keys = (await RecordsAsync((string)resource!["name"]!)).Select(r => GetKey(r, resource["schema"]!["primaryKey"]!)).ToList();

            Assert.Equal((resource["name"]!.ToString(), keys.Count), (resource["name"]!.ToString(), keys.Distinct().Count()));
        }
    }

    [Fact]
    public async Task Large_Parquet_file_has_several_row_groups()
    {
        await using var parquet = await Parquet.ParquetReader.CreateAsync(new MemoryStream(await service.GetExportFileAsync("jurisdictions.parquet")));

        Assert.All(parquet.RowGroups, group => Assert.InRange(group.RowCount, 1, 20_000));
        Assert.True(parquet.RowGroupCount > 1);
    }

    [Theory]
    [InlineData("facility-agreements", "agreements")]
    [InlineData("facility-status-events", "status-events")]
    public async Task File_of_agreements_to_detain_people_has_as_many_rows_as_the_list(string resource, string list)
    {
        var times = await service.GetExportTimesAsync();
        var file = (await service.GetExportFilesAsync()).First(f => (string?)f["resource"] == resource);
        var page = (await service.GetJsonAsync($"/v1/{list}?program=boa,igsa,usms-iga&limit=1&count=exact&{(list == "agreements" ? times : times[(times.IndexOf('&') + 1)..])}"))["page"]!;

        Assert.Equal((long)page["total"]!, (long)file["rows"]!);
    }

    [Fact]
    public async Task View_counts_as_many_agreements_in_force_as_the_list()
    {
        await using var database = await ExportedDatabase.OpenAsync(service);
        var list = await service.GetJsonAsync($"/v1/agreements?inForce=true&limit=1&{await service.GetExportTimesAsync()}");

        Assert.Equal([$"{list["page"]!["total"]}"], database.Query("SELECT SUM(agreements) FROM agreements_in_force_by_state"));
    }

    private static string GetKey(JsonNode record, JsonNode fields) =>
        string.Join('|', fields is JsonArray several ? several.Select(field => record[(string)field!]) : [record[(string)fields!]]);

    private Task<JsonNode[]> RecordsAsync(string resource) => service.GetExportRecordsAsync(resource);
}
