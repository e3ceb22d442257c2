using System.Globalization;
using System.Text.Json;
using RecordsApi.Data;
using RecordsApi.Data.AgreementStates;
using RecordsApi.Data.Queries;
using RecordsApi.Data.Related;
using RecordsApi.Domain.Model;
using RecordsApi.Domain.Time;
using RecordsApi.Features.Agencies.V1;
using RecordsApi.Features.Agreements.V1;
using RecordsApi.Features.Sources.V1;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Agreements;

/// <summary>Puts whole records beside the ids that agreements carry.</summary>
internal static class AgreementIncludes
{
    private const string OfAgreementsSql = "t.AgreementId IN (SELECT value FROM ELEMENTS(@agreements)) AND KNOWN(t)";
    private const string StatusEventIdsSql = "SELECT e.Id FROM StatusEvents e WHERE e.AgreementId IN (SELECT value FROM ELEMENTS(@agreements)) AND KNOWN(e)";
    private const string DecisionIdsSql = "SELECT d.Id FROM Decisions d WHERE d.AgreementId IN (SELECT value FROM ELEMENTS(@agreements)) AND KNOWN(d)";

    private static readonly Dictionary<string, RelatedRowsQuery[]> RelatedQueriesByInclude = new(StringComparer.Ordinal)
    {
        ["agency"] =
        [
            new RelatedTableQuery(typeof(Agency), "t.Id IN (SELECT value FROM ELEMENTS(@agencies)) AND KNOWN(t)"),
            .. AgencyRelatedRows.OrisAndNames,
        ],
        ["jurisdiction"] =
        [
            new RelatedTableQuery(typeof(Jurisdiction), "t.Id IN (SELECT value FROM ELEMENTS(@jurisdictions))"),
            new RelatedTableQuery(typeof(JurisdictionAncestor), "t.Depth = 1 AND t.JurisdictionId IN (SELECT value FROM ELEMENTS(@jurisdictions))"),
        ],
        ["history"] =
        [
            new RelatedTableQuery(typeof(StatusEvent), OfAgreementsSql),
            new RelatedTableQuery(typeof(StatusEventSource), $"t.StatusEventId IN ({StatusEventIdsSql})"),
            new RelatedTableQuery(typeof(StatusEventAssertion), $"t.StatusEventId IN ({StatusEventIdsSql})"),
        ],
        ["decisions"] =
        [
            new RelatedTableQuery(typeof(Decision), $"{OfAgreementsSql} AND t.RecordState = 'current'"),
            new RelatedTableQuery(typeof(DecisionSource), $"t.DecisionId IN ({DecisionIdsSql}) AND KNOWN(t)"),
        ],
        ["sources"] = [SourceRelatedRows.WithIds("SELECT SourceId FROM StatusEventSources WHERE StatusEventId IN (SELECT value FROM ELEMENTS(@events))")],
    };

    /// <summary>Names of the records that can be included.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. RelatedQueriesByInclude.Keys];

    /// <summary>The <c>include</c> parameter.</summary>
    public static QueryParameter IncludeParameter { get; } = CommonParameters.Include(
        "Related records to include in full: the agency, its jurisdiction, the status events as in `/history`, the decisions, and the sources of the status event that set the status.",
        [.. RelatedQueriesByInclude.Keys]);

    /// <summary>What is read beside the rows of a page: what hangs on them, what is to be included, and what else is asked of the register.</summary>
    private static async Task<RelatedRows> LoadRelatedAsync(
        this RegisterContext db, IReadOnlyList<AgreementRow> rows, IResponseContext context, CancellationToken cancellationToken)
    {
        RelatedRowsQuery[] seen = context.Includes("agency") && context.IsHistorical ? [AgencyRelatedRows.Listings] : [];
        return await db.ReadRelatedRowsAsync([.. Names.Where(context.Includes).SelectMany(name => RelatedQueriesByInclude[name]), .. seen], new Dictionary<string, string>
        {
            ["agreements"] = ToJsonArray(rows.Select(a => a.State.AgreementId)),
            ["events"] = ToJsonArray(rows.Select(a => a.State.EventId)),
            ["agencies"] = ToJsonArray(rows.Select(a => a.State.AgencyId)),
            ["jurisdictions"] = ToJsonArray(rows.Select(a => a.State.JurisdictionId)),
            ["day"] = context.TemporalContext.AsOf.ToString("O", CultureInfo.InvariantCulture),
            ["known"] = UtcTimestamp.Format(context.TemporalContext.KnownAt),
        }, cancellationToken);
    }

    /// <summary>The agreements with what is asked for beside them.</summary>
    public static async Task<IReadOnlyList<AgreementV1>> AddIncludedRecordsAsync(
        this RegisterContext db, IReadOnlyList<AgreementV1> agreements, IReadOnlyList<AgreementRow> rows, IResponseContext context, CancellationToken cancellationToken)
    {
        var records = await db.LoadRelatedAsync(rows, context, cancellationToken);
        var agencies = records.ToAgenciesById(await db.LoadLastSeenDatesAsync(records, context, cancellationToken), context);
        var jurisdictions = records.ToJurisdictionsById(context);
        var steps = records.ToStatusEventsByAgreement(context);
        var decisions = records.ToDecisionsByAgreement(context);
        var sources = records.GetRows<Source>().ToDictionary(s => s.Id, s => s.ToResponse(context));
        return [.. agreements.Select(a => a with
        {
            Agency = agencies.GetValueOrDefault(a.AgencyId),
            Jurisdiction = a.JurisdictionId is null ? null : jurisdictions.GetValueOrDefault(a.JurisdictionId),
            History = [.. steps[a.Id]],
            Decisions = [.. decisions[a.Id]],
            Sources = [.. a.SourceIds.Where(sources.ContainsKey).Select(id => sources[id])],
        })];
    }

    private static string ToJsonArray(IEnumerable<string?> ids) => JsonSerializer.Serialize(ids.Distinct());
}
