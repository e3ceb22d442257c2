using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using RecordsApi.Data.Connections;
using RecordsApi.Data.Providers;
using RecordsApi.Data.Search;
using RecordsApi.Data.Statements;
using RecordsApi.Domain.Search;
using RecordsApi.Domain.Time;

namespace RecordsApi.Data.Sqlite.Search;

/// <summary>The name index as tables of SQLite's full-text search, https://sqlite.org/fts5.html.</summary>
internal sealed class SqliteNameSearch : INameSearch
{
    // In these statements the table is called Names.
    private const string FindSql = $"SELECT n.Id AS Value FROM Names n WHERE n.Names MATCH {{0}} AND {KnownCondition}";

    // Superseded names stay in the index for queries about earlier timestamps.
    private const string KnownCondition = "n.RecordedAt <= {1} AND (n.SupersededAt = '' OR n.SupersededAt > {1})";

    // Of names with the same score, the shorter one ranks first. The plus keeps SQLite from
    // searching the index once for each row that was found.
    private const string RankSql = $$"""
        WITH found AS MATERIALIZED (SELECT n.rowid AS Number FROM Names n WHERE n.Names MATCH {0} AND {{KnownCondition}}),
            points AS MATERIALIZED (
                SELECT n.rowid AS Number, COUNT(*) AS Points
                FROM json_each({2}) e CROSS JOIN Names n ON n.Names MATCH e.value
                WHERE +n.rowid IN (SELECT Number FROM found)
                GROUP BY n.rowid),
            ranks AS MATERIALIZED (
                SELECT n.Id, 1000 * ({3} - COALESCE(p.Points, 0)) + MIN(LENGTH(n.Name), 999) AS Rank
                FROM found CROSS JOIN Names n ON n.rowid = found.Number LEFT JOIN points p ON p.Number = found.Number)
        SELECT Id, Rank FROM ranks
        """;

    private const string CurrentEntriesSql = "SELECT rowid, Id, Name, Printed, Places FROM Names WHERE SupersededAt = ''";

    /// <inheritdoc />
    public IQueryable<string> Find(DbContext register, NameIndex index, SearchQuery query, DateTimeOffset knownAt)
    {
        ArgumentNullException.ThrowIfNull(register);
        return register.Database.SqlQueryRaw<string>(ForIndex(index, FindSql), FullTextExpressions.MatchAllTerms(query), UtcTimestamp.Format(knownAt));
    }

    /// <inheritdoc />
    public IQueryable<NameRank> Rank(DbContext register, NameIndex index, SearchQuery query, DateTimeOffset knownAt)
    {
        ArgumentNullException.ThrowIfNull(register);
        return register.Database.SqlQueryRaw<NameRank>(ForIndex(index, RankSql), GetRankParameters(query, knownAt));
    }

    /// <inheritdoc />
    public (string Sql, IReadOnlyList<object> Values) SelectRanks(NameIndex index, SearchQuery query, DateTimeOffset knownAt)
    {
        var values = GetRankParameters(query, knownAt);
        return (string.Format(CultureInfo.InvariantCulture, ForIndex(index, RankSql), [.. values.Select((_, number) => $"@p{number}")]), values);
    }

    private static object[] GetRankParameters(SearchQuery query, DateTimeOffset knownAt)
    {
        var points = FullTextExpressions.ScoreExpressions(query);
        return [FullTextExpressions.MatchAllTerms(query), UtcTimestamp.Format(knownAt), JsonSerializer.Serialize(points), points.Length];
    }

    /// <inheritdoc />
    public async Task<Dictionary<NameIndexEntry, long>> ReadCurrentAsync(
        IRegisterConnection register, NameIndex index, string? ids, CancellationToken cancellationToken)
    {
        var entries = new Dictionary<NameIndexEntry, long>();
        await register.ForEachRowAsync(
            ForIndex(index, ids is null ? CurrentEntriesSql : $"{CurrentEntriesSql} AND Id IN (SELECT value FROM json_each(@ids))"),
            ids is null ? [] : [("@ids", ids)],
            row => entries.Add(new(row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4)), row.GetInt64(0)), cancellationToken);
        return entries;
    }

    /// <inheritdoc />
    public Task AddAsync(
        IRegisterConnection register, NameIndex index, IEnumerable<NameIndexEntry> entries, DateTimeOffset? recordedAt, CancellationToken cancellationToken) =>
        ExecuteForEachAsync(
            register, ForIndex(index, "INSERT INTO Names (Id, Name, Printed, Places, RecordedAt, SupersededAt) VALUES (@p0, @p1, @p2, @p3, @p4, '')"), 5,
            entries.Select(entry => (object[])[entry.Id, entry.Name, entry.Printed, entry.Places, Format(recordedAt)]), cancellationToken);

    /// <inheritdoc />
    public Task EndAsync(
        IRegisterConnection register, NameIndex index, IEnumerable<long> numbers, DateTimeOffset? supersededAt, CancellationToken cancellationToken) =>
        ExecuteForEachAsync(
            register, ForIndex(index, supersededAt is null ? "DELETE FROM Names WHERE rowid = @p0" : "UPDATE Names SET SupersededAt = @p1 WHERE rowid = @p0"), supersededAt is null ? 1 : 2,
            numbers.Select(number => supersededAt is null ? (object[])[number] : [number, Format(supersededAt)]), cancellationToken);

    /// <inheritdoc />
    public Task ClearAsync(IRegisterConnection register, NameIndex index, CancellationToken cancellationToken) =>
        ExecuteForEachAsync(register, ForIndex(index, "DELETE FROM Names WHERE rowid > @p0"), 1, [[-1L]], cancellationToken);

    private static string ForIndex(NameIndex index, string sql) => sql.Replace("Names", index switch
    {
        NameIndex.Agencies => "AgencySearch",
        NameIndex.Jurisdictions => "JurisdictionSearch",
        NameIndex.Facilities => "FacilitySearch",
        _ => throw new ArgumentOutOfRangeException(nameof(index), index, "There is no such index."),
    }, StringComparison.Ordinal);

    // An empty string lies before every timestamp.
    private static string Format(DateTimeOffset? timestamp) => timestamp is { } at ? UtcTimestamp.Format(at) : "";

    private static Task ExecuteForEachAsync(IRegisterConnection register, string sql, int parameterCount, IEnumerable<object[]> rows, CancellationToken cancellationToken) =>
        register.Provider.BulkWriter.ExecuteForEachAsync(register, sql, parameterCount, rows, static (row, values) => row.CopyTo(values, 0), cancellationToken);
}
