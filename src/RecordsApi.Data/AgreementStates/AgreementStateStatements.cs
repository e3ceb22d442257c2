using System.Text.Json;
using RecordsApi.Data.Queries;
using RecordsApi.Data.Statements;
using RecordsApi.Data.Writing;
using RecordsApi.Domain.AgreementStates;
using RecordsApi.Domain.Coverage;

namespace RecordsApi.Data.AgreementStates;

/// <summary>Writes the statements over agreement states at two times. <see cref="AgreementStateReader"/> runs them.</summary>
internal sealed class AgreementStateStatements(RegisterContext register, TemporalConditions temporal, ListPositions positions)
{
    /// <summary>All columns of the states.</summary>
    public static readonly string Columns = string.Join(", ", TableMapping<AgreementState>.Instance.Columns.Select(c => $"s.{c.QuotedName}"));

    private readonly AgreementStateConditions conditions = new(temporal);
    private readonly AgreementFilterSql filters = new(register, temporal);
    private readonly TemporalConditions ownDays = temporal.ForOwnDays();

    /// <summary>Selects one agreement at the two times, if it has a status.</summary>
    public SqlText SelectOne(string id)
    {
        var sql = new SqlText().AppendRaw($"SELECT {Columns}").Append($" FROM \"AgreementStates\" s WHERE s.\"AgreementId\" = {id} AND s.\"EventId\" IS NOT NULL AND ");
        temporal.AppendTimes(sql);
        return sql;
    }

    /// <summary>Selects all states of one agreement, by date.</summary>
    public SqlText SelectHistory(string id)
    {
        var sql = new SqlText().AppendRaw($"SELECT {Columns}").Append($" FROM \"AgreementStates\" s WHERE s.\"AgreementId\" = {id} AND ");
        temporal.AppendKnown(sql, new("s"));
        return sql.AppendRaw(" ORDER BY s.\"ValidFrom\"");
    }

    /// <summary>Selects columns of the agreements of a filter in an order, followed by their rank where a text is searched for.</summary>
    public async Task<SqlText> SelectInOrderAsync(
        string columns, AgreementFilter filter, AgreementOrder order, IReadOnlyList<string>? after, CancellationToken cancellationToken)
    {
        var sql = new SqlText().AppendRaw($"SELECT {columns}{(filter.SearchText is null ? "" : ", f.value")} FROM \"AgreementStates\" s");
        await filters.AppendWhereAsync(sql, filter, withStatus: true, cancellationToken);
        if (after is not null)
            order.AppendAfter(sql, temporal, positions, after);
        order.AppendOrderBy(sql, temporal, positions);
        return sql;
    }

    /// <summary>Selects columns of the agreements of a filter, in no order.</summary>
    /// <param name="columns">The columns, of <c>s</c>.</param>
    /// <param name="filter">The filter.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <param name="withStatus">Whether its conditions on the status apply.</param>
    public async Task<SqlText> SelectAsync(string columns, AgreementFilter filter, CancellationToken cancellationToken, bool withStatus = true)
    {
        var sql = new SqlText().AppendRaw($"SELECT {columns} FROM \"AgreementStates\" s");
        await filters.AppendWhereAsync(sql, filter, withStatus, cancellationToken);
        return sql;
    }

    /// <summary>Counts the agreements of a filter.</summary>
    public async ValueTask<SqlText> CountAsync(AgreementFilter filter, CancellationToken cancellationToken) =>
        !temporal.IsHistorical && filter.CanUseStoredCounts ? CountByDeltas(filter) : await SelectAsync("COUNT(*)", filter, cancellationToken);

    /// <summary>Counts the agreements of a filter whose status is assumed.</summary>
    public async Task<SqlText> CountAssumedAsync(AgreementFilter filter, ListCoverage coverage, CancellationToken cancellationToken)
    {
        var sql = await SelectAsync("COUNT(*)", filter, cancellationToken);
        conditions.AppendAssumed(sql, coverage);
        return sql;
    }

    /// <summary>Counts the agreements of a filter, apart from its area, whose agency's jurisdiction has no point.</summary>
    public async Task<SqlText> CountWithoutPointAsync(AgreementFilter filter, CancellationToken cancellationToken)
    {
        var sql = await SelectAsync("COUNT(*)", filter with { Area = null }, cancellationToken);
        if (await register.FindJurisdictionsOfRecordsAsync(filter.Area, cancellationToken) is { } area)
            PlaceConditions.AppendWithoutPoint(sql, area, register.Provider.Dialect);
        return sql;
    }

    /// <summary>
    /// Selects the spans of all agreements as known at any time, those of each one after another, each followed by whether it is a current record with a status.
    /// An index gives them in this order; to sort rows with all their columns would cost more than to read them.
    /// </summary>
    public async Task<SqlText> SelectSpansAsync(CancellationToken cancellationToken)
    {
        var sql = new SqlText().AppendRaw($"SELECT {AgreementSpanReader.Columns}, CASE WHEN 1 = 1");
        await filters.AppendOnOwnDaysAsync(sql, new(), cancellationToken);
        return sql.AppendRaw(" THEN 1 ELSE 0 END FROM \"AgreementStates\" s ORDER BY s.\"AgreementId\"");
    }

    /// <summary>Selects the dates of the first decision and of the first vote about each agreement that has any.</summary>
    public SqlText SelectFirstDecisions()
    {
        var sql = new SqlText();
        new DecisionConditions(ownDays).AppendFirstDays(sql);
        return sql;
    }

    /// <summary>Selects each agreement and the day of its first return; null if it has none.</summary>
    public SqlText SelectFirstReturns()
    {
        var sql = new SqlText();
        new ReturnConditions(ownDays).AppendFirstDays(sql);
        return sql;
    }

    /// <summary>Selects columns of the states that match a filter on their own days, whenever they applied.</summary>
    public async Task<SqlText> SelectMatchingAsync(string columns, AgreementFilter filter, CancellationToken cancellationToken)
    {
        var sql = new SqlText().AppendRaw($"SELECT {columns} FROM \"AgreementStates\" s WHERE ");
        temporal.AppendKnown(sql, new("s"));
        await filters.AppendOnOwnDaysAsync(sql, filter, cancellationToken);
        return sql;
    }

    /// <summary>Selects columns of the states of some agreements at the two times, of current records with a status.</summary>
    /// <param name="agreementIds">Their ids as a JSON array.</param>
    /// <param name="columns">The columns, of <c>s</c>.</param>
    public SqlText SelectStatesOf(string agreementIds, string columns)
    {
        var sql = new SqlText().AppendRaw($"SELECT {columns} FROM \"AgreementStates\" s WHERE s.\"RecordState\" = 'current' AND s.\"Phase\" IS NOT NULL AND ");
        sql.AppendRaw(register.Provider.Dialect.InJsonArray("s.\"AgreementId\"", sql.AddParameter(agreementIds))).AppendRaw(" AND ");
        temporal.AppendTimes(sql);
        return sql;
    }

    /// <summary>Selects the status events of all agreements as known at any time, by agreement and date.</summary>
    public static SqlText SelectStatusEvents() => new SqlText().AppendRaw(
        $"""SELECT {RecordedStatusEvent.Columns} FROM "StatusEvents" e ORDER BY e."AgreementId", e."Latest", e."Sequence" """);

    /// <summary>Counts the rows that a publication prints of each agreement.</summary>
    public SqlText CountPrintedRows(string publicationId)
    {
        var sql = new SqlText().Append(
            $"""
            SELECT l."AgreementId", COUNT(*) FROM "Publications" p
            JOIN "Listings" l ON l."List" = p."List" AND l."FirstPosition" <= p."Position" AND l."LastPosition" >= p."Position"
            JOIN "PublicationRows" r ON r."PublicationKey" = p."RowsKey" AND r."PrintedRowKey" = l."PrintedRowKey"
            WHERE p."Id" = {publicationId} AND l."AgreementId" IS NOT NULL AND 
            """);
        temporal.AppendKnown(sql, new("p"));
        sql.AppendRaw(" AND ");
        temporal.AppendKnown(sql, new("l"));
        return sql.AppendRaw(" GROUP BY l.\"AgreementId\"");
    }

    // The columns of the counts have the same names as those of the states, so that the same conditions apply.
    private SqlText CountByDeltas(AgreementFilter filter)
    {
        var sql = new SqlText().Append($"SELECT COALESCE(SUM(s.\"Delta\"), 0) FROM \"AgreementCountDeltas\" s WHERE s.\"Day\" <= {temporal.Times.AsOf}");
        AgreementStateConditions.AppendKind(sql, filter);
        AgreementStateConditions.AppendStatusKind(sql, filter);
        return sql;
    }
}
