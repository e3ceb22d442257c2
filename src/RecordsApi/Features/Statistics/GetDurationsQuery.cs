using FluentValidation;
using RecordsApi.Data;
using RecordsApi.Domain.Lifecycle;
using RecordsApi.Domain.Model;
using RecordsApi.Features.Agreements;
using RecordsApi.Http.Errors;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Statistics;

/// <summary>The query of <c>GET /statistics/durations</c>.</summary>
internal sealed record GetDurationsQuery(ParsedQuery Parsed) : IQueryModel<GetDurationsQuery>, IAgreementFilterQuery
{
    public static IReadOnlyList<QueryParameter> Parameters { get; } =
    [
        StatusParameter("from", "Status from which days are counted: its first status event.", "approved"),
        StatusParameter("to", "Status to which days are counted: its next status event. If an agreement has no status event `signed`, a status event `active` is used, because it is dated by the last signature.", "signed"),
        StatisticsParameters.By, .. AgreementParameters.Filters, CommonParameters.AsOf, CommonParameters.KnownAt, .. CommonParameters.FormatParameters,
    ];

    public string FromStatus => Parsed.GetValue("from") ?? "approved";
    public string ToStatus => Parsed.GetValue("to") ?? "signed";
    public IReadOnlyList<string> By => Parsed.GetValues("by");
    public ListAgreementsQuery Filters => new(Parsed);

    public static GetDurationsQuery From(ParsedQuery parsed) => new(parsed);

    private static QueryParameter StatusParameter(string name, string description, string defaultValue) =>
        new(name, ParameterKind.Choice, description)
        {
            Allowed = [.. AgreementStatuses.Vocabulary.Terms.Select(t => t.Value)],
            Aliases = AgreementStatuses.Vocabulary.Aliases,
            Example = defaultValue,
            Default = defaultValue,
        };
}

/// <summary>Validates <see cref="GetDurationsQuery"/> against the register.</summary>
internal sealed class GetDurationsValidator : AgreementFilterValidator<GetDurationsQuery>
{
    public GetDurationsValidator() => RuleFor(r => r).Custom((request, context) =>
        {
            if (request.FromStatus == request.ToStatus)
                context.AddError(new("to", $"from and to must differ, but both are {request.ToStatus}."));
        });
}
