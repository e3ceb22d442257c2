using System.Text.Json;
using RecordsApi.Domain.Model;
using RecordsApi.Domain.Time;

namespace RecordsApi.Data.Related;

/// <summary>Reads the rows that belong to decisions.</summary>
internal static class DecisionRelatedRows
{
    private static readonly RelatedRowsQuery SourceIds =
        new RelatedRowsQuery<DecisionSource>("t.DecisionId IN (SELECT value FROM ELEMENTS(@decisions)) AND KNOWN(t)");

    private static readonly RelatedRowsQuery Sources =
        SourceRelatedRows.WithIds("SELECT s.SourceId FROM DecisionSources s WHERE s.DecisionId IN (SELECT value FROM ELEMENTS(@decisions)) AND KNOWN(s)");

    /// <summary>Reads the ids of the sources of decisions and the parties of their agreements in one statement, and the sources themselves if requested.</summary>
    public static Task<RelatedRows> ReadDecisionRelatedRowsAsync(
        this RegisterContext db, IReadOnlyList<Decision> decisions, bool includeSources, CancellationToken cancellationToken) =>
        db.ReadRelatedRowsAsync([SourceIds, .. AgreementPartyRows.Queries, .. includeSources ? [Sources] : (RelatedRowsQuery[])[]], new Dictionary<string, string>
        {
            ["decisions"] = JsonSerializer.Serialize(decisions.Select(d => d.Id)),
            ["agreements"] = RelatedRowsReader.ToJsonArray(decisions.Select(d => d.AgreementId)),
            ["agencies"] = RelatedRowsReader.ToJsonArray(decisions.Select(d => d.AgencyId)),
            ["jurisdictions"] = RelatedRowsReader.ToJsonArray(decisions.Select(d => d.JurisdictionId)),
            ["known"] = UtcTimestamp.Format(db.KnownAt),
        }, cancellationToken);
}
