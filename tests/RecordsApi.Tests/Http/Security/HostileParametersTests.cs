using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using RecordsApi.Tests.Support;
using RecordsApi.Tests.Support.Documented;

namespace RecordsApi.Tests.Http.Security;

/// <summary>Hostile texts in every parameter of every operation that reads.</summary>
public sealed class HostileParametersTests : IDisposable
{
    // Stands in every text, so that it can be looked for where it must not come to be.
    private const string Mark = "zq9";

    private readonly SpokenSql sql = new();
    private readonly Service service;

    public HostileParametersTests() => service = new InterceptedService(sql);

    public void Dispose() => service.Dispose();

    [Theory]
    [InlineData(Mark + "' OR '1'='1")]
    [InlineData(Mark + "\"; DROP TABLE Agreements; --")]
    [InlineData(Mark + ") UNION SELECT Hash FROM ApiKeys --")]
    [InlineData("id); DELETE FROM Sources; -- " + Mark)]
    [InlineData("%' ESCAPE '\\' " + Mark)]
    [InlineData("{0} @p0 $" + Mark)]
    public async Task No_text_of_a_parameter_becomes_a_part_of_a_statement(string text)
    {
        var before = (await service.IdsAsync("/v1/agreements")).Length;
        await AskEverythingAsync(text);

        Assert.NotEmpty(sql.Texts);
        Assert.DoesNotContain(sql.Texts, statement => statement.Contains(Mark, StringComparison.OrdinalIgnoreCase));
        Assert.Equal(before, (await service.IdsAsync("/v1/agreements?limit=500")).Length);
    }

    [Theory]
    [InlineData("a\r\nX-Injected: " + Mark)]
    [InlineData("a\nSet-Cookie: a=" + Mark)]
    [InlineData(Mark + "\u2028X-Injected: 1")]
    public async Task No_text_of_a_parameter_becomes_a_header(string text) => await AskEverythingAsync(text);

    [Theory]
    [InlineData("NEAR(\"a b\", 99999999999999999999)")]
    [InlineData("\"\"\"\"\"\"\"\" * ^ ^ : - + a AND OR NOT (((((((")]
    [InlineData("(a+)+$ (a|a)*b aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!")]
    [InlineData("[[:alpha:]]{1000000} .* \\Q \\ a**")]
    [InlineData("\uD83E\uDD84 \u202E\u0301\u0301\u0301\u0301 \u0130\u00DF\uFB00 a")]
    [InlineData("a b c d e f g h i j k l m n o p q r s t u v w x y z a* b* c* d* e* f* g* h* i* j* k* l* m* n* o* p* q* r* s* t* u* v* w* x* y* z*")]
    public async Task No_text_of_a_parameter_is_a_pattern_that_explodes(string text) => await AskEverythingAsync(text);

    [Fact]
    public async Task Parameter_that_is_given_twice_is_a_mistake_everywhere()
    {
        using var client = service.CreateClient();
        var wrong = new ConcurrentBag<string>();
        foreach (var (operation, parameter) in ContractDocument.Current.Operations.SelectMany(o => o.InQuery.Select(p => (o, p))))
        {
            var name = (string)parameter["name"]!;
            var value = Uri.EscapeDataString(ParameterText.ExampleOf(parameter) ?? "x");
            using var answer = await client.GetAsync(new Uri($"{PathOf(operation, null)}?{name}={value}&{name}={value}", UriKind.Relative));
            var errors = (int)answer.StatusCode == 400 ? JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["errors"] : null;
            if (errors?[name] is null)
                wrong.Add($"{operation.Id} {name}: {(int)answer.StatusCode}");
        }

        Assert.Empty(wrong);
    }

    private async Task AskEverythingAsync(string text)
    {
        using var client = service.CreateClient(new() { AllowAutoRedirect = false });
        foreach (var address in ContractDocument.Current.Operations.SelectMany(operation => Addresses(operation, text)).Distinct())
        {
            using var answer = await client.GetAsync(new Uri(address, UriKind.Relative));

            Assert.True((int)answer.StatusCode is 200 or 308 or 400 or 404, $"{address}: {(int)answer.StatusCode}");
            Assert.False(answer.Headers.Contains("X-Injected") || answer.Headers.Contains("Set-Cookie"), address);
            Assert.DoesNotContain(answer.Headers.SelectMany(h => h.Value), value => value.Any(char.IsControl));
        }
    }

    private static IEnumerable<string> Addresses(Operation operation, string text)
    {
        var escaped = Uri.EscapeDataString(text);
        if (operation.Path.Contains('{', StringComparison.Ordinal))
            yield return PathOf(operation, escaped);
        yield return $"{PathOf(operation, null)}?{escaped}={escaped}";
        foreach (var parameter in operation.InQuery)
        {
            var needed = operation.InQuery.Where(p => p != parameter && p["required"]?.GetValue<bool>() == true)
                .Select(p => $"&{p["name"]}={Uri.EscapeDataString(ParameterText.ExampleOf(p) ?? "")}");
            yield return $"{PathOf(operation, null)}?{parameter["name"]}={escaped}{string.Concat(needed)}";
        }
    }

    // An export is made for whoever asks for a file of it: for a hostile name none is.
    private static string PathOf(Operation operation, string? value) => string.Join('/', operation.Path.Split('/').Select(part => part.StartsWith('{')
        ? value ?? ParameterText.ExampleOf(operation.Parameters.Single(p => (string?)p["name"] == part.Trim('{', '}'))) ?? "none"
        : part));
}
