using FluentValidation;
using RecordsApi.Http.Asking;
using RecordsApi.Http.Paging;
using RecordsApi.Register.Model;
using RecordsApi.Register.Storage;

namespace RecordsApi.Features.Changes;

/// <summary>Which entries of the change log are asked for.</summary>
internal sealed record ListChangesRequest(QueryReading Asked) : IRequest<ListChangesRequest>, IChangesRequest
{
    /// <summary>The log has one order only.</summary>
    public static SortTable<Change> Sorts { get; } = new SortTable<Change>("sequence").With("sequence", c => c.Sequence);

    public static IReadOnlyList<QueryParameter> Parameters { get; } =
    [
        .. ChangeParameters.Filters,
        .. Common.ForList(Sorts.Names, Sorts.Default),
    ];

    public static ListChangesRequest From(QueryReading reading) => new(reading);
}

/// <summary>Checks <see cref="ListChangesRequest"/> against the register.</summary>
internal sealed class ListChangesValidator(RegisterContext db) : ChangesValidator<ListChangesRequest>(db);
