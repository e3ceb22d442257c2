using System.IO.Compression;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using RecordsApi.Data.AgreementStates;
using RecordsApi.Http.Caching;
using RecordsApi.Http.Queries;
using RecordsApi.Http.Versioning;

namespace RecordsApi.Http.Direct;

/// <summary>
/// Answers simple questions from what is kept of how agreements stand, on a connection that is open, without what other
/// questions need. Whatever it does not understand, or finds a mistake in, goes on to the endpoint, whose answers these
/// are. <c>DirectAnswers:Enabled=false</c> turns it off.
/// </summary>
internal sealed class DirectAnswers(
    RequestDelegate next, IEnumerable<IDirectRoute> routes, ReadConnectionPool readers, CursorCodec cursors,
    TimeProvider clock, IOptions<JsonOptions> json, IOptions<HostingOptions> hosting, IConfiguration configuration)
{
    private const string Json = "application/json; charset=utf-8";

    private readonly IDirectRoute[] routes = [.. routes];
    private readonly bool isEnabled = configuration.GetValue("DirectAnswers:Enabled", true);
    private readonly string? publicAddress = hosting.Value.GetPublicAddress();
    private readonly JsonBodies bodies = new(json.Value.SerializerOptions);

    /// <summary>Answers a request, or lets it through.</summary>
    public Task InvokeAsync(HttpContext http) =>
        isEnabled && RouteOf(http.Request, out var id) is { } route && IsPlain(http.Request) ? AnswerAsync(http, route, id) : next(http);

    private IDirectRoute? RouteOf(HttpRequest request, out string? id)
    {
        id = null;
        if (request.Path.Value is not { } path)
            return null;
        foreach (var route in routes)
        {
            if (!route.TakesId && path == route.Path)
                return route;
            if (!route.TakesId || path.Length <= route.Path.Length || !path.StartsWith(route.Path, StringComparison.Ordinal))
                continue;
            id = path[route.Path.Length..];
            return id.Contains('/', StringComparison.Ordinal) ? null : route;
        }

        return null;
    }

    // Whether the answer is JSON, and hangs on nothing but the address and how it is compressed.
    private static bool IsPlain(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) && request.Headers.Authorization.Count == 0
        && (request.Headers.Accept.Count == 0 || request.Headers.Accept is ["*/*" or "application/json" or "application/json, text/plain, */*"]);

    private async Task AnswerAsync(HttpContext http, IDirectRoute route, string? id)
    {
        if (await QuestionAsync(http, route, id) is not { } question)
        {
            await next(http);
            return;
        }

        var body = bodies.Take();
        try
        {
            var made = Read(http, question, body);
            if (made is var (validator, answer))
            {
                http.Features.Set(validator);
                await WriteAsync(http, validator, answer, body);
            }
            else
                await next(http);
        }
        finally
        {
            bodies.Return(body);
        }
    }

    private async ValueTask<DirectQuestion?> QuestionAsync(HttpContext http, IDirectRoute route, string? id)
    {
        var reading = ParsedQuery.Parse(http.Request.Query, route.Parameters);
        if (reading.Errors.Count > 0 || !route.Takes(reading))
            return null;
        var question = new DirectQuestion(route, http.Request.Path, id, reading, null);
        if (reading.GetValue("cursor") is not { } text)
            return question;
        var cursor = await cursors.DecodeAsync(text, http.RequestAborted);
        return cursor is not null && cursor.QueryHash == CursorCodec.ComputeQueryHash(question) ? question with { Cursor = cursor } : null;
    }

    private (ConditionalRequest Validator, IDirectAnswer? Answer)? Read(HttpContext http, DirectQuestion question, JsonBody body)
    {
        try
        {
            var root = RequestBaseUrl.GetBaseUrl(http.Request, publicAddress);
            return readers.Execute<(ConditionalRequest, IDirectAnswer?)?>((reader, state, memory) =>
            {
                // Where the register was written to meanwhile this is the second time.
                body.Empty();
                var now = clock.GetUtcNow();
                var frame = question.Cursor?.TemporalContext ?? BoundQuery.ResolveTemporalContext(question.Parsed, question.Parameters, state.KnownThrough, now);
                if (!(frame.KnownAt >= state.KnownThrough) || state.FreshThrough is null)
                    return null;
                var validator = ConditionalRequest.Create(http.Request, root, acceptsAsOf: true, state, now);
                if (validator.IsNotModified(http.Request))
                    return (validator, null);
                var source = new DirectSource(reader, DatasetMetadataReader.ToRegisterV1(state, frame), memory);
                return question.Route.Answer(question with { TemporalContext = frame }, new(root, frame), source, body) is { } answer ? (validator, answer) : null;
            }, http.RequestAborted);
        }
        catch (SqliteException)
        {
            // The pipeline finds the words for it.
            return null;
        }
    }

    private static async Task WriteAsync(HttpContext http, ConditionalRequest validator, IDirectAnswer? answer, JsonBody body)
    {
        var response = http.Response;
        if (answer is null)
            response.StatusCode = StatusCodes.Status304NotModified;
        response.Headers.Vary = "Accept, Accept-Encoding";
        validator.WriteHeaders(response.Headers);
        response.Headers.TryAdd(UnknownApiVersion.SupportedVersionsHeader, UnknownApiVersion.SupportedVersions);
        if (answer is null)
        {
            response.Headers.Remove(HeaderNames.LastModified);
            return;
        }

        response.ContentType = Json;
        if (await answer.EndAsync(http.Request, body, http.RequestAborted) is { } following)
            response.Headers[HeaderNames.Link] = $"<{following}>; rel=\"next\"";
        var bytes = body.Written;
        if (http.Request.Headers.AcceptEncoding is [("br" or "gzip") and var coding])
        {
            response.Headers.ContentEncoding = coding;
            bytes = Compressed(bytes.Span, coding);
        }

        response.ContentLength = bytes.Length;
        await response.Body.WriteAsync(bytes, http.RequestAborted);
    }

    private static byte[] Compressed(ReadOnlySpan<byte> bytes, string coding)
    {
        using var compressed = new MemoryStream();
        using (Stream writing = coding == "br" ? new BrotliStream(compressed, CompressionLevel.Fastest) : new GZipStream(compressed, CompressionLevel.Fastest))
            writing.Write(bytes);
        return compressed.ToArray();
    }
}
