using Microsoft.AspNetCore.Http.Extensions;
using RecordsApi.Domain.Time;
using RecordsApi.Http.Formats;

namespace RecordsApi.Http.Queries;

/// <summary>What the sheet about the data of a workbook says: the query, the coverage, and how to cite it.</summary>
internal static class WorkbookDescription
{
    /// <summary>The rows of the sheet: a name and a value each.</summary>
    public static IEnumerable<(string Name, object? Value)> Create(BoundQuery query, QueryV1 echo, RegisterV1 register)
    {
        var address = GetPermanentUrl(query);
        yield return ("Query", echo.Sentence);
        foreach (var note in echo.Notes)
            yield return ("Note", note);
        yield return ("As of", register.AsOf);
        yield return ("Known at (UTC)", register.KnownAt);
        yield return ("Version", register.Version);
        foreach (var list in register.Coverage)
            yield return ("Coverage", $"The {list.List} list, from {list.From:yyyy-MM-dd} to {list.Through:yyyy-MM-dd}.");
        yield return ("Address", address);
        yield return ("Citation", $"RecordsApi. {echo.Sentence} Version {register.Version}, {address}{(query.IsLocalCopy ? " (address of a local copy)" : "")}");
    }

    // The same query with both times fixed, as JSON.
    private static string GetPermanentUrl(BoundQuery query)
    {
        var parameters = new QueryBuilder(TrackingParameters.Remove(query.Http.Request.Query)
            .Where(p => p.Key is not ("asOf" or "knownAt" or "cursor" or "format")));
        if (query.Parameters.Any(p => p.Name == "asOf"))
            parameters.Add("asOf", query.TemporalContext.AsOf.ToString("O", System.Globalization.CultureInfo.InvariantCulture));
        if (query.Parameters.Any(p => p.Name == "knownAt"))
            parameters.Add("knownAt", UtcTimestamp.Format(query.TemporalContext.KnownAt));
        return $"{query.BaseUrl}{query.Path}{parameters.ToQueryString().ToUriComponent()}";
    }
}
