using Microsoft.EntityFrameworkCore;
using RecordsApi.Data;
using RecordsApi.Domain.Model;
using RecordsApi.Features.Reference.V1;
using RecordsApi.Http.Errors;
using RecordsApi.Http.OpenApi;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Reference;

/// <summary>How programs are asked for.</summary>
internal sealed record ListProgramsQuery : IQueryModel<ListProgramsQuery>
{
    public static SortDefinition<AgreementProgram> SortKeys { get; } = new SortDefinition<AgreementProgram>("code")
        .AddKey("name", p => p.Name)
        .AddKey("code", p => p.Code);

    public static IReadOnlyList<QueryParameter> Parameters { get; } = CommonParameters.ForList(SortKeys.Names, SortKeys.Default);

    public static ListProgramsQuery From(ParsedQuery parsed) => new();
}

/// <summary>Routes of programs.</summary>
internal static class ProgramEndpoints
{
    /// <summary>Maps them.</summary>
    public static void MapPrograms(this IEndpointRouteBuilder v1)
    {
        var programs = v1.MapGroup("/programs").WithTags("Reference");
        programs.MapGet("/", ListAsync).DescribeList<ProgramV1>("listPrograms", "List programs", "The kinds of agreements, each with its models.");
        programs.MapGet("/{code}", GetAsync).DescribeSingle<ProgramV1>("getProgram", "Get a program", "One kind of agreements with its models.");
    }

    private static Task<IResult> ListAsync(
        BoundQuery<ListProgramsQuery> query, RegisterContext db, PagedResponder answers, CancellationToken cancellationToken) =>
        answers.RespondAsync(query, new ListDefinition<AgreementProgram, ProgramV1>(
            "Programs", db.Programs, ListProgramsQuery.SortKeys, (rows, ct) => LoadResponsesAsync(db, rows, query, ct)), cancellationToken);

    private static async Task<IResult> GetAsync(
        string code, BoundQuery<NoQueryParameters> query, RegisterContext db, DatasetMetadataReader register, CancellationToken cancellationToken) =>
        await db.Programs.FirstOrDefaultAsync(p => p.Code == code, cancellationToken) is { } program
            ? await register.CreateSingleAsync((await LoadResponsesAsync(db, [program], query, cancellationToken))[0], query.TemporalContext, cancellationToken)
            : await NotFoundProblem.CreateAsync("program", code, db.Programs.Select(p => p.Code), cancellationToken);

    /// <summary>Version 1's shape of programs.</summary>
    internal static async Task<IReadOnlyList<ProgramV1>> LoadResponsesAsync(
        RegisterContext db, IReadOnlyList<AgreementProgram> rows, IResponseContext context, CancellationToken cancellationToken)
    {
        var codes = rows.Select(p => p.Code).ToArray();
        var models = (await db.Models.Where(m => codes.Contains(m.ProgramCode)).OrderBy(m => m.Code).ToListAsync(cancellationToken))
            .ToLookup(m => m.ProgramCode, m => new ModelV1(m.Code, m.Name, m.Definition, m.Availability));
        return [.. rows.Select(p => new ProgramV1(
            p.Code, p.Name, p.LegalAuthority, p.Counterparty, [.. models[p.Code]],
            context.GetLinks("programs", p.Code, "program"), context.Cite($"program {p.Code}", $"programs/{p.Code}")))];
    }
}
