using FluentValidation;
using RecordsApi.Data;
using RecordsApi.Domain.Model;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Changes;

/// <summary>Which entries of the change log are asked for.</summary>
internal sealed record ListChangesQuery(ParsedQuery Parsed) : IQueryModel<ListChangesQuery>, IChangeFilterQuery
{
    /// <summary>The log has one order only.</summary>
    public static SortDefinition<Change> SortKeys { get; } = new SortDefinition<Change>("sequence").AddKey("sequence", c => c.Sequence);

    public static IReadOnlyList<QueryParameter> Parameters { get; } =
    [
        .. ChangeParameters.Filters,
        .. CommonParameters.ForList(SortKeys.Names, SortKeys.Default),
    ];

    public static ListChangesQuery From(ParsedQuery parsed) => new(parsed);
}

/// <summary>Checks <see cref="ListChangesQuery"/> against the register.</summary>
internal sealed class ListChangesValidator(RegisterContext db) : ChangeFilterValidator<ListChangesQuery>(db);
