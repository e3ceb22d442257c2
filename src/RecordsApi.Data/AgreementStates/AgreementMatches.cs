using System.Text.Json;
using RecordsApi.Data.Writing;
using RecordsApi.Domain.AgreementStates;

namespace RecordsApi.Data.AgreementStates;

/// <summary>Which agreements match a filter at two times, each by the state that matches; and the states of some agreements.</summary>
public static class AgreementMatches
{
    /// <summary>The key of the state of each agreement that matches, by agreement. Equal keys mean equal states.</summary>
    public static async Task<Dictionary<string, string>> ReadMatchesAsync(
        this AgreementStateReader reader, AgreementFilter filter, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var sql = await reader.Sql.SelectAsync("s.\"AgreementId\", s.\"RecordedAt\", s.\"FromDay\"", filter, cancellationToken);
        return (await reader.Statements.QueryAsync(sql, row => (Id: row.GetString(0), Key: $"{row.GetString(1)} {row.GetString(2)}"), cancellationToken))
            .ToDictionary(match => match.Id, match => match.Key, StringComparer.Ordinal);
    }

    /// <summary>The states of some agreements at the two times, by agreement; those without a status are left out.</summary>
    public static async Task<Dictionary<string, AgreementState>> ReadStatesAsync(
        this AgreementStateReader reader, IReadOnlyCollection<string> agreementIds, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return (await reader.Statements.QueryAsync(reader.Sql.SelectStatesOf(JsonSerializer.Serialize(agreementIds)), reader.CreateStateReader(), cancellationToken))
            .ToDictionary(state => state.AgreementId, StringComparer.Ordinal);
    }
}
