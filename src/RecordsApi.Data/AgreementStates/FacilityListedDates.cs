using System.Text.Json;
using RecordsApi.Data.Providers;
using RecordsApi.Data.Queries;
using RecordsApi.Data.Statements;
using RecordsApi.Domain.AgreementStates;
using RecordsApi.Domain.Model;

namespace RecordsApi.Data.AgreementStates;

/// <summary>
/// When lists of facilities showed agreements: their first and last data by a date with people held in the facility, under a type that stands
/// for an agreement. They are no part of the states of agreements, because nearly every list changes the last of them.
/// </summary>
public static class FacilityListedDates
{
    private static readonly IReadOnlyList<string> Types =
        [.. FacilityTypes.Vocabulary.Terms.Select(term => term.Value).Where(type => DetentionModels.Find(type) is not null)];

    /// <summary>Returns the rows, those of agreements about facilities with the dates of lists of facilities.</summary>
    /// <param name="db">The register at the knowledge timestamp of the query.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="day">The date of the query.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    public static async Task<IReadOnlyList<AgreementRow>> AddFacilityListedDatesAsync(
        this RegisterContext db, IReadOnlyList<AgreementRow> rows, DateOnly day, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        HashSet<string> facilities = [.. rows.Select(row => row.State.FacilityId).OfType<string>()];
        if (facilities.Count == 0)
            return rows;
        var sql = SelectDates(facilities, new(new(day, db.KnownAt), db.IsHistorical(db.KnownAt)), db.Provider.Dialect);
        var dates = (await db.Statements.QueryAsync(
            sql, row => (Facility: row.GetString(0), First: row.GetDate(1), Last: row.GetDate(2), IsNewest: row.GetInt32(3) != 0), cancellationToken))
            .ToDictionary(d => d.Facility, d => new ListedDates(d.First, d.Last, d.IsNewest), StringComparer.Ordinal);
        return [.. rows.Select(row => row.State.FacilityId is { } id && dates.TryGetValue(id, out var listed) ? row with { Listed = listed } : row)];
    }

    /// <summary>Writes the same dates of one agreement, MIN or MAX; null for an agreement about no facility.</summary>
    internal static void Append(SqlText sql, TemporalConditions temporal, string aggregate)
    {
        sql.AppendRaw("(SELECT ").AppendRaw(aggregate);
        sql.AppendRaw("(o.\"ObservedOn\") FROM \"FacilityObservations\" o WHERE o.\"FacilityId\" = s.\"FacilityId\"");
        AppendShown(sql, temporal);
        sql.AppendRaw(")");
    }

    // The first and the last day of each facility, and whether the last is that of the newest list.
    private static SqlText SelectDates(IEnumerable<string> facilities, TemporalConditions temporal, SqlDialect dialect)
    {
        var sql = new SqlText().Append(
            $"""
            SELECT o."FacilityId", MIN(o."ObservedOn"), MAX(o."ObservedOn"), CASE WHEN MAX(o."ObservedOn") = (SELECT MAX(p."DataAsOf") FROM "FacilityPublications" p
            WHERE p."List" = {FacilityListCodes.Statistics} AND p."State" = 'accepted' AND p."DataAsOf" <= 
            """);
        temporal.AppendDay(sql);
        sql.AppendRaw(" AND ");
        temporal.AppendKnown(sql, new("p"));
        sql.AppendRaw(") THEN 1 ELSE 0 END FROM \"FacilityObservations\" o WHERE ");
        sql.AppendRaw(dialect.InJsonArray("o.\"FacilityId\"", sql.AddParameter(JsonSerializer.Serialize(facilities))));
        AppendShown(sql, temporal);
        return sql.AppendRaw(" GROUP BY o.\"FacilityId\"");
    }

    private static void AppendShown(SqlText sql, TemporalConditions temporal)
    {
        sql.Append($" AND o.\"AveragePopulation\" > 0 AND o.\"TypeCode\" IN ({Types}) AND o.\"ObservedOn\" <= ");
        temporal.AppendDay(sql);
        sql.AppendRaw(" AND ");
        temporal.AppendKnown(sql, new("o"));
    }
}
