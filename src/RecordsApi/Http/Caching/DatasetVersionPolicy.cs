using System.Data.Common;
using System.Globalization;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Options;
using RecordsApi.Data.Reading;
using RecordsApi.Data.Versioning;
using RecordsApi.Http.Hosting;
using RecordsApi.Http.Versioning;
using RecordsApi.Telemetry;

namespace RecordsApi.Http.Caching;

/// <summary>
/// Stores successful responses to public reads for as long as the dataset does not change. The output cache comes before
/// routing, so that the key holds all facts of a request that a response can depend on, and the number of the dataset's state.
/// </summary>
internal sealed class DatasetVersionPolicy(
    DatasetVersionMonitor monitor, IRegisterReadiness readiness, IOptions<ResponseCacheOptions> options,
    RegisterTelemetry telemetry) : IOutputCachePolicy
{
    // The key is stored with the response: longer ones, which are rare, would let few requests fill the memory.
    private const int MaxKeyLength = 1024;

    private readonly TimeSpan checkInterval = options.Value.GetCheckInterval();

    /// <inheritdoc />
    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var http = context.HttpContext;
        if (!IsCacheable(http.Request) || http.Features.Get<LatestRead>() is not null || !readiness.IsReady || FindGeneration() is not { } generation)
            return ValueTask.CompletedTask;
        context.EnableOutputCaching = true;
        context.AllowCacheLookup = true;
        context.AllowCacheStorage = true;
        context.CacheVaryByRules.CacheKeyPrefix = CreateKeyPrefix(http.Request, generation);
        context.CacheVaryByRules.QueryKeys = default;
        context.CacheVaryByRules.VaryByHost = true;
        context.ResponseExpirationTimeSpan = TimeSpan.FromDays(1);
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc />
    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        telemetry.CountCacheHit();

        // Written by the endpoint when a response starts, which is after it was stored.
        context.HttpContext.Response.Headers.TryAdd(UnknownApiVersion.SupportedVersionsHeader, UnknownApiVersion.SupportedVersions);
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc />
    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        telemetry.CountCacheMiss();
        if (!IsStorable(context.HttpContext, GetGeneration(context.CacheVaryByRules.CacheKeyPrefix)))
            context.AllowCacheStorage = false;
        return ValueTask.CompletedTask;
    }

    // Requests with credentials are charged to their key, which is not known here; Range, Origin and no-cache request headers
    // do not change the response.
    private static bool IsCacheable(HttpRequest request) =>
        HttpMethods.IsGet(request.Method)
        && (request.Path.StartsWithSegments("/v1", StringComparison.Ordinal) || ExplorerPaths.Contains(request.Path))
        && request.Headers.Authorization.Count == 0
        && request.Path.Value!.Length + (request.QueryString.Value?.Length ?? 0) + request.Host.Value?.Length + request.Headers.Accept.ToString().Length <= MaxKeyLength;

    private static string CreateKeyPrefix(HttpRequest request, long generation)
    {
        var coding = ContentCodingNegotiation.Select(request);
        return string.Create(CultureInfo.InvariantCulture, $"{generation}\n{coding}\n{request.Headers.Accept}\n{request.QueryString.Value}");
    }

    private static long GetGeneration(string? keyPrefix) => long.Parse(keyPrefix.AsSpan(0, keyPrefix.AsSpan().IndexOf('\n')), CultureInfo.InvariantCulture);

    // Without its database the service responds as if nothing were stored.
    private long? FindGeneration()
    {
        try
        {
            return monitor.GetRecent(checkInterval).Generation;
        }
        catch (DbException)
        {
            return null;
        }
    }

    // A page consists of several responses: a write in between may be in one of them and not in another.
    private bool IsStorable(HttpContext http, long generation) =>
        http.Response.StatusCode == StatusCodes.Status200OK
        && http.Features.Get<ConditionalRequest>() is { } conditional
        && http.Response.Headers.ETag == conditional.Tag
        && conditional.Dataset.Generation == generation
        && monitor.NewestGeneration == generation;
}
