using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using RecordsApi.Tests.Support;
using RecordsApi.Tests.Support.Documented;

namespace RecordsApi.Tests.Http.Security;

/// <summary>Hostile strings in every parameter of every read operation.</summary>
public sealed class HostileParametersTests : IDisposable
{
    // Part of every string, so that places where it must not appear can be searched for it.
    private const string Marker = "zq9";

    private readonly StatementRecorder sql = new();
    private readonly RegisterApiFactory service;

    public HostileParametersTests() => service = new InterceptedApiFactory(sql);

    public void Dispose() => service.Dispose();

    [Theory]
    [InlineData(Marker + "' OR '1'='1")]
    [InlineData(Marker + "\"; DROP TABLE Agreements; --")]
    [InlineData(Marker + ") UNION SELECT Hash FROM ApiKeys --")]
    [InlineData("id); DELETE FROM Sources; -- " + Marker)]
    [InlineData("%' ESCAPE '\\' " + Marker)]
    [InlineData("{0} @p0 $" + Marker)]
    public async Task Parameter_text_is_never_part_of_a_SQL_statement(string text)
    {
        var before = (await service.GetIdsAsync("/v1/agreements")).Length;
        await SendToEveryOperationAsync(text);

        Assert.NotEmpty(sql.Statements);
        Assert.DoesNotContain(sql.Statements, statement => statement.Contains(Marker, StringComparison.OrdinalIgnoreCase));
        Assert.Equal(before, (await service.GetIdsAsync("/v1/agreements?limit=500")).Length);
    }

    [Theory]
    [InlineData("a\r\nX-Injected: " + Marker)]
    [InlineData("a\nSet-Cookie: a=" + Marker)]
    [InlineData(Marker + "\u2028X-Injected: 1")]
    public async Task Parameter_text_never_becomes_a_response_header(string text) => await SendToEveryOperationAsync(text);

    [Theory]
    [InlineData("NEAR(\"a b\", 99999999999999999999)")]
    [InlineData("\"\"\"\"\"\"\"\" * ^ ^ : - + a AND OR NOT (((((((")]
    [InlineData("(a+)+$ (a|a)*b aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!")]
    [InlineData("[[:alpha:]]{1000000} .* \\Q \\ a**")]
    [InlineData("\uD83E\uDD84 \u202E\u0301\u0301\u0301\u0301 \u0130\u00DF\uFB00 a")]
    [InlineData("a b c d e f g h i j k l m n o p q r s t u v w x y z a* b* c* d* e* f* g* h* i* j* k* l* m* n* o* p* q* r* s* t* u* v* w* x* y* z*")]
    public async Task Parameter_text_never_runs_as_an_expensive_pattern(string text) => await SendToEveryOperationAsync(text);

    [Fact]
    public async Task Repeated_parameter_returns_400_on_every_operation()
    {
        using var client = service.CreateClient();
        var wrong = new ConcurrentBag<string>();
        foreach (var (operation, parameter) in OpenApiContract.Current.PublicReads.SelectMany(o => o.QueryParameters.Select(p => (o, p))))
        {
            var name = (string)parameter["name"]!;
            var value = Uri.EscapeDataString(ParameterText.FindExample(parameter) ?? "x");
            using var response = await client.GetAsync(new Uri($"{PathOf(operation, null)}?{name}={value}&{name}={value}", UriKind.Relative));
            var errors = (int)response.StatusCode == 400 ? JsonNode.Parse(await response.Content.ReadAsStringAsync())!["errors"] : null;
            if (errors?[name] is null)
                wrong.Add($"{operation.Id} {name}: {(int)response.StatusCode}");
        }

        Assert.Empty(wrong);
    }

    private async Task SendToEveryOperationAsync(string text)
    {
        using var client = service.CreateClient(new() { AllowAutoRedirect = false });
        foreach (var address in OpenApiContract.Current.PublicReads.SelectMany(operation => Addresses(operation, text)).Distinct())
        {
            using var response = await client.GetAsync(new Uri(address, UriKind.Relative));

            Assert.True((int)response.StatusCode is 200 or 308 or 400 or 404, $"{address}: {(int)response.StatusCode}");
            Assert.False(response.Headers.Contains("X-Injected") || response.Headers.Contains("Set-Cookie"), address);
            Assert.DoesNotContain(response.Headers.SelectMany(h => h.Value), value => value.Any(char.IsControl));
        }
    }

    private static IEnumerable<string> Addresses(ContractOperation operation, string text)
    {
        var escaped = Uri.EscapeDataString(text);
        if (operation.Path.Contains('{', StringComparison.Ordinal))
            yield return PathOf(operation, escaped);
        yield return $"{PathOf(operation, null)}?{escaped}={escaped}";
        foreach (var parameter in operation.QueryParameters)
        {
            var needed = operation.QueryParameters.Where(p => p != parameter && p["required"]?.GetValue<bool>() == true)
                .Select(p => $"&{p["name"]}={Uri.EscapeDataString(ParameterText.FindExample(p) ?? "")}");
            yield return $"{PathOf(operation, null)}?{parameter["name"]}={escaped}{string.Concat(needed)}";
        }
    }

    // A request for a file of the export builds the export, except if the name is hostile.
    private static string PathOf(ContractOperation operation, string? value) => string.Join('/', operation.Path.Split('/').Select(part => part.StartsWith('{')
        ? value ?? ParameterText.FindExample(operation.Parameters.Single(p => (string?)p["name"] == part.Trim('{', '}'))) ?? "none"
        : part));
}
