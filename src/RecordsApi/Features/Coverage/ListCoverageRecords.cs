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
        var programs = db.Cache is { } cache && !db.IsHistorical(query.TemporalContext.KnownAt)
            ? await cache.GetAsync("coverage evidence", stop => ReadEvidenceAsync(db, isHistorical: false, stop), cancellationToken)
            : await ReadEvidenceAsync(db, query.IsHistorical, cancellationToken);
        CoverageV1[] records =
        [
            .. programs.SelectMany(program => program.Lists.Select(list => list.ToResponse(query.Coverage.Spans.Through, program.Agreements, query))
                .Append(program.Decisions.ToResponse(program.Agreements, query))),
        ];
        return await responder.RespondAsync(
            query, new UnpagedDefinition<CoverageV1>("Coverage of each kind of fact", new Dictionary<string, object>(), records, [NoneRecordedNote]), cancellationToken);
    }

    private static async Task<IReadOnlyList<ProgramEvidence>> ReadEvidenceAsync(RegisterContext db, bool isHistorical, CancellationToken cancellationToken)
    {
        List<ListEvidence> lists = [];
        foreach (var list in PublishedList.All)
            lists.Add(await db.ReadListEvidenceAsync(list, isHistorical, cancellationToken));
        foreach (var list in PublishedList.OfFacilities.Select(list => list.Code).Distinct())
            lists.AddRange(await db.ReadFacilityListEvidenceAsync(list, cancellationToken));
        var listsOf = lists.ToLookup(list => list.List.ProgramCode);
        var decisions = await db.ReadDecisionEvidenceAsync(cancellationToken);
        var agreements = await db.CountAgreementsAsync(cancellationToken);
        return
        [
            .. (await db.Programs.OrderBy(p => p.Code).Select(p => p.Code).ToListAsync(cancellationToken)).Select(program => new ProgramEvidence(
                [.. listsOf[program]], decisions.GetValueOrDefault(program) ?? new(program, null, 0), agreements.GetValueOrDefault(program))),
        ];
    }

    private sealed record ProgramEvidence(IReadOnlyList<ListEvidence> Lists, DecisionEvidence Decisions, int Agreements);
}
