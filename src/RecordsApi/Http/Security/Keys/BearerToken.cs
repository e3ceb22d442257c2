using Microsoft.Net.Http.Headers;

namespace RecordsApi.Http.Security.Keys;

/// <summary>Reads the key of a request. It is accepted in one header only, so that keys do not end up in URLs and logs.</summary>
internal static class BearerToken
{
    private const string Scheme = "Bearer ";

    /// <summary>The text after <c>Authorization: Bearer</c>; null if there is none, or more than one.</summary>
    public static string? Read(HttpRequest request) =>
        request.Headers[HeaderNames.Authorization] is [{ } only] && only.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            ? only[Scheme.Length..].Trim()
            : null;
}
