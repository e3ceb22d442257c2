using System.Globalization;
using RecordsApi.Data.Queries;
using RecordsApi.Domain.Time;

namespace RecordsApi.Http.Queries;

/// <summary>Links to more information about a record.</summary>
/// <param name="Self">The record itself.</param>
/// <param name="History">The status events of agreements that this record concerns.</param>
public sealed record LinksV1(string Self, string History);

/// <summary>The temporal context of a citation.</summary>
/// <param name="Text">As text.</param>
/// <param name="Query">As query parameters.</param>
internal sealed record CitationTimes(string Text, string Query)
{
    /// <summary>Formats a temporal context.</summary>
    public static CitationTimes From(TemporalContext temporalContext)
    {
        var (day, timestamp) = (temporalContext.AsOf.ToString("O", CultureInfo.InvariantCulture), UtcTimestamp.Format(temporalContext.KnownAt));
        return new($"as of {day}, known at {timestamp}", $"asOf={day}&knownAt={timestamp}");
    }
}

/// <summary>Builds links and citations.</summary>
internal static class RecordLinks
{
    /// <summary>The URL of a path below the API version.</summary>
    public static string GetUrl(this IResponseContext context, string path) => $"{context.BaseUrl}/v1/{path}";

    /// <summary>Links of a record whose history is a filtered list of status events.</summary>
    public static LinksV1 GetLinks(this IResponseContext context, string collection, string id, string filter) =>
        new(context.GetUrl($"{collection}/{Uri.EscapeDataString(id)}"), context.GetUrl($"status-events?{filter}={Uri.EscapeDataString(id)}"));

    /// <summary>The citation of a record that never changes.</summary>
    public static string Cite(this IResponseContext context, string subject, string path) => $"RecordsApi, {subject}, {context.GetUrl(path)}";

    /// <summary>The citation of a record in a temporal context: its URL always returns the same response.</summary>
    public static string Cite(this IResponseContext context, string subject, string path, TemporalContext temporalContext)
    {
        var times = CitationTimes.From(temporalContext);
        return $"RecordsApi, {subject}, {times.Text}, {context.GetUrl(path)}?{times.Query}";
    }

    /// <summary>The citation of a record that has a recording time only.</summary>
    public static string CiteAsKnown(this IResponseContext context, string subject, string path, TemporalContext temporalContext) =>
        $"RecordsApi, {subject}, known at {UtcTimestamp.Format(temporalContext.KnownAt)}, {context.GetUrl(path)}?knownAt={UtcTimestamp.Format(temporalContext.KnownAt)}";
}
