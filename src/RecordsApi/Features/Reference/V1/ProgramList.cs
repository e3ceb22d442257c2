using RecordsApi.Data;
using RecordsApi.Domain.Model;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Reference.V1;

/// <summary>Lists of programs: their sort keys and their records.</summary>
internal static class ProgramList
{
    /// <summary>The sort keys.</summary>
    public static SortDefinition<AgreementProgram> SortKeys { get; } = new SortDefinition<AgreementProgram>("code")
        .AddKey("name", p => p.Name)
        .AddKey("code", p => p.Code);

    /// <summary>Defines the list of the given programs.</summary>
    public static ListDefinition<AgreementProgram, ProgramV1> Create(RegisterContext db, IQueryable<AgreementProgram> programs, IResponseContext context) =>
        new("Programs", programs, SortKeys, (rows, ct) => db.LoadResponsesAsync(rows, context, ct));
}
