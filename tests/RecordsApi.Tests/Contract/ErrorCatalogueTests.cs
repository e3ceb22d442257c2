using System.Runtime.CompilerServices;
using RecordsApi.Http.Errors;
using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Contract;

/// <summary>The documented catalog of problem types, compared with that of the service.</summary>
public sealed class ErrorCatalogueTests(RegisterApiFactory service) : IClassFixture<RegisterApiFactory>
{
    [Fact]
    public async Task Errors_document_lists_the_problem_types_of_the_service()
    {
        var file = CommittedPath();
        var text = await File.ReadAllTextAsync(file);
        var start = text.IndexOf("| status |", StringComparison.Ordinal);
        var table = string.Concat(Lines().Select(line => line + "\n"));
        if (Environment.GetEnvironmentVariable("UPDATE_OPENAPI") == "1")
            await File.WriteAllTextAsync(file, text = text[..start] + table);

        Assert.True(text[start..] == table,
            "docs/errors.md is not the catalogue of errors. If the change is meant, run this test with UPDATE_OPENAPI=1 and commit the file.");
    }

    [Fact]
    public async Task Problem_type_links_to_its_meaning()
    {
        var (_, problem) = await service.GetProblemAsync("/v1/agreements?stat=FL");
        var type = new Uri((string)problem["type"]!);

        var values = (await service.GetJsonAsync(type.AbsolutePath))["data"]!["values"]!.AsArray();
        Assert.Contains(values, value => "#" + (string?)value!["value"] == type.Fragment);
    }

    private static IEnumerable<string> Lines() =>
    [
        "| status | code | name | what it means, and what to do |",
        "|---|---|---|---|",
        .. ProblemTypes.All.OrderBy(p => p.Status).Select(p => $"| {p.Status} | `{p.Code}` | {p.Title} | {p.Meaning} |"),
    ];

    private static string CommittedPath([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../../docs/errors.md"));
}
