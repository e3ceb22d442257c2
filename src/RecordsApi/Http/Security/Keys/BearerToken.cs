using Microsoft.Net.Http.Headers;

namespace RecordsApi.Http.Security.Keys;

/// <summary>Reads the key of a request. It is taken from one place only, so that none lands in an address, and so in logs.</summary>
internal static class BearerToken
{
    private const string Scheme = "Bearer ";

    /// <summary>The text after <c>Authorization: Bearer</c>; null if there is none, or more than one.</summary>
    public static string? Read(HttpRequest request) =>
        request.Headers[HeaderNames.Authorization] is [{ } only] && only.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            ? only[Scheme.Length..].Trim()
            : null;
}
