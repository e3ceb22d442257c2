using Microsoft.EntityFrameworkCore;
using RecordsApi.Features.Reference.V1;
using RecordsApi.Http.Asking;
using RecordsApi.Http.Errors;
using RecordsApi.Http.OpenApi;
using RecordsApi.Http.Paging;
using RecordsApi.Register.Model;
using RecordsApi.Register.Storage;

namespace RecordsApi.Features.Reference;

/// <summary>How programs are asked for.</summary>
internal sealed record ListProgramsRequest : IRequest<ListProgramsRequest>
{
    public static SortTable<AgreementProgram> Sorts { get; } = new SortTable<AgreementProgram>("code")
        .With("name", p => p.Name)
        .With("code", p => p.Code);

    public static IReadOnlyList<QueryParameter> Parameters { get; } = Common.ForList(Sorts.Names, Sorts.Default);

    public static ListProgramsRequest From(QueryReading reading) => new();
}

/// <summary>Routes of programs.</summary>
internal static class ProgramEndpoints
{
    /// <summary>Maps them.</summary>
    public static void MapPrograms(this IEndpointRouteBuilder v1)
    {
        var programs = v1.MapGroup("/programs").WithTags("Reference");
        programs.MapGet("/", ListAsync).Describes<ProgramV1>("listPrograms", "List programs", "The kinds of agreements, each with its models.");
        programs.MapGet("/{code}", GetAsync).DescribesOne<ProgramV1>("getProgram", "Get a program", "One kind of agreements with its models.");
    }

    private static Task<IResult> ListAsync(
        Asked<ListProgramsRequest> asked, RegisterContext db, ListAnswers answers, CancellationToken cancellationToken) =>
        answers.AnswerAsync(asked, new ListPlan<AgreementProgram, ProgramV1>(
            "Programs", db.Programs, ListProgramsRequest.Sorts, (rows, ct) => ShapeAsync(db, rows, asked, ct)), cancellationToken);

    private static async Task<IResult> GetAsync(
        string code, Asked<NoParameters> asked, RegisterContext db, RegisterReader register, CancellationToken cancellationToken) =>
        await db.Programs.FirstOrDefaultAsync(p => p.Code == code, cancellationToken) is { } program
            ? await register.SingleAsync((await ShapeAsync(db, [program], asked, cancellationToken))[0], asked.Frame, cancellationToken)
            : await NotFoundAnswer.OfAsync("program", code, db.Programs.Select(p => p.Code), cancellationToken);

    /// <summary>Version 1's shape of programs.</summary>
    internal static async Task<IReadOnlyList<ProgramV1>> ShapeAsync(
        RegisterContext db, IReadOnlyList<AgreementProgram> rows, IStandpoint asked, CancellationToken cancellationToken)
    {
        var codes = rows.Select(p => p.Code).ToArray();
        var models = (await db.Models.Where(m => codes.Contains(m.ProgramCode)).OrderBy(m => m.Code).ToListAsync(cancellationToken))
            .ToLookup(m => m.ProgramCode, m => new ModelV1(m.Code, m.Name, m.Definition, m.Availability));
        return [.. rows.Select(p => new ProgramV1(
            p.Code, p.Name, p.LegalAuthority, p.Counterparty, [.. models[p.Code]],
            asked.LinksOf("programs", p.Code, "program"), asked.Cite($"program {p.Code}", $"programs/{p.Code}")))];
    }
}
