using System.Data.Common;
using System.Text.Json;
using RecordsApi.Data.Providers;
using RecordsApi.Data.Queries;
using RecordsApi.Data.Reading;
using RecordsApi.Data.Search;
using RecordsApi.Data.Statements;
using RecordsApi.Data.Writing;
using RecordsApi.Domain.AgreementStates;
using RecordsApi.Domain.Coverage;

namespace RecordsApi.Data.AgreementStates;

/// <summary>
/// Reads agreements from the read model at two times. All queries for agreements use it: a single agreement, a page,
/// a count, or a stream, in any order and with any filter.
/// </summary>
public sealed class AgreementStateReader
{
    private static readonly string Columns = string.Join(", ", TableMapping<AgreementState>.Instance.Columns.Select(c => $"s.{c.QuotedName}"));

    private readonly RegisterContext register;
    private readonly AgreementStateConditions conditions;
    private readonly TemporalContext times;
    private readonly bool isHistorical;

    private AgreementStateReader(RegisterContext register, TemporalContext times, ListPositions positions, bool isHistorical)
    {
        (this.register, this.times, Positions, this.isHistorical) = (register, times, positions, isHistorical);
        conditions = new(times, isHistorical);
        Statements = register.Statements;
    }

    /// <summary>Reads at two times.</summary>
    /// <param name="register">The register.</param>
    /// <param name="times">The two times.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    public static async ValueTask<AgreementStateReader> CreateAsync(RegisterContext register, TemporalContext times, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(register);
        ArgumentNullException.ThrowIfNull(times);
        return new(register, times, await register.GetListPositionsAsync(times, cancellationToken), register.IsHistorical(times.KnownAt));
    }

    /// <summary>The newest publication of each list at the two times.</summary>
    public ListPositions Positions { get; }

    /// <summary>Runs the statements.</summary>
    internal IStatementExecutor Statements { get; private init; }

    /// <summary>Returns the same reader with another statement executor.</summary>
    internal AgreementStateReader WithStatements(IStatementExecutor statements) => new(register, times, Positions, isHistorical) { Statements = statements };

    /// <summary>Returns an agreement; null if it has no status at the two times.</summary>
    public async Task<AgreementRow?> FindAsync(string id, CancellationToken cancellationToken)
    {
        var sql = new SqlText().AppendRaw($"SELECT {Columns}").Append($" FROM \"AgreementStates\" s WHERE s.\"AgreementId\" = {id} AND s.\"EventId\" IS NOT NULL AND ");
        conditions.AppendTimes(sql);
        return (await Statements.QueryAsync(sql, ReadRow, cancellationToken)).FirstOrDefault();
    }

    /// <summary>
    /// One agreement as of the last day known of it, and that day; null where it has no status by then.
    /// </summary>
    /// <param name="register">The register.</param>
    /// <param name="id">Id of the agreement.</param>
    /// <param name="times">The timestamp as known at which it is read; the date is replaced.</param>
    /// <param name="coverage">The span of each list, as known at the timestamp.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    public static async Task<(AgreementRow Row, DateOnly Day)?> FindOnLastKnownDayAsync(
        RegisterContext register, string id, TemporalContext times, ListCoverage coverage, CancellationToken cancellationToken)
    {
        var reader = await CreateAsync(register, times, cancellationToken);
        var sql = new SqlText().AppendRaw($"SELECT {Columns}").Append($" FROM \"AgreementStates\" s WHERE s.\"AgreementId\" = {id} AND ");
        reader.conditions.AppendKnown(sql, new("s"));
        sql.AppendRaw(" ORDER BY s.\"FromDay\"");
        var states = await reader.Statements.QueryAsync(sql, reader.ReadState, cancellationToken);
        if (LastKnownDay.Find(states, coverage, DateOnly.FromDateTime(times.KnownAt.UtcDateTime)) is not { } day
            || states.Find(s => s.EventId is not null && s.FromDay <= day && s.LastDay >= day) is not { } state)
            return null;
        var positions = await register.GetListPositionsAsync(times with { AsOf = day }, cancellationToken);
        return (new(state, ListedDates.Compute(state.ListedRanges, positions), null), day);
    }

    /// <summary>A page of agreements.</summary>
    /// <param name="filter">Which agreements.</param>
    /// <param name="sort">Names of sort keys.</param>
    /// <param name="after">The position after which the page begins; null for the first page.</param>
    /// <param name="limit">How many agreements at most.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>The agreements, and the position of the last one if more follow.</returns>
    public async Task<(List<AgreementRow> Rows, IReadOnlyList<string>? Next)> ReadPageAsync(
        AgreementFilter filter, IReadOnlyList<string> sort, IReadOnlyList<string>? after, int limit, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var order = new AgreementOrder(sort, filter.SearchText is not null);
        var sql = await SelectAsync(filter, order, after, cancellationToken);
        sql.Append($" LIMIT {limit + 1}");
        var rows = await Statements.QueryAsync(sql, ReadRow, cancellationToken);
        if (rows.Count <= limit)
            return (rows, null);
        rows.RemoveAt(limit);
        return (rows, order.PositionOf(rows[^1]));
    }

    /// <summary>Every agreement, one by one.</summary>
    /// <param name="filter">Which agreements.</param>
    /// <param name="sort">Names of sort keys.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    public async IAsyncEnumerable<AgreementRow> StreamAsync(
        AgreementFilter filter, IReadOnlyList<string> sort, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var sql = await SelectAsync(filter, new(sort, filter.SearchText is not null), null, cancellationToken);
        await foreach (var row in Statements.StreamAsync(sql, ReadRow, cancellationToken))
            yield return row;
    }

    /// <summary>How many agreements there are.</summary>
    public async Task<long> CountAsync(AgreementFilter filter, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var sql = !isHistorical && filter.IsCountable ? CountByDeltas(filter) : await CountRowsAsync(filter, cancellationToken);
        return (await Statements.QueryAsync(sql, reader => reader.GetInt64(0), cancellationToken))[0];
    }

    /// <summary>How many of the agreements have a status that is assumed: not observed since a date before that of the query.</summary>
    public async Task<long> CountAssumedAsync(AgreementFilter filter, ListCoverage coverage, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        ArgumentNullException.ThrowIfNull(coverage);
        var sql = await CountRowsAsync(filter, cancellationToken);
        conditions.AppendAssumed(sql, coverage);
        return (await Statements.QueryAsync(sql, reader => reader.GetInt64(0), cancellationToken))[0];
    }

    /// <summary>How many agreements a filter would match, if it had no area, whose agency's jurisdiction has no point.</summary>
    public async Task<long> CountWithoutPointAsync(AgreementFilter filter, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var sql = await CountRowsAsync(filter with { Area = null }, cancellationToken);
        AgreementStateConditions.AppendWithoutPoint(sql);
        return (await Statements.QueryAsync(sql, reader => reader.GetInt64(0), cancellationToken))[0];
    }

    /// <summary>Returns the ids of the agencies that are parties to the agreements.</summary>
    public async Task<List<string>> ReadAgencyIdsAsync(AgreementFilter filter, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var sql = new SqlText().AppendRaw("SELECT DISTINCT s.\"AgencyId\" FROM \"AgreementStates\" s");
        await AppendWhereAsync(sql, filter, withStatus: true, cancellationToken);
        return await Statements.QueryAsync(sql, reader => reader.GetString(0), cancellationToken);
    }

    /// <summary>Returns the ids of the agreements, in ordinal order.</summary>
    public async Task<List<string>> ReadIdsAsync(AgreementFilter filter, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var sql = new SqlText().AppendRaw("SELECT s.\"AgreementId\" FROM \"AgreementStates\" s");
        await AppendWhereAsync(sql, filter, withStatus: true, cancellationToken);
        sql.AppendRaw(" ORDER BY s.\"AgreementId\"");
        return await Statements.QueryAsync(sql, reader => reader.GetString(0), cancellationToken);
    }

    /// <summary>
    /// Ids of agreements that the newest participating list prints with a signing date after the date of the query, and that are not
    /// in force on it. The parties and places of the filter apply, its statuses do not.
    /// </summary>
    public async Task<IReadOnlyList<string>> FindSignedAheadAsync(AgreementFilter filter, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        if (Positions.Participating is not { Position: var position })
            return [];
        var listings = await FutureSignings.GetAsync(register, cancellationToken);
        IReadOnlyList<string> ids =
        [
            .. listings.Where(l => l.FirstPosition <= position && l.LastPosition >= position && l.SignedOn > times.AsOf && l.IsKnownAt(times.KnownAt))
                .Select(l => l.AgreementId).Distinct(StringComparer.Ordinal),
        ];
        if (ids.Count == 0)
            return [];
        var sql = new SqlText().AppendRaw("SELECT s.\"AgreementId\" FROM \"AgreementStates\" s");
        await AppendWhereAsync(sql, filter, withStatus: false, cancellationToken);
        AgreementStateConditions.AppendInForce(sql, inForce: false);
        sql.Append($" AND s.\"AgreementId\" IN ({ids}) ORDER BY s.\"AgreementId\"");
        return await Statements.QueryAsync(sql, reader => reader.GetString(0), cancellationToken);
    }

    /// <summary>How many rows a publication prints of each agreement.</summary>
    public Task<List<PrintedRowCount>> CountPrintedRowsAsync(string publicationId, CancellationToken cancellationToken)
    {
        var sql = new SqlText().Append(
            $"""
            SELECT l."AgreementId", COUNT(*) FROM "Publications" p
            JOIN "Listings" l ON l."List" = p."List" AND l."FirstPosition" <= p."Position" AND l."LastPosition" >= p."Position"
            JOIN "PublicationRows" r ON r."PublicationKey" = p."RowsKey" AND r."PrintedRowKey" = l."PrintedRowKey"
            WHERE p."Id" = {publicationId} AND l."AgreementId" IS NOT NULL AND 
            """);
        conditions.AppendKnown(sql, new("p"));
        sql.AppendRaw(" AND ");
        conditions.AppendKnown(sql, new("l"));
        sql.AppendRaw(" GROUP BY l.\"AgreementId\"");
        return Statements.QueryAsync(sql, reader => new PrintedRowCount(reader.GetString(0), reader.GetInt32(1)), cancellationToken);
    }

    internal async Task<SqlText> SelectAsync(string columns, AgreementFilter filter, CancellationToken cancellationToken)
    {
        var sql = new SqlText().AppendRaw($"SELECT {columns} FROM \"AgreementStates\" s");
        await AppendWhereAsync(sql, filter, withStatus: true, cancellationToken);
        return sql;
    }

    internal async Task<SqlText> SelectHistoriesAsync(string columns, AgreementFilter filter, CancellationToken cancellationToken)
    {
        var onOwnDays = conditions.OnOwnDays();
        var sql = new SqlText().AppendRaw($"SELECT {columns}, CASE WHEN 1 = 1");
        await AppendFilterAsync(sql, onOwnDays, filter, cancellationToken);
        sql.AppendRaw(" THEN 1 ELSE 0 END, ");
        if (filter.Decided is null)
            sql.AppendRaw("NULL");
        else
            onOwnDays.AppendFirstDecisionDay(sql);
        sql.AppendRaw(", ");
        if (filter.Votes.IsEmpty)
            sql.AppendRaw("NULL, NULL");
        else
        {
            onOwnDays.AppendFirstVoteDay(sql);
            sql.AppendRaw(", s.\"SignedOn\"");
        }

        sql.AppendRaw(" FROM \"AgreementStates\" s WHERE ");
        conditions.AppendKnown(sql, new("s"));
        sql.AppendRaw(" ORDER BY s.\"AgreementId\", s.\"FromDay\"");
        return sql;
    }

    // States that match a filter on their own days, whenever they applied.
    internal async Task<SqlText> SelectMatchingAsync(string columns, AgreementFilter filter, CancellationToken cancellationToken)
    {
        var sql = new SqlText().AppendRaw($"SELECT {columns} FROM \"AgreementStates\" s WHERE ");
        conditions.AppendKnown(sql, new("s"));
        await AppendFilterAsync(sql, conditions.OnOwnDays(), filter, cancellationToken);
        return sql;
    }

    // States with a status, whenever they applied, by agreement and date.
    internal SqlText SelectStates(string columns)
    {
        var sql = new SqlText().AppendRaw($"SELECT {columns} FROM \"AgreementStates\" s WHERE s.\"RecordState\" = 'current' AND s.\"Phase\" IS NOT NULL AND ");
        conditions.AppendKnown(sql, new("s"));
        return sql.AppendRaw(" ORDER BY s.\"AgreementId\", s.\"FromDay\"");
    }

    // States of some agreements at the two times, of current records with a status.
    internal SqlText SelectStatesOf(string agreementIds)
    {
        var sql = new SqlText().AppendRaw($"SELECT {Columns} FROM \"AgreementStates\" s WHERE s.\"RecordState\" = 'current' AND s.\"Phase\" IS NOT NULL AND ");
        sql.AppendRaw(register.Provider.Dialect.InJsonArray("s.\"AgreementId\"", sql.AddParameter(agreementIds))).AppendRaw(" AND ");
        conditions.AppendTimes(sql);
        return sql;
    }

    // States in force that match a filter on at least one of their days.
    internal async Task<SqlText> SelectStatesInForceAsync(string columns, AgreementFilter filter, CancellationToken cancellationToken)
    {
        var onOwnDays = conditions.OnOwnDays();
        var sql = new SqlText().AppendRaw($"SELECT {columns} FROM \"AgreementStates\" s WHERE ");
        onOwnDays.AppendKnown(sql, new("s"));
        AgreementStateConditions.AppendInForce(sql, inForce: true);
        await AppendFilterAsync(sql, onOwnDays, filter, cancellationToken);
        onOwnDays.AppendDecidedOnAnyDay(sql, filter);
        return sql;
    }

    // What depends on the dataset version alone is computed once; at earlier timestamps, of which there are too many to keep, each time.
    internal ValueTask<T> GetCurrentlyKnownAsync<T>(string key, Func<CancellationToken, Task<T>> read, CancellationToken cancellationToken) =>
        KeepsCurrentlyKnown ? register.Cache!.GetAsync(key, read, cancellationToken) : new(read(cancellationToken));

    internal bool KeepsCurrentlyKnown => register.Cache is not null && !isHistorical;

    internal bool IsOnDate(AgreementSpan span) => span.FromDay <= times.AsOf && span.LastDay >= times.AsOf;

    internal SqlText SelectFirstDaysInForce()
    {
        var sql = new SqlText().AppendRaw("SELECT s.\"AgreementId\", MIN(s.\"FromDay\") FROM \"AgreementStates\" s WHERE ");
        conditions.AppendKnown(sql, new("s"));
        AgreementStateConditions.AppendInForce(sql, inForce: true);
        sql.AppendRaw(" GROUP BY s.\"AgreementId\"");
        return sql;
    }

    private async Task AppendFilterAsync(SqlText sql, AgreementStateConditions onOwnDays, AgreementFilter filter, CancellationToken cancellationToken)
    {
        onOwnDays.AppendParties(sql, filter);
        onOwnDays.AppendStatus(sql, filter);
        await AppendAreaAsync(sql, filter, cancellationToken);
        if (filter.SearchText is { } text)
            await AppendFoundAsync(sql, text, cancellationToken);
    }

    private async Task AppendFoundAsync(SqlText sql, string text, CancellationToken cancellationToken)
    {
        var ranks = JsonSerializer.Serialize(await register.ReadAgencyRanksAsync(text, cancellationToken));
        sql.AppendRaw($" AND s.\"AgencyId\" IN (SELECT f.key FROM {register.Provider.Dialect.JsonObjectEntries(sql.AddParameter(ranks))} f)");
    }

    private async Task<SqlText> SelectAsync(AgreementFilter filter, AgreementOrder order, IReadOnlyList<string>? after, CancellationToken cancellationToken)
    {
        var sql = new SqlText().AppendRaw($"SELECT {Columns}{(filter.SearchText is null ? "" : ", f.value")} FROM \"AgreementStates\" s");
        await AppendWhereAsync(sql, filter, withStatus: true, cancellationToken);
        if (after is not null)
            order.AppendAfter(sql, conditions, Positions, after);
        order.AppendOrderBy(sql, conditions, Positions);
        return sql;
    }

    private async Task<SqlText> CountRowsAsync(AgreementFilter filter, CancellationToken cancellationToken)
    {
        var sql = new SqlText().AppendRaw("SELECT COUNT(*) FROM \"AgreementStates\" s");
        await AppendWhereAsync(sql, filter, withStatus: true, cancellationToken);
        return sql;
    }

    // The columns of the counts have the same names as those of the states, so that the same conditions apply.
    private SqlText CountByDeltas(AgreementFilter filter)
    {
        var sql = new SqlText().Append($"SELECT COALESCE(SUM(s.\"Delta\"), 0) FROM \"AgreementCountDeltas\" s WHERE s.\"Day\" <= {times.AsOf}");
        AgreementStateConditions.AppendKind(sql, filter);
        AgreementStateConditions.AppendStatusKind(sql, filter);
        return sql;
    }

    private async Task AppendWhereAsync(SqlText sql, AgreementFilter filter, bool withStatus, CancellationToken cancellationToken)
    {
        if (filter.SearchText is { } text)
        {
            var ranks = JsonSerializer.Serialize(await register.ReadAgencyRanksAsync(text, cancellationToken));
            sql.AppendRaw($" JOIN {register.Provider.Dialect.JsonObjectEntries(sql.AddParameter(ranks))} f ON f.key = s.\"AgencyId\"");
        }

        sql.AppendRaw(" WHERE ");
        conditions.AppendTimes(sql);
        conditions.AppendParties(sql, filter);
        if (withStatus)
            conditions.AppendStatus(sql, filter);
        await AppendAreaAsync(sql, filter, cancellationToken);
    }

    private async Task AppendAreaAsync(SqlText sql, AgreementFilter filter, CancellationToken cancellationToken)
    {
        if (await register.FindJurisdictionsOfRecordsAsync(filter.Area, cancellationToken) is { } found)
            AgreementStateConditions.AppendJurisdictions(sql, JsonSerializer.Serialize(found.Inside), register.Provider.Dialect);
    }

    internal AgreementState ReadState(DbDataReader reader) => TableMapping<AgreementState>.Instance.Read(register.Provider.GetColumns(reader));

    private AgreementRow ReadRow(DbDataReader reader)
    {
        var state = ReadState(reader);
        var rankColumn = TableMapping<AgreementState>.Instance.Columns.Count;
        int? rank = reader.FieldCount > rankColumn ? reader.GetInt32(rankColumn) : null;
        return new(state, ListedDates.Compute(state.ListedRanges, Positions), rank);
    }
}

/// <summary>The number of rows that a publication prints for an agreement.</summary>
public sealed record PrintedRowCount(string AgreementId, int Rows);
