using RecordsApi.Data.Queries;
using RecordsApi.Data.Statements;
using RecordsApi.Domain.AgreementStates;
using RecordsApi.Domain.Coverage;

namespace RecordsApi.Data.AgreementStates;

/// <summary>Reads the intervals in which agreements were in force, from the same read model and by the same filters as lists.</summary>
public static class AgreementIntervalQueries
{
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
        var intervals = await reader.Spans.ComputeAsync("intervals", stop => ReadAllAsync(reader, coverage, stop), cancellationToken);

        // Of agreements about facilities the program changes with the type that lists print.
        if (!filter.CanMatchFacilities && filter with { Programs = ValueFilter.None } == new AgreementFilter())
            return [.. intervals.Where(interval => filter.Programs.Matches(interval.First.ProgramCode))];
        var matching = (await reader.ReadHistoriesAsync(filter, cancellationToken)).SelectMany(history => history.Where(state => state.Matches && state.Span.IsInForce))
            .ToLookup(state => state.Span.AgreementId, state => state.Span.ValidFrom, StringComparer.Ordinal);
        return [.. intervals.Where(interval => matching[interval.First.AgreementId].Any(day => day >= interval.From && !(day > interval.To)))];
    }

    private static async Task<IReadOnlyList<AgreementInterval>> ReadAllAsync(AgreementStateReader reader, ListCoverage coverage, CancellationToken cancellationToken)
    {
        var all = await reader.Spans.ReadAllAsync(cancellationToken);
        return AgreementIntervals.Create(
            [.. all.All.SelectMany(spans => spans.Where(found => found.HasStatus && reader.Spans.IsKnown(found)).Select(found => found.Span.ToIntervalState()))], coverage);
    }
}
