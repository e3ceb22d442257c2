using RecordsApi.Data.Reading;
using RecordsApi.Data.Statements;
using RecordsApi.Domain.Agencies;
using RecordsApi.Domain.Geography;
using RecordsApi.Domain.Model;
using RecordsApi.Domain.Spelling;

namespace RecordsApi.Data.Search;

/// <summary>Reads the names of a dataset version once.</summary>
public sealed class RegisterNamesCache : IDisposable
{
    private const string Key = "names";

    // Jurisdictions are written when a program brings others: these figures differ then.
    private const string FingerprintSql = """SELECT COUNT(*), SUM(LENGTH("Name")), MAX("Id"), SUM("Population") FROM "Jurisdictions" """;

    private const string JurisdictionsSql = """SELECT "Id", "Name", "Level", "State", "Population", "PopulationYear" FROM "Jurisdictions" ORDER BY "Id" """;

    private const string ParentsSql = """SELECT "JurisdictionId", "AncestorId" FROM "JurisdictionAncestors" WHERE "Depth" = 1 ORDER BY "JurisdictionId", "AncestorId" """;

    private const string AgenciesSql =
        """
        SELECT "Id", "Name", "State", "Type", "JurisdictionId" FROM "Agencies" WHERE "SupersededAt" IS NULL AND "RecordState" = 'current' ORDER BY "Id"
        """;

    private const string PrintedNamesSql =
        """
        SELECT COALESCE(g."MergedIntoId", n."AgencyId"), n."Name" FROM "AgencyNames" n JOIN "Agencies" g ON g."Id" = n."AgencyId" AND g."SupersededAt" IS NULL
        WHERE n."SupersededAt" IS NULL ORDER BY n."AgencyId"
        """;

    private const string OrisSql = """SELECT "AgencyId", "Ori" FROM "AgencyOris" WHERE "SupersededAt" IS NULL ORDER BY "Ori" """;

    // Names lead to the agreements that queries are about by default, as in the lists of agreements.
    private static SqlText AgreementsSql => new SqlText().Append(
        $"""
        SELECT a."Id", a."AgencyId", m."Name" FROM "Agreements" a JOIN "Models" m ON m."Code" = a."ModelCode" AND a."AgencyId" IS NOT NULL
        WHERE a."SupersededAt" IS NULL AND a."RecordState" = 'current' AND a."ProgramCode" NOT IN ({DetentionModels.Programs}) ORDER BY a."Id"
        """);

    private const string FacilitiesSql =
        """SELECT "Id", "Name", "State", "Detloc", "City", "CountyId" FROM "Facilities" WHERE "SupersededAt" IS NULL ORDER BY "Id" """;

    private const string FacilityNamesSql =
        """SELECT "FacilityId", "Name" FROM "FacilityNames" WHERE "SupersededAt" IS NULL ORDER BY "FacilityId", "FirstSeenOn", "Name" """;

    private readonly SemaphoreSlim gate = new(1, 1);
    private (string Fingerprint, JurisdictionNames Names)? jurisdictions;

    /// <summary>Returns the names of the dataset version that a session reads.</summary>
    public async Task<RegisterNames> GetAsync(RegisterSession session, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(session);
        await session.OpenAsync(cancellationToken);
        if (session.Cache.TryGet<RegisterNames>(Key, out var known))
            return known;
        await gate.WaitAsync(cancellationToken);
        try
        {
            if (session.Cache.TryGet<RegisterNames>(Key, out known))
                return known;
            var names = await ReadAsync(session.Context.Statements, cancellationToken);
            session.Cache.Set(Key, names);
            return names;
        }
        finally
        {
            gate.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose() => gate.Dispose();

    private async Task<RegisterNames> ReadAsync(IStatementExecutor register, CancellationToken cancellationToken)
    {
        var places = await GetJurisdictionsAsync(register, cancellationToken);
        var printed = await ReadPairsAsync(register, PrintedNamesSql, cancellationToken);
        var oris = await ReadPairsAsync(register, OrisSql, cancellationToken);
        var agencies = await register.QueryAsync(
            new SqlText().AppendRaw(AgenciesSql),
            row => (Id: row.GetString(0), Name: row.GetString(1), State: row.GetString(2), Type: row.GetString(3), Jurisdiction: row.GetStringOrNull(4)), cancellationToken);
        var agreements = await register.QueryAsync(
            AgreementsSql, row => (row.GetString(0), row.GetString(1), row.GetString(2)), cancellationToken);
        var facilityNames = await ReadPairsAsync(register, FacilityNamesSql, cancellationToken);
        var facilities = await register.QueryAsync(
            new SqlText().AppendRaw(FacilitiesSql),
            row => new FacilityNames(
                row.GetString(0), row.GetString(1), row.GetString(2), row.GetStringOrNull(3), row.GetStringOrNull(4), row.GetStringOrNull(5), [.. facilityNames[row.GetString(0)]]),
            cancellationToken);
        return new(
            places,
            [.. agencies.Select(a => new KnownAgency(
                a.Id, a.Name, a.State, a.Type, a.Jurisdiction, places.FindCountyIds(a.Jurisdiction), [.. oris[a.Id]],
                [.. printed[a.Id].Where(name => name != a.Name).Distinct(StringComparer.Ordinal)]))],
            agreements,
            facilities);
    }

    private async Task<JurisdictionNames> GetJurisdictionsAsync(IStatementExecutor register, CancellationToken cancellationToken)
    {
        var fingerprint = (await register.QueryAsync(
            new SqlText().AppendRaw(FingerprintSql), row => string.Join('|', Enumerable.Range(0, row.FieldCount).Select(row.GetValue)), cancellationToken))[0];
        if (jurisdictions is { } known && known.Fingerprint == fingerprint)
            return known.Names;
        var texts = new SharedTexts();
        var parents = await ReadPairsAsync(register, ParentsSql, cancellationToken);
        var names = new JurisdictionNames(await register.QueryAsync(
            new SqlText().AppendRaw(JurisdictionsSql),
            row => new JurisdictionFact(
                texts.Get(row.GetString(0)), row.GetString(1), texts.Get(row.GetString(2)), row.GetStringOrNull(3) is { } state ? texts.Get(state) : null, null, null,
                parents[row.GetString(0)].Select(texts.Get).ToArray(),
                row.IsDBNull(4) ? null : row.GetInt32(4), row.IsDBNull(5) ? null : row.GetInt32(5), null, null, null, null),
            cancellationToken));
        jurisdictions = (fingerprint, names);
        return names;
    }

    private static async Task<ILookup<string, string>> ReadPairsAsync(IStatementExecutor register, string sql, CancellationToken cancellationToken) =>
        (await register.QueryAsync(new SqlText().AppendRaw(sql), row => (Key: row.GetString(0), Value: row.GetString(1)), cancellationToken))
            .ToLookup(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
}
