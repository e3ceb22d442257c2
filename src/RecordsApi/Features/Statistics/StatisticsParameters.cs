using FluentValidation;
using RecordsApi.Data;
using RecordsApi.Features.Agreements;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Statistics;

/// <summary>Parameters of statistics.</summary>
internal static class StatisticsParameters
{
    /// <summary>The properties to group by.</summary>
    public static QueryParameter By { get; } = new("by", ParameterKind.Choice,
        "Properties to group agreements by. Properties that are not listed are null. `level` is that of the jurisdiction; `county` is a GEOID. Several can be given; `share` is then that within the groups of all but the last.")
    { OtherNames = CommonParameters.GroupingNames, AllowsMultiple = true, Allowed = GroupKey.Names, Example = "state,model", Default = "none (a single group)" };
}

/// <summary>A query about the agreements that match filters.</summary>
internal interface IAgreementFilterQuery : IListScopedQuery
{
    /// <summary>The filters, the same as those of the list of agreements.</summary>
    ListAgreementsQuery Filters { get; }

    IReadOnlyList<string> IListScopedQuery.CarryingLists => Filters.CarryingLists;
}

/// <summary>Validates the filters of an <see cref="IAgreementFilterQuery"/> as the list of agreements does.</summary>
internal abstract class AgreementFilterValidator<T> : AbstractValidator<T>
    where T : IAgreementFilterQuery
{
    protected AgreementFilterValidator() => RuleFor(r => r.Filters).SetValidator(new ListAgreementsValidator());
}
