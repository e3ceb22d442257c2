using System.Net;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.FileProviders;
using RecordsApi.Benchmarks.Others;
using RecordsApi.Benchmarks.Running;

namespace RecordsApi.Benchmarks.Measures;

/// <summary>
/// What people would otherwise put before the same hundred thousand agreements. The others hold them as flat rows with an
/// index for what is asked, and tell no history, no second time and no sources.
/// </summary>
internal static class Others
{
    private const string JsonServer = "json-server@0.17.4";
    private const string Soul = "soul-cli@0.8.2";
    private const int SoulPort = 21990;
    private const int JsonPort = 21991;
    private const int Ids = 2000;

    public static async IAsyncEnumerable<Figure> MeasureAsync(Bench bench)
    {
        var grown = await bench.GrownAsync(Bench.Middling);
        var rows = Path.Combine(bench.Folder, "rows.db");
        await RowsContext.MakeAsync(grown, rows);
        var node = Path.Combine(bench.Folder, "node");
        await NodeServer.InstallAsync(node, JsonServer, Soul);
        var ids = await WriteJsonAsync(rows, Path.Combine(node, "rows.json"));
        var states = (string[])["FL", "TX", "GA", "NC", "TN", "VA", "PA", "OH"];
        await using var ours = await RegisterHost.StartAsync(grown, keepsAnswers: false);
        await using var hot = await RegisterHost.StartAsync(grown, keepsAnswers: true);
        await using var odata = await ODataHost.StartAsync(rows);
        using var soul = await NodeServer.StartAsync(node, "soul", SoulPort, $"/api/tables/Agreements/rows/{ids[0]}", "-d", rows, "-p", $"{SoulPort}");
        using var json = await NodeServer.StartAsync(node, "json-server", JsonPort, $"/agreements/{ids[0]}", "--quiet", "--host", "127.0.0.1", "--port", $"{JsonPort}", "rows.json");
        await using var files = await FilesAsync(Path.Combine(bench.Folder, "files"), hot, ids);

        string[] singles = [.. ids.Select(id => $"/v1/agreements/{id}")];
        string[] pages = [.. states.SelectMany(s => (string[])[$"/v1/agreements?state={s}&model=task-force&limit=50", $"/v1/agreements?state={s}&model=warrant-service-officer&limit=50"])];
        var theirs = new (string Name, Uri Address, Func<string, string> Single, Func<string, string, string> Page)[]
        {
            ("ASP.NET Core OData 9.5", new(odata.Urls.Single()), id => $"/odata/Agreements('{id}')", (s, m) => $"/odata/Agreements?$filter=State%20eq%20'{s}'%20and%20Model%20eq%20'{m}'&$orderby=Id&$top=50&$count=true"),
            (Soul, soul.Address, id => $"/api/tables/Agreements/rows/{id}", (s, m) => $"/api/tables/Agreements/rows?_filters=State:{s},Model:{m}&_limit=50"),
            (JsonServer, json.Address, id => $"/agreements/{id}", (s, m) => $"/agreements?State={s}&Model={m}&_limit=50"),
        };
        foreach (var (name, address, single, page) in theirs)
        {
            string[] pagesThere = [.. states.SelectMany(s => (string[])[page(s, "task-force"), page(s, "warrant-service-officer")])];
            yield return await FigureAsync(bench, $"Single by id, nothing kept, against {name}", ours.Address, singles, address, [.. ids.Select(single)], 5);
            yield return await FigureAsync(bench, $"Filtered page of 50, nothing kept, against {name}", ours.Address, pages, address, pagesThere, 5);
            yield return await FigureAsync(bench, $"Hot page of 50, against {name}", hot.Address, [pages[0]], address, [pagesThere[0]], 10);
        }

        var file = new Uri(files.Urls.Single());
        yield return await FigureAsync(bench, "Single by id, asked again, against static files of the same bytes", hot.Address, singles, file, [.. ids.Select(id => $"/{id}.json")], null);
    }

    private static async Task<Figure> FigureAsync(
        Bench bench, string path, Uri ours, IReadOnlyList<string> asked, Uri theirs, IReadOnlyList<string> askedThere, double? least)
    {
        var ratio = await Ratio.OfAsync(
            bench.Rounds,
            async round => (await Wrk.AskAsync(ours, asked, bench.From(round, asked), bench.Seconds)).PerSecond,
            async round => (await Wrk.AskAsync(theirs, askedThere, bench.From(round, askedThere), bench.Seconds)).PerSecond);
        return Figure.Of(path, ratio, least, of: "times theirs");
    }

    private static async Task<List<string>> WriteJsonAsync(string rows, string file)
    {
        await using var connection = new SqliteConnection($"Data Source={rows};Mode=ReadOnly;Pooling=False");
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
        return [.. all.Where((_, i) => i % (all.Count / Ids) == 0).Take(Ids)];
    }

    private static async Task<WebApplication> FilesAsync(string folder, RegisterHost register, List<string> ids)
    {
        Directory.CreateDirectory(folder);
        foreach (var id in ids)
            await File.WriteAllBytesAsync(Path.Combine(folder, $"{id}.json"), await register.BytesAsync($"/v1/agreements/{id}"));
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(server => server.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        app.UseStaticFiles(new StaticFileOptions { FileProvider = new PhysicalFileProvider(folder) });
        await app.StartAsync();
        return app;
    }
}
