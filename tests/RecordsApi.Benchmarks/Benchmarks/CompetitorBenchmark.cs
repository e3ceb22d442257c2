using System.Net;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.FileProviders;
using RecordsApi.Benchmarks.Competitors;
using RecordsApi.Benchmarks.Infrastructure;

namespace RecordsApi.Benchmarks.Benchmarks;

/// <summary>
/// Other servers over the same hundred thousand agreements. They hold them as flat rows with an index for exactly these queries,
/// and return no history, no second time and no sources.
/// </summary>
internal static class CompetitorBenchmark
{
    private const string JsonServerPackage = "json-server@0.17.4";
    private const string SoulPackage = "soul-cli@0.8.2";
    private const int SoulPort = 21990;
    private const int JsonServerPort = 21991;
    private const int SampledIds = 2000;

    public static async IAsyncEnumerable<BenchmarkResult> MeasureAsync(BenchmarkEnvironment environment)
    {
        var database = await environment.GetLargeRegisterAsync(BenchmarkEnvironment.MediumCopies);
        var rows = Path.Combine(environment.WorkFolder, "rows.db");
        await FlatAgreementsContext.CreateDatabaseAsync(database, rows);
        var node = Path.Combine(environment.WorkFolder, "node");
        await NodeServerProcess.InstallAsync(node, JsonServerPackage, SoulPackage);
        var ids = await WriteJsonAsync(rows, Path.Combine(node, "rows.json"));
        var states = (string[])["FL", "TX", "GA", "NC", "TN", "VA", "PA", "OH"];
        await using var uncached = await RegisterServiceHost.StartAsync(database, cacheResponses: false);
        await using var cached = await RegisterServiceHost.StartAsync(database, cacheResponses: true);
        await using var odata = await ODataHost.StartAsync(rows);
        using var soul = await NodeServerProcess.StartAsync(node, "soul", SoulPort, $"/api/tables/Agreements/rows/{ids[0]}", "-d", rows, "-p", $"{SoulPort}");
        using var json = await NodeServerProcess.StartAsync(node, "json-server", JsonServerPort, $"/agreements/{ids[0]}", "--quiet", "--host", "127.0.0.1", "--port", $"{JsonServerPort}", "rows.json");
        await using var files = await StartStaticFilesAsync(Path.Combine(environment.WorkFolder, "files"), cached, ids);

        string[][] expectedSingles = [.. ids.Select(id => (string[])[id])];
        (string State, string Model)[] filters = [.. states.SelectMany(s => ((string, string)[])[(s, "task-force"), (s, "warrant-service-officer")])];
        var expectedPages = new List<IReadOnlyList<string>>();
        foreach (var (state, model) in filters)
            expectedPages.Add(await ReadPageIdsAsync(rows, state, model));
        string[] singles = [.. ids.Select(id => $"/v1/agreements/{id}")];
        string[] pages = [.. filters.Select(f => $"/v1/agreements?state={f.State}&model={f.Model}&limit=50")];
        var competitors = new (string Name, Uri Address, Func<string, string> Single, Func<string, string, string> Page)[]
        {
            ("ASP.NET Core OData 9.5", new(odata.Urls.Single()), id => $"/odata/Agreements('{id}')", (s, m) => $"/odata/Agreements?$filter=State%20eq%20'{s}'%20and%20Model%20eq%20'{m}'&$orderby=Id&$top=50&$count=true"),
            (SoulPackage, soul.Address, id => $"/api/tables/Agreements/rows/{id}", (s, m) => $"/api/tables/Agreements/rows?_filters=State:{s},Model:{m}&_ordering=Id&_limit=50"),

            // Its rows are in the order of their ids.
            (JsonServerPackage, json.Address, id => $"/agreements/{id}", (s, m) => $"/agreements?State={s}&Model={m}&_limit=50"),
        };
        foreach (var (name, address, single, page) in competitors)
        {
            string[] competitorPages = [.. filters.Select(f => page(f.State, f.Model))];
            yield return await ServerComparison.CompareAsync(environment, $"Single by id, nothing cached, against {name}", new(uncached.Address, singles), new(address, [.. ids.Select(single)]), expectedSingles, 5);
            yield return await ServerComparison.CompareAsync(environment, $"Filtered page of 50, nothing cached, against {name}", new(uncached.Address, pages), new(address, competitorPages), expectedPages, 5);
            yield return await ServerComparison.CompareAsync(environment, $"Repeated page of 50, against {name}", new(cached.Address, [pages[0]]), new(address, [competitorPages[0]]), expectedPages, 10);
        }

        var file = new Uri(files.Urls.Single());
        yield return await ServerComparison.CompareAsync(environment, "Single by id, repeated, against static files of the same bytes", new(cached.Address, singles), new(file, [.. ids.Select(id => $"/{id}.json")]), expectedSingles, null);
    }

    private static async Task<IReadOnlyList<string>> ReadPageIdsAsync(string database, string state, string model)
    {
        await using var connection = new SqliteConnection($"Data Source={database};Mode=ReadOnly;Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT Id FROM Agreements WHERE State = @state AND Model = @model ORDER BY Id LIMIT 50";
        command.Parameters.AddWithValue("@state", state);
        command.Parameters.AddWithValue("@model", model);
        await using var reader = await command.ExecuteReaderAsync();
        var ids = new List<string>();
        while (await reader.ReadAsync())
            ids.Add(reader.GetString(0));
        return ids;
    }

    private static async Task<List<string>> WriteJsonAsync(string database, string file)
    {
        await using var connection = new SqliteConnection($"Data Source={database};Mode=ReadOnly;Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT * FROM Agreements ORDER BY Id";
        await using var reader = await command.ExecuteReaderAsync();
        await using var stream = File.Create(file);
        await using var json = new Utf8JsonWriter(stream);
        var all = new List<string>();
        json.WriteStartObject();
        json.WriteStartArray("agreements");
        while (await reader.ReadAsync())
        {
            all.Add(reader.GetString(0));
            json.WriteStartObject();
            for (var column = 0; column < reader.FieldCount; column++)
                json.WriteString(column == 0 ? "id" : reader.GetName(column), await reader.IsDBNullAsync(column) ? null : reader.GetString(column));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        return [.. all.Where((_, i) => i % (all.Count / SampledIds) == 0).Take(SampledIds)];
    }

    private static async Task<WebApplication> StartStaticFilesAsync(string folder, RegisterServiceHost register, List<string> ids)
    {
        Directory.CreateDirectory(folder);
        foreach (var id in ids)
            await File.WriteAllBytesAsync(Path.Combine(folder, $"{id}.json"), await register.GetBytesAsync($"/v1/agreements/{id}"));
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(server => server.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        app.UseStaticFiles(new StaticFileOptions { FileProvider = new PhysicalFileProvider(folder) });
        await app.StartAsync();
        return app;
    }
}
