using System.Collections.Frozen;

namespace RecordsApi.Http.Queries;

/// <summary>
/// Parameters that other sites append to links: campaigns, click ids, and the number that keeps browsers from caching. They are
/// ignored, so that a permanent link works wherever it is shared; every other unknown parameter is an error.
/// </summary>
internal static class TrackingParameters
{
    private static readonly FrozenSet<string> All = new HashSet<string>(Names, StringComparer.Ordinal).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The names.</summary>
    public static IReadOnlyList<string> Names =>
        ["utm_source", "utm_medium", "utm_campaign", "utm_term", "utm_content", "utm_id", "fbclid", "gclid", "mc_cid", "mc_eid", "_"];

    /// <summary>Whether a parameter is one of them.</summary>
    public static bool Contains(string name) => All.Contains(name);

    /// <summary>The other parameters of a query string: links in a response do not repeat these.</summary>
    public static IEnumerable<KeyValuePair<string, Microsoft.Extensions.Primitives.StringValues>> Remove(IQueryCollection query) =>
        query.Where(parameter => !Contains(parameter.Key));
}
