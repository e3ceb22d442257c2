using RecordsApi.Data.Queries;
using RecordsApi.Data.Statements;
using RecordsApi.Domain.AgreementStates;

namespace RecordsApi.Data.AgreementStates;

/// <summary>A key that agreements can be sorted by.</summary>
/// <param name="Name">Its name in queries.</param>
/// <param name="Position">The key's value of an agreement, which a cursor carries.</param>
/// <param name="Append">Writes the key as SQL.</param>
internal sealed record AgreementSortKey(
    string Name, Func<AgreementRow, object?> Position, Action<SqlText, TemporalConditions, ListPositions> Append);

/// <summary>The keys that agreements can be sorted by. The last one, the id, ends every order, so that it is total.</summary>
public static class AgreementSort
{
    /// <summary>The key that sorts the best matches of a search first.</summary>
    public const string Relevance = "relevance";

    /// <summary>The default order.</summary>
    public const string Default = "id";

    internal static IReadOnlyList<AgreementSortKey> Keys { get; } =
    [
        Column("signedOn", "SignedOn", r => r.State.SignedOn),
        Column("statusSince", "StatusLatest", r => r.State.StatusLatest),
        Column("inForceSince", "InForceSince", r => r.State.InForceSince),
        new("firstListedOn", r => r.Listed.FirstListedOn, AppendFirstListedOn),
        new("lastListedOn", r => r.Listed.LastListedOn, AppendLastListedOn),
        Column("state", "State", r => r.State.State),
        Column("status", "Status", r => r.State.Status),
        Column("model", "ModelCode", r => r.State.ModelCode),
        Column("agency.name", "AgencyName", r => r.State.AgencyName),
        Column("jurisdiction.name", "JurisdictionName", r => r.State.JurisdictionName),
        Column("id", "AgreementId", r => r.State.AgreementId),
    ];

    internal static AgreementSortKey RelevanceKey { get; } = new(Relevance, r => r.Rank, (sql, _, _) => sql.AppendRaw("f.value"));

    /// <summary>Names of the keys; <see cref="Relevance"/> is also available with a search text.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Keys.Select(key => key.Name)];

    private static AgreementSortKey Column(string name, string column, Func<AgreementRow, object?> position) =>
        new(name, position, (sql, _, _) => sql.Append($"s.\"{new SqlFragment(column)}\""));

    // Must equal ListedDates.Compute, which computes the dates of rows that have been read; this SQL is for sorting.
    private static void AppendFirstListedOn(SqlText sql, TemporalConditions temporal, ListPositions positions)
    {
        sql.AppendRaw("COALESCE((SELECT MIN(l.\"FirstListedOn\")");
        AppendListings(sql, temporal, positions);
        sql.AppendRaw(", ");
        FacilityListedDates.Append(sql, temporal, "MIN");
        sql.AppendRaw(")");
    }

    private static void AppendLastListedOn(SqlText sql, TemporalConditions temporal, ListPositions positions)
    {
        sql.AppendRaw("COALESCE((SELECT MAX(CASE WHEN l.\"LastPosition\" <= ");
        AppendByList(sql, positions, p => p.Position);
        sql.AppendRaw(" THEN l.\"LastListedOn\" ELSE ");
        AppendByList(sql, positions, p => p.PublishedOn);
        sql.AppendRaw(" END)");
        AppendListings(sql, temporal, positions);
        sql.AppendRaw(", ");
        FacilityListedDates.Append(sql, temporal, "MAX");
        sql.AppendRaw(")");
    }

    private static void AppendListings(SqlText sql, TemporalConditions temporal, ListPositions positions)
    {
        sql.AppendRaw(" FROM \"Listings\" l WHERE l.\"AgreementId\" = s.\"AgreementId\" AND l.\"FirstPosition\" <= ");
        AppendByList(sql, positions, p => p.Position);
        sql.AppendRaw(" AND ");
        temporal.AppendKnown(sql, new("l"));
        sql.AppendRaw(")");
    }

    private static void AppendByList(SqlText sql, ListPositions positions, Func<ListPosition, int> value) =>
        sql.Append($"CASE l.\"List\" WHEN 'pending' THEN {(positions.Pending is { } p ? value(p) : 0)} ELSE {(positions.Participating is { } s ? value(s) : 0)} END");

    private static void AppendByList(SqlText sql, ListPositions positions, Func<ListPosition, DateOnly> value) =>
        sql.Append($"CASE l.\"List\" WHEN 'pending' THEN {(positions.Pending is { } p ? value(p) : default)} ELSE {(positions.Participating is { } s ? value(s) : default)} END");
}
