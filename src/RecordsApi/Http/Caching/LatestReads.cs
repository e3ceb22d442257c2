using System.Data.Common;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using RecordsApi.Data.Reading;
using RecordsApi.Data.Versioning;
using RecordsApi.Http.Queries;

namespace RecordsApi.Http.Caching;

/// <summary>A feature of requests whose response must not come from a replica, nor be one that was stored.</summary>
internal sealed record LatestRead;

/// <summary>
/// Where replicas are read that may be behind: makes a request with a key see every write that was answered before, by whichever process, and any
/// other request at least the version of the register that it names, because its client received that from another process.
/// </summary>
internal sealed class LatestReads(
    RequestDelegate next, DatasetVersionMonitor monitor, CursorCodec cursors, IOptions<ResponseCacheOptions> cache)
{
    private readonly TimeSpan checkInterval = cache.Value.GetCheckInterval();

    /// <summary>Checks the database itself if the request requires it.</summary>
    public async Task InvokeAsync(HttpContext http)
    {
        // What is behind a key, such as webhooks, has no version by which a replica could be seen to have it.
        var hasKey = http.Request.Headers.Authorization.Count > 0;
        if ((hasKey || await NamesLaterVersionAsync(http)) && (!await monitor.TryCatchUpAsync(http.RequestAborted) || hasKey))
        {
            http.Features.Set(new LatestRead());
            http.RequestServices.GetRequiredService<RegisterSession>().RequireLatest();
        }

        await next(http);
    }

    private async Task<bool> NamesLaterVersionAsync(HttpContext http)
    {
        try
        {
            var (headers, query) = (http.Request.Headers, http.Request.Query);
            if (headers.IfNoneMatch.Count == 0 && headers.IfModifiedSince.Count == 0 && !query.ContainsKey("knownAt") && !query.ContainsKey("cursor"))
                return false;
            var known = monitor.GetRecent(checkInterval);
            return IsLater(FindNewestTag(headers), known.KnownThrough)
                || (http.Request.GetTypedHeaders().IfModifiedSince is { } since && since.ToUnixTimeSeconds() > known.BuiltAt?.ToUnixTimeSeconds())
                || (query["knownAt"] is [{ } knownAt] && IsLater(QueryValueParser.ParseTimestamp(knownAt), known.KnownThrough))
                || (query["cursor"] is [{ } text] && await cursors.DecodeAsync(text, http.RequestAborted) is { } cursor
                    && IsLater(cursor.TemporalContext.KnownAt, known.KnownThrough));
        }
        catch (DbException)
        {
            // The check of the database itself finds out whether it can be read.
            return true;
        }
    }

    private static DateTimeOffset? FindNewestTag(IHeaderDictionary headers) => EntityTagHeaderValue.TryParseList(headers.IfNoneMatch, out var tags)
        ? tags.Max(tag => EntityTagFactory.ParseTimestamp(tag.Tag.ToString()))
        : null;

    private static bool IsLater(DateTimeOffset? named, DateTimeOffset? known) => named is not null && !(named <= known);
}

/// <summary>Adds it to the pipeline.</summary>
internal static class LatestReadsExtensions
{
    /// <summary>Checks requests before the response cache, where the database has replicas.</summary>
    public static void UseLatestReads(this IApplicationBuilder app)
    {
        if (app.ApplicationServices.GetRequiredService<RegisterDatabase>().HasReplicas)
            app.UseMiddleware<LatestReads>();
    }
}
