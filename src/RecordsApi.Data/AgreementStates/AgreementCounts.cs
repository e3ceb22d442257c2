using RecordsApi.Data.Queries;
using RecordsApi.Data.Statements;
using RecordsApi.Domain.Coverage;

namespace RecordsApi.Data.AgreementStates;

/// <summary>Counts agreements, from the same read model and by the same filters as lists.</summary>
public static class AgreementCounts
{
    /// <summary>How many agreements there are.</summary>
    public static async Task<long> CountAsync(this AgreementStateReader reader, AgreementFilter filter, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(filter);
        return await ReadCountAsync(reader, await reader.Sql.CountAsync(filter, cancellationToken), cancellationToken);
    }

    /// <summary>How many of the agreements have a status that is assumed: not observed since a date before that of the query.</summary>
    public static async Task<long> CountAssumedAsync(
        this AgreementStateReader reader, AgreementFilter filter, ListCoverage coverage, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(filter);
        ArgumentNullException.ThrowIfNull(coverage);
        return await ReadCountAsync(reader, await reader.Sql.CountAssumedAsync(filter, coverage, cancellationToken), cancellationToken);
    }

    /// <summary>How many agreements of some programs there are at the two times, and about how many of them a decision is recorded.</summary>
    public static async Task<(long All, long Decided)> CountDecidedAsync(this AgreementStateReader reader, ValueFilter programs, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return (
            await reader.CountAsync(new() { Programs = programs }, cancellationToken), await reader.CountAsync(new() { Programs = programs, Decided = true }, cancellationToken));
    }

    /// <summary>How many agreements a filter would match, if it had no area, whose agency's jurisdiction has no point.</summary>
    public static async Task<long> CountWithoutPointAsync(this AgreementStateReader reader, AgreementFilter filter, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(filter);
        return await ReadCountAsync(reader, await reader.Sql.CountWithoutPointAsync(filter, cancellationToken), cancellationToken);
    }

    /// <summary>How many rows a publication prints of each agreement.</summary>
    public static Task<List<PrintedRowCount>> CountPrintedRowsAsync(this AgreementStateReader reader, string publicationId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return reader.Statements.QueryAsync(
            reader.Sql.CountPrintedRows(publicationId), row => new PrintedRowCount(row.GetString(0), row.GetInt32(1)), cancellationToken);
    }

    private static async Task<long> ReadCountAsync(AgreementStateReader reader, SqlText sql, CancellationToken cancellationToken) =>
        (await reader.Statements.QueryAsync(sql, row => row.GetInt64(0), cancellationToken))[0];
}
