using FluentValidation;
using RecordsApi.Features.Agreements;
using RecordsApi.Http.Asking;
using RecordsApi.Register.Lifecycle;
using RecordsApi.Register.Storage;

namespace RecordsApi.Features.Statistics;

/// <summary>From which status to which, and in which agreements.</summary>
internal sealed record DurationsRequest(QueryReading Asked) : IRequest<DurationsRequest>, IFilteredRequest
{
    private static readonly string[] Codes = [.. Statuses.Vocabulary.Terms.Select(t => t.Value)];

    public static IReadOnlyList<QueryParameter> Parameters { get; } =
    [
        StatusOf("from", "The status from which days are counted: the first step to it.", "approved"),
        StatusOf("to", "The status to which days are counted: the next step to it. Where an agreement has no step to `signed`, a step to `active` is one: it is dated by the last signature.", "signed"),
        StatisticsParameters.By, .. AgreementParameters.Filters, Common.AsOf, Common.KnownAt, .. Common.Form,
    ];

    public string FromStatus => Asked.Text("from") ?? "approved";
    public string ToStatus => Asked.Text("to") ?? "signed";
    public IReadOnlyList<string> By => Asked.Texts("by");
    public ListAgreementsRequest Filters => new(Asked);

    public static DurationsRequest From(QueryReading reading) => new(reading);

    private static QueryParameter StatusOf(string name, string description, string usual) =>
        new(name, ParameterKind.Choice, description) { Allowed = Codes, Example = usual, Default = usual };
}

/// <summary>Checks <see cref="DurationsRequest"/> against the register.</summary>
internal sealed class DurationsValidator : FilteredValidator<DurationsRequest>
{
    public DurationsValidator(RegisterContext db)
        : base(db) => RuleFor(r => r).Custom((request, context) =>
        {
            if (request.FromStatus == request.ToStatus)
                context.AddMistake(new("to", $"from and to are both {request.ToStatus}. Name two statuses."));
        });
}
