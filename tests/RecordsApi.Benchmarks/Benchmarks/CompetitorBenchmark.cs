using System.Net;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.FileProviders;
using RecordsApi.Benchmarks.Competitors;
using RecordsApi.Benchmarks.Infrastructure;

namespace RecordsApi.Benchmarks.Benchmarks;

/// <summary>
/// What people would otherwise put before the same hundred thousand agreements. The others hold them as flat rows with an
/// index for what is asked, in the order that is asked, and tell no history, no second time and no sources.
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
        var grown = await environment.GetLargeRegisterAsync(BenchmarkEnvironment.MediumCopies);
        var rows = Path.Combine(environment.WorkFolder, "rows.db");
        await FlatAgreementsContext.CreateDatabaseAsync(grown, rows);
        var node = Path.Combine(environment.WorkFolder, "node");
        await NodeServerProcess.InstallAsync(node, JsonServerPackage, SoulPackage);
        var ids = await WriteJsonAsync(rows, Path.Combine(node, "rows.json"));
        var states = (string[])["FL", "TX", "GA", "NC", "TN", "VA", "PA", "OH"];
        await using var ours = await RegisterServiceHost.StartAsync(grown, cacheResponses: false);
        await using var hot = await RegisterServiceHost.StartAsync(grown, cacheResponses: true);
        await using var odata = await ODataHost.StartAsync(rows);
        using var soul = await NodeServerProcess.StartAsync(node, "soul", SoulPort, $"/api/tables/Agreements/rows/{ids[0]}", "-d", rows, "-p", $"{SoulPort}");
        using var json = await NodeServerProcess.StartAsync(node, "json-server", JsonServerPort, $"/agreements/{ids[0]}", "--quiet", "--host", "127.0.0.1", "--port", $"{JsonServerPort}", "rows.json");
        await using var files = await StartStaticFilesAsync(Path.Combine(environment.WorkFolder, "files"), hot, ids);

        string[][] wanted = [.. ids.Select(id => (string[])[id])];
        (string State, string Model)[] filters = [.. states.SelectMany(s => ((string, string)[])[(s, "task-force"), (s, "warrant-service-officer")])];
        var listed = new List<IReadOnlyList<string>>();
        foreach (var (state, model) in filters)
            listed.Add(await ReadPageIdsAsync(rows, state, model));
        string[] singles = [.. ids.Select(id => $"/v1/agreements/{id}")];
        string[] pages = [.. filters.Select(f => $"/v1/agreements?state={f.State}&model={f.Model}&limit=50")];
        var theirs = new (string Name, Uri Address, Func<string, string> Single, Func<string, string, string> Page)[]
        {
            ("ASP.NET Core OData 9.5", new(odata.Urls.Single()), id => $"/odata/Agreements('{id}')", (s, m) => $"/odata/Agreements?$filter=State%20eq%20'{s}'%20and%20Model%20eq%20'{m}'&$orderby=Id&$top=50&$count=true"),
            (SoulPackage, soul.Address, id => $"/api/tables/Agreements/rows/{id}", (s, m) => $"/api/tables/Agreements/rows?_filters=State:{s},Model:{m}&_ordering=Id&_limit=50"),

            // Its rows lie in the order of their ids.
            (JsonServerPackage, json.Address, id => $"/agreements/{id}", (s, m) => $"/agreements?State={s}&Model={m}&_limit=50"),
        };
        foreach (var (name, address, single, page) in theirs)
        {
            string[] pagesThere = [.. filters.Select(f => page(f.State, f.Model))];
            yield return await ServerComparison.CompareAsync(environment, $"Single by id, nothing kept, against {name}", new(ours.Address, singles), new(address, [.. ids.Select(single)]), wanted, 5);
            yield return await ServerComparison.CompareAsync(environment, $"Filtered page of 50, nothing kept, against {name}", new(ours.Address, pages), new(address, pagesThere), listed, 5);
            yield return await ServerComparison.CompareAsync(environment, $"Hot page of 50, against {name}", new(hot.Address, [pages[0]]), new(address, [pagesThere[0]]), listed, 10);
        }

        var file = new Uri(files.Urls.Single());
        yield return await ServerComparison.CompareAsync(environment, "Single by id, asked again, against static files of the same bytes", new(hot.Address, singles), new(file, [.. ids.Select(id => $"/{id}.json")]), wanted, null);
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
