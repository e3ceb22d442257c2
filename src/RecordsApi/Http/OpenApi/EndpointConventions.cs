using Microsoft.AspNetCore.Mvc;
using RecordsApi.Domain.Keys;
using RecordsApi.Http.Bodies;
using RecordsApi.Http.Errors;
using RecordsApi.Http.Formats;
using RecordsApi.Http.Queries;
using RecordsApi.Http.Security.Writes;

namespace RecordsApi.Http.OpenApi;

/// <summary>Endpoint metadata: it takes a file, or a form that holds one. Routing does not look at it, so that a key is asked for first.</summary>
/// <param name="MediaTypes">Media types of the file.</param>
internal sealed record FileUploadMetadata(IReadOnlyList<string> MediaTypes)
{
    /// <summary>The media type of forms.</summary>
    public const string FormMediaType = "multipart/form-data";
}

/// <summary>Endpoint metadata: it wants <c>If-Match</c>.</summary>
internal sealed record RequiresIfMatchMetadata;

/// <summary>Names and describes endpoints, and puts the check of the question before them.</summary>
internal static class EndpointConventions
{
    // Far more than any record needs.
    private const long MaxBodyBytes = 64 * 1024;

    /// <summary>An endpoint that answers with a list, whose records have some of their optional keys always.</summary>
    public static RouteHandlerBuilder DescribeList<T>(this RouteHandlerBuilder endpoint, string id, string summary, string description, params string[] alwaysIncluded) =>
        endpoint.AddCommonConventions(id, summary, description).WithMetadata(new ResponseSchema(typeof(T), alwaysIncluded));

    /// <summary>An endpoint that answers with one record.</summary>
    public static RouteHandlerBuilder DescribeSingle<T>(this RouteHandlerBuilder endpoint, string id, string summary, string description) =>
        endpoint.AddCommonConventions(id, summary, description).WithMetadata(new ResponseSchema(typeof(T), []));

    /// <summary>An endpoint that answers with an Atom feed.</summary>
    public static RouteHandlerBuilder DescribeFeed(this RouteHandlerBuilder endpoint, string id, string summary, string description) =>
        endpoint.AddCommonConventions(id, summary, description).WithMetadata(new FixedResponseFormat(ResponseFormats.AtomType, ResponseFormat.Atom))
            .Produces<string>(200, ResponseFormats.AtomType);

    /// <summary>An endpoint by which an editor enters a record.</summary>
    public static RouteHandlerBuilder DescribeCreate<T>(this RouteHandlerBuilder endpoint, string tag, string id, string summary, string description) =>
        endpoint.AddEndpointFilter<BodyValidationFilter>().WithTags(tag).WithName(id).WithSummary(summary).WithDescription(description)
            .AsWriteEndpoint(KeyScope.RegisterWrite, MaxBodyBytes).ProducesErrors().Produces<SingleV1<T>>(StatusCodes.Status201Created);

    /// <summary>An endpoint by which an editor puts a record right.</summary>
    public static RouteHandlerBuilder DescribeCorrection<T>(this RouteHandlerBuilder endpoint, string tag, string id) => endpoint.DescribeCreate<T>(
            tag, id, "Correct a record",
            "What was said before stays and can be asked for with `knownAt`. `If-Match` is the `ETag` that came with the record; the whole record is given as it is right. A retraction gives none, a merge names the record that stays; a split is entered as a retraction and new records.")
        .WithMetadata(new RequiresIfMatchMetadata()).Produces<ProblemV1>(StatusCodes.Status412PreconditionFailed, ProblemResult.MediaType)
        .Produces<ProblemV1>(StatusCodes.Status428PreconditionRequired, ProblemResult.MediaType);

    /// <summary>An endpoint by which somebody rules on a doubtful case.</summary>
    public static RouteHandlerBuilder DescribeRuling<T>(this RouteHandlerBuilder endpoint, string tag, string id, string summary, string description) =>
        endpoint.AddEndpointFilter<BodyValidationFilter>().WithTags(tag).WithName(id).WithSummary(summary).WithDescription(description)
            .AsWriteEndpoint(KeyScope.RegisterAdmin, MaxBodyBytes).ProducesErrors().Produces<SingleV1<T>>();

    /// <summary>An endpoint that takes a file.</summary>
    public static RouteHandlerBuilder DescribeUpload<T>(
        this RouteHandlerBuilder endpoint, string id, string summary, string description, long maxBytes, IReadOnlyList<string> mediaTypes) =>
        endpoint.AddEndpointFilter<BodyValidationFilter>().WithName(id).WithSummary(summary).WithDescription(description)
            .WithMetadata(new FileUploadMetadata(mediaTypes), new RequestSizeLimitAttribute(maxBytes))
            .AsWriteEndpoint(KeyScope.PublicationsImport, maxBytes).ProducesErrors().Produces<SingleV1<T>>().Produces<SingleV1<T>>(StatusCodes.Status201Created);

    /// <summary>Documents the errors.</summary>
    public static RouteHandlerBuilder ProducesErrors(this RouteHandlerBuilder endpoint)
    {
        ((IEndpointConventionBuilder)endpoint).Add(ProblemResult.AddCommonProblems);
        return endpoint;
    }

    private static RouteHandlerBuilder AddCommonConventions(this RouteHandlerBuilder endpoint, string id, string summary, string description)
    {
        endpoint.AddEndpointFilter<QueryValidationFilter>().WithName(id).WithSummary(summary).WithDescription(description);
        return endpoint.ProducesErrors().Produces(StatusCodes.Status304NotModified);
    }
}
