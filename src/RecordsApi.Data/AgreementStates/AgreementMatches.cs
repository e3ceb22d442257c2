using System.Text.Json;
using RecordsApi.Data.Statements;

namespace RecordsApi.Data.AgreementStates;

/// <summary>Which agreements match a filter at two times, and the states of some agreements.</summary>
public static class AgreementMatches
{
    /// <summary>The agreements that match, by id.</summary>
    public static async Task<Dictionary<string, AgreementMatch>> ReadMatchesAsync(
        this AgreementStateReader reader, AgreementFilter filter, CancellationToken cancellationToken) =>
        (await reader.ReadSpansAsync(filter, cancellationToken)).ToDictionary(
            span => span.AgreementId, span => new AgreementMatch(span.AgreementId, span.State, span.AgencyId, span.AgencyName, span.RecordedAt, span.ValidFrom), StringComparer.Ordinal);

    /// <summary>The states of some agreements at the two times, by agreement; those without a status are left out.</summary>
    public static async Task<Dictionary<string, ComparedState>> ReadComparedStatesAsync(
        this AgreementStateReader reader, IReadOnlyCollection<string> agreementIds, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var sql = reader.Sql.SelectStatesOf(JsonSerializer.Serialize(agreementIds), ComparedState.Columns);
        return (await reader.Statements.QueryAsync(sql, row => new ComparedState(row), cancellationToken)).ToDictionary(state => state.AgreementId, StringComparer.Ordinal);
    }
}

/// <summary>An agreement that matches, with what identifies its state. Equal matches have equal states.</summary>
/// <param name="AgreementId">Id of the agreement.</param>
/// <param name="State">USPS code of the state of the agency.</param>
/// <param name="AgencyId">Id of the agency.</param>
/// <param name="AgencyName">Name of the agency.</param>
/// <param name="RecordedAt">The timestamp from which the state of the agreement was known, UTC.</param>
/// <param name="ValidFrom">The first date on which it applies.</param>
public sealed record AgreementMatch(string AgreementId, string State, string? AgencyId, string? AgencyName, DateTime RecordedAt, DateOnly ValidFrom);
