using RecordsApi.Features.Reference.V1;
using RecordsApi.Http.Asking;
using RecordsApi.Http.Errors;
using RecordsApi.Http.OpenApi;
using RecordsApi.Http.Paging;

namespace RecordsApi.Features.Reference;

/// <summary>Routes of vocabularies.</summary>
internal static class EnumEndpoints
{
    /// <summary>Maps them.</summary>
    public static void MapEnums(this IEndpointRouteBuilder v1)
    {
        var enums = v1.MapGroup("/enums").WithTags("Reference");
        enums.MapGet("/", ListAsync).DescribesOne<IReadOnlyList<EnumV1>>("listEnums", "List vocabularies",
            "Every vocabulary with its values and what they mean.");
        enums.MapGet("/{name}", GetAsync).DescribesOne<EnumV1>("getEnum", "Get a vocabulary",
            "One vocabulary, for example `agreement-status`, `states` or `problems`.");
    }

    private static Task<IResult> ListAsync(Asked<NoParameters> asked, RegisterReader register, CancellationToken cancellationToken) =>
        register.SingleAsync<IReadOnlyList<EnumV1>>([.. EnumCatalogue.All.Select(e => Shape(e, asked))], asked.Frame, cancellationToken);

    private static async Task<IResult> GetAsync(
        string name, Asked<NoParameters> asked, RegisterReader register, CancellationToken cancellationToken)
    {
        var found = EnumCatalogue.All.FirstOrDefault(e => e.Name == name);
        if (found.Name is not null)
            return await register.SingleAsync(Shape(found, asked), asked.Frame, cancellationToken);
        string[] names = [.. EnumCatalogue.All.Select(e => e.Name)];
        var mistake = new QueryMistake("name", $"There is no vocabulary '{name}'.", names, Nearest.To(name, names));
        return new ProblemResult(Problems.NotFound, mistake.Message, ProblemErrors.From([mistake]));
    }

    private static EnumV1 Shape((string Name, string Meaning, IReadOnlyList<EnumValueV1> Values) e, Asked asked) =>
        new(e.Name, e.Meaning, e.Values, new(asked.To($"enums/{e.Name}")));
}
