using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using RecordsApi.Http.Caching;
using RecordsApi.Http.OpenApi;
using Swashbuckle.AspNetCore.Swagger;

namespace RecordsApi.Tests.Support.Documented;

/// <summary>An example response of an operation.</summary>
/// <param name="FileName">Name of the file that holds it.</param>
/// <param name="Address">URL of the request.</param>
/// <param name="Text">The current response, with the first record only.</param>
/// <param name="CommittedText">Content of the file; null if it does not exist.</param>
internal sealed record ResponseExample(string FileName, string Address, string Text, string? CommittedText);

/// <summary>The example responses of the OpenAPI document, requested from a service.</summary>
internal static class ResponseExamples
{
    private static readonly JsonSerializerOptions IndentedJsonOptions = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly Dictionary<string, string> FixedParameters = new(StringComparer.Ordinal)
    {
        ["asOf"] = "2025-06-17",
        ["knownAt"] = "2025-06-18",
        ["limit"] = "1",
    };

    private static string Folder { get; } = Path.Combine(Path.GetDirectoryName(OpenApiContract.CommittedPath)!, "examples");

    /// <summary>Requests the example of every operation, in every format that has one.</summary>
    public static async Task<IReadOnlyList<ResponseExample>> RequestAllAsync(RegisterApiFactory service)
    {
        var document = new OpenApiContract(await ReadDocumentAsync(service));
        using var client = service.CreateClient();
        List<ResponseExample> files = [];
        foreach (var operation in document.PublicReads)
        {
            foreach (var (mediaType, content) in document.FindResponse(operation, 200)!["content"]!.AsObject())
            {
                // A file has no example.
                if ((string?)content!["schema"]!["format"] == "binary" || ResponseExamplesFilter.GetFileName(operation.Id, mediaType) is not { } name)
                    continue;
                var address = AddressOf(operation);
                using var request = new HttpRequestMessage(HttpMethod.Get, address);
                request.Headers.Add("Accept", mediaType);
                using var response = await client.SendAsync(request);
                var body = await response.Content.ReadAsStringAsync();
                Assert.True(response.IsSuccessStatusCode, $"{address}: {body}");
                var file = Path.Combine(Folder, name);
                files.Add(new(
                    name, address, KeepFirstRecord(mediaType, body),
                    File.Exists(file) ? (await File.ReadAllTextAsync(file)).ReplaceLineEndings("\n") : null));
            }
        }

        return files;
    }

    /// <summary>Writes the examples, for the next build and for the running service.</summary>
    public static async Task UpdateAsync(RegisterApiFactory service)
    {
        foreach (var folder in (string[])[Folder, ResponseExamplesFilter.Folder])
        {
            if (Directory.Exists(folder))
                Directory.Delete(folder, recursive: true);
            Directory.CreateDirectory(folder);
        }

        foreach (var file in await RequestAllAsync(service))
        {
            await File.WriteAllTextAsync(Path.Combine(Folder, file.FileName), file.Text);
            await File.WriteAllTextAsync(Path.Combine(ResponseExamplesFilter.Folder, file.FileName), file.Text);
        }
    }

    // The service would keep the document, and with it the examples as they are before they are updated.
    private static async Task<JsonNode> ReadDocumentAsync(RegisterApiFactory service)
    {
        using var cache = new OpenApiDocumentCache();
        var document = await cache.GetAsync("/", service.Services.GetRequiredService<IAsyncSwaggerProvider>(), CancellationToken.None);
        return JsonNode.Parse(document.Bodies[ContentCodingNegotiation.Identity])!;
    }

    /// <summary>The URL of the example of an operation: the examples of its parameters, fixed times, one record.</summary>
    private static string AddressOf(ContractOperation operation)
    {
        var path = operation.Path;
        List<string> query = [];
        foreach (var parameter in operation.Parameters)
        {
            var name = (string)parameter["name"]!;
            if ((string?)parameter["in"] == "path")
                path = path.Replace($"{{{name}}}", Uri.EscapeDataString(ParameterText.FindExample(parameter)!), StringComparison.Ordinal);
            else if (FixedParameters.TryGetValue(name, out var value) || (parameter["required"]?.GetValue<bool>() == true && (value = ParameterText.FindExample(parameter)) is not null))
                query.Add($"{name}={Uri.EscapeDataString(value!)}");
        }

        return query.Count == 0 ? path : $"{path}?{string.Join('&', query)}";
    }

    private static string KeepFirstRecord(string mediaType, string body)
    {
        if (mediaType != "application/json")
            return body.ReplaceLineEndings("\n");
        var response = JsonNode.Parse(body)!;
        if (response["data"] is JsonArray { Count: > 1 } records)
            records.RemoveRange(1, records.Count - 1);
        return response.ToJsonString(IndentedJsonOptions).ReplaceLineEndings("\n") + "\n";
    }
}
