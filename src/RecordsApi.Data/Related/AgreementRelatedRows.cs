using System.Globalization;
using RecordsApi.Data.AgreementStates;
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
        ["sources"] = [SourceRelatedRows.WithIds("SELECT SourceId FROM StatusEventSources WHERE StatusEventId IN (SELECT value FROM ELEMENTS(@events))")],
    };

    /// <summary>Names of the relations.</summary>
    public static IReadOnlyList<string> Relations { get; } = [.. QueriesByRelation.Keys];

    /// <summary>Reads the rows of some relations in one statement.</summary>
    /// <param name="db">The register.</param>
    /// <param name="agreements">The agreements.</param>
    /// <param name="relations">Names of the relations, from <see cref="Relations"/>.</param>
    /// <param name="includeListings">Whether the listings of the agencies are read, too.</param>
    /// <param name="context">The date and the timestamp to which the rows belong.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    public static Task<RelatedRows> ReadAgreementRelatedRowsAsync(
        this RegisterContext db, IReadOnlyList<AgreementRow> agreements, IEnumerable<string> relations, bool includeListings, TemporalContext context,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(agreements);
        ArgumentNullException.ThrowIfNull(context);
        RelatedRowsQuery[] listings = includeListings ? [AgencyRelatedRows.Listings] : [];
        return db.ReadRelatedRowsAsync([.. relations.SelectMany(name => QueriesByRelation[name]).Distinct(), .. listings], new Dictionary<string, string>
        {
            ["agreements"] = RelatedRowsReader.ToJsonArray(agreements.Select(a => a.State.AgreementId)),
            ["events"] = RelatedRowsReader.ToJsonArray(agreements.Select(a => a.State.EventId)),
            ["agencies"] = RelatedRowsReader.ToJsonArray(agreements.Select(a => a.State.AgencyId)),
            ["jurisdictions"] = RelatedRowsReader.ToJsonArray(agreements.Select(a => a.State.JurisdictionId)),
            ["day"] = context.AsOf.ToString("O", CultureInfo.InvariantCulture),
            ["known"] = UtcTimestamp.Format(context.KnownAt),
        }, cancellationToken);
    }
}
