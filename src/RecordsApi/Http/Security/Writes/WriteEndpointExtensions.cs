using RecordsApi.Configuration;
using RecordsApi.Domain.Keys;
using RecordsApi.Http.Security.Keys;

namespace RecordsApi.Http.Security.Writes;

/// <summary>Endpoint metadata: it changes the register.</summary>
/// <param name="MaxBodyBytes">Maximum size of the body, in bytes.</param>
internal sealed record WriteEndpointMetadata(long MaxBodyBytes);

/// <summary>Marks endpoints as writes.</summary>
internal static class WriteEndpointExtensions
{
    /// <summary>Default maximum size of the body, in bytes: far more than any record needs.</summary>
    public const long DefaultMaxBodyBytes = 256 * 1024;

    /// <summary>
    /// An endpoint that changes the register. It requires a key with the scope, limits the body, replays the first response to
    /// a repeated <c>Idempotency-Key</c>, and records writes and rejections in the audit log. The handler
    /// takes <see cref="WriteContext"/>.
    /// </summary>
    public static RouteHandlerBuilder AsWriteEndpoint(this RouteHandlerBuilder endpoint, KeyScope scope, long maxBytes = DefaultMaxBodyBytes) =>
        endpoint.RequireScope(scope).WithMetadata(new WriteEndpointMetadata(maxBytes));

    /// <summary>The same for what belongs to a key itself: any valid key is enough.</summary>
    public static RouteHandlerBuilder AsOwnWriteEndpoint(this RouteHandlerBuilder endpoint, long maxBytes = DefaultMaxBodyBytes) =>
        endpoint.RequireKey().WithMetadata(new WriteEndpointMetadata(maxBytes));

    /// <summary>Adds what writes need.</summary>
    public static IServiceCollection AddWriteServices(this IServiceCollection services) =>
        services
        .AddSettings<IdempotencyOptions>(IdempotencyOptions.Section)
        .AddHttpContextAccessor().AddSingleton<IdempotencyStore>().AddScoped<WriteContext>();
}
