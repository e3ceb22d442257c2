using System.Text.Json;
using RecordsApi.Domain.AgreementStates;

namespace RecordsApi.Data.AgreementStates;

/// <summary>Reads agreements by page: a statement finds the keys of their states, and those that are not kept yet are read.</summary>
public static class AgreementPageQueries
{
    /// <summary>A page of agreements.</summary>
    /// <param name="reader">Reads agreements at two times.</param>
    /// <param name="filter">Which agreements.</param>
    /// <param name="sort">Names of sort keys.</param>
    /// <param name="after">The position after which the page begins; null for the first page.</param>
    /// <param name="limit">How many agreements at most.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>The agreements, and the position of the last one if more follow.</returns>
    public static async Task<(List<AgreementRow> Rows, IReadOnlyList<string>? Next)> ReadPageAsync(
        this AgreementStateReader reader, AgreementFilter filter, IReadOnlyList<string> sort, IReadOnlyList<string>? after, int limit,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(filter);
        var order = new AgreementOrder(sort, filter.SearchText is not null);
        var sql = await reader.Sql.SelectInOrderAsync(AgreementStateKey.Columns, filter, order, after, cancellationToken);
        sql.Append($" LIMIT {limit + 1}");
        var readKey = reader.CreateKeyReader();
        var found = await reader.Statements.QueryAsync(
            sql, row => (Key: readKey(row), Rank: AgreementStateReader.ReadRank(row, AgreementStateKey.ColumnCount)), cancellationToken);
        var hasMore = found.Count > limit;
        if (hasMore)
            found.RemoveAt(limit);
        var states = await ReadStatesAsync(reader, found.ConvertAll(f => f.Key), cancellationToken);
        List<AgreementRow> rows = [.. found.Zip(states, (f, state) => reader.CreateRow(state, f.Rank))];
        return (rows, hasMore ? order.GetPosition(await reader.AddListedDatesAsync(rows[^1], cancellationToken)) : null);
    }

    // The keys are those of different agreements at the two times of the reader.
    private static async Task<AgreementState[]> ReadStatesAsync(AgreementStateReader reader, List<AgreementStateKey> keys, CancellationToken cancellationToken)
    {
        var kept = reader.KeptStates;
        var states = keys.Select(key => kept?.Find(key)).ToArray();
        List<string> missing = [.. keys.Where((_, i) => states[i] is null).Select(key => key.AgreementId)];
        if (missing.Count == 0)
            return states!;
        var sql = reader.Sql.SelectStatesOf(JsonSerializer.Serialize(missing), AgreementStateStatements.Columns);
        var read = (await reader.Statements.QueryAsync(sql, reader.CreateStateReader(), cancellationToken)).ToDictionary(state => state.AgreementId, StringComparer.Ordinal);
        for (var i = 0; i < states.Length; i++)
        {
            if (states[i] is not null)
                continue;
            states[i] = read[keys[i].AgreementId];
            kept?.Add(keys[i], states[i]!);
        }

        return states!;
    }
}
