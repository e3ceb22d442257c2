using Microsoft.AspNetCore.Authentication;
using RecordsApi.Data.Editing;
using RecordsApi.Domain.Keys;

namespace RecordsApi.Http.Security.Keys;

/// <summary>Endpoint metadata: the scope that an API key must have.</summary>
/// <param name="Scope">The scope; null if any valid key is enough.</param>
internal sealed record RequiredScopeMetadata(KeyScope? Scope);

/// <summary>Authenticates and authorizes requests by API keys.</summary>
internal static class ApiKeyExtensions
{
    private const string AnyKeyPolicy = "any-key";

    /// <summary>Adds authentication by API keys, and one authorization policy for each scope, named by its code.</summary>
    public static IServiceCollection AddApiKeys(this IServiceCollection services)
    {
        // The core services only: AddAuthentication would also create keys to protect cookies, which there are none of.
        services.AddWebEncoders();
        services.AddSingleton<IAuthenticationSchemeProvider, PolicySchemeProvider>();
        services.AddAuthenticationCore(authentication => authentication.AddScheme<ApiKeyAuthenticationHandler>(ApiKeyAuthenticationHandler.SchemeName, null));
        services.AddAuthorization(authorization =>
        {
            authorization.AddPolicy(AnyKeyPolicy, policy => policy.AddAuthenticationSchemes(ApiKeyAuthenticationHandler.SchemeName).RequireAuthenticatedUser());
            foreach (var term in KeyScopes.Vocabulary.Terms)
            {
                authorization.AddPolicy(term.Value, policy => policy
                    .AddAuthenticationSchemes(ApiKeyAuthenticationHandler.SchemeName)
                    .RequireClaim(ApiKeyAuthenticationHandler.ScopeClaim, term.Value));
            }
        });
        return services;
    }

    /// <summary>Requires an API key with a scope; a handler finds who sent it with <see cref="EditorIdentityExtensions.GetEditor"/>.</summary>
    public static RouteHandlerBuilder RequireScope(this RouteHandlerBuilder endpoint, KeyScope scope) =>
        endpoint.RequireAuthorization(KeyScopes.Vocabulary.GetCode(scope)).WithMetadata(new RequiredScopeMetadata(scope));

    /// <summary>Requires a valid API key, whatever its scopes.</summary>
    public static RouteHandlerBuilder RequireKey(this RouteHandlerBuilder endpoint) =>
        endpoint.RequireAuthorization(AnyKeyPolicy).WithMetadata(new RequiredScopeMetadata(null));

    /// <summary>The scope that the endpoint of a request requires; null if it is public.</summary>
    public static RequiredScopeMetadata? GetRequiredScope(this HttpContext http) => http.GetEndpoint()?.Metadata.GetMetadata<RequiredScopeMetadata>();
}
