using System.Globalization;
using RecordsApi.Data.Queries;
using RecordsApi.Domain.Time;

namespace RecordsApi.Http.Queries;

/// <summary>Where more about a record is.</summary>
/// <param name="Self">The record.</param>
/// <param name="History">The steps in the lives of agreements that it bears on.</param>
public sealed record LinksV1(string Self, string History);

/// <summary>Two times as a citation writes them.</summary>
/// <param name="Text">In words.</param>
/// <param name="Query">As parameters of an address.</param>
internal sealed record CitationTimes(string Text, string Query)
{
    /// <summary>Writes them.</summary>
    public static CitationTimes From(TemporalContext temporalContext)
    {
        var (day, moment) = (temporalContext.AsOf.ToString("O", CultureInfo.InvariantCulture), UtcTimestamp.Format(temporalContext.KnownAt));
        return new($"as of {day}, known at {moment}", $"asOf={day}&knownAt={moment}");
    }
}

/// <summary>Makes links and citations.</summary>
internal static class RecordLinks
{
    /// <summary>Address of a path below the version.</summary>
    public static string GetUrl(this IResponseContext context, string path) => $"{context.BaseUrl}/v1/{path}";

    /// <summary>Links of a record whose history is found by filtering status events.</summary>
    public static LinksV1 GetLinks(this IResponseContext context, string collection, string id, string filter) =>
        new(context.GetUrl($"{collection}/{Uri.EscapeDataString(id)}"), context.GetUrl($"status-events?{filter}={Uri.EscapeDataString(id)}"));

    /// <summary>How to cite a record whose address is enough.</summary>
    public static string Cite(this IResponseContext context, string subject, string path) => $"RecordsApi, {subject}, {context.GetUrl(path)}";

    /// <summary>How to cite a record as it stood at two times: the address gives the same answer for ever.</summary>
    public static string Cite(this IResponseContext context, string subject, string path, TemporalContext temporalContext)
    {
        var times = CitationTimes.From(temporalContext);
        return $"RecordsApi, {subject}, {times.Text}, {context.GetUrl(path)}?{times.Query}";
    }

    /// <summary>How to cite a record that could be known from a moment on.</summary>
    public static string CiteAsKnown(this IResponseContext context, string subject, string path, TemporalContext temporalContext) =>
        $"RecordsApi, {subject}, known at {UtcTimestamp.Format(temporalContext.KnownAt)}, {context.GetUrl(path)}?knownAt={UtcTimestamp.Format(temporalContext.KnownAt)}";
}
