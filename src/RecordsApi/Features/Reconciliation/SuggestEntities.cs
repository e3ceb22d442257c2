using Microsoft.AspNetCore.Http.HttpResults;
using RecordsApi.Data.Reading;
using RecordsApi.Data.Search;
using RecordsApi.Domain.Geography;
using RecordsApi.Domain.Search;
using RecordsApi.Features.Reconciliation.V1;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Reconciliation;

/// <summary>The query of <c>GET /reconcile/suggest/entity</c>.</summary>
internal sealed record SuggestEntitiesQuery(ParsedQuery Parsed) : IQueryModel<SuggestEntitiesQuery>
{
    public static IReadOnlyList<QueryParameter> Parameters { get; } =
    [
        SuggestParameters.Prefix with { IsRequired = true },
        new("type", ParameterKind.Choice, "Types of records.") { AllowsMultiple = true, Allowed = EntityTypes.Ids, Example = EntityTypes.Agency },
        .. SuggestParameters.Common,
    ];

    public string Prefix => Parsed.GetValue("prefix")!;
    public EntityScope Scope => EntityTypes.FindScope(Parsed.GetValues("type"), requiresAll: false);

    public static SuggestEntitiesQuery From(ParsedQuery parsed) => new(parsed);
}

/// <summary>Suggests agencies and jurisdictions by name.</summary>
internal static class SuggestEntities
{
    private const int MaxFound = 500;

    /// <summary>Handles <c>GET /reconcile/suggest/entity</c>.</summary>
    public static async Task<Ok<SuggestionResultV1<SuggestedEntityV1>>> HandleAsync(
        BoundQuery<SuggestEntitiesQuery> query, RegisterNamesCache cache, RegisterSession session, CancellationToken cancellationToken)
    {
        var (text, scope) = (query.Value.Prefix, query.Value.Scope);
        var names = await cache.GetAsync(session, cancellationToken);
        NamedRecordKind[] kinds = [.. scope.HasAgencies ? [NamedRecordKind.Agency] : (NamedRecordKind[])[], .. scope.HasJurisdictions ? [NamedRecordKind.Jurisdiction] : (NamedRecordKind[])[]];
        IEnumerable<NamedRecord> found = names.Search(text, MaxFound, NameSuggestions.MinScore, kinds).Select(match => match.Record);
        if (names.Find(text) is { } identified)
            found = found.Where(record => record.Id != identified.Id).Prepend(identified);
        return TypedResults.Ok(new SuggestionResultV1<SuggestedEntityV1>(
            [.. found.Where(record => IsIn(record, scope)).SelectPage(query.Parsed).Select(record => new SuggestedEntityV1(
                record.Id, record.Name, ReconciliationMatcher.Describe(record), EntityTypes.Of(record.Kind, record.Id)))]));
    }

    private static bool IsIn(NamedRecord record, EntityScope scope) => record.Kind == NamedRecordKind.Agency
        ? scope.HasAgencies
        : scope.Levels?.Contains(JurisdictionLevelCodes.FromGeoid(record.Id)) != false;
}
