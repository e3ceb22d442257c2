using System.Globalization;
using System.Text.Json;
using RecordsApi.Features.Agencies;
using RecordsApi.Features.Agreements.V1;
using RecordsApi.Features.Sources;
using RecordsApi.Http.Asking;
using RecordsApi.Http.Paging;
using RecordsApi.Register.Model;
using RecordsApi.Register.Storage;
using RecordsApi.Register.Storage.Queries;

namespace RecordsApi.Features.Agreements;

/// <summary>Puts whole records beside the ids that agreements carry.</summary>
internal static class AgreementIncludes
{
    private const string OfAgreements = "t.AgreementId IN (SELECT value FROM json_each(@agreements)) AND KNOWN(t)";
    private const string Steps = "SELECT e.Id FROM StatusEvents e WHERE e.AgreementId IN (SELECT value FROM json_each(@agreements)) AND KNOWN(e)";
    private const string DecisionIds = "SELECT d.Id FROM Decisions d WHERE d.AgreementId IN (SELECT value FROM json_each(@agreements)) AND KNOWN(d)";

    private static readonly Dictionary<string, IncludedPart[]> Parts = new(StringComparer.Ordinal)
    {
        ["agency"] =
        [
            new IncludedTable(typeof(Agency), "t.Id IN (SELECT value FROM json_each(@agencies)) AND KNOWN(t)"),
            .. AgencyShapes.Parts,
        ],
        ["jurisdiction"] =
        [
            new IncludedTable(typeof(Jurisdiction), "t.Id IN (SELECT value FROM json_each(@jurisdictions))"),
            new IncludedTable(typeof(JurisdictionAncestor), "t.Depth = 1 AND t.JurisdictionId IN (SELECT value FROM json_each(@jurisdictions))"),
        ],
        ["history"] =
        [
            new IncludedTable(typeof(StatusEvent), OfAgreements),
            new IncludedTable(typeof(StatusEventSource), $"t.StatusEventId IN ({Steps})"),
            new IncludedTable(typeof(StepAssertion), $"t.StatusEventId IN ({Steps})"),
        ],
        ["decisions"] =
        [
            new IncludedTable(typeof(Decision), $"{OfAgreements} AND t.RecordState = 'current'"),
            new IncludedTable(typeof(DecisionSource), $"t.DecisionId IN ({DecisionIds}) AND KNOWN(t)"),
        ],
        ["sources"] = [SourcesOf.Part("SELECT SourceId FROM StatusEventSources WHERE StatusEventId IN (SELECT value FROM json_each(@events))")],
    };

    /// <summary>What can be included.</summary>
    public static QueryParameter Parameter { get; } = Common.Include(
        "Whole records to give beside the ids: the agency, its jurisdiction, the steps as `/history` has them, the decisions, and the sources of the step that set the status.",
        [.. Parts.Keys]);

    /// <summary>What is read beside the rows of a page: what hangs on them, what is to be included, and what else is asked of the register.</summary>
    public static async Task<IncludedRecords> BesideAsync(
        this RegisterContext db, IReadOnlyList<AgreementAsOf> rows, IStandpoint asked, IReadOnlyList<IncludedPart> others, CancellationToken cancellationToken)
    {
        IncludedPart[] seen = asked.Gives("agency") && asked.LooksBack ? [PrintedNames.Part] : [];
        return await db.IncludedAsync([AgreementExtras.Part, .. Parts.Keys.Where(asked.Gives).SelectMany(name => Parts[name]), .. seen, .. others], new Dictionary<string, string>
        {
            ["agreements"] = List(rows.Select(a => a.Id)),
            ["events"] = List(rows.Select(a => a.EventId)),
            ["agencies"] = List(rows.Select(a => a.AgencyId)),
            ["jurisdictions"] = List(rows.Select(a => a.JurisdictionId)),
            ["day"] = asked.Frame.AsOf.ToString("O", CultureInfo.InvariantCulture),
            ["known"] = Moment.ToText(asked.Frame.KnownAt),
        }, cancellationToken);
    }

    /// <summary>The agreements with what is asked for beside them.</summary>
    public static async Task<IReadOnlyList<AgreementV1>> IncludeAsync(
        this RegisterContext db, IReadOnlyList<AgreementV1> agreements, IncludedRecords records, IStandpoint asked, CancellationToken cancellationToken)
    {
        if (!Parts.Keys.Any(asked.Gives))
            return agreements;
        var agencies = records.Agencies(await db.LastSeenAsync(records, asked, cancellationToken), asked);
        var jurisdictions = records.Jurisdictions(asked);
        var steps = records.Steps(asked);
        var decisions = records.Decisions(asked);
        var sources = records.Of<Source>().ToDictionary(s => s.Id, s => s.Shape(asked));
        return [.. agreements.Select(a => a with
        {
            Agency = agencies.GetValueOrDefault(a.AgencyId),
            Jurisdiction = a.JurisdictionId is null ? null : jurisdictions.GetValueOrDefault(a.JurisdictionId),
            History = [.. steps[a.Id]],
            Decisions = [.. decisions[a.Id]],
            Sources = [.. a.SourceIds.Where(sources.ContainsKey).Select(id => sources[id])],
        })];
    }

    private static string List(IEnumerable<string?> ids) => JsonSerializer.Serialize(ids.Distinct());
}
