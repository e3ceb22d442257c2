using System.Text.Json;
using RecordsApi.Data.Queries;
using RecordsApi.Data.Search;
using RecordsApi.Data.Statements;

namespace RecordsApi.Data.AgreementStates;

/// <summary>Writes a filter as conditions of a statement over agreement states, which it calls <c>s</c>; what it needs of names and places is read first.</summary>
internal sealed class AgreementFilterSql(RegisterContext register, TemporalConditions temporal)
{
    private readonly AgreementStateConditions conditions = new(temporal);

    /// <summary>Writes WHERE: the state at the two times, and the filter.</summary>
    /// <param name="sql">The statement.</param>
    /// <param name="filter">The filter.</param>
    /// <param name="withStatus">Whether its conditions on the status apply.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    public async Task AppendWhereAsync(SqlText sql, AgreementFilter filter, bool withStatus, CancellationToken cancellationToken)
    {
        if (filter.SearchText is { } text)
            sql.AppendRaw($" JOIN {await AddRanksAsync(sql, text, cancellationToken)} f ON f.key = s.\"AgencyId\"");
        sql.AppendRaw(" WHERE ");
        temporal.AppendTimes(sql);
        conditions.AppendParties(sql, filter);
        if (withStatus)
            conditions.AppendStatus(sql, filter);
        await AppendAreaAsync(sql, filter, cancellationToken);
    }

    /// <summary>Writes the filter for states of which each is judged on its own days; it begins with AND.</summary>
    public async Task AppendOnOwnDaysAsync(SqlText sql, AgreementFilter filter, CancellationToken cancellationToken)
    {
        var onOwnDays = new AgreementStateConditions(temporal.ForOwnDays());
        onOwnDays.AppendParties(sql, filter);
        onOwnDays.AppendStatus(sql, filter);
        await AppendAreaAsync(sql, filter, cancellationToken);
        if (filter.SearchText is { } text)
            sql.AppendRaw($" AND s.\"AgencyId\" IN (SELECT f.key FROM {await AddRanksAsync(sql, text, cancellationToken)} f)");
    }

    private async Task<string> AddRanksAsync(SqlText sql, string text, CancellationToken cancellationToken) =>
        register.Provider.Dialect.JsonObjectEntries(sql.AddParameter(JsonSerializer.Serialize(await register.ReadAgencyRanksAsync(text, cancellationToken))));

    private async Task AppendAreaAsync(SqlText sql, AgreementFilter filter, CancellationToken cancellationToken)
    {
        if (await register.FindJurisdictionsOfRecordsAsync(filter.Area, cancellationToken) is { } found)
            PlaceConditions.AppendJurisdictions(sql, JsonSerializer.Serialize(found.Inside), register.Provider.Dialect);
    }
}
