using System.Globalization;
using RecordsApi.Http.Formats;
using RecordsApi.Http.Queries;

namespace RecordsApi.Http.Security;

/// <summary>What requests cost; see <see cref="RequestCost"/>.</summary>
internal static class RequestCosts
{
    /// <summary>What a request costs, from its endpoint and its query string; at least one.</summary>
    public static int GetRequests(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        if (http.GetEndpoint()?.Metadata is not { } metadata || metadata.GetMetadata<QueryParametersMetadata>() is not { } query)
            return 1;
        var cost = metadata.GetMetadata<RequestCost>() ?? RequestCost.Default;
        var requests = cost.Requests;
        if (cost.Parameter is { } parameter && http.Request.Query.ContainsKey(parameter))
            requests = Math.Max(requests, cost.WithParameter);
        return ReadsWholeList(http, query) ? Math.Max(requests, cost.WholeList) : requests;
    }

    /// <summary>Whether a request costs more than one.</summary>
    public static bool IsCostly(HttpContext http) =>
        GetRequests(http) > 1 || http.GetEndpoint()?.Metadata.GetMetadata<RequestCost>() is { ItemTenths: > 0 };

    /// <summary>Says what requests to an endpoint cost, for its description; null if all of them cost one.</summary>
    /// <param name="cost">What they cost.</param>
    /// <param name="parameters">The query parameters of the endpoint.</param>
    public static string? Describe(RequestCost cost, QueryParametersMetadata parameters)
    {
        string?[] parts =
        [
            cost.Requests > 1 ? $"as {cost.Requests} requests" : null,
            cost.Parameter is { } parameter ? $"with `{parameter}` as {cost.WithParameter} requests" : null,
            parameters.IsPaged ? $"the whole list in a format other than JSON as {Math.Max(cost.Requests, cost.WholeList)} requests" : null,
            cost.ItemTenths > 0 ? string.Create(CultureInfo.InvariantCulture, $"each item of the body as {cost.ItemTenths / 10m:0.#} requests in addition") : null,
        ];
        var text = string.Join(", ", parts.OfType<string>());
        return text.Length == 0 ? null : $"Counts against the rate limit: {text}.";
    }

    // The list is not read for HEAD.
    private static bool ReadsWholeList(HttpContext http, QueryParametersMetadata parameters)
    {
        var query = http.Request.Query;
        if (!parameters.IsPaged || query.ContainsKey("limit") || query.ContainsKey("cursor") || http.Features.Get<HeadRequest>() is not null)
            return false;
        var names = parameters.Parameters.First(p => p.Name == "format").Allowed!;
        return query.TryGetValue("format", out var format)
            ? format != "json" && names.Contains((string?)format)
            : ResponseFormats.Negotiate(http.Request, ResponseFormats.GetOffered(http, names)) is not (null or ResponseFormat.Json);
    }
}
