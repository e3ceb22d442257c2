using System.Globalization;
using FluentValidation;
using RecordsApi.Data;
using RecordsApi.Data.AgreementStates;
using RecordsApi.Data.Coverage;
using RecordsApi.Data.Queries;
using RecordsApi.Domain.Geography;
using RecordsApi.Domain.Model;
using RecordsApi.Features.Agreements;
using RecordsApi.Features.Coverage.V1;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Coverage;

/// <summary>The query of <c>GET /coverage/population</c>.</summary>
internal sealed record ListPopulationCoverageQuery(ParsedQuery Parsed) : IQueryModel<ListPopulationCoverageQuery>, IListScopedQuery
{
    public static IReadOnlyList<QueryParameter> Parameters { get; } =
    [
        new("by", ParameterKind.Choice, "Properties to group agreements by.")
        { OtherNames = CommonParameters.GroupingNames, AllowsMultiple = true, Allowed = ["state", "model"], Example = "state,model", Default = "none (a single group)" },
        .. AgreementParameters.Filters.Where(parameter => parameter.Name is not ("inForce" or "status" or "phase" or "endedFrom" or "endedTo" or "delistedFrom")),
        CommonParameters.AsOf, CommonParameters.KnownAt, .. CommonParameters.FormatParameters,
    ];

    public IReadOnlyList<string> By => Parsed.GetValues("by");
    public ListAgreementsQuery Filters => new(Parsed);
    public IReadOnlyList<string> CarryingLists => Filters.CarryingListsInForce;

    public static ListPopulationCoverageQuery From(ParsedQuery parsed) => new(parsed);
}

/// <summary>Validates <see cref="ListPopulationCoverageQuery"/> against the register.</summary>
internal sealed class ListPopulationCoverageValidator : AbstractValidator<ListPopulationCoverageQuery>
{
    public ListPopulationCoverageValidator() => RuleFor(r => r.Filters).SetValidator(new ListAgreementsValidator());
}

/// <summary>Counts the residents of the places and counties whose agency has an agreement in force.</summary>
internal static class ListPopulationCoverage
{
    private const string Method =
        "Each resident is counted once: of the counties, places and county subdivisions that agencies serve as a whole, those that lie wholly or partly inside another are left out. "
        + "Agencies that serve a state, or no jurisdiction as a whole, are not counted. Numbers of residents: U.S. Census Bureau, Population Estimates Program, vintage 2021.";

    /// <summary>Handles <c>GET /coverage/population</c>.</summary>
    public static async Task<ListResult<PopulationCoverageV1>> HandleAsync(
        BoundQuery<ListPopulationCoverageQuery> query, RegisterContext db, UnpagedResponder responder, CancellationToken cancellationToken)
    {
        var (by, asOf) = (query.Value.By, query.TemporalContext.AsOf);
        var filter = query.Value.Filters.Filter with { InForce = true };
        var reader = await AgreementStateReader.CreateAsync(db, query.TemporalContext, cancellationToken);
        var agreements = await reader.ReadSpansAsync(filter, cancellationToken);
        var residents = await Residents.GetAsync(db, cancellationToken);
        var knownAt = query.TemporalContext.KnownAt.TruncateToMillisecond();
        var totals = residents.OfStates.Where(state => filter.States.Matches(state.Key)).ToDictionary(StringComparer.Ordinal);
        var groups = agreements.ToLookup(a => (State: by.Contains("state") ? a.State : null, Model: by.Contains("model") ? a.ModelCode : null));
        IEnumerable<(string? State, string? Model)> keys = by is ["state"] ? totals.Keys.Select(state => ((string?)state, (string?)null)) : by.Count == 0 ? [(null, null)] : [];
        IReadOnlyList<PopulationCoverageV1> records =
        [
            .. keys.Union(groups.Select(group => group.Key)).OrderBy(key => key.State, StringComparer.Ordinal).ThenBy(key => key.Model, StringComparer.Ordinal)
                .Select(key => ToResponse(key, [.. groups[key].Select(a => a.AgencyId).OfType<string>().Distinct()], residents, knownAt, totals)),
        ];
        return await responder.RespondAsync(query, new UnpagedDefinition<PopulationCoverageV1>(
            $"Residents of places and counties with an agreement in force{(by.Count == 0 ? "" : $" by {string.Join(" and ", by)}")}",
            new Dictionary<string, object> { ["by"] = by }, records,
            [
                Method, .. CoverageNotes.Describe(query.Coverage, asOf, asOf, agreements.Count(a => asOf > a.FindLastObservedDay(query.Coverage.Spans))),
                .. DescribeWithoutAgency(agreements.Count(a => a.AgencyId is null)), .. await reader.DescribeFilterAsync(filter, withCounts: true, cancellationToken),
            ]), cancellationToken);
    }

    private static IEnumerable<string> DescribeWithoutAgency(int agreements)
    {
        if (agreements > 0)
        {
            yield return string.Create(CultureInfo.InvariantCulture,
                $"Agreements about detention facilities have no agency that serves residents, so that they add none to these numbers. Such agreements in force: {agreements}.");
        }
    }

    private static PopulationCoverageV1 ToResponse(
        (string? State, string? Model) key, IReadOnlyList<string> agencies, Residents residents, DateTimeOffset knownAt, Dictionary<string, long> totals)
    {
        var counted = agencies.Select(agency => residents.FindArea(agency, knownAt)).OfType<ServedArea>().ToList();
        var population = ServedPopulation.Count(counted);
        long? total = key.State is null ? totals.Values.Sum() : totals.TryGetValue(key.State, out var ofState) ? ofState : null;
        return new(
            key.State, key.Model, population.Population, population.AtMost, total, total > 0 ? Math.Round((double)population.Population / total.Value, 6) : null, residents.Year,
            population.Counted, population.WithoutPopulation, counted.Count, agencies.Count - counted.Count);
    }
}
