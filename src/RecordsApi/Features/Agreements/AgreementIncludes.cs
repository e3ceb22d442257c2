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
    private const string Known = " AND t.RecordedAt <= @known AND (t.SupersededAt IS NULL OR t.SupersededAt > @known)";
    private const string OfAgencies = $"t.AgencyId IN (SELECT value FROM json_each(@agencies)){Known}";
    private const string Standing =
        "AgreementId IN (SELECT value FROM json_each(@agreements)) AND RecordedAt <= @known AND (SupersededAt IS NULL OR SupersededAt > @known)";

    private static readonly Dictionary<string, IncludedPart[]> Parts = new(StringComparer.Ordinal)
    {
        ["agency"] =
        [
            new(typeof(Agency), $"t.Id IN (SELECT value FROM json_each(@agencies)){Known}"),
            new(typeof(AgencyOri), OfAgencies),
            new(typeof(AgencyName), OfAgencies),
        ],
        ["jurisdiction"] =
        [
            new(typeof(Jurisdiction), "t.Id IN (SELECT value FROM json_each(@jurisdictions))"),
            new(typeof(JurisdictionAncestor), "t.Depth = 1 AND t.JurisdictionId IN (SELECT value FROM json_each(@jurisdictions))"),
        ],
        ["history"] =
        [
            new(typeof(StatusEvent), Standing),
            new(typeof(StatusEventSource), $"t.StatusEventId IN (SELECT Id FROM StatusEvents WHERE {Standing})"),
            new(typeof(StepAssertion), $"t.StatusEventId IN (SELECT Id FROM StatusEvents WHERE {Standing})"),
        ],
        ["decisions"] =
        [
            new(typeof(Decision), $"{Standing} AND t.RecordState = 'current'"),
            new(typeof(DecisionSource), $"t.DecisionId IN (SELECT Id FROM Decisions WHERE {Standing}){Known}"),
        ],
        ["sources"] = [new(typeof(Source), $"t.Id IN (SELECT value FROM json_each(@sources)){Known}")],
    };

    /// <summary>What can be included.</summary>
    public static QueryParameter Parameter { get; } = Common.Include(
        "Whole records to give beside the ids: the agency, its jurisdiction, the steps as `/history` has them, the decisions, and the sources of the step that set the status.",
        [.. Parts.Keys]);

    /// <summary>The agreements with what is asked for beside them.</summary>
    public static async Task<IReadOnlyList<AgreementV1>> IncludeAsync(
        this RegisterContext db, IReadOnlyList<AgreementV1> agreements, IStandpoint asked, CancellationToken cancellationToken)
    {
        string[] names = [.. Parts.Keys.Where(asked.Gives)];
        if (names.Length == 0 || agreements.Count == 0)
            return agreements;
        var records = await db.IncludedAsync([.. names.SelectMany(name => Parts[name])], new Dictionary<string, string>
        {
            ["agencies"] = List(agreements.Select(a => a.AgencyId)),
            ["jurisdictions"] = List(agreements.Select(a => a.JurisdictionId)),
            ["agreements"] = List(agreements.Select(a => a.Id)),
            ["sources"] = List(agreements.SelectMany(a => a.SourceIds)),
            ["known"] = Moment.ToText(asked.Frame.KnownAt),
        }, cancellationToken);
        var seen = asked.Gives("agency") ? await db.LastSeenAsync([.. agreements.Select(a => a.AgencyId).Distinct()], asked, cancellationToken) : null;
        var agencies = records.Agencies(seen, asked);
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
