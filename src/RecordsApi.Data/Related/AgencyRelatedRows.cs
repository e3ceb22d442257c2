using System.Text.Json;
using RecordsApi.Domain.Model;
using RecordsApi.Domain.Time;

namespace RecordsApi.Data.Related;

/// <summary>Reads the rows that belong to agencies.</summary>
internal static class AgencyRelatedRows
{
    private const string OfAgencies = "t.AgencyId IN (SELECT value FROM ELEMENTS(@agencies)) AND KNOWN(t)";

    private const string OfTheirJurisdictions =
        "LENGTH(t.AncestorId) = 5 AND t.JurisdictionId IN (SELECT g.JurisdictionId FROM Agencies g WHERE g.Id IN (SELECT value FROM ELEMENTS(@agencies)))";

    /// <summary>
    /// The ORIs, the names and the counties of the jurisdictions. Parameters: <c>@agencies</c>, a JSON array of ids, and the timestamp
    /// <c>@known</c>.
    /// </summary>
    public static IReadOnlyList<RelatedRowsQuery> OrisNamesAndCounties { get; } =
    [
        new RelatedRowsQuery<AgencyOri>(OfAgencies), new RelatedRowsQuery<AgencyName>(OfAgencies),
        new RelatedRowsQuery<JurisdictionAncestor>(OfTheirJurisdictions),
    ];

    /// <summary>The listings that carry a printed name. Parameters as in <see cref="OrisNamesAndCounties"/>.</summary>
    public static RelatedRowsQuery Listings { get; } = new RelatedRowsQuery<Listing>($"{OfAgencies} AND t.AgencyPrinted IS NOT NULL");

    /// <summary>Reads the ORIs, names and counties of agencies in one statement, and their listings if requested.</summary>
    public static Task<RelatedRows> ReadAgencyRelatedRowsAsync(
        this RegisterContext db, IEnumerable<string> agencyIds, bool includeListings, CancellationToken cancellationToken) =>
        db.ReadRelatedRowsAsync(includeListings ? [.. OrisNamesAndCounties, Listings] : OrisNamesAndCounties, new Dictionary<string, string>
        {
            ["agencies"] = JsonSerializer.Serialize(agencyIds),
            ["known"] = UtcTimestamp.Format(db.KnownAt),
        }, cancellationToken);
}
