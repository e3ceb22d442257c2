using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using RecordsApi.Http.Errors;
using RecordsApi.Http.Formats;
using RecordsApi.Http.Hosting;

namespace RecordsApi.Explorer.Context;

/// <summary>
/// The API as pages use it: they read everything that they show from it, in-process. All reads of a page name both of its times, so that they see
/// the same state of the register, and every number can be requested by its address.
/// </summary>
public sealed class PageApi
{
    /// <summary>The path of the API.</summary>
    internal const string Path = "/v1/";

    // The most that the API returns at once.
    private const int MaxPageSize = 500;

    private readonly PageContext page;
    private readonly HttpContext client;
    private readonly RequestPipeline pipeline;
    private readonly JsonSerializerOptions json;

    /// <summary>Creates it for a page.</summary>
    internal PageApi(PageContext page, HttpContext client, RequestPipeline pipeline, JsonSerializerOptions json) =>
        (this.page, this.client, this.pipeline, this.json) = (page, client, pipeline, json);

    /// <summary>Reads a list from the API.</summary>
    /// <param name="path">Path and query below the version.</param>
    /// <exception cref="PageProblemException">The API answered with a problem.</exception>
    public Task<ListV1<T>> ListAsync<T>(string path) => ReadAsync<ListV1<T>>(path);

    /// <summary>Reads all pages of a list from the API.</summary>
    /// <param name="path">Path and query below the version.</param>
    /// <exception cref="PageProblemException">The API answered with a problem.</exception>
    public async Task<IReadOnlyList<T>> ListAllAsync<T>(string path)
    {
        var list = $"{path}&count=none&limit={MaxPageSize}";
        var part = await ListAsync<T>(list);
        var records = part.Data.ToList();
        while (part.Page.Cursor is { } cursor)
        {
            part = await ListAsync<T>($"{list}&cursor={cursor}");
            records.AddRange(part.Data);
        }

        return records;
    }

    /// <summary>Reads a record from the API.</summary>
    /// <param name="path">Path and query below the version.</param>
    /// <exception cref="PageProblemException">The API answered with a problem or, for a record that was merged, with a redirect.</exception>
    public async Task<T> GetAsync<T>(string path) => (await ReadAsync<SingleV1<T>>(path)).Data;

    /// <summary>Reads a record from the API; null if there is none.</summary>
    /// <param name="path">Path and query below the version.</param>
    /// <exception cref="PageProblemException">The API answered with another problem.</exception>
    public async Task<T?> FindAsync<T>(string path)
        where T : class
    {
        var response = await RequestAsync(path);
        return response.Status == StatusCodes.Status404NotFound ? null : Read<SingleV1<T>>(response).Data;
    }

    /// <summary>Reads text from the API, such as a citation.</summary>
    /// <param name="path">Path and query below the version.</param>
    /// <exception cref="PageProblemException">The API answered with a problem.</exception>
    public async Task<string> GetTextAsync(string path) => RequireSuccess(await RequestAsync(path)).Text;

    private async Task<T> ReadAsync<T>(string path) => Read<T>(await RequestAsync(path));

    private Task<InProcessResponse> RequestAsync(string path)
    {
        var parts = path.Split('?', 2);
        return pipeline.SendAsync(client, Path + parts[0], new(parts.Length == 2 ? "?" + parts[1] : ""), isPart: true);
    }

    private T Read<T>(InProcessResponse response) => Parse<T>(RequireSuccess(response));

    private InProcessResponse RequireSuccess(InProcessResponse response)
    {
        if (response.Location is { } location && response.Status == StatusCodes.Status308PermanentRedirect)
            throw new PageProblemException(TypedResults.Redirect(page.ToPage(location), permanent: true, preserveMethod: true));
        if (response.Status != StatusCodes.Status200OK)
            throw PageProblemException.Create(Parse<ProblemV1>(response));
        return response;
    }

    private T Parse<T>(InProcessResponse response) => JsonSerializer.Deserialize(response.Body.Span, (JsonTypeInfo<T>)json.GetTypeInfo(typeof(T)))!;
}
