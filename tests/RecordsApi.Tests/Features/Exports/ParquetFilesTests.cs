using System.Text.Json.Nodes;
using Parquet;
using Parquet.Meta;
using Parquet.Schema;
using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Features.Exports;

/// <summary>The Parquet files of an export.</summary>
public sealed class ParquetFilesTests(ExportsTests.ExportApiFactory service) : IClassFixture<ExportsTests.ExportApiFactory>
{
    [Fact]
    public async Task Every_list_is_a_Parquet_file_with_as_many_rows_as_its_CSV_file()
    {
        var files = await service.GetExportFilesAsync();
        foreach (var csv in files.Where(f => (string?)f["format"] == "csv"))
        {
            await using var parquet = await OpenAsync($"{csv["resource"]}.parquet");

            Assert.Equal((csv["resource"]!.ToString(), (long)csv["rows"]!), (csv["resource"]!.ToString(), parquet.RowGroups.Sum(group => group.RowCount)));
        }
    }

    [Fact]
    public async Task Columns_are_those_of_the_table_in_the_database_file()
    {
        await using var database = await ExportedDatabase.OpenAsync(service);
        foreach (var table in database.Query("SELECT name, list FROM tables WHERE kind = 'list'").Select(row => row.Split('|')))
        {
            await using var parquet = await OpenAsync($"{table[1]}.parquet");

            Assert.Equal(database.Query($"SELECT name FROM pragma_table_info('{table[0]}') ORDER BY cid"), parquet.Schema.DataFields.Select(field => field.Name));
        }
    }

    [Theory]
    [InlineData("agreements", "id", "STRING")]
    [InlineData("agreements", "inForce", "BOOLEAN")]
    [InlineData("agreements", "signedOn", "DATE")]
    [InlineData("agreements", "countyIds", "STRING")]
    [InlineData("decisions", "yes", "INT64")]
    [InlineData("jurisdictions", "latitude", "DOUBLE")]
    [InlineData("publications", "publishedAt", "TIMESTAMP UTC")]
    [InlineData("publication-rows", "read_signedOn", "DATE")]
    public async Task Columns_have_types(string list, string column, string type)
    {
        await using var parquet = await OpenAsync($"{list}.parquet");
        var element = parquet.Metadata!.Schema.Single(element => element.Name == column);

        Assert.Equal(type, NameOf(element));
    }

    [Fact]
    public async Task Values_are_those_of_the_list()
    {
        await using var parquet = await OpenAsync("agreements.parquet");
        var ids = await ReadTextAsync(parquet, "id");
        var row = Array.IndexOf(ids, FloridaTestData.Hialeah);

        Assert.Equal(await service.GetIdsAsync("/v1/agreements"), ids);
        Assert.Equal("[\"12086\"]", (await ReadTextAsync(parquet, "countyIds"))[row]);
        Assert.Equal(new DateTime(2025, 7, 2), (await ReadAsync<DateTime>(parquet, "signedOn"))[row]);
        Assert.Null((await ReadAsync<DateTime>(parquet, "signedOn"))[Array.IndexOf(ids, FloridaTestData.PortPolice)]);
        Assert.True((await ReadAsync<bool>(parquet, "inForce"))[row]);
    }

    [Fact]
    public async Task Metadata_describe_the_file_and_its_columns()
    {
        await using var parquet = await OpenAsync("agreements.parquet");

        Assert.Equal(("2025-12-30.1", "2025-12-30", "2025-12-30T21:00:00.000Z"), (parquet.CustomMetadata["version"], parquet.CustomMetadata["asOf"], parquet.CustomMetadata["knownAt"]));
        Assert.Equal("Date of the last signature, as last printed by the requested date.", (string?)JsonNode.Parse(parquet.CustomMetadata["columns"])!["signedOn"]);
    }

    private static string NameOf(SchemaElement element) =>
        element.LogicalType is { TIMESTAMP.IsAdjustedToUTC: true } ? "TIMESTAMP UTC"
        : element.LogicalType?.DATE is not null || element.ConvertedType == ConvertedType.DATE ? "DATE"
        : element.LogicalType?.STRING is not null || element.ConvertedType == ConvertedType.UTF8 ? "STRING"
        : element.Type!.Value.ToString();

    private static async Task<TValue?[]> ReadAsync<TValue>(ParquetReader parquet, string column)
        where TValue : struct
    {
        var group = parquet.OpenRowGroupReader(0);
        var values = new TValue?[group.RowCount];
        await group.ReadAsync(Find(parquet, column), values.AsMemory());
        return values;
    }

    private static async Task<string?[]> ReadTextAsync(ParquetReader parquet, string column)
    {
        var group = parquet.OpenRowGroupReader(0);
        var values = new string?[group.RowCount];
        await group.ReadAsync(Find(parquet, column), values.AsMemory());
        return values;
    }

    private static DataField Find(ParquetReader parquet, string column) => parquet.Schema.DataFields.Single(field => field.Name == column);

    private async Task<ParquetReader> OpenAsync(string file) => await ParquetReader.CreateAsync(new MemoryStream(await service.GetExportFileAsync(file)));
}
