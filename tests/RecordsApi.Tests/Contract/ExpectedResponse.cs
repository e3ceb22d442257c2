using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using RecordsApi.Tests.Support;
using RecordsApi.Tests.Support.Documented;

namespace RecordsApi.Tests.Contract;

/// <summary>An example query of the seed register and its expected response, from <c>expected-responses.json</c>.</summary>
/// <param name="Question">The question in plain English.</param>
/// <param name="Address">The request that answers it.</param>
/// <param name="Keys">The members that are compared, separated by commas.</param>
/// <param name="Total">Number of records; null for a single record.</param>
/// <param name="Values">The values of the members in the first records.</param>
public sealed record ExpectedResponse(string Question, string Address, string Keys, int? Total, JsonArray Values)
{
    private const string Path = "tests/RecordsApi.Tests/Contract/expected-responses.json";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Reads the file.</summary>
    public static IReadOnlyList<ExpectedResponse> ReadAll() => JsonSerializer.Deserialize<List<ExpectedResponse>>(RepositoryFiles.ReadText(Path), Options)!;

    /// <summary>Finds the expected response to a request.</summary>
    public static ExpectedResponse Get(string address) => ReadAll().Single(a => a.Address == address);

    /// <summary>Requests the current response, in the format of the file.</summary>
    public async Task<ExpectedResponse> AskAsync(SeedRegisterFactory service)
    {
        var response = await service.GetJsonAsync(Address);
        var data = response["data"]!;
        JsonNode[] records = Total is null ? [data] : [.. data.AsArray().Take(Math.Max(Values.Count, 1))!];
        return this with
        {
            Total = Total is null ? null : (int)response["page"]!["total"]!,
            Values = [.. records.Select(record => new JsonArray([.. Keys.Split(',').Select(key => record[key]?.DeepClone())]))],
        };
    }

    /// <summary>Returns the line of the file.</summary>
    public override string ToString() => JsonSerializer.Serialize(this, Options);

    /// <summary>Writes the current responses into the file when the snapshots are updated.</summary>
    public static async Task UpdateAsync(SeedRegisterFactory service)
    {
        if (!OpenApiContract.IsUpdating)
            return;
        List<string> lines = [];
        foreach (var answer in ReadAll())
            lines.Add((await answer.AskAsync(service)).ToString());
        await File.WriteAllTextAsync(System.IO.Path.Combine(RepositoryFiles.Root, Path), $"[\n{string.Join(",\n", lines)}\n]\n");
    }
}
