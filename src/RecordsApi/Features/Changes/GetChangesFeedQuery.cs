using RecordsApi.Data;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Changes;

/// <summary>Which entries of the change log the feed is to show: the newest of those asked for.</summary>
internal sealed record GetChangesFeedQuery(ParsedQuery Parsed) : IQueryModel<GetChangesFeedQuery>, IChangeFilterQuery
{
    public static IReadOnlyList<QueryParameter> Parameters { get; } =
    [
        .. ChangeParameters.Filters,
        new("before", ParameterKind.Sequence, "Entries before this number: older pages of the feed, to which its link `next` leads.") { Example = "100" },
    ];

    public static GetChangesFeedQuery From(ParsedQuery parsed) => new(parsed);
}

/// <summary>Checks <see cref="GetChangesFeedQuery"/> against the register.</summary>
internal sealed class GetChangesFeedValidator(RegisterContext db) : ChangeFilterValidator<GetChangesFeedQuery>(db);
