using System.Text.Json;
using RecordsApi.Domain.Model;
using RecordsApi.Domain.Time;

namespace RecordsApi.Data.Related;

/// <summary>Reads the rows that belong to agencies.</summary>
internal static class AgencyRelatedRows
{
    private const string OfAgencies = "t.AgencyId IN (SELECT value FROM ELEMENTS(@agencies)) AND KNOWN(t)";

    /// <summary>The ORIs and names. Parameters: <c>@agencies</c>, a JSON array of ids, and the timestamp <c>@known</c>.</summary>
    public static IReadOnlyList<RelatedRowsQuery> OrisAndNames { get; } =
        [new RelatedTableQuery(typeof(AgencyOri), OfAgencies), new RelatedTableQuery(typeof(AgencyName), OfAgencies)];

    /// <summary>The listings that carry a printed name. Parameters as in <see cref="OrisAndNames"/>.</summary>
    public static RelatedRowsQuery Listings { get; } = new RelatedTableQuery(typeof(Listing), $"{OfAgencies} AND t.AgencyPrinted IS NOT NULL");

    /// <summary>Reads the ORIs and names of agencies in one statement, and their listings if requested.</summary>
    public static Task<RelatedRows> ReadAgencyRelatedRowsAsync(
        this RegisterContext db, IEnumerable<string> agencyIds, bool includeListings, CancellationToken cancellationToken) =>
        db.ReadRelatedRowsAsync(includeListings ? [.. OrisAndNames, Listings] : OrisAndNames, new Dictionary<string, string>
        {
            ["agencies"] = JsonSerializer.Serialize(agencyIds),
            ["known"] = UtcTimestamp.Format(db.KnownAt),
        }, cancellationToken);
}
