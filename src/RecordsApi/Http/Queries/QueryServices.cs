using FluentValidation;
using RecordsApi.Configuration;

namespace RecordsApi.Http.Queries;

/// <summary>Services of queries: validation, paging and cursors.</summary>
internal static class QueryServices
{
    /// <summary>Registers the services.</summary>
    public static IServiceCollection AddQueries(this IServiceCollection services) => services
        .AddSettings<PagingOptions>(PagingOptions.Section)
        .AddSingleton<CursorSigningKey>().AddSingleton<CursorCodec>()
        .AddScoped<PagedResponder>().AddScoped<UnpagedResponder>().AddScoped<NameSuggestions>().AddScoped<RecordSuggestions>().AddScoped<DatasetMetadataReader>()
        .AddValidatorsFromAssembly(typeof(QueryServices).Assembly, ServiceLifetime.Singleton, includeInternalTypes: true);
}
