using System.Diagnostics;
using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using RecordsApi.Data.Editing;
using RecordsApi.Data.Keys;
using RecordsApi.Domain.Keys;
using RecordsApi.Http.Errors;

namespace RecordsApi.Http.Security.Keys;

/// <summary>
/// Authenticates requests by API keys, <c>Authorization: Bearer …</c>. A missing and an invalid key get the same 401; an
/// address that comes without a valid key too often gets 429 instead. A valid key is always accepted: clients behind a proxy can share
/// an address, and keys are too long to be guessed, so that one client cannot lock out the others.
/// </summary>
internal sealed class ApiKeyAuthenticationHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, ApiKeyStore keys, FailedAuthLimiter failedAuthLimiter)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    /// <summary>Name of the authentication scheme.</summary>
    public const string SchemeName = "ApiKey";

    /// <summary>Type of the claims that hold the scopes of a key.</summary>
    public const string ScopeClaim = "scope";

    /// <inheritdoc />
    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (BearerToken.Read(Request) is not { } token)
            return AuthenticateResult.NoResult();
        if (await keys.FindAsync(token, Context.RequestAborted) is not { } key)
            return AuthenticateResult.Fail("The key is unknown or revoked.");
        Context.Features.Set(new EditorIdentity(key.Id, key.Name, Activity.Current?.Id ?? Context.TraceIdentifier));
        return AuthenticateResult.Success(new AuthenticationTicket(CreatePrincipal(key), Scheme.Name));
    }

    /// <inheritdoc />
    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        if (!failedAuthLimiter.TryRecordFailure(Context))
            return RateLimiting.RejectAsync(Context, "This address has sent too many requests without a valid API key.", failedAuthLimiter.RetryAfter);
        Response.Headers.WWWAuthenticate = "Bearer";
        return new ProblemResult(ProblemTypes.Unauthorized).ExecuteAsync(Context);
    }

    /// <inheritdoc />
    protected override Task HandleForbiddenAsync(AuthenticationProperties properties)
    {
        // RFC 6750, section 3.1.
        var scope = KeyScopes.Vocabulary.GetCode(Context.GetRequiredScope()!.Scope!.Value);
        Response.Headers.WWWAuthenticate = $"Bearer error=\"insufficient_scope\", scope=\"{scope}\"";
        return new ProblemResult(ProblemTypes.Forbidden, $"The key lacks the scope `{scope}`.").ExecuteAsync(Context);
    }

    private ClaimsPrincipal CreatePrincipal(ApiKey key) => new(new ClaimsIdentity(
        [
            new(ClaimTypes.NameIdentifier, key.Id),
            new(ClaimTypes.Name, key.Name),
            .. key.Scopes.Split(' ').Select(scope => new Claim(ScopeClaim, scope)),
        ],
        Scheme.Name));
}
