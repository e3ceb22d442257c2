using Microsoft.EntityFrameworkCore;
using RecordsApi.Data.Statements;
using RecordsApi.Domain.AgreementStates;
using RecordsApi.Domain.Model;

namespace RecordsApi.Data.AgreementStates;

/// <summary>
/// When lists of facilities showed agreements: their first and last data by a date with people held in the facility, under a type that stands
/// for an agreement. They are read with the agreements, because nearly every list changes the last of them.
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
        string[] ids = [.. rows.Select(row => row.State.FacilityId).OfType<string>().Distinct(StringComparer.Ordinal)];
        if (ids.Length == 0)
            return rows;
        var newest = await db.FacilityPublications
            .Where(p => p.List == FacilityListCodes.Statistics && p.State == "accepted" && p.DataAsOf <= day).MaxAsync(p => p.DataAsOf, cancellationToken);
        var found = await db.FacilityObservations
            .Where(o => EF.Parameter(ids).Contains(o.FacilityId) && o.ObservedOn <= day && o.AveragePopulation > 0 && Types.Contains(o.TypeCode))
            .GroupBy(o => o.FacilityId)
            .Select(group => new { group.Key, First = group.Min(o => o.ObservedOn), Last = group.Max(o => o.ObservedOn) })
            .ToDictionaryAsync(dates => dates.Key, cancellationToken);
        return
        [
            .. rows.Select(row => row.State.FacilityId is { } id && found.TryGetValue(id, out var dates)
                ? row with { Listed = new(dates.First, dates.Last, dates.Last == newest) }
                : row),
        ];
    }

    /// <summary>Writes the same dates of one agreement, MIN or MAX; null for an agreement about no facility.</summary>
    internal static void Append(SqlText sql, TemporalConditions temporal, string aggregate)
    {
        sql.AppendRaw("(SELECT ").AppendRaw(aggregate);
        sql.Append($"(o.\"ObservedOn\") FROM \"FacilityObservations\" o WHERE o.\"FacilityId\" = s.\"FacilityId\" AND o.\"AveragePopulation\" > 0 AND o.\"TypeCode\" IN ({Types}) AND o.\"ObservedOn\" <= ");
        temporal.AppendDay(sql);
        sql.AppendRaw(" AND ");
        temporal.AppendKnown(sql, new("o"));
        sql.AppendRaw(")");
    }
}
