using System.Text.Json;
using RecordsApi.Data.Providers;
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
            AppendJoin(sql, await ReadRanksAsync(filter, text, cancellationToken));
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
        {
            var ranks = await ReadRanksAsync(filter, text, cancellationToken);
            sql.AppendRaw($" AND ({InKeys(sql, "AgencyId", ranks.Agencies)} OR {InKeys(sql, "FacilityId", ranks.Facilities)})");
        }
    }

    private async Task<(Dictionary<string, int> Agencies, Dictionary<string, int> Facilities)> ReadRanksAsync(
        AgreementFilter filter, string text, CancellationToken cancellationToken) => (
        await register.ReadRanksAsync(NameIndex.Agencies, text, cancellationToken),
        filter.CanMatchFacilities ? await register.ReadRanksAsync(NameIndex.Facilities, text, cancellationToken) : []);

    // An agency and a facility can have the same id.
    private void AppendJoin(SqlText sql, (Dictionary<string, int> Agencies, Dictionary<string, int> Facilities) ranks)
    {
        var hasFacilities = ranks.Facilities.Count > 0;
        sql.AppendRaw($" JOIN (SELECT key AS agency, NULL AS facility, value FROM {GetEntries(sql, ranks.Agencies)}");
        if (hasFacilities)
            sql.AppendRaw($" UNION ALL SELECT NULL, key, value FROM {GetEntries(sql, ranks.Facilities)}");
        sql.AppendRaw($") f ON f.agency = s.\"AgencyId\"{(hasFacilities ? " OR f.facility = s.\"FacilityId\"" : "")}");
    }

    private string GetEntries(SqlText sql, Dictionary<string, int> ranks) =>
        register.Provider.Dialect.JsonObjectEntries(sql.AddParameter(JsonSerializer.Serialize(ranks)));

    private string InKeys(SqlText sql, string column, Dictionary<string, int> ranks) =>
        register.Provider.Dialect.InJsonArray($"s.\"{column}\"", sql.AddParameter(JsonSerializer.Serialize(ranks.Keys)));

    private async Task AppendAreaAsync(SqlText sql, AgreementFilter filter, CancellationToken cancellationToken)
    {
        if (await register.FindJurisdictionsOfRecordsAsync(filter.Area, cancellationToken) is { } found)
            PlaceConditions.AppendArea(sql, found, register.Provider.Dialect);
    }
}
