using RecordsApi.Features.Reference.V1;
using RecordsApi.Http.OpenApi;

namespace RecordsApi.Features.Reference;

/// <summary>Routes of vocabularies.</summary>
internal static class EnumEndpoints
{
    /// <summary>Maps the routes.</summary>
    public static void MapEnums(this IEndpointRouteBuilder v1)
    {
        var enums = v1.MapGroup("/enums").WithTags("Reference");
        enums.MapGet("/", ListEnums.HandleAsync).DescribeSingle<IReadOnlyList<EnumV1>>("listEnums", "List vocabularies",
            "All vocabularies with their values and meanings.");
        enums.MapGet("/{name}", GetEnum.HandleAsync).DescribeSingle<EnumV1>("getEnum", "Get a vocabulary",
            "A vocabulary, for example `agreement-status`, `states` or `problems`.");
    }
}
