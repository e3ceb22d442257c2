using RecordsApi.Register.Editing;
using RecordsApi.Register.Keys;

namespace RecordsApi.Http.Security.Keys;

/// <summary>Endpoint metadata: the scope that a key must carry to be let through.</summary>
internal sealed record RequiresScope(KeyScope Scope);

/// <summary>Guards endpoints.</summary>
internal static class GuardedEndpoints
{
    /// <summary>Lets only requests with a good key through that carries the scope; a handler finds their <see cref="Editor"/>.</summary>
    public static RouteHandlerBuilder RequiresScope(this RouteHandlerBuilder endpoint, KeyScope scope) =>
        endpoint.WithMetadata(new RequiresScope(scope));

    /// <summary>The scope that the endpoint of a request wants; null if it is open to all.</summary>
    public static RequiresScope? Guard(this HttpContext http) => http.GetEndpoint()?.Metadata.GetMetadata<RequiresScope>();

    /// <summary>Who a request with a good key comes from; null if none was asked for.</summary>
    public static Editor? Editor(this HttpContext http) => http.Features.Get<Editor>();
}
