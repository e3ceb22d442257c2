using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using RecordsApi.Data.Reading;
using RecordsApi.Data.Statements;
using RecordsApi.Domain.Geography;

namespace RecordsApi.Data.Queries;

/// <summary>The jurisdictions that records name, by an area.</summary>
/// <param name="Inside">GEOIDs of those whose point lies in the area.</param>
/// <param name="Outside">GEOIDs of those whose point lies elsewhere.</param>
/// <param name="WithoutPoint">GEOIDs of those that have no point.</param>
public sealed record RecordJurisdictions(IReadOnlyList<string> Inside, IReadOnlyList<string> Outside, IReadOnlyList<string> WithoutPoint)
{
    /// <summary>Whether most of them are in the area, so that a query finds those in it faster without <see cref="Others"/>.</summary>
    public bool AreMostInside => Inside.Count > Outside.Count;

    /// <summary>GEOIDs of those that are not in the area, as far as is known.</summary>
    public IReadOnlyList<string> Others { get; } = [.. Outside, .. WithoutPoint];
}

/// <summary>The points of the jurisdictions that records name. They are few: all are read once for each dataset version.</summary>
public static class RecordPoints
{
    private const string CacheKey = "points of records";

    // Superseded versions of records count at earlier timestamps.
    private const string Sql =
        """
        SELECT j."Id", j."Latitude", j."Longitude" FROM "Jurisdictions" j
        WHERE j."Id" IN (SELECT a."JurisdictionId" FROM "Agencies" a UNION SELECT d."JurisdictionId" FROM "Decisions" d UNION SELECT m."JurisdictionId" FROM "Meetings" m
            UNION SELECT f."PlaceId" FROM "Facilities" f UNION SELECT f."CountyId" FROM "Facilities" f)
        """;

    /// <summary>The jurisdictions that records name, by an area; null if there is no area.</summary>
    public static async ValueTask<RecordJurisdictions?> FindJurisdictionsOfRecordsAsync(this RegisterContext db, GeoArea? area, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        if (area is null)
            return null;
        var points = db.Cache is { } cache
            ? await cache.GetAsync(CacheKey, stop => ReadAsync(db, stop), cancellationToken)
            : await ReadAsync(db, cancellationToken);
        var withPoint = points.Where(p => p is { Latitude: not null, Longitude: not null }).ToLookup(p => area.Contains(p.Latitude!.Value, p.Longitude!.Value), p => p.Id);
        return new([.. withPoint[true]], [.. withPoint[false]], [.. points.Where(p => p.Latitude is null || p.Longitude is null).Select(p => p.Id)]);
    }

    /// <summary>Selects the rows whose jurisdiction lies in an area. A few are found by their jurisdictions, most of them by not being among the others.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="area">The area; all rows are selected if it is null.</param>
    /// <param name="jurisdiction">GEOID of the jurisdiction of a row.</param>
    public static IQueryable<TRow> InArea<TRow>(this IQueryable<TRow> rows, RecordJurisdictions? area, Expression<Func<TRow, string?>> jurisdiction)
    {
        ArgumentNullException.ThrowIfNull(jurisdiction);
        if (area is null)
            return rows;
        if (!area.AreMostInside)
            return rows.Where(jurisdiction.Then(id => EF.Parameter(area.Inside).Contains(id)));
        return rows.Where(jurisdiction.Then(id => id != null)).Where(jurisdiction.Then(id => !EF.Parameter(area.Others).Contains(id)));
    }

    /// <summary>Selects the rows of which it is not known whether they lie in an area: they have no jurisdiction, or one without a point.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="area">The area; no rows are selected if it is null.</param>
    /// <param name="jurisdiction">GEOID of the jurisdiction of a row.</param>
    public static IQueryable<TRow> WithoutPoint<TRow>(this IQueryable<TRow> rows, RecordJurisdictions? area, Expression<Func<TRow, string?>> jurisdiction)
    {
        ArgumentNullException.ThrowIfNull(jurisdiction);
        return area is null ? rows.Where(_ => false) : rows.Where(jurisdiction.Then(id => id == null || EF.Parameter(area.WithoutPoint).Contains(id)));
    }

    private static Task<List<RecordPoint>> ReadAsync(RegisterContext db, CancellationToken cancellationToken) => db.Statements.QueryAsync(
        new SqlText().AppendRaw(Sql),
        row => new RecordPoint(row.GetString(0), row.IsDBNull(1) ? null : row.GetDouble(1), row.IsDBNull(2) ? null : row.GetDouble(2)),
        cancellationToken);

    private sealed record RecordPoint(string Id, double? Latitude, double? Longitude);
}
