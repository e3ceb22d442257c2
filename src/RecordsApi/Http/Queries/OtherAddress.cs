using RecordsApi.Http.Formats;

namespace RecordsApi.Http.Queries;

/// <summary>
/// Endpoint metadata: the same record has another address, in another format: its page for people, or the API's record that a page shows. Who
/// prefers that format is redirected there, and everyone else is told of it.
/// </summary>
/// <param name="Type">Media type of the other format.</param>
/// <param name="Format">The other format.</param>
/// <param name="HasAsOf">Whether the other address takes a date; all take a knowledge timestamp.</param>
/// <param name="FindPath">The other path, by the last segment of this one.</param>
internal sealed record OtherAddress(string Type, ResponseFormat Format, bool HasAsOf, Func<string, string> FindPath)
{
    private static readonly string[] Times = ["asOf", "knownAt"];

    /// <summary>The other address, with the times that a request names.</summary>
    public string GetUrl(BoundQuery query)
    {
        var id = query.Path.TrimEnd('/');
        var times = Times.Where(name => name != "asOf" || HasAsOf)
            .Select(name => query.Parsed.GetValue(name) is { } value ? $"{name}={Uri.EscapeDataString(value)}" : null).OfType<string>();
        return $"{query.BaseUrl}{FindPath(Uri.EscapeDataString(id[(id.LastIndexOf('/') + 1)..]))}{new QueryString($"?{string.Join('&', times)}").ToString().TrimEnd('?')}";
    }

    /// <summary>The value of the <c>Link</c> header.</summary>
    public string GetLink(BoundQuery query) => $"<{GetUrl(query)}>; rel=\"alternate\"; type=\"{Type}\"";
}
