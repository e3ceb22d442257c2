using Microsoft.Extensions.Options;
using RecordsApi.Configuration;
using RecordsApi.Http.Errors;
using RecordsApi.Http.Security.Keys;
using RecordsApi.Http.Security.Writes;

namespace RecordsApi.Features.Mirrors;

/// <summary>Makes the service a read-only mirror of another one, if it is configured as one.</summary>
internal static class MirrorExtensions
{
    /// <summary>Adds what follows the source, if the service is a mirror.</summary>
    public static IServiceCollection AddMirror(this IServiceCollection services, IConfiguration configuration) => configuration.FindMirrorSource() is null
        ? services
        : services.AddSingleton<MirrorSource>().AddSingleton<MirrorService>().AddHostedService(provider => provider.GetRequiredService<MirrorService>())
            .RequireDatabaseFile<MirrorOptions>(
                options => options.GetSource() is not null,
                "Follow is set, and Database:Provider is PostgreSQL. A mirror keeps its copy in an SQLite file. Remove Database:Provider, and name the file in ConnectionStrings:Register.");

    /// <summary>The address of the source; null if the service is not a mirror.</summary>
    public static string? FindMirrorSource(this IConfiguration configuration) => configuration.GetSettings<MirrorOptions>(MirrorOptions.Section).GetSource();

    /// <summary>Responds with 403 to writes, and to what needs a key, of which a mirror has none.</summary>
    public static void UseMirror(this IApplicationBuilder app)
    {
        if (app.ApplicationServices.GetRequiredService<IOptions<MirrorOptions>>().Value.GetSource() is not { } source)
            return;
        app.Use((http, next) => http.GetEndpoint()?.Metadata is { } endpoint && (endpoint.GetMetadata<WriteEndpointMetadata>() ?? (object?)endpoint.GetMetadata<RequiredScopeMetadata>()) is not null
            ? new ProblemResult(ProblemTypes.ReadOnlyMirror, $"This service is a read-only mirror of {source}. Send the request there.").ExecuteAsync(http)
            : next(http));
    }
}
