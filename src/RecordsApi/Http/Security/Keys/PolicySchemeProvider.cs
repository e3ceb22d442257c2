using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace RecordsApi.Http.Security.Keys;

/// <summary>
/// Has no default scheme: the authorization policies of endpoints that require a key name theirs. Public endpoints respond alike with a key and without
/// one, so that none is looked up for them.
/// </summary>
internal sealed class PolicySchemeProvider(IOptions<AuthenticationOptions> options) : AuthenticationSchemeProvider(options)
{
    /// <inheritdoc />
    public override Task<AuthenticationScheme?> GetDefaultAuthenticateSchemeAsync() => Task.FromResult<AuthenticationScheme?>(null);
}
