using System.Text.Json;
using RecordsApi.Data.Connections;
using RecordsApi.Data.Providers;
using RecordsApi.Data.Statements;
using RecordsApi.Domain.Agencies;
using RecordsApi.Domain.Changes;
using RecordsApi.Domain.Search;

namespace RecordsApi.Data.Search;

/// <summary>
/// Keeps the name index up to date: the names of agencies, facilities and jurisdictions, and the places they lie in. It works inside the
/// caller's transaction and writes only entries that differ, so that an import of one day costs only its own changes.
/// </summary>
public sealed class NameSearchIndex(IRegisterConnection register)
{
    // Between the texts of one column: a control character, which no name contains.
    private const char Separator = '\u001f';

    private readonly INameSearch search = register.Provider.NameSearch;
    private readonly SqlDialect dialect = register.Provider.Dialect;

    private string SeparatorSql => dialect.Character(Separator);

    // Everything lies in the country: its name would find everything. The few merged agencies are collected first; searching all agencies
    // for those merged into each would take time that grows with the square of their number.
    private string AgencyTextsSql =>
        $"""
        WITH Merged AS MATERIALIZED (SELECT m.Id, m.MergedIntoId FROM Agencies m WHERE m.MergedIntoId IS NOT NULL AND m.SupersededAt IS NULL)
        SELECT g.Id, g.Name,
            COALESCE((SELECT {dialect.JoinText("n.Name", SeparatorSql, "n.AgencyId, n.FirstSeenOn, n.Name")} FROM AgencyNames n WHERE n.SupersededAt IS NULL
                AND (n.AgencyId = g.Id OR n.AgencyId IN (SELECT m.Id FROM Merged m WHERE m.MergedIntoId = g.Id))), '') AS Printed,
            g.State || {SeparatorSql} || COALESCE(
                (SELECT {dialect.JoinText("j.Name", SeparatorSql)} FROM JurisdictionAncestors x JOIN Jurisdictions j ON j.Id = x.AncestorId
                 WHERE x.JurisdictionId = g.JurisdictionId AND j.Level <> 'country'),
                (SELECT s.Name FROM Jurisdictions s WHERE s.State = g.State AND s.Level = 'state'), '') AS Places
        FROM Agencies g WHERE g.SupersededAt IS NULL AND g.RecordState = 'current'
        """;

    private string JurisdictionTextsSql =>
        $"""
        SELECT j.Id, j.Name, '' AS Printed,
            COALESCE(j.State, '') || {SeparatorSql} || COALESCE(
                (SELECT {dialect.JoinText("a.Name", SeparatorSql)} FROM JurisdictionAncestors x JOIN Jurisdictions a ON a.Id = x.AncestorId
                 WHERE x.JurisdictionId = j.Id AND x.Depth > 0 AND a.Level <> 'country'), '') AS Places
        FROM Jurisdictions j
        """;

    private string FacilityTextsSql =>
        $"""
        SELECT f.Id, f.Name,
            COALESCE(f.Detloc, '') || {SeparatorSql} || COALESCE((SELECT {dialect.JoinText("n.Name", SeparatorSql, "n.FirstSeenOn, n.Name")}
                FROM FacilityNames n WHERE n.SupersededAt IS NULL AND n.FacilityId = f.Id), '') AS Printed,
            f.State || {SeparatorSql} || COALESCE(f.City, '') || {SeparatorSql} || COALESCE(
                (SELECT {dialect.JoinText("j.Name", SeparatorSql, "j.Id")} FROM Jurisdictions j WHERE j.Level <> 'country'
                 AND j.Id IN (SELECT x.AncestorId FROM JurisdictionAncestors x WHERE x.JurisdictionId IN (f.PlaceId, f.CountyId))),
                (SELECT s.Name FROM Jurisdictions s WHERE s.State = f.State AND s.Level = 'state'), '') AS Places
        FROM Facilities f WHERE f.SupersededAt IS NULL
        """;

    // Those named and those that some of them are or were merged into, which go under their names as well.
    private string AffectedAgencyIdsSql =>
        $"""
        SELECT value FROM {dialect.JsonArrayElements("@only")} UNION SELECT MergedIntoId FROM Agencies
        WHERE MergedIntoId IS NOT NULL AND {dialect.InJsonArray("Id", "@only")}
        """;

    /// <summary>
    /// Updates the index with the current names of agencies and facilities and, optionally, of jurisdictions. Earlier names are still
    /// found by queries about earlier timestamps.
    /// </summary>
    /// <param name="withJurisdictions">Whether jurisdictions are indexed too.</param>
    /// <param name="changedAt">From when on the names count (UTC); null for a register that is new.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    /// <param name="only">The only agencies and facilities whose names may differ; null for all.</param>
    public async Task UpdateAsync(
        bool withJurisdictions, DateTimeOffset? changedAt, CancellationToken cancellation, ChangeLogScope? only = null)
    {
        await register.OpenAsync(cancellation);
        foreach (var index in changedAt is null ? (NameIndex[])[NameIndex.Agencies, NameIndex.Facilities] : [])
            await search.ClearAsync(register, index, cancellation);
        if (only is null)
        {
            await UpdateAsync(NameIndex.Agencies, AgencyTextsSql, null, changedAt, cancellation);
            await UpdateAsync(NameIndex.Facilities, FacilityTextsSql, null, changedAt, cancellation);
        }

        if (only?.Agencies.Count > 0)
            await UpdateAsync(NameIndex.Agencies, $"{AgencyTextsSql} AND {dialect.InJsonArray("g.Id", "@ids")}", await ReadAffectedAsync(only.Agencies, cancellation), changedAt, cancellation);
        if (only?.Facilities.Count > 0)
            await UpdateAsync(NameIndex.Facilities, $"{FacilityTextsSql} AND {dialect.InJsonArray("f.Id", "@ids")}", JsonSerializer.Serialize(only.Facilities), changedAt, cancellation);
        if (withJurisdictions)
            await UpdateAsync(NameIndex.Jurisdictions, JurisdictionTextsSql, null, null, cancellation);
        await register.CloseAsync();
    }

    private async Task<string> ReadAffectedAsync(IReadOnlyCollection<string> only, CancellationToken cancellation)
    {
        var ids = new List<string>();
        await register.ForEachRowAsync(AffectedAgencyIdsSql, [("@only", JsonSerializer.Serialize(only))], row => ids.Add(row.GetString(0)), cancellation);
        return JsonSerializer.Serialize(ids);
    }

    private async Task UpdateAsync(NameIndex index, string texts, string? ids, DateTimeOffset? changedAt, CancellationToken cancellation)
    {
        var outdated = await search.ReadCurrentAsync(register, index, ids, cancellation);
        List<NameIndexEntry> missing = [];
        await register.ForEachRowAsync(
            texts, ids is null ? [] : [("@ids", ids)],
            row =>
            {
                var entry = CreateEntry(index, row.GetString(0), row.GetString(1), row.GetString(2).Split(Separator), row.GetString(3).Split(Separator));
                if (!outdated.Remove(entry))
                    missing.Add(entry);
            },
            cancellation);
        await search.EndAsync(register, index, outdated.Values, changedAt, cancellation);
        await search.AddAsync(register, index, missing, changedAt, cancellation);
    }

    // An agency is also found by its initials, and every name however its particles are written.
    private static NameIndexEntry CreateEntry(NameIndex index, string id, string name, string[] printed, string[] places)
    {
        string[] names = [name, .. printed];
        var initials = index == NameIndex.Agencies ? names.SelectMany(text => AgencyShortForms.Derive(places[0], text)) : [];
        return new(
            id, SearchTokenizer.ToIndexText([name]),
            SearchTokenizer.ToIndexText([.. printed, .. names.SelectMany(SearchTokenizer.JoinParticles), .. initials]),
            SearchTokenizer.ToIndexText([.. places, .. places.SelectMany(SearchTokenizer.JoinParticles)]));
    }
}
