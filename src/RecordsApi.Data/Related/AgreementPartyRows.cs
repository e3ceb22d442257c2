using RecordsApi.Domain.Model;
using RecordsApi.Domain.Time;

namespace RecordsApi.Data.Related;

/// <summary>
/// Reads what flat tables say of the agreement of a row: its model, its agency or the facility that it is about, and the counties of either. They are read as known at the
/// requested timestamp; the agency is the one that is then party to the agreement.
/// </summary>
public static class AgreementPartyRows
{
    /// <summary>Kind of the rows that are counties of jurisdictions.</summary>
    public const string Counties = "PartyCounty";

    private const string OfAgreements = "SELECT value FROM ELEMENTS(@agreements)";

    private const string FacilityIds = $"SELECT a.FacilityId FROM Agreements a WHERE a.Id IN ({OfAgreements}) AND KNOWN(a)";

    // If a place lies in several counties, it is not known in which one the facility is.
    private const string FacilityJurisdictionIds = $"SELECT COALESCE(f.CountyId, f.PlaceId) FROM Facilities f WHERE f.Id IN ({FacilityIds}) AND KNOWN(f)";

    private const string AgencyIds =
        $"SELECT value FROM ELEMENTS(@agencies) UNION SELECT a.AgencyId FROM Agreements a WHERE a.Id IN ({OfAgreements}) AND KNOWN(a)";

    private const string WithDecisionAgencyIds =
        $"{AgencyIds} UNION SELECT d.AgencyId FROM Decisions d WHERE d.AgreementId IN ({OfAgreements}) AND KNOWN(d)";

    private const string DecisionJurisdictionIds = $"SELECT d.JurisdictionId FROM Decisions d WHERE d.AgreementId IN ({OfAgreements}) AND KNOWN(d)";

    /// <summary>
    /// The parties of agreements, and agencies and jurisdictions of their own. Parameters: <c>@agreements</c>, <c>@agencies</c> and
    /// <c>@jurisdictions</c>, JSON arrays of ids, and the timestamp <c>@known</c>.
    /// </summary>
    internal static IReadOnlyList<RelatedRowsQuery> Queries { get; } = Create(CreateAgencies(AgencyIds), AgencyIds, "");

    /// <summary>The agencies of <see cref="QueriesWithDecisions"/>.</summary>
    internal static RelatedRowsQuery AgenciesWithDecisions { get; } = CreateAgencies(WithDecisionAgencyIds);

    /// <summary>The same as <see cref="Queries"/>, with the agencies and jurisdictions of the decisions about the agreements.</summary>
    internal static IReadOnlyList<RelatedRowsQuery> QueriesWithDecisions { get; } =
        Create(AgenciesWithDecisions, WithDecisionAgencyIds, $" UNION ALL {DecisionJurisdictionIds}");

    /// <summary>Reads agreements and agencies, those that are parties to the agreements too, without their counties.</summary>
    /// <param name="db">The register.</param>
    /// <param name="agreements">Ids of agreements.</param>
    /// <param name="agencies">Ids of agencies.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    public static Task<RelatedRows> ReadAgreementNameRowsAsync(
        this RegisterContext db, IEnumerable<string?> agreements, IEnumerable<string?> agencies, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.ReadRelatedRowsAsync(NameQueries, new Dictionary<string, string>
        {
            ["agreements"] = RelatedRowsReader.ToJsonArray(agreements),
            ["agencies"] = RelatedRowsReader.ToJsonArray(agencies),
            ["known"] = UtcTimestamp.Format(db.KnownAt),
        }, cancellationToken);
    }

    /// <summary>Reads the parties of agreements, and agencies of their own, in one statement.</summary>
    /// <param name="db">The register.</param>
    /// <param name="agreements">Ids of agreements.</param>
    /// <param name="agencies">Ids of agencies.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    public static Task<RelatedRows> ReadAgreementPartyRowsAsync(
        this RegisterContext db, IEnumerable<string?> agreements, IEnumerable<string?> agencies, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.ReadRelatedRowsAsync(Queries, new Dictionary<string, string>
        {
            ["agreements"] = RelatedRowsReader.ToJsonArray(agreements),
            ["agencies"] = RelatedRowsReader.ToJsonArray(agencies),
            ["jurisdictions"] = "[]",
            ["known"] = UtcTimestamp.Format(db.KnownAt),
        }, cancellationToken);
    }

    private static RelatedRowsQuery<Agreement> Agreements => new($"t.Id IN ({OfAgreements}) AND KNOWN(t)");

    private static IReadOnlyList<RelatedRowsQuery> NameQueries { get; } = [Agreements, CreateAgencies(AgencyIds)];

    private static RelatedRowsQuery<Agency> CreateAgencies(string agencyIds) => new($"t.Id IN ({agencyIds}) AND KNOWN(t)");

    // UNION ALL, because SQLite takes four times as long to remove the duplicates, which make no difference to IN.
    private static IReadOnlyList<RelatedRowsQuery> Create(RelatedRowsQuery agencies, string agencyIds, string otherJurisdictions) =>
    [
        Agreements,
        agencies,
        new RelatedRowsQuery<Facility>($"t.Id IN ({FacilityIds}) AND KNOWN(t)"),
        new RelatedRowsQuery<JurisdictionAncestor>(
            $"LENGTH(t.AncestorId) = 5 AND t.JurisdictionId IN (SELECT g.JurisdictionId FROM Agencies g WHERE g.Id IN ({agencyIds}) AND KNOWN(g)"
            + $" UNION ALL {FacilityJurisdictionIds} UNION ALL SELECT value FROM ELEMENTS(@jurisdictions){otherJurisdictions})", Counties),
    ];
}
