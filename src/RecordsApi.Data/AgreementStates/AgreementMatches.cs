using System.Text.Json;
using RecordsApi.Data.Statements;

namespace RecordsApi.Data.AgreementStates;

/// <summary>Which agreements match a filter at two times, each by the state that matches; and the states of some agreements.</summary>
public static class AgreementMatches
{
    /// <summary>The key of the state of each agreement that matches, by agreement. Equal keys mean equal states.</summary>
    public static async Task<Dictionary<string, StateKey>> ReadMatchesAsync(
        this AgreementStateReader reader, AgreementFilter filter, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(filter);
        if (reader.Spans.AreKept && filter.CanUseStoredCounts)
            return (await reader.ReadSpansAsync(filter, cancellationToken)).ToDictionary(span => span.AgreementId, span => new StateKey(span.RecordedAt, span.FromDay), StringComparer.Ordinal);
        var sql = await reader.Sql.SelectAsync("s.\"AgreementId\", s.\"RecordedAt\", s.\"FromDay\"", filter, cancellationToken);
        return (await reader.Statements.QueryAsync(sql, row => (Id: row.GetString(0), Key: new StateKey(row.GetString(1), row.GetDate(2))), cancellationToken))
            .ToDictionary(match => match.Id, match => match.Key, StringComparer.Ordinal);
    }

    /// <summary>The states of some agreements at the two times, by agreement; those without a status are left out.</summary>
    public static async Task<Dictionary<string, ComparedState>> ReadComparedStatesAsync(
        this AgreementStateReader reader, IReadOnlyCollection<string> agreementIds, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var sql = reader.Sql.SelectStatesOf(JsonSerializer.Serialize(agreementIds), ComparedState.Columns);
        return (await reader.Statements.QueryAsync(sql, row => new ComparedState(row), cancellationToken)).ToDictionary(state => state.AgreementId, StringComparer.Ordinal);
    }
}

/// <summary>What identifies a state of an agreement.</summary>
/// <param name="RecordedAt">The timestamp from which it was known, as stored.</param>
/// <param name="FromDay">The first date on which it applies.</param>
public readonly record struct StateKey(string RecordedAt, DateOnly FromDay);
