using Microsoft.AspNetCore.Routing.Patterns;
using RecordsApi.Domain.Geography;
using RecordsApi.Http.Formats;
using RecordsApi.Http.Queries;

namespace RecordsApi.Explorer;

/// <summary>Which pages show one record each, and the address of that record in the API.</summary>
internal static class RecordPages
{
    private static readonly Dictionary<string, OtherAddress> Records = new Dictionary<string, OtherAddress>(StringComparer.Ordinal)
    {
        ["agencies"] = InApi("agencies"),
        ["agreements"] = InApi("agreements", hasAsOf: true),
        ["decisions"] = InApi("decisions"),
        ["facilities"] = InApi("facilities", hasAsOf: true),
        ["meetings"] = InApi("meetings"),
        ["publications"] = InApi("publications"),
        ["sources"] = InApi("sources"),
        ["states"] = InApi("jurisdictions", code => UsStates.All.FirstOrDefault(state => state.Code.Equals(code, StringComparison.OrdinalIgnoreCase))?.Geoid ?? code),
        ["counties"] = InApi("jurisdictions"),
        ["places"] = InApi("jurisdictions"),
    };

    /// <summary>Adds the address of the record to a page of one, whose path is its collection and its id.</summary>
    public static void AddRecordAddress(EndpointBuilder builder)
    {
        if (builder is RouteEndpointBuilder { RoutePattern.PathSegments: [{ Parts: [RoutePatternLiteralPart collection] }, { Parts: [RoutePatternParameterPart] }] }
            && Records.TryGetValue(collection.Content, out var record))
            builder.Metadata.Add(record);
    }

    private static OtherAddress InApi(string collection, bool hasAsOf = false) => InApi(collection, id => id, hasAsOf);

    private static OtherAddress InApi(string collection, Func<string, string> findId, bool hasAsOf = false) =>
        new(ResponseFormats.JsonType, ResponseFormat.Json, hasAsOf, id => $"/v1/{collection}/{findId(id)}");
}
