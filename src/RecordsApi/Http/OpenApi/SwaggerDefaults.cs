using Microsoft.AspNetCore.WebUtilities;
using RecordsApi.Http.Queries;

namespace RecordsApi.Http.OpenApi;

/// <summary>
/// What Swagger UI fills in before anything is typed: for each list the question a newcomer is likeliest to ask, chosen
/// so that the register that ships answers it with records.
/// </summary>
internal static class SwaggerDefaults
{
    /// <summary>The query string filled in, by the name of the operation. An operation that is not here is left empty.</summary>
    public static IReadOnlyDictionary<string, string> QueryStrings { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["listAgreements"] = "state=FL&inForce=true&asOf=2025-06-17",
        ["getAgreement"] = "asOf=2025-06-17",
        ["listStatusEvents"] = "state=FL&status=approved",
        ["listAgencies"] = "within=12086",
        ["listJurisdictions"] = "state=FL&level=county",
        ["listDecisions"] = "within=12086",
        ["listMeetings"] = "within=12086",
        ["listPublications"] = "publishedFrom=2025-06-17&publishedTo=2025-06-17",
        ["listSources"] = "q=Miami",
    };

    /// <summary>The value filled in for a parameter; null leaves it empty.</summary>
    public static string? GetValue(string operation, QueryParameter parameter) =>
        QueryStrings.TryGetValue(operation, out var question)
        && QueryHelpers.ParseQuery(question).TryGetValue(parameter.Name, out var value) ? value.ToString() : null;
}
