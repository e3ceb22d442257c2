using RecordsApi.Data.Providers;
using RecordsApi.Data.Statements;
using RecordsApi.Domain.Search;

namespace RecordsApi.Data.Search;

/// <summary>Finds agencies, facilities and jurisdictions by their names and by the places they lie in.</summary>
public static class NameSearch
{
    /// <summary>Ids of the agencies whose names and places hold every term of a text.</summary>
    public static IQueryable<string> FindAgencyIds(this RegisterContext db, string text) => Find(db, NameIndex.Agencies, text);

    /// <summary>The same agencies, each with its rank.</summary>
    public static IQueryable<NameRank> RankAgencies(this RegisterContext db, string text) => Rank(db, NameIndex.Agencies, text);

    /// <summary>The ranks of the records of an index that match a text, by id.</summary>
    public static async Task<Dictionary<string, int>> ReadRanksAsync(this RegisterContext db, NameIndex index, string query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        var (text, values) = db.Provider.NameSearch.SelectRanks(index, SearchQuery.Parse(query), db.KnownAt);
        var sql = new SqlText().AppendRaw(text);
        foreach (var value in values)
            sql.AddParameter(value);
        return (await db.Statements.QueryAsync(sql, row => (Id: row.GetString(0), Rank: row.GetInt32(1)), cancellationToken))
            .ToDictionary(rank => rank.Id, rank => rank.Rank, StringComparer.Ordinal);
    }

    /// <summary>Ids of the jurisdictions whose names and places hold every term of a text.</summary>
    public static IQueryable<string> FindJurisdictionIds(this RegisterContext db, string text) => Find(db, NameIndex.Jurisdictions, text);

    /// <summary>The same jurisdictions, each with its rank.</summary>
    public static IQueryable<NameRank> RankJurisdictions(this RegisterContext db, string text) => Rank(db, NameIndex.Jurisdictions, text);

    private static IQueryable<string> Find(RegisterContext db, NameIndex index, string text)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Provider.NameSearch.Find(db, index, SearchQuery.Parse(text), db.KnownAt);
    }

    private static IQueryable<NameRank> Rank(RegisterContext db, NameIndex index, string text)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Provider.NameSearch.Rank(db, index, SearchQuery.Parse(text), db.KnownAt);
    }
}
