using Asp.Versioning;

namespace RecordsApi.Http.Versioning;

/// <summary>Versions of the API, named by the first segment of an address.</summary>
internal static class ApiVersions
{
    /// <summary>Adds version 1.</summary>
    public static IServiceCollection AddApiVersions(this IServiceCollection services)
    {
        services.AddApiVersioning(versions =>
        {
            versions.DefaultApiVersion = new ApiVersion(1, 0);
            versions.ReportApiVersions = true;
            versions.ApiVersionReader = new UrlSegmentApiVersionReader();
        }).AddApiExplorer(explorer =>
        {
            explorer.GroupNameFormat = "'v'V";
            explorer.SubstituteApiVersionInUrl = true;
        });
        return services;
    }
}
