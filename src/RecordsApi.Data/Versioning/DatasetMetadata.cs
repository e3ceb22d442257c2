using System.Data.Common;
using System.Globalization;
using RecordsApi.Data.Coverage;
using RecordsApi.Data.Reading;
using RecordsApi.Data.Statements;
using RecordsApi.Domain.Coverage;
using RecordsApi.Domain.Time;

namespace RecordsApi.Data.Versioning;

/// <summary>The version and timestamps of the register at one point in time.</summary>
/// <param name="Generation">
/// Number of the dataset version within this process: it rises with every write to the register by any process, and not with writes
/// to the keys or the audit log.
/// </param>
/// <param name="Version">Version of the content; null if there is none yet.</param>
/// <param name="KnownThrough">The newest timestamp from which anything in it was known (UTC); null if there is no content yet.</param>
/// <param name="BuiltAt">When it was last written (UTC); null if there is no content yet.</param>
/// <param name="FreshThrough">Date of the last publication that was imported; null if there is none.</param>
/// <param name="Coverage">The span of each list.</param>
/// <param name="LastOtherEvents">Dates of the newest status events that rest on evidence other than a list.</param>
public sealed record DatasetMetadata(
    long Generation, string? Version, DateTimeOffset? KnownThrough, DateTimeOffset? BuiltAt, DateOnly? FreshThrough, ListCoverage Coverage,
    LastOtherEvents LastOtherEvents)
{
    private const string SpanEntry = "span";
    private const string LastOtherEventEntry = "lastOtherEvent";

    // One statement, because it is read once for each connection and version. Spans follow from the publications: they cannot be out of date.
    private static readonly string Sql =
        $"""
        SELECT "Name", "Value", NULL, NULL FROM "DatasetMetadata" WHERE "Name" IN ('version', 'knownThrough', 'builtAt', 'freshThrough')
        UNION ALL SELECT '{SpanEntry}', "List", MIN("PublishedOn"), MAX("PublishedOn") FROM "Publications"
        WHERE {ObservingPublication.Condition} AND "SupersededAt" IS NULL GROUP BY "List"
        UNION ALL SELECT '{SpanEntry}', f."List", MIN(f."PublishedOn"), MAX(f."PublishedOn")
        FROM ({ObservingPublication.OfFacilities}) f WHERE f."SupersededAt" IS NULL GROUP BY f."List"
        UNION ALL SELECT '{LastOtherEventEntry}', a."ProgramCode", MAX(e."Latest"), NULL
        FROM "StatusEvents" e JOIN "Agreements" a ON a."Id" = e."AgreementId" AND a."SupersededAt" IS NULL
        WHERE e."SupersededAt" IS NULL AND e."Basis" NOT IN ({string.Join(", ", ObservedStatus.ListBases.Select(code => $"'{code}'"))})
        GROUP BY a."ProgramCode"
        """;

    /// <summary>Whether a timestamp is earlier than the newest information in the register.</summary>
    public bool IsHistorical(DateTimeOffset knownAt) => knownAt < KnownThrough;

    /// <summary>Reads it; not numbered yet.</summary>
    internal static async Task<DatasetMetadata> ReadAsync(IStatementExecutor register, CancellationToken cancellationToken)
    {
        var rows = await register.QueryAsync(
            new SqlText().AppendRaw(Sql), reader => (Name: reader.GetString(0), Value: Text(reader, 1), From: Text(reader, 2), Through: Text(reader, 3)), cancellationToken);
        var spans = rows.Where(r => r.Name == SpanEntry)
            .SelectMany(r => (IEnumerable<(string, DateOnly)>)[(r.Value!, ParseDate(r.From!)), (r.Value!, ParseDate(r.Through!))]);
        var entries = rows.Where(r => r.Name is not (SpanEntry or LastOtherEventEntry) && !string.IsNullOrEmpty(r.Value)).ToDictionary(e => e.Name, e => e.Value!, StringComparer.Ordinal);
        return new(
            0, entries.GetValueOrDefault("version"),
            entries.TryGetValue("knownThrough", out var known) ? UtcTimestamp.Parse(known) : null,
            entries.TryGetValue("builtAt", out var built) ? UtcTimestamp.Parse(built) : null,
            entries.TryGetValue("freshThrough", out var fresh) ? ParseDate(fresh) : null,
            ListCoverage.FromPublications(spans),
            LastOtherEvents.Create(rows.Where(r => r.Name == LastOtherEventEntry).Select(r => (r.Value!, ParseDate(r.From!)))));
    }

    private static string? Text(DbDataReader row, int ordinal) => row.IsDBNull(ordinal) ? null : row.GetString(ordinal);

    private static DateOnly ParseDate(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
