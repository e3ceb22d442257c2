using RecordsApi.Http.Security.Keys;
using RecordsApi.Register.Keys;

namespace RecordsApi.Http.Security.Writes;

/// <summary>Endpoint metadata: it changes the register.</summary>
/// <param name="MostBytes">The longest body it takes.</param>
internal sealed record WriteEndpoint(long MostBytes);

/// <summary>Makes endpoints into writes.</summary>
internal static class WritingEndpoints
{
    /// <summary>The longest body in bytes, unless an endpoint says otherwise: far more than any record needs.</summary>
    public const long MostBytes = 256 * 1024;

    /// <summary>
    /// An endpoint that changes the register. It wants a key with the scope, its body is limited, a repetition with the
    /// same <c>Idempotency-Key</c> gets the first answer, and all that is done or refused is in the audit log. Its handler
    /// takes <see cref="Writing"/>.
    /// </summary>
    public static RouteHandlerBuilder WithWrites(this RouteHandlerBuilder endpoint, KeyScope scope, long mostBytes = MostBytes) =>
        endpoint.RequiresScope(scope).WithMetadata(new WriteEndpoint(mostBytes));

    /// <summary>Adds what writes need.</summary>
    public static IServiceCollection AddWrites(this IServiceCollection services) =>
        services.AddSingleton<KeptAnswers>().AddScoped<Writing>();
}
