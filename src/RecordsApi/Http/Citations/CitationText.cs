using System.Globalization;
using System.Text;
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

    private const int TypicalLength = 400;

    /// <summary>Adds the citation to a record.</summary>
    public static T Cite<T>(this IResponseContext context, T record)
        where T : ICitable<T> => record.WithCitation(Write(record.Describe(), null, context));

    /// <summary>Writes the citation of a record.</summary>
    /// <param name="record">The record.</param>
    /// <param name="version">Version of the register; null to leave it out.</param>
    /// <param name="context">The query.</param>
    public static string Write(CitedRecord record, string? version, IResponseContext context)
    {
        // Every record of every list has one: the text is put together without lists of its parts.
        var times = Format(context.TemporalContext);
        var text = new StringBuilder(TypicalLength);
        AppendPart(text, record.Author);
        AppendPart(text, record.Title);
        AppendPart(text, record.Issued);
        text.Append("; ").Append(RegisterName);
        if (version is not null)
            text.Append(", version ").Append(version);
        text.Append(", ").Append(record.Kind).Append(' ').Append(record.Id);
        AppendPart(text, DescribeTimes(record, times));
        text.Append(", ").Append(GetUrl(record, context, times));
        return (context.IsLocalCopy ? text.Append(" (").Append(LocalCopyNote).Append(')') : text).ToString();
    }

    /// <summary>The permanent address of a record: it always returns the same response.</summary>
    public static string GetUrl(CitedRecord record, IResponseContext context) => GetUrl(record, context, Format(context.TemporalContext));

    /// <summary>The times of the query that identify the content; null if it never changes.</summary>
    public static string? DescribeTimes(CitedRecord record, TemporalContext times) => DescribeTimes(record, Format(times));

    private static string GetUrl(CitedRecord record, IResponseContext context, (string Day, string Timestamp) times) => record.Times switch
    {
        CitedTimes.Both => context.GetUrl($"{record.Path}?asOf={times.Day}&knownAt={times.Timestamp}"),
        CitedTimes.KnownAt => context.GetUrl($"{record.Path}?knownAt={times.Timestamp}"),
        _ => context.GetUrl(record.Path),
    };

    private static string? DescribeTimes(CitedRecord record, (string Day, string Timestamp) times) => record.Times switch
    {
        CitedTimes.Both => $"as of {times.Day}, known at {times.Timestamp}",
        CitedTimes.KnownAt => $"known at {times.Timestamp}",
        _ => null,
    };

    private static void AppendPart(StringBuilder text, string? part)
    {
        if (string.IsNullOrEmpty(part))
            return;
        if (text.Length > 0)
            text.Append(", ");
        text.Append(part);
    }

    private static (string Day, string Timestamp) Format(TemporalContext times) =>
        (times.AsOf.ToString("O", CultureInfo.InvariantCulture), UtcTimestamp.Format(times.KnownAt));
}
