using System.Data.Common;
using RecordsApi.Data.Queries;
using RecordsApi.Data.Statements;
using RecordsApi.Domain.AgreementStates;
using RecordsApi.Domain.Coverage;

namespace RecordsApi.Data.AgreementStates;

/// <summary>Reads the intervals in which agreements were in force, from the same read model and by the same filters as lists.</summary>
public static class AgreementIntervalQueries
{
    private const string Columns =
        """
        s."AgreementId", s."FromDay", s."LastDay", s."AgencyId", s."AgencyName", s."AgencyType", s."State",
        s."JurisdictionId", s."JurisdictionName", s."CountyIds", s."ProgramCode", s."ModelCode",
        s."EventId", s."Status", s."Phase", s."CarriedBy", s."StatusBasis", s."StatusEarliest", s."StatusLatest"
        """;

    /// <summary>The intervals, as known at the timestamp of the query, that match a filter on at least one day.</summary>
    /// <param name="reader">Reads agreements.</param>
    /// <param name="filter">The filter.</param>
    /// <param name="coverage">The span of each list, as known at the timestamp.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    public static async Task<IReadOnlyList<AgreementInterval>> ReadIntervalsAsync(
        this AgreementStateReader reader, AgreementFilter filter, ListCoverage coverage, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(filter);
        var intervals = await reader.GetCurrentlyKnownAsync("intervals", stop => ReadAllAsync(reader, coverage, stop), cancellationToken);
        if (filter with { Programs = ValueFilter.None } == new AgreementFilter())
            return [.. intervals.Where(interval => filter.Programs.Matches(interval.First.ProgramCode))];
        var matching = (await reader.Statements.QueryAsync(
            await reader.Sql.SelectStatesInForceAsync("s.\"AgreementId\", s.\"FromDay\"", filter, cancellationToken),
            row => (row.GetString(0), row.GetDate(1)), cancellationToken)).ToLookup(state => state.Item1, state => state.Item2, StringComparer.Ordinal);
        return [.. intervals.Where(interval => matching[interval.First.AgreementId].Any(day => day >= interval.From && !(day > interval.To)))];
    }

    private static async Task<IReadOnlyList<AgreementInterval>> ReadAllAsync(AgreementStateReader reader, ListCoverage coverage, CancellationToken cancellationToken) =>
        AgreementIntervals.Create(await reader.Statements.QueryAsync(reader.Sql.SelectStates(Columns), Read, cancellationToken), coverage);

    private static IntervalState Read(DbDataReader row) => new(
        row.GetString(0), row.GetDate(1), row.GetDate(2), row.GetStringOrNull(3), row.GetStringOrNull(4), row.GetStringOrNull(5), row.GetString(6),
        row.GetStringOrNull(7), row.GetStringOrNull(8), Writing.JsonColumnValue.Deserialize<string>(row.GetString(9)),
        row.GetString(10), row.GetString(11), row.GetString(12), row.GetString(13), row.GetString(14), row.GetStringOrNull(15),
        row.GetString(16), row.GetDate(17), row.GetDate(18));
}
