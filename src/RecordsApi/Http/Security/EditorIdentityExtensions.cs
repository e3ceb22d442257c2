using RecordsApi.Data.Editing;

namespace RecordsApi.Http.Security;

/// <summary>Finds who sent an authenticated request.</summary>
internal static class EditorIdentityExtensions
{
    /// <summary>Who sent a request with a valid key; null for a public endpoint.</summary>
    public static EditorIdentity? GetEditor(this HttpContext http) => http.Features.Get<EditorIdentity>();
}
