using RecordsApi.Data;
using RecordsApi.Features.Agreements;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Statistics;

/// <summary>The query of <c>GET /statistics/timeline</c>.</summary>
internal sealed record GetTimelineQuery(ParsedQuery Parsed) : IQueryModel<GetTimelineQuery>, IAgreementFilterQuery
{
    public static IReadOnlyList<QueryParameter> Parameters { get; } =
    [
        new("from", ParameterKind.Date, "First day of the first period.") { Example = "2025-01-01", Default = "the first day of the 12 months that end with `to`" },
        new("to", ParameterKind.Date, "Last day of the last period.") { Example = "2025-12-31", Default = "the last day known: the date of the newest accepted publication of the list that carries the agreements" },
        new("every", ParameterKind.Choice,
            "Length of the periods. Periods are calendar periods; weeks begin on Monday (ISO 8601). The first and last periods are limited to `from` and `to`.")
        { Allowed = CalendarPeriods.Lengths, Example = "month", Default = "month" },
        StatisticsParameters.By, .. AgreementParameters.Filters, CommonParameters.KnownAt, .. CommonParameters.FormatParameters,
    ];

    public DateOnly? FromDate => Parsed.GetDate("from");
    public DateOnly? ToDate => Parsed.GetDate("to");
    public string Every => Parsed.GetValue("every") ?? "month";
    public IReadOnlyList<string> By => Parsed.GetValues("by");
    public ListAgreementsQuery Filters => new(Parsed);

    public static GetTimelineQuery From(ParsedQuery parsed) => new(parsed);
}

/// <summary>Validates <see cref="GetTimelineQuery"/> against the register.</summary>
internal sealed class GetTimelineValidator : AgreementFilterValidator<GetTimelineQuery>
{
    public GetTimelineValidator() => this.MustBeChronological("from", "to", r => r.FromDate, r => r.ToDate);
}
