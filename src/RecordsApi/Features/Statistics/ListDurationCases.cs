using FluentValidation;
using RecordsApi.Data;
using RecordsApi.Data.AgreementStates;
using RecordsApi.Features.Agreements;
using RecordsApi.Features.Statistics.V1;
using RecordsApi.Http.Errors;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Statistics;

/// <summary>An agreement with the duration between two of its statuses.</summary>
internal sealed record DurationCase(AgreementSpan Agreement, StatusDuration Duration);

/// <summary>The query of <c>GET /statistics/durations/cases</c>.</summary>
internal sealed record ListDurationCasesQuery(ParsedQuery Parsed) : IQueryModel<ListDurationCasesQuery>, IAgreementFilterQuery
{
    /// <summary>The sort keys.</summary>
    public static ComputedSort<DurationCase> SortKeys { get; } = new("-days",
        ("days", c => c.Duration.Days), ("fromOn", c => c.Duration.Start.Latest), ("toOn", c => c.Duration.End?.Latest), ("state", c => c.Agreement.State),
        ("model", c => c.Agreement.ModelCode), ("agreementId", c => c.Agreement.AgreementId));

    public static IReadOnlyList<QueryParameter> Parameters { get; } =
    [
        .. GetDurationsQuery.Parameters.Take(2),
        CommonParameters.Choice("outcome", "Whether the duration was measured, or why not. `reversed`: the agreement had the second status only before the first.",
            StatusDurationOutcomes.Codes, "with outcome {0}"),
        .. AgreementParameters.Filters, CommonParameters.AsOf, CommonParameters.KnownAt,
        .. CommonParameters.ForList(SortKeys.Names, SortKeys.Default),
    ];

    public GetDurationsQuery Statuses => new(Parsed);
    public ListAgreementsQuery Filters => new(Parsed);

    public static ListDurationCasesQuery From(ParsedQuery parsed) => new(parsed);
}

/// <summary>Validates <see cref="ListDurationCasesQuery"/> against the register.</summary>
internal sealed class ListDurationCasesValidator : AbstractValidator<ListDurationCasesQuery>
{
    public ListDurationCasesValidator() => RuleFor(r => r.Statuses).SetValidator(new GetDurationsValidator());
}

/// <summary>Lists the agreements between two statuses of which days are measured.</summary>
internal static class ListDurationCases
{
    /// <summary>Handles <c>GET /statistics/durations/cases</c>.</summary>
    public static async Task<ListResult<DurationCaseV1>> HandleAsync(
        BoundQuery<ListDurationCasesQuery> query, RegisterContext db, PagedResponder responder, CancellationToken cancellationToken)
    {
        var (from, to, filter) = (query.Value.Statuses.FromStatus, query.Value.Statuses.ToStatus, query.Value.Filters.Filter);
        var outcome = query.Parsed.GetFilter("outcome");
        var reader = await AgreementStateReader.CreateAsync(db, query.TemporalContext, cancellationToken);
        var cases = (await reader.MeasureDurationsAsync(filter, from, to, cancellationToken))
            .Where(a => a.Duration is { } duration && outcome.Matches(StatusDurationOutcomes.GetCode(duration.Outcome)))
            .Select(a => new DurationCase(a.Agreement, a.Duration!.Value)).ToList();
        return await responder.RespondAsync(query, new ComputedListDefinition<DurationCase, DurationCaseV1>(
            $"Agreements with the days from {from} to {to}", cases, ListDurationCasesQuery.SortKeys,
            (rows, _) => Task.FromResult<IReadOnlyList<DurationCaseV1>>([.. rows.Select(row => ToResponse(row, query))]))
        {
            GetNotesAsync = async (withCounts, ct) =>
            [
                .. DurationMeasuring.DescribeSigned(from, to), .. DurationMeasuring.DescribeCoverage(query, cases.Select(c => c.Agreement)),
                .. await reader.DescribeFilterAsync(filter, withCounts, ct),
            ],
        }, cancellationToken);
    }

    private static DurationCaseV1 ToResponse(DurationCase row, IResponseContext context)
    {
        var (agreement, duration) = (row.Agreement, row.Duration);
        return new(
            agreement.AgreementId, agreement.AgencyId, agreement.AgencyName, agreement.AgencyType, agreement.State, agreement.CountyIds, agreement.ProgramCode, agreement.ModelCode,
            StatusDurationOutcomes.GetCode(duration.Outcome), duration.Days,
            duration.Start.Status, duration.Start.OccurredOn, duration.Start.EventId, duration.End?.Status, duration.End?.OccurredOn, duration.End?.EventId,
            new(context.GetUrl($"agreements/{agreement.AgreementId}"), context.GetUrl($"agreements/{agreement.AgreementId}/history")));
    }
}
