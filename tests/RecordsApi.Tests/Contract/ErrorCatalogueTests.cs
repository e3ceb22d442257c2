using System.Runtime.CompilerServices;
using RecordsApi.Http.Errors;
using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Contract;

/// <summary>The catalogue of errors for readers, held against the one the service answers with.</summary>
public sealed class ErrorCatalogueTests(Service service) : IClassFixture<Service>
{
    [Fact]
    public async Task Catalogue_for_readers_is_the_one_the_service_answers_with()
    {
        var file = Committed();
        var text = await File.ReadAllTextAsync(file);
        var start = text.IndexOf("| status |", StringComparison.Ordinal);
        var table = string.Concat(Lines().Select(line => line + "\n"));
        if (Environment.GetEnvironmentVariable("UPDATE_OPENAPI") == "1")
            await File.WriteAllTextAsync(file, text = text[..start] + table);

        Assert.True(text[start..] == table,
            "openapi/ERRORS.md is not the catalogue of errors. If the change is meant, run this test with UPDATE_OPENAPI=1 and commit the file.");
    }

    [Fact]
    public async Task Type_of_a_problem_leads_to_what_it_means()
    {
        var (_, problem) = await service.ProblemAsync("/v1/agreements?stat=FL");
        var type = new Uri((string)problem["type"]!);

        var values = (await service.JsonAsync(type.AbsolutePath))["data"]!["values"]!.AsArray();
        Assert.Contains(values, value => "#" + (string?)value!["value"] == type.Fragment);
    }

    private static IEnumerable<string> Lines() =>
    [
        "| status | code | name | what it means, and what to do |",
        "|---|---|---|---|",
        .. Problems.All.OrderBy(p => p.Status).Select(p => $"| {p.Status} | `{p.Code}` | {p.Title} | {p.Meaning} |"),
    ];

    private static string Committed([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../../openapi/ERRORS.md"));
}
