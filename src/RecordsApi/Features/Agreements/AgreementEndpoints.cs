using RecordsApi.Features.Agreements.V1;
using RecordsApi.Http.OpenApi;

namespace RecordsApi.Features.Agreements;

/// <summary>Routes of agreements.</summary>
internal static class AgreementEndpoints
{
    /// <summary>Maps them.</summary>
    public static void MapAgreements(this IEndpointRouteBuilder v1)
    {
        var agreements = v1.MapGroup("/agreements").WithTags("Agreements");
        agreements.MapGet("/", ListAgreements.HandleAsync)
            .Describes<AgreementV1>("listAgreements", "List agreements",
                "Agreements as they stood on a day, judged by what was known at a moment. Without `asOf` and `knownAt`: as they stand now.");
        agreements.MapGet("/{id}", GetAgreement.HandleAsync)
            .DescribesOne<AgreementV1>("getAgreement", "Get an agreement",
                "One agreement as it stood on a day. An agreement that has no step yet by then is not found, and the answer says when its first step is dated. A merged record redirects.");
    }
}
