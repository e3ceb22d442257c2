namespace RecordsApi.Http.Queries;

/// <summary>Links to more information about a record.</summary>
/// <param name="Self">The record itself.</param>
/// <param name="History">The status events of agreements that this record concerns.</param>
public sealed record LinksV1(string Self, string History);

/// <summary>Builds links.</summary>
internal static class RecordLinks
{
    /// <summary>The URL of a path below the API version.</summary>
    public static string GetUrl(this IResponseContext context, string path) => $"{context.BaseUrl}/v1/{path}";

    /// <summary>Links of a record whose history is a filtered list of status events.</summary>
    public static LinksV1 GetLinks(this IResponseContext context, string collection, string id, string filter) =>
        new(context.GetUrl($"{collection}/{Uri.EscapeDataString(id)}"), context.GetUrl($"status-events?{filter}={Uri.EscapeDataString(id)}"));
}
