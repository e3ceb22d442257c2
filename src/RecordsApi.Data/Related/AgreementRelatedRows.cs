using RecordsApi.Data.Queries;
using RecordsApi.Domain.Model;
using RecordsApi.Domain.Time;

namespace RecordsApi.Data.Related;

/// <summary>Reads the rows that belong to agreements: their agencies, jurisdictions, status events, decisions and sources.</summary>
public static class AgreementRelatedRows
{
    private const string OfAgreements = "t.AgreementId IN (SELECT value FROM ELEMENTS(@agreements)) AND KNOWN(t)";
    private const string StatusEventIds = "SELECT e.Id FROM StatusEvents e WHERE e.AgreementId IN (SELECT value FROM ELEMENTS(@agreements)) AND KNOWN(e)";
    private const string DecisionIds = "SELECT d.Id FROM Decisions d WHERE d.AgreementId IN (SELECT value FROM ELEMENTS(@agreements)) AND KNOWN(d)";

    private static readonly Dictionary<string, RelatedRowsQuery[]> QueriesByRelation = new(StringComparer.Ordinal)
    {
        ["agency"] =
        [
            AgreementPartyRows.AgenciesWithDecisions,
            .. AgencyRelatedRows.OrisNamesAndCounties,
        ],
        ["jurisdiction"] =
        [
            new RelatedRowsQuery<Jurisdiction>("t.Id IN (SELECT value FROM ELEMENTS(@jurisdictions))"),
            new RelatedRowsQuery<JurisdictionAncestor>("t.Depth = 1 AND t.JurisdictionId IN (SELECT value FROM ELEMENTS(@jurisdictions))"),
        ],
        ["history"] =
        [
            new RelatedRowsQuery<StatusEvent>(OfAgreements),
            new RelatedRowsQuery<StatusEventSource>($"t.StatusEventId IN ({StatusEventIds})"),
            new RelatedRowsQuery<StatusEventAssertion>($"t.StatusEventId IN ({StatusEventIds})"),
            .. AgreementPartyRows.QueriesWithDecisions,
        ],
        ["decisions"] =
        [
            new RelatedRowsQuery<Decision>($"{OfAgreements} AND t.RecordState = 'current'"),
            new RelatedRowsQuery<DecisionSource>($"t.DecisionId IN ({DecisionIds}) AND KNOWN(t)"),
            .. AgreementPartyRows.QueriesWithDecisions,
        ],
        ["sources"] = [SourceRelatedRows.WithIds("SELECT value FROM ELEMENTS(@sources)")],
    };

    /// <summary>Names of the relations.</summary>
    public static IReadOnlyList<string> Relations { get; } = [.. QueriesByRelation.Keys];

    /// <summary>Reads the rows of some relations in one statement.</summary>
    /// <param name="db">The register.</param>
    /// <param name="relations">The relations, with the ids that lead to the rows.</param>
    /// <param name="includeListings">Whether the listings of the agencies are read, too.</param>
    /// <param name="context">The timestamp as known at which the rows are read.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    public static Task<RelatedRows> ReadAgreementRelatedRowsAsync(
        this RegisterContext db, AgreementRelations relations, bool includeListings, TemporalContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(relations);
        ArgumentNullException.ThrowIfNull(context);
        RelatedRowsQuery[] listings = includeListings && relations.Agencies.Count > 0 ? [AgencyRelatedRows.Listings] : [];
        return db.ReadRelatedRowsAsync([.. relations.Names.SelectMany(name => QueriesByRelation[name]).Distinct(), .. listings], new Dictionary<string, string>
        {
            ["agreements"] = RelatedRowsReader.ToJsonArray(relations.Histories.Concat(relations.Decisions)),
            ["agencies"] = RelatedRowsReader.ToJsonArray(relations.Agencies),
            ["jurisdictions"] = RelatedRowsReader.ToJsonArray(relations.Jurisdictions),
            ["sources"] = RelatedRowsReader.ToJsonArray(relations.Sources),
            ["known"] = UtcTimestamp.Format(context.KnownAt),
        }, cancellationToken);
    }
}

/// <summary>The ids that lead from agreements to related rows, by relation; a relation without ids is not read.</summary>
public sealed record AgreementRelations
{
    /// <summary>Ids of the agencies that are parties.</summary>
    public IReadOnlyList<string> Agencies { get; init; } = [];

    /// <summary>GEOIDs of the jurisdictions.</summary>
    public IReadOnlyList<string> Jurisdictions { get; init; } = [];

    /// <summary>Ids of the agreements whose status events are read.</summary>
    public IReadOnlyList<string> Histories { get; init; } = [];

    /// <summary>Ids of the agreements whose decisions are read.</summary>
    public IReadOnlyList<string> Decisions { get; init; } = [];

    /// <summary>Ids of the sources.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>Names of the relations that are read.</summary>
    public IEnumerable<string> Names =>
        from relation in (IEnumerable<(string Name, IReadOnlyList<string> Ids)>)
            [("agency", Agencies), ("jurisdiction", Jurisdictions), ("history", Histories), ("decisions", Decisions), ("sources", Sources)]
        where relation.Ids.Count > 0
        select relation.Name;
}
