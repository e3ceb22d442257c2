using System.IO.Compression;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Options;
using RecordsApi.Configuration;
using RecordsApi.Http.Errors;
using RecordsApi.Http.Formats;

namespace RecordsApi.Http.Caching;

/// <summary>Stores responses in memory, compressed as they are sent, until the dataset changes.</summary>
internal static class ResponseCaching
{
    private const long Mebibyte = 1 << 20;

    /// <summary>Adds the framework's output cache with the policy of this service, and compression.</summary>
    public static IServiceCollection AddResponseCache(this IServiceCollection services)
    {
        services.AddSettings<ResponseCacheOptions>(ResponseCacheOptions.Section).AddSingleton<DatasetVersionPolicy>().AddOutputCache();
        services.AddOptions<OutputCacheOptions>().Configure<IOptions<ResponseCacheOptions>, DatasetVersionPolicy>((cache, options, policy) =>
        {
            cache.SizeLimit = Math.Max(1, options.Value.SizeMebibytes) * Mebibyte;
            cache.MaximumBodySize = Mebibyte;
            cache.UseCaseSensitivePaths = true;
            if (options.Value.SizeMebibytes > 0)
                cache.AddBasePolicy(policy);
        });
        services.AddResponseCompression(compression =>
        {
            // Responses are public and hold no secret that a guess at their length could give away.
            compression.EnableForHttps = true;
            compression.MimeTypes =
            [
                .. ResponseCompressionDefaults.MimeTypes, ResponseFormats.CsvType, ResponseFormats.NdjsonType, ProblemResult.MediaType,
                ResponseFormats.GeoJsonType, ResponseFormats.AtomType, ResponseFormats.JsonLdType, ResponseFormats.SvgType,
            ];
        });
        services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Fastest);
        services.Configure<GzipCompressionProviderOptions>(gzip => gzip.Level = CompressionLevel.Fastest);
        return services;
    }

    /// <summary>Compresses responses, except those that are sent as they are.</summary>
    public static void UseCompression(this IApplicationBuilder app) => app.UseWhen(
        http => http.GetEndpoint()?.Metadata.GetMetadata<SkipConditionalRequests>() is null, compressed => compressed.UseResponseCompression());
}
