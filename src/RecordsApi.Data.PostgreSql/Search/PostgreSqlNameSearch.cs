using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using RecordsApi.Data.Providers;
using RecordsApi.Data.Search;
using RecordsApi.Data.Statements;
using RecordsApi.Domain.Search;
using RecordsApi.Domain.Time;

namespace RecordsApi.Data.PostgreSql.Search;

/// <summary>The name index as tables whose words are indexed by PostgreSQL's text search. Ranks are computed as in every database.</summary>
internal sealed class PostgreSqlNameSearch : INameSearch
{
    private static readonly string[] Columns = ["Id", "Name", "Printed", "Places", "RecordedAt", "SupersededAt"];

    /// <inheritdoc />
    public IQueryable<string> Find(DbContext register, NameIndex index, SearchQuery query, DateTimeOffset knownAt)
    {
        ArgumentNullException.ThrowIfNull(register);
        var values = new List<object>();
        var conditions = new NameConditions(Placeholders(values));
        var sql = $"SELECT n.\"Id\" AS \"Value\" {From(index, conditions, query, knownAt, Placeholders(values))}";
        return register.Database.SqlQueryRaw<string>(sql, [.. values]);
    }

    /// <inheritdoc />
    public IQueryable<NameRank> Rank(DbContext register, NameIndex index, SearchQuery query, DateTimeOffset knownAt)
    {
        ArgumentNullException.ThrowIfNull(register);
        var values = new List<object>();
        return register.Database.SqlQueryRaw<NameRank>(SelectRanks(index, query, knownAt, Placeholders(values)), [.. values]);
    }

    /// <inheritdoc />
    public (string Sql, IReadOnlyList<object> Values) SelectRanks(NameIndex index, SearchQuery query, DateTimeOffset knownAt)
    {
        var values = new List<object>();
        return (SelectRanks(index, query, knownAt, value => Add(values, value, number => $"@p{number}")), values);
    }

    /// <inheritdoc />
    public async Task<Dictionary<NameIndexEntry, long>> ReadCurrentAsync(
        IRegisterConnection register, NameIndex index, string? ids, CancellationToken cancellationToken)
    {
        var entries = new Dictionary<NameIndexEntry, long>();
        var only = ids is null ? "" : $" AND {register.Provider.Dialect.InJsonArray("\"Id\"", "@ids")}";
        await register.ForEachRowAsync(
            $"SELECT \"Number\", \"Id\", \"Name\", \"Printed\", \"Places\" FROM \"{NameSearchTables.GetName(index)}\" WHERE \"SupersededAt\" = ''{only}",
            ids is null ? [] : [("@ids", ids)],
            row => entries.Add(new(row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4)), row.GetInt64(0)), cancellationToken);
        return entries;
    }

    /// <inheritdoc />
    public Task AddAsync(
        IRegisterConnection register, NameIndex index, IEnumerable<NameIndexEntry> entries, DateTimeOffset? recordedAt, CancellationToken cancellationToken) =>
        register.Provider.BulkWriter.InsertAsync(
            register, NameSearchTables.GetName(index), Columns, entries,
            (entry, values) => (values[0], values[1], values[2], values[3], values[4], values[5]) = (entry.Id, entry.Name, entry.Printed, entry.Places, Format(recordedAt), ""),
            cancellationToken);

    /// <inheritdoc />
    public async Task EndAsync(
        IRegisterConnection register, NameIndex index, IEnumerable<long> numbers, DateTimeOffset? supersededAt, CancellationToken cancellationToken)
    {
        var table = NameSearchTables.GetName(index);
        await using var command = register.CreateCommand(supersededAt is null
            ? $"DELETE FROM \"{table}\" WHERE \"Number\" = ANY(@numbers)"
            : $"UPDATE \"{table}\" SET \"SupersededAt\" = @at WHERE \"Number\" = ANY(@numbers)");
        command.Parameters.Add(new NpgsqlParameter("numbers", numbers.ToArray()));
        if (supersededAt is not null)
            command.AddParameter("at", Format(supersededAt));
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <inheritdoc />
    public async Task ClearAsync(IRegisterConnection register, NameIndex index, CancellationToken cancellationToken)
    {
        await using var command = register.CreateCommand($"DELETE FROM \"{NameSearchTables.GetName(index)}\"");
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    // Of names with the same score, the shorter one ranks first.
    private static string SelectRanks(NameIndex index, SearchQuery query, DateTimeOffset knownAt, Func<object, string> addParameter)
    {
        var conditions = new NameConditions(addParameter);
        var points = conditions.ScoreConditions(query);
        var missed = string.Join(" + ", points.Select(point => $"CASE WHEN {point} THEN 0 ELSE 1 END"));
        return $"SELECT n.\"Id\", 1000 * ({missed}) + LEAST(length(n.\"Name\"), 999) AS \"Rank\" {From(index, conditions, query, knownAt, addParameter)}";
    }

    // Superseded names stay in the index for queries about earlier timestamps.
    private static string From(NameIndex index, NameConditions conditions, SearchQuery query, DateTimeOffset knownAt, Func<object, string> addParameter)
    {
        var known = addParameter(UtcTimestamp.Format(knownAt));
        return $"FROM \"{NameSearchTables.GetName(index)}\" n WHERE {conditions.MatchAllTerms(query)} AND n.\"RecordedAt\" <= {known} AND (n.\"SupersededAt\" = '' OR n.\"SupersededAt\" > {known})";
    }

    private static Func<object, string> Placeholders(List<object> values) => value => Add(values, value, number => string.Create(CultureInfo.InvariantCulture, $"{{{number}}}"));

    // The same value is one parameter.
    private static string Add(List<object> values, object value, Func<int, string> name)
    {
        var number = values.IndexOf(value);
        if (number < 0)
        {
            number = values.Count;
            values.Add(value);
        }

        return name(number);
    }

    // An empty string lies before every timestamp.
    private static string Format(DateTimeOffset? timestamp) => timestamp is { } at ? UtcTimestamp.Format(at) : "";
}
