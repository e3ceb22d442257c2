using System.Data.Common;
using System.Text.Json;
using RecordsApi.Data.Connections;
using RecordsApi.Domain.Model;
using RecordsApi.Domain.Search;
using RecordsApi.Domain.Time;

namespace RecordsApi.Data.Search;

/// <summary>
/// The full-text index over names: under which agencies and jurisdictions go, and where they lie. It works inside the
/// caller's transaction and touches only entries that differ, so that a day's import pays for its own changes alone.
/// </summary>
public sealed class NameSearchIndex(IRegisterConnection register)
{
    /// <summary>Table over agencies.</summary>
    internal const string AgencyTable = "AgencySearch";

    /// <summary>Table over jurisdictions.</summary>
    internal const string JurisdictionTable = "JurisdictionSearch";

    private const string CurrentEntriesSql = "SELECT rowid AS Number, Id, Name, Printed, Places FROM Names WHERE SupersededAt = ''";

    private const char Separator = '\u001f';

    // Everything lies in the country: its name would find everything.
    private const string AgencyTextsSql = """
        SELECT g.Id, g.Name,
            COALESCE((SELECT GROUP_CONCAT(n.Name, CHAR(31)) FROM AgencyNames n WHERE n.SupersededAt IS NULL AND (n.AgencyId = g.Id
                OR n.AgencyId IN (SELECT m.Id FROM Agencies m WHERE m.MergedIntoId = g.Id AND m.SupersededAt IS NULL))), '') AS Printed,
            g.State || CHAR(31) || COALESCE(
                (SELECT GROUP_CONCAT(j.Name, CHAR(31)) FROM JurisdictionAncestors x JOIN Jurisdictions j ON j.Id = x.AncestorId
                 WHERE x.JurisdictionId = g.JurisdictionId AND j.Level <> 'country'),
                (SELECT s.Name FROM Jurisdictions s WHERE s.State = g.State AND s.Level = 'state'), '') AS Places
        FROM Agencies g WHERE g.SupersededAt IS NULL AND g.RecordState = 'current'
        """;

    private const string JurisdictionTextsSql = """
        SELECT j.Id, j.Name, '' AS Printed,
            COALESCE(j.State, '') || CHAR(31) || COALESCE(
                (SELECT GROUP_CONCAT(a.Name, CHAR(31)) FROM JurisdictionAncestors x JOIN Jurisdictions a ON a.Id = x.AncestorId
                 WHERE x.JurisdictionId = j.Id AND x.Depth > 0 AND a.Level <> 'country'), '') AS Places
        FROM Jurisdictions j
        """;

    // Those named and those that some of them were merged into, which go under their names as well.
    private const string AffectedAgencyIdsSql = """
        (SELECT value FROM json_each($only) UNION SELECT MergedIntoId FROM Agencies
         WHERE SupersededAt IS NULL AND MergedIntoId IS NOT NULL AND Id IN (SELECT value FROM json_each($only)))
        """;

    /// <summary>
    /// Brings the index up to what the register now says of agencies and, where asked, of jurisdictions. What it said
    /// before is still found by questions about earlier moments.
    /// </summary>
    /// <param name="withJurisdictions">Whether jurisdictions are indexed too.</param>
    /// <param name="changedAt">From when on the names count (UTC); null for a register that is new.</param>
    /// <param name="cancellation">Breaks off.</param>
    /// <param name="only">Ids of the only agencies that may be called otherwise; null for all.</param>
    public async Task UpdateAsync(
        bool withJurisdictions, DateTimeOffset? changedAt, CancellationToken cancellation, IReadOnlyCollection<string>? only = null)
    {
        await register.OpenAsync(cancellation);
        if (changedAt is null)
            await ExecuteForEachAsync($"DELETE FROM {AgencyTable} WHERE rowid > @p0", [[-1L]], cancellation);
        if (only is null)
            await UpdateAsync(AgencyTable, CurrentEntriesSql, AgencyTextsSql, [], changedAt, cancellation);
        else if (only.Count > 0)
            await UpdateAsync(AgencyTable, $"{CurrentEntriesSql} AND Id IN {AffectedAgencyIdsSql}", $"{AgencyTextsSql} AND g.Id IN {AffectedAgencyIdsSql}", [("$only", JsonSerializer.Serialize(only))], changedAt, cancellation);
        if (withJurisdictions)
            await UpdateAsync(JurisdictionTable, CurrentEntriesSql, JurisdictionTextsSql, [], null, cancellation);
        await register.CloseAsync();
    }

    /// <summary>A statement on one of the tables; in its text the table is called <c>Names</c>.</summary>
    internal static string ForTable(string table, string sql) => sql.Replace("Names", table, StringComparison.Ordinal);

    private async Task UpdateAsync(
        string table, string kept, string texts, IReadOnlyList<(string Name, string Value)> values, DateTimeOffset? changedAt, CancellationToken cancellation)
    {
        var outdated = new Dictionary<IndexEntry, long>();
        await register.ForEachRowAsync(
            ForTable(table, kept), values,
            r => outdated.Add(new IndexEntry(r.GetString(1), r.GetString(2), r.GetString(3), r.GetString(4)), r.GetInt64(0)), cancellation);
        List<IndexEntry> missing = [];
        await register.ForEachRowAsync(
            texts, values,
            r =>
            {
                var entry = new IndexEntry(r.GetString(0), ToIndexText(r.GetString(1)), ToIndexText(r.GetString(2)), ToIndexText(r.GetString(3)));
                if (!outdated.Remove(entry))
                    missing.Add(entry);
            },
            cancellation);

        var moment = changedAt is null ? "" : UtcTimestamp.Format(changedAt.Value);
        await ExecuteForEachAsync(
            changedAt is null ? $"DELETE FROM {table} WHERE rowid = @p0" : $"UPDATE {table} SET SupersededAt = @p1 WHERE rowid = @p0",
            outdated.Values.Select(number => changedAt is null ? (object[])[number] : [number, moment]), cancellation);
        await ExecuteForEachAsync(
            $"INSERT INTO {table} (Id, Name, Printed, Places, RecordedAt, SupersededAt) VALUES (@p0, @p1, @p2, @p3, @p4, '')",
            missing.Select(e => (object[])[e.Id, e.Name, e.Printed, e.Places, moment]), cancellation);
    }

    private static string ToIndexText(string texts) => SearchTokenizer.ToIndexText(texts.Split(Separator));

    private async Task ExecuteForEachAsync(string sql, IEnumerable<object[]> rows, CancellationToken cancellation)
    {
        await using var command = register.CreateCommand(sql);
        foreach (var row in rows)
        {
            cancellation.ThrowIfCancellationRequested();
            for (var i = 0; i < row.Length; i++)
                GetOrAddParameter(command, i).Value = row[i];
            command.ExecuteNonQuery();
        }
    }

    private static DbParameter GetOrAddParameter(DbCommand command, int index)
    {
        if (index < command.Parameters.Count)
            return command.Parameters[index];
        var parameter = command.CreateParameter();
        parameter.ParameterName = $"@p{index}";
        command.Parameters.Add(parameter);
        return parameter;
    }

    private sealed record IndexEntry(string Id, string Name, string Printed, string Places);
}
