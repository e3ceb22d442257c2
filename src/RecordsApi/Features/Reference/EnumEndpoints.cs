using RecordsApi.Features.Reference.V1;
using RecordsApi.Http.Errors;
using RecordsApi.Http.OpenApi;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Reference;

/// <summary>Routes of vocabularies.</summary>
internal static class EnumEndpoints
{
    /// <summary>Maps them.</summary>
    public static void MapEnums(this IEndpointRouteBuilder v1)
    {
        var enums = v1.MapGroup("/enums").WithTags("Reference");
        enums.MapGet("/", ListAsync).DescribeSingle<IReadOnlyList<EnumV1>>("listEnums", "List vocabularies",
            "Every vocabulary with its values and what they mean.");
        enums.MapGet("/{name}", GetAsync).DescribeSingle<EnumV1>("getEnum", "Get a vocabulary",
            "One vocabulary, for example `agreement-status`, `states` or `problems`.");
    }

    private static Task<IResult> ListAsync(BoundQuery<NoQueryParameters> query, DatasetMetadataReader register, CancellationToken cancellationToken) =>
        register.CreateSingleAsync<IReadOnlyList<EnumV1>>([.. PublishedVocabularies.All.Select(e => ToResponse(e, query))], query.TemporalContext, cancellationToken);

    private static async Task<IResult> GetAsync(
        string name, BoundQuery<NoQueryParameters> query, DatasetMetadataReader register, CancellationToken cancellationToken)
    {
        var found = PublishedVocabularies.All.FirstOrDefault(e => e.Name == name);
        if (found.Name is not null)
            return await register.CreateSingleAsync(ToResponse(found, query), query.TemporalContext, cancellationToken);
        string[] names = [.. PublishedVocabularies.All.Select(e => e.Name)];
        var mistake = new ValidationError("name", $"There is no vocabulary '{name}'.", names, ClosestMatch.Find(name, names));
        return new ProblemResult(ProblemTypes.NotFound, mistake.Message, ProblemErrors.From([mistake]));
    }

    private static EnumV1 ToResponse((string Name, string Meaning, IReadOnlyList<EnumValueV1> Values) e, BoundQuery query) =>
        new(e.Name, e.Meaning, e.Values, new(query.GetUrl($"enums/{e.Name}")));
}
