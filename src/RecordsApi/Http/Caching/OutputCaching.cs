using System.IO.Compression;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.ResponseCompression;
using RecordsApi.Data.Versioning;
using RecordsApi.Http.Errors;
using RecordsApi.Http.Formats;

namespace RecordsApi.Http.Caching;

/// <summary>Keeps answers in memory, compressed as they were sent, until the register changes.</summary>
internal static class OutputCaching
{
    private const long Mebibyte = 1 << 20;

    /// <summary>Adds the cache (<c>AnswerCache:Mebibytes</c>, 64 if not set; 0 turns it off) and compression.</summary>
    public static void AddOutputCaching(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<DatasetVersionMonitor>().AddSingleton<VersionedCache>();
        services.AddOutputCache(cache =>
        {
            cache.SizeLimit = Math.Max(1, configuration.GetValue("AnswerCache:Mebibytes", 64L)) * Mebibyte;
            cache.MaximumBodySize = Mebibyte;
            if (configuration.GetValue("AnswerCache:Mebibytes", 64L) > 0)
                cache.AddBasePolicy(policy => policy.AddPolicy<DatasetVersionPolicy>(), excludeDefaultPolicy: true);
        });
        services.AddResponseCompression(compression =>
        {
            // The answers are public and hold no secret that a guess at their length could give away.
            compression.EnableForHttps = true;
            compression.MimeTypes =
            [
                .. ResponseCompressionDefaults.MimeTypes, ResponseFormats.CsvType, ResponseFormats.NdjsonType, ProblemResult.MediaType,
                ResponseFormats.GeoJsonType, ResponseFormats.AtomType,
            ];
        });
        services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Fastest);
        services.Configure<GzipCompressionProviderOptions>(gzip => gzip.Level = CompressionLevel.Fastest);
    }

    /// <summary>How long it may take until it is noticed that another process wrote to the register, or moved its file (<c>AnswerCache:LookMilliseconds</c>, 1).</summary>
    public static TimeSpan GetPollInterval(IConfiguration configuration) => TimeSpan.FromMilliseconds(configuration.GetValue("AnswerCache:LookMilliseconds", 1.0));

    private sealed class DatasetVersionPolicy(DatasetVersionMonitor monitor) : IOutputCachePolicy
    {
        public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
        {
            var http = context.HttpContext;
            if (http.Features.Get<ConditionalRequest>() is not { } validator)
                return ValueTask.CompletedTask;
            context.EnableOutputCaching = true;
            context.AllowCacheLookup = true;
            context.AllowCacheStorage = true;

            // The tag names everything that goes into an answer; the change tells writes apart that kept the version.
            context.CacheVaryByRules.CacheKeyPrefix = $"{validator.Tag}{validator.Dataset.Generation}";
            context.CacheVaryByRules.QueryKeys = default;
            context.CacheVaryByRules.VaryByHost = false;
            context.ResponseExpirationTimeSpan = TimeSpan.FromDays(1);
            return ValueTask.CompletedTask;
        }

        public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

        public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
        {
            // A write while the answer was made may be in one part of it and not in another.
            var http = context.HttpContext;
            if (http.Response.StatusCode != StatusCodes.Status200OK
                || monitor.GetCurrent().Generation != http.Features.Get<ConditionalRequest>()?.Dataset.Generation)
                context.AllowCacheStorage = false;
            return ValueTask.CompletedTask;
        }
    }
}
