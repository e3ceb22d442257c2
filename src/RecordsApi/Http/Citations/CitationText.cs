using System.Globalization;
using RecordsApi.Data.Queries;
using RecordsApi.Domain.Time;
using RecordsApi.Http.Queries;

namespace RecordsApi.Http.Citations;

/// <summary>Writes citations as text: who, what, when; the register, the times and the permanent address.</summary>
internal static class CitationText
{
    /// <summary>The name under which the register is cited.</summary>
    public const string RegisterName = "RecordsApi";

    /// <summary>Under which terms the data can be used.</summary>
    public const string Terms = "The facts are taken from public records. Each source names its publisher and terms of use.";

    /// <summary>What a citation says whose address is not that of a public service.</summary>
    public const string LocalCopyNote = "address of a local copy";

    /// <summary>Adds the citation to a record.</summary>
    public static T Cite<T>(this IResponseContext context, T record)
        where T : ICitable<T> => record.WithCitation(Write(record.Describe(), null, context));

    /// <summary>Writes the citation of a record.</summary>
    /// <param name="record">The record.</param>
    /// <param name="version">Version of the register; null to leave it out.</param>
    /// <param name="context">The query.</param>
    public static string Write(CitedRecord record, string? version, IResponseContext context)
    {
        string?[] what = [record.Author, record.Title, record.Issued];
        string?[] register = [RegisterName, version is null ? null : $"version {version}", $"{record.Kind} {record.Id}", DescribeTimes(record, context.TemporalContext)];
        return $"{Join(what)}; {Join(register)}, {GetUrl(record, context)}{(context.IsLocalCopy ? $" ({LocalCopyNote})" : "")}";
    }

    /// <summary>The permanent address of a record: it always returns the same response.</summary>
    public static string GetUrl(CitedRecord record, IResponseContext context)
    {
        var (day, timestamp) = Format(context.TemporalContext);
        return context.GetUrl(record.Path) + record.Times switch
        {
            CitedTimes.Both => $"?asOf={day}&knownAt={timestamp}",
            CitedTimes.KnownAt => $"?knownAt={timestamp}",
            _ => "",
        };
    }

    /// <summary>The times of the query that identify the content; null if it never changes.</summary>
    public static string? DescribeTimes(CitedRecord record, TemporalContext times)
    {
        var (day, timestamp) = Format(times);
        return record.Times switch
        {
            CitedTimes.Both => $"as of {day}, known at {timestamp}",
            CitedTimes.KnownAt => $"known at {timestamp}",
            _ => null,
        };
    }

    private static string Join(IEnumerable<string?> parts) => string.Join(", ", parts.Where(part => !string.IsNullOrEmpty(part)));

    private static (string Day, string Timestamp) Format(TemporalContext times) =>
        (times.AsOf.ToString("O", CultureInfo.InvariantCulture), UtcTimestamp.Format(times.KnownAt));
}
