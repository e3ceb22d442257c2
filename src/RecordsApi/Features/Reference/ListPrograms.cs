using RecordsApi.Data;
using RecordsApi.Features.Reference.V1;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Reference;

/// <summary>The query of <c>GET /programs</c>.</summary>
internal sealed record ListProgramsQuery : IQueryModel<ListProgramsQuery>
{
    public static IReadOnlyList<QueryParameter> Parameters { get; } = CommonParameters.ForList(ProgramList.SortKeys.Names, ProgramList.SortKeys.Default);

    public static ListProgramsQuery From(ParsedQuery parsed) => new();
}

/// <summary>Lists programs.</summary>
internal static class ListPrograms
{
    /// <summary>Handles <c>GET /programs</c>.</summary>
    public static Task<ListResult<ProgramV1>> HandleAsync(
        BoundQuery<ListProgramsQuery> query, RegisterContext db, PagedResponder responder, CancellationToken cancellationToken) =>
        responder.RespondAsync(query, ProgramList.Create(db, db.Programs, query), cancellationToken);
}
