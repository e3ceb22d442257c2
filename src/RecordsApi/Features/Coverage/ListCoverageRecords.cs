using RecordsApi.Data;
using RecordsApi.Data.Coverage;
using RecordsApi.Features.Coverage.V1;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Coverage;

/// <summary>The query of <c>GET /coverage</c>.</summary>
internal sealed record ListCoverageRecordsQuery : IQueryModel<ListCoverageRecordsQuery>
{
    public static IReadOnlyList<QueryParameter> Parameters { get; } = [CommonParameters.KnownAt, .. CommonParameters.FormatParameters];

    public static ListCoverageRecordsQuery From(ParsedQuery parsed) => new();
}

/// <summary>Lists what the register observed of each program, and when.</summary>
internal static class ListCoverageRecords
{
    private const string NoneRecordedNote =
        "If the register has no agreement of an agency, no publication and no other source in it names one. This does not prove that there is none.";

    /// <summary>Handles <c>GET /coverage</c>.</summary>
    public static async Task<ListResult<CoverageV1>> HandleAsync(
        BoundQuery<ListCoverageRecordsQuery> query, RegisterContext db, UnpagedResponder responder, CancellationToken cancellationToken)
    {
        var programs = await db.GetEvidenceAsync(cancellationToken);
        CoverageV1[] records =
        [
            .. programs.SelectMany(program => program.Lists.Select(list => list.ToResponse(query.Coverage.Spans.Through, program.Agreements, query))
                .Append(program.Decisions.ToResponse(program.Agreements, query))),
        ];
        return await responder.RespondAsync(
            query, new UnpagedDefinition<CoverageV1>("Coverage of each kind of fact", new Dictionary<string, object>(), records, [NoneRecordedNote]), cancellationToken);
    }
}
