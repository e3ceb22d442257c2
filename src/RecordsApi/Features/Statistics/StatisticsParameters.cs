using FluentValidation;
using RecordsApi.Data;
using RecordsApi.Features.Agreements;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Statistics;

/// <summary>Parameters of statistics.</summary>
internal static class StatisticsParameters
{
    /// <summary>What agreements are told apart by.</summary>
    public static QueryParameter By { get; } = new("by", ParameterKind.Choice,
        "What to tell agreements apart by; each is a column, null unless asked for. `level` is that of the jurisdiction, `county` a GEOID.")
    { AllowsMultiple = true, Allowed = GroupKey.Names, Example = "state,model", Default = "nothing: all are one group" };
}

/// <summary>A question about the agreements that filters choose.</summary>
internal interface IAgreementFilterQuery
{
    /// <summary>The filters, the same as those of the list of agreements.</summary>
    ListAgreementsQuery Filters { get; }
}

/// <summary>Checks the filters of an <see cref="IAgreementFilterQuery"/> as the list of agreements does.</summary>
internal abstract class AgreementFilterValidator<T> : AbstractValidator<T>
    where T : IAgreementFilterQuery
{
    protected AgreementFilterValidator() => RuleFor(r => r.Filters).SetValidator(new ListAgreementsValidator());
}
