using RecordsApi.Configuration;
using RecordsApi.Domain.Keys;
using RecordsApi.Http.Security.Keys;

namespace RecordsApi.Http.Security.Writes;

/// <summary>Endpoint metadata: it changes the register.</summary>
/// <param name="MaxBodyBytes">The longest body it takes.</param>
internal sealed record WriteEndpointMetadata(long MaxBodyBytes);

/// <summary>Makes endpoints into writes.</summary>
internal static class WriteEndpointExtensions
{
    /// <summary>The longest body in bytes, unless an endpoint says otherwise: far more than any record needs.</summary>
    public const long DefaultMaxBodyBytes = 256 * 1024;

    /// <summary>
    /// An endpoint that changes the register. It wants a key with the scope, its body is limited, a repetition with the
    /// same <c>Idempotency-Key</c> gets the first answer, and all that is done or refused is in the audit log. Its handler
    /// takes <see cref="WriteContext"/>.
    /// </summary>
    public static RouteHandlerBuilder AsWriteEndpoint(this RouteHandlerBuilder endpoint, KeyScope scope, long maxBytes = DefaultMaxBodyBytes) =>
        endpoint.RequireScope(scope).WithMetadata(new WriteEndpointMetadata(maxBytes));

    /// <summary>Adds what writes need.</summary>
    public static IServiceCollection AddWriteServices(this IServiceCollection services) =>
        services
        .AddSettings<IdempotencyOptions>(IdempotencyOptions.Section)
        .AddHttpContextAccessor().AddSingleton<IdempotencyStore>().AddScoped<WriteContext>();
}
