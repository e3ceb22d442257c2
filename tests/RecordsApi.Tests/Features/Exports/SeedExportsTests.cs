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
        var references = new List<(string From, string Target, HashSet<string> Ids)>();
        foreach (var (name, schema) in schemas)
        {
            var key = GetFields(schema["primaryKey"]!);
            var foreignKeys = schema["foreignKeys"]?.AsArray() ?? [];
            var records = await service.GetExportFieldsAsync(name, [.. key, .. foreignKeys.Select(reference => (string)reference!["fields"]!)]);
            keys[name] = [.. records.Select(values => JoinKey(values, key))];
            foreach (var (reference, column) in foreignKeys.Select((reference, i) => (reference!, key.Length + i)))
            {
                var target = (string)reference["reference"]!["resource"]! is { Length: > 0 } other ? other : name;
                references.Add(($"{name}.{reference["fields"]}", target, [.. records.Select(values => values[column]).OfType<string>()]));
            }
        }

        Assert.NotEmpty(references);
        Assert.Empty(references.SelectMany(reference => reference.Ids.Where(id => !keys[reference.Target].Contains(id)).Select(id => $"{reference.From} {id}")));
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
            var key = GetFields(resource!["schema"]!["primaryKey"]!);
            var keys = (await service.GetExportFieldsAsync((string)resource["name"]!, key)).Select(values => JoinKey(values, key)).ToList();

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
        var manifest = await service.GetJsonAsync("/v1/exports");
        var file = (await service.GetExportFilesAsync()).First(f => (string?)f["resource"] == resource);
        var date = list == "agreements" ? $"&asOf={manifest["data"]!["facilitiesAsOf"]}" : "";
        var page = (await service.GetJsonAsync($"/v1/{list}?program=boa,igsa,usms-iga&limit=1&count=exact&knownAt={manifest["register"]!["knownAt"]}{date}"))["page"]!;

        Assert.Equal((long)page["total"]!, (long)file["rows"]!);
    }

    [Fact]
    public async Task View_counts_as_many_agreements_in_force_as_the_list()
    {
        await using var database = await ExportedDatabase.OpenAsync(service);
        var list = await service.GetJsonAsync($"/v1/agreements?inForce=true&limit=1&{await service.GetExportTimesAsync()}");

        Assert.Equal([$"{list["page"]!["total"]}"], database.Query("SELECT SUM(agreements) FROM agreements_in_force_by_state"));
    }

    private static string[] GetFields(JsonNode names) => names is JsonArray several ? [.. several.Select(name => (string)name!)] : [(string)names!];

    private static string JoinKey(string?[] values, string[] key) => string.Join('|', values.Take(key.Length));

    private Task<JsonNode[]> RecordsAsync(string resource) => service.GetExportRecordsAsync(resource);
}
