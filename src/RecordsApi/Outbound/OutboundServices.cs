using Microsoft.Extensions.DependencyInjection.Extensions;
using RecordsApi.Configuration;

namespace RecordsApi.Outbound;

/// <summary>Adds what the requests of the service itself need.</summary>
internal static class OutboundServices
{
    /// <summary>Adds the connector and its settings.</summary>
    public static IServiceCollection AddOutbound(this IServiceCollection services)
    {
        services.AddSettings<OutboundOptions>(OutboundOptions.Section);
        services.TryAddSingleton<PublicTargetConnector>();
        return services;
    }
}
