using RecordsApi.Http.Asking;
using RecordsApi.Register.Storage;

namespace RecordsApi.Features.Changes;

/// <summary>Which entries of the change log the feed is to show: the newest of those asked for.</summary>
internal sealed record ChangesFeedRequest(QueryReading Asked) : IRequest<ChangesFeedRequest>, IChangesRequest
{
    public static IReadOnlyList<QueryParameter> Parameters { get; } =
    [
        .. ChangeParameters.Filters,
        new("before", ParameterKind.Sequence, "Entries before this number: older pages of the feed, to which its link `next` leads.") { Example = "100" },
    ];

    public static ChangesFeedRequest From(QueryReading reading) => new(reading);
}

/// <summary>Checks <see cref="ChangesFeedRequest"/> against the register.</summary>
internal sealed class ChangesFeedValidator(RegisterContext db) : ChangesValidator<ChangesFeedRequest>(db);
