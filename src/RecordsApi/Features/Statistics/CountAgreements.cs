using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using RecordsApi.Data;
using RecordsApi.Data.AgreementStates;
using RecordsApi.Data.Queries;
using RecordsApi.Domain.Coverage;
using RecordsApi.Features.Agreements;
using RecordsApi.Features.Statistics.V1;
using RecordsApi.Http.Errors;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Statistics;

/// <summary>The query of <c>GET /statistics/agreements</c>.</summary>
internal sealed record CountAgreementsQuery(ParsedQuery Parsed) : IQueryModel<CountAgreementsQuery>, IAgreementFilterQuery
{
    public static IReadOnlyList<QueryParameter> Parameters { get; } =
        [StatisticsParameters.By, .. AgreementParameters.Filters, CommonParameters.AsOf, CommonParameters.KnownAt, .. CommonParameters.FormatParameters];

    public IReadOnlyList<string> By => Parsed.GetValues("by");
    public ListAgreementsQuery Filters => new(Parsed);

    public static CountAgreementsQuery From(ParsedQuery parsed) => new(parsed);
}

/// <summary>Validates <see cref="CountAgreementsQuery"/> against the register.</summary>
internal sealed class CountAgreementsValidator : AgreementFilterValidator<CountAgreementsQuery>;

/// <summary>Counts agreements at the requested times.</summary>
internal static class CountAgreements
{
    /// <summary>Handles <c>GET /statistics/agreements</c>.</summary>
    public static async Task<Results<ListResult<AgreementCountV1>, ProblemResult>> HandleAsync(
        BoundQuery<CountAgreementsQuery> query, RegisterContext db, UnpagedResponder answers, CancellationToken cancellationToken)
    {
        var reader = await AgreementStateReader.CreateAsync(db, query.TemporalContext, cancellationToken);
        var filter = query.Value.Filters.Filter;
        var agreements = await reader.ReadSpansAsync(filter, cancellationToken);
        var (asOf, coverage) = (query.TemporalContext.AsOf, query.Coverage);
        var first = await reader.ReadFirstDaysInForceAsync(agreements, cancellationToken);
        var grouping = new AgreementGrouping(query.Value.By);
        var groups = agreements
            .SelectMany(a => grouping.GetKeys(a).Select(key => (Key: key, Agreement: a)))
            .ToLookup(pair => pair.Key, pair => pair.Agreement);
        var wholes = agreements.SelectMany(a => grouping.GetKeys(a).Select(key => grouping.FindWhole(key) ?? key).Distinct()).CountBy(key => key).ToDictionary();
        if (groups.Count > UnpagedResponder.MaxRecords)
            return UnpagedResponder.TooManyRecords("by", "Group by fewer properties.");
        return await answers.RespondAsync(query, new UnpagedDefinition<AgreementCountV1>(
            $"Number of agreements{grouping.SentenceSuffix}", new Dictionary<string, object> { ["by"] = grouping.By },
            [.. grouping.OrderKeys(groups.Select(g => g.Key)).Select(key => ToResponse(
                key, [.. groups[key]], grouping.FindWhole(key) is { } whole ? wholes[whole] : null, first, asOf, coverage.Spans))],
            [
                FormatTotalNote(agreements), .. CoverageNotes.Describe(coverage, asOf, asOf, CountAssumed(agreements, asOf, coverage.Spans)),
                .. await reader.DescribeFilterAsync(filter, withCounts: true, cancellationToken), .. grouping.CreateNotes(),
            ])
        {
            FoundNothing = agreements.Count == 0,
        }, cancellationToken);
    }

    private static AgreementCountV1 ToResponse(GroupKey key, IReadOnlyList<AgreementSpan> agreements, int? whole, Dictionary<string, DateOnly> firstInForceDates, DateOnly asOf, ListCoverage coverage) => new(
        key.State, key.Level, key.AgencyType, key.Program, key.Model, key.Status, key.Phase, key.County, key.HasDocumentValue,
        agreements.Count, whole is null ? null : Math.Round((double)agreements.Count / whole.Value, 6), agreements.Count(a => a.IsInForce), CountAssumed(agreements, asOf, coverage), agreements.Select(a => a.AgencyId).OfType<string>().Distinct().Count(),
        agreements.Min(a => firstInForceDates.TryGetValue(a.AgreementId, out var day) && day <= asOf ? day : (DateOnly?)null));

    private static int CountAssumed(IEnumerable<AgreementSpan> agreements, DateOnly asOf, ListCoverage coverage) =>
        agreements.Count(a => asOf > a.FindLastObservedDay(coverage));

    private static string FormatTotalNote(IReadOnlyList<AgreementSpan> agreements) => string.Create(CultureInfo.InvariantCulture,
        $"Total: agreements {agreements.Count}, in force {agreements.Count(a => a.IsInForce)}, agencies {agreements.Select(a => a.AgencyId).OfType<string>().Distinct().Count()}.");
}
