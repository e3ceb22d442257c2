using Microsoft.EntityFrameworkCore;
using RecordsApi.Data;
using RecordsApi.Data.Coverage;
using RecordsApi.Domain.Coverage;
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
        List<CoverageV1> records = [];
        foreach (var program in await db.Programs.OrderBy(p => p.Code).Select(p => p.Code).ToListAsync(cancellationToken))
        {
            var agreements = await db.CountAgreementsAsync(program, cancellationToken);
            foreach (var list in PublishedList.All.Where(list => list.ProgramCode == program))
                records.Add((await db.ReadListEvidenceAsync(list, query.IsHistorical, cancellationToken)).ToResponse(query.Coverage.Spans.Through, agreements, query));
            records.Add((await db.ReadDecisionEvidenceAsync(program, cancellationToken)).ToResponse(agreements, query));
        }

        return await responder.RespondAsync(
            query, new UnpagedDefinition<CoverageV1>("Coverage of each kind of fact", new Dictionary<string, object>(), records, [NoneRecordedNote]), cancellationToken);
    }
}
