namespace RecordsApi.Http.OpenApi;

/// <summary>Names of components in the document, which generated clients use as type names.</summary>
internal static class ComponentNames
{
    /// <summary>Returns a name in Pascal case: <c>agreement-status</c> becomes <c>AgreementStatus</c>.</summary>
    public static string ToPascalCase(string name) => string.Concat(name.Split('-').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
}
