using System.IO.Compression;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.ResponseCompression;
using RecordsApi.Http.Errors;
using RecordsApi.Http.Formats;
using RecordsApi.Register.Storage;

namespace RecordsApi.Http.Caching;

/// <summary>Keeps answers in memory, compressed as they were sent, until the register changes.</summary>
internal static class AnswerCache
{
    private const long Mebibyte = 1 << 20;

    /// <summary>Adds the cache (<c>AnswerCache:Mebibytes</c>, 64 if not set; 0 turns it off) and compression.</summary>
    public static void AddAnswerCache(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<RegisterWatch>().AddSingleton<RegisterMemory>();
        services.AddOutputCache(cache =>
        {
            cache.SizeLimit = Math.Max(1, configuration.GetValue("AnswerCache:Mebibytes", 64L)) * Mebibyte;
            cache.MaximumBodySize = Mebibyte;
            if (configuration.GetValue("AnswerCache:Mebibytes", 64L) > 0)
                cache.AddBasePolicy(policy => policy.AddPolicy<WhileRegisterStands>(), excludeDefaultPolicy: true);
        });
        services.AddResponseCompression(compression =>
        {
            // The answers are public and hold no secret that a guess at their length could give away.
            compression.EnableForHttps = true;
            compression.MimeTypes =
            [
                .. ResponseCompressionDefaults.MimeTypes, FormatNames.CsvType, FormatNames.NdjsonType, ProblemResult.MediaType,
                FormatNames.GeoJsonType, FormatNames.AtomType,
            ];
        });
        services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Fastest);
        services.Configure<GzipCompressionProviderOptions>(gzip => gzip.Level = CompressionLevel.Fastest);
    }

    /// <summary>How long it may take until it is noticed that another process wrote to the register, or moved its file (<c>AnswerCache:LookMilliseconds</c>, 1).</summary>
    public static TimeSpan Look(IConfiguration configuration) => TimeSpan.FromMilliseconds(configuration.GetValue("AnswerCache:LookMilliseconds", 1.0));

    private sealed class WhileRegisterStands(RegisterWatch watch) : IOutputCachePolicy
    {
        public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
        {
            var http = context.HttpContext;
            if (http.Features.Get<Validator>() is not { } validator)
                return ValueTask.CompletedTask;
            context.EnableOutputCaching = true;
            context.AllowCacheLookup = true;
            context.AllowCacheStorage = true;

            // The tag names everything that goes into an answer; the change tells writes apart that kept the version.
            context.CacheVaryByRules.CacheKeyPrefix = $"{validator.Tag}{validator.Register.Change}";
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
                || watch.Current().Change != http.Features.Get<Validator>()?.Register.Change)
                context.AllowCacheStorage = false;
            return ValueTask.CompletedTask;
        }
    }
}
