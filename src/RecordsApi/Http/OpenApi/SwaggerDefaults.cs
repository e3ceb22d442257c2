using Microsoft.AspNetCore.WebUtilities;
using RecordsApi.Http.Queries;

namespace RecordsApi.Http.OpenApi;

/// <summary>
/// The values that Swagger UI fills in: for each list the query that a new user is most likely to try, chosen so that the
/// bundled register returns records.
/// </summary>
internal static class SwaggerDefaults
{
    /// <summary>Query strings by operation id. Other operations have no default values.</summary>
    public static IReadOnlyDictionary<string, string> QueryStrings { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["listAgreements"] = "state=FL&inForce=true&asOf=2025-06-17",
        ["getAgreement"] = "asOf=2025-06-17",
        ["compareAgreements"] = "asOf=2025-06-01..2025-07-01&state=FL",
        ["listAgreementIntervals"] = "state=FL",
        ["listStatusEvents"] = "state=FL&status=approved",
        ["listAgencies"] = "within=12086",
        ["listJurisdictions"] = "state=FL&level=county",
        ["suggestNames"] = "q=Hialiah",
        ["suggestEntities"] = "prefix=Hialiah",
        ["suggestTypes"] = "prefix=co",
        ["suggestProperties"] = "prefix=st",
        ["proposeProperties"] = "type=agency",
        ["previewEntity"] = "id=fl-hialeah-police-department",
        ["listDecisions"] = "within=12086",
        ["listMeetings"] = "within=12086",
        ["listPublications"] = "publishedFrom=2025-06-17&publishedTo=2025-06-17",
        ["listFacilities"] = "state=FL",
        ["listSources"] = "q=Miami",
    };

    /// <summary>The default value of a parameter; null for none.</summary>
    public static string? GetValue(string operation, QueryParameter parameter) =>
        QueryStrings.TryGetValue(operation, out var query)
        && QueryHelpers.ParseQuery(query).TryGetValue(parameter.Name, out var value) ? value.ToString() : null;
}
