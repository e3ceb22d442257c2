using RecordsApi.Data.Editing;
using RecordsApi.Domain.Keys;

namespace RecordsApi.Http.Security.Keys;

/// <summary>Endpoint metadata: the scope that a key must carry to be let through.</summary>
internal sealed record RequiredScopeMetadata(KeyScope Scope);

/// <summary>Guards endpoints.</summary>
internal static class ApiKeyEndpointExtensions
{
    /// <summary>Lets only requests with a good key through that carries the scope; a handler finds their <see cref="GetEditor"/>.</summary>
    public static RouteHandlerBuilder RequireScope(this RouteHandlerBuilder endpoint, KeyScope scope) =>
        endpoint.WithMetadata(new RequiredScopeMetadata(scope));

    /// <summary>The scope that the endpoint of a request wants; null if it is open to all.</summary>
    public static RequiredScopeMetadata? GetRequiredScope(this HttpContext http) => http.GetEndpoint()?.Metadata.GetMetadata<RequiredScopeMetadata>();

    /// <summary>Who a request with a good key comes from; null if none was asked for.</summary>
    public static EditorIdentity? GetEditor(this HttpContext http) => http.Features.Get<EditorIdentity>();
}
