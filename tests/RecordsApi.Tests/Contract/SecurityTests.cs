using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using RecordsApi.Tests.Support;
using RecordsApi.Tests.Support.Documented;

namespace RecordsApi.Tests.Contract;

/// <summary>The checks of <c>tests/SECURITY.md</c> that no other test makes, and the table itself.</summary>
public sealed partial class SecurityTests(Service service) : IClassFixture<Service>
{
    private static readonly string[] Hostile = ["'; DROP TABLE Agreements; --", "\" OR NEAR(a* ^b) {x}: (("];

    [Fact]
    public void Table_of_checks_is_whole_and_names_tests_that_are_there()
    {
        var rows = Row().Matches(Repository.Text("tests/SECURITY.md")).ToArray();
        var types = typeof(SecurityTests).Assembly.GetTypes().ToLookup(t => t.Name);

        Assert.Equal(Enumerable.Range(1, 25), rows.Select(r => int.Parse(r.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture)));
        foreach (var name in rows.SelectMany(r => Test().Matches(r.Groups[2].Value)).Select(m => m.Groups[1].Value.Split('.')))
            Assert.True(types[name[0]].Any(t => name.Length == 1 || t.GetMethod(name[1]) is not null), $"{string.Join('.', name)} is not there.");
    }

    [Fact]
    public async Task Hostile_words_in_any_parameter_are_answered_and_change_nothing()
    {
        using var client = service.CreateClient();
        var before = await client.GetStringAsync("/v1/agreements?limit=500");
        foreach (var operation in new ContractDocument(await service.JsonAsync("/openapi/v1.json")).Operations.Where(o => !o.Path.Contains("exports", StringComparison.Ordinal)))
        {
            var path = Regex.Replace(operation.Path, @"\{\w+\}", "x", RegexOptions.None, TimeSpan.FromSeconds(1));
            foreach (var name in operation.Parameters.Where(p => (string)p["in"]! == "query").Select(p => (string)p["name"]!))
            {
                foreach (var word in Hostile)
                {
                    using var answer = await client.GetAsync($"{path}?{name}={Uri.EscapeDataString(word)}");
                    Assert.True((int)answer.StatusCode < 500, $"{path} {name} {word}: {answer.StatusCode}");
                }
            }
        }

        Assert.Equal(before, await client.GetStringAsync("/v1/agreements?limit=500"));
    }

    [Fact]
    public async Task Reading_changes_nothing()
    {
        using var own = new Service();
        using var client = own.CreateClient();
        await TourAsync(own, client);
        using var watch = new SqliteConnection($"Data Source={own.DatabasePath};Pooling=False");
        watch.Open();
        using var version = watch.CreateCommand();
        version.CommandText = "PRAGMA data_version";
        var before = version.ExecuteScalar();

        await TourAsync(own, client);

        Assert.Equal(before, version.ExecuteScalar());
    }

    [Fact]
    public async Task Routes_served_are_those_documented()
    {
        var documented = (await service.JsonAsync("/openapi/v1.json"))["paths"]!.AsObject()
            .SelectMany(p => p.Value!.AsObject().Select(o => $"{o.Key.ToUpperInvariant()} {p.Key}")).Order(StringComparer.Ordinal);
        var served = service.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.RoutePattern.RawText!.StartsWith("/v", StringComparison.Ordinal))
            .SelectMany(e => e.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Select(m =>
                $"{m} {Regex.Replace(e.RoutePattern.RawText!.Replace("/v{version:apiVersion}", "/v1", StringComparison.Ordinal), ":\\w+(?=\\})", "", RegexOptions.None, TimeSpan.FromSeconds(1)).TrimEnd('/')}"))
            .Where(r => !r.StartsWith("HEAD", StringComparison.Ordinal)).Distinct().Order(StringComparer.Ordinal);

        Assert.Equal(documented.Select(r => r.TrimEnd('/')).Order(StringComparer.Ordinal), served);
    }

    [Fact]
    public void No_key_is_in_the_tree()
    {
        var files = Repository.Files().Where(f => !f.StartsWith(Path.Combine(Repository.Root, "tests"), StringComparison.Ordinal) && new FileInfo(f).Length < 1 << 20);

        Assert.DoesNotContain(files, f => Key().IsMatch(File.ReadAllText(f)));
    }

    [Fact]
    public void Container_does_not_run_as_root() =>
        Assert.Matches(@"(?m)^USER (?!root|0)\S+", Repository.Text("Dockerfile"));

    private static async Task TourAsync(Service service, HttpClient client)
    {
        foreach (var operation in new ContractDocument(await service.JsonAsync("/openapi/v1.json")).Operations.Where(o => !o.Path.Contains("exports", StringComparison.Ordinal)))
        {
            using var answer = await client.GetAsync(operation.Path.Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal));
            Assert.True((int)answer.StatusCode < 500, operation.Path);
        }
    }

    [GeneratedRegex(@"(?m)^\| (\d+) \| [^|]+ \| ([^|]+) \|$")]
    private static partial Regex Row();

    [GeneratedRegex(@"`([A-Z]\w+Tests(?:\.\w+)?)`")]
    private static partial Regex Test();

    [GeneratedRegex(@"rr_k-[0-9a-z]+_[A-Za-z0-9_-]{40,}")]
    private static partial Regex Key();
}
