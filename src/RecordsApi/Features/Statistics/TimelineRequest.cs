using RecordsApi.Features.Agreements;
using RecordsApi.Http.Asking;
using RecordsApi.Register.Storage;

namespace RecordsApi.Features.Statistics;

/// <summary>Between which days, how often, and of which agreements the count is asked for.</summary>
internal sealed record TimelineRequest(QueryReading Asked) : IRequest<TimelineRequest>, IFilteredRequest
{
    public static IReadOnlyList<QueryParameter> Parameters { get; } =
    [
        new("from", ParameterKind.Day, "First day of the first period.") { Example = "2025-01-01", Default = "the first day of the year that ends with `to`" },
        new("to", ParameterKind.Day, "Last day of the last period.") { Example = "2025-12-31", Default = "today (UTC)" },
        new("every", ParameterKind.Choice,
            "Length of the periods. They follow the calendar, weeks begin on Monday (ISO 8601), and the first and the last are cut short to `from` and `to`.")
        { Allowed = Periods.Lengths, Example = "month", Default = "month" },
        StatisticsParameters.By, .. AgreementParameters.Filters, Common.KnownAt, .. Common.Form,
    ];

    public DateOnly? FirstDay => Asked.Day("from");
    public DateOnly? LastDay => Asked.Day("to");
    public string Every => Asked.Text("every") ?? "month";
    public IReadOnlyList<string> By => Asked.Texts("by");
    public ListAgreementsRequest Filters => new(Asked);

    public static TimelineRequest From(QueryReading reading) => new(reading);
}

/// <summary>Checks <see cref="TimelineRequest"/> against the register.</summary>
internal sealed class TimelineValidator : FilteredValidator<TimelineRequest>
{
    public TimelineValidator(RegisterContext db)
        : base(db) => this.MustRunForward("from", "to", r => r.FirstDay, r => r.LastDay);
}
