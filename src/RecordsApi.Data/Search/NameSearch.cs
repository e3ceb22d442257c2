using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using RecordsApi.Data.Queries;
using RecordsApi.Domain.Search;
using RecordsApi.Domain.Time;

namespace RecordsApi.Data.Search;

/// <summary>How near something is to what was looked for.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Rank">
/// The lower the nearer. It follows from the question and the thing's own names alone, so that a list in this order can
/// be paged through while the register changes.
/// </param>
public sealed record NameRank(string Id, int Rank);

/// <summary>Looks up agencies and jurisdictions by their names and by where they lie.</summary>
public static class NameSearch
{
    private const string FindSql = $"SELECT n.Id AS Value FROM Names n WHERE n.Names MATCH {{0}} AND {KnownCondition}";

    // Names that were said otherwise stay in the index for questions about earlier moments.
    private const string KnownCondition = "n.RecordedAt <= {1} AND (n.SupersededAt = '' OR n.SupersededAt > {1})";

    // Of names with as many points the shorter is the nearer: less of it is something else. The plus keeps SQLite from
    // asking the index once for each row that was found.
    private const string RankSql = $$"""
        WITH found AS MATERIALIZED (SELECT n.rowid AS Number FROM Names n WHERE n.Names MATCH {0} AND {{KnownCondition}}),
            points AS MATERIALIZED (
                SELECT n.rowid AS Number, COUNT(*) AS Points
                FROM json_each({2}) e CROSS JOIN Names n ON n.Names MATCH e.value
                WHERE +n.rowid IN (SELECT Number FROM found)
                GROUP BY n.rowid),
            ranks AS MATERIALIZED (
                SELECT n.Id, 1000 * ({3} - COALESCE(p.Points, 0)) + MIN(LENGTH(n.Name), 999) AS Rank
                FROM found CROSS JOIN Names n ON n.rowid = found.Number LEFT JOIN points p ON p.Number = found.Number)
        SELECT Id, Rank FROM ranks
        """;

    /// <summary>Ids of the agencies with all that a text asks for in their names and places.</summary>
    public static IQueryable<string> FindAgencyIds(this RegisterContext db, string text) => Find(db, NameSearchIndex.AgencyTable, text);

    /// <summary>The same agencies, each with its rank.</summary>
    public static IQueryable<NameRank> RankAgencies(this RegisterContext db, string text) => Rank(db, NameSearchIndex.AgencyTable, text);

    /// <summary>Ids of the jurisdictions with all that a text asks for in their names and what they lie in.</summary>
    public static IQueryable<string> FindJurisdictionIds(this RegisterContext db, string text) => Find(db, NameSearchIndex.JurisdictionTable, text);

    /// <summary>The same jurisdictions, each with its rank.</summary>
    public static IQueryable<NameRank> RankJurisdictions(this RegisterContext db, string text) => Rank(db, NameSearchIndex.JurisdictionTable, text);

    private static IQueryable<string> Find(RegisterContext db, string table, string text)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Database.SqlQueryRaw<string>(NameSearchIndex.ForTable(table, FindSql), FullTextExpressions.MatchAllTerms(SearchQuery.Parse(text)), UtcTimestamp.Format(db.KnownAt));
    }

    private static IQueryable<NameRank> Rank(RegisterContext db, string table, string text)
    {
        ArgumentNullException.ThrowIfNull(db);
        var question = SearchQuery.Parse(text);
        var points = FullTextExpressions.ScoreExpressions(question);
        return db.Database.SqlQueryRaw<NameRank>(
            NameSearchIndex.ForTable(table, RankSql), FullTextExpressions.MatchAllTerms(question), UtcTimestamp.Format(db.KnownAt), JsonSerializer.Serialize(points), points.Length);
    }
}
