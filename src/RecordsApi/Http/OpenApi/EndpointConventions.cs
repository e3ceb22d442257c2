using Microsoft.AspNetCore.Mvc;
using RecordsApi.Domain.Keys;
using RecordsApi.Http.Bodies;
using RecordsApi.Http.Errors;
using RecordsApi.Http.Formats;
using RecordsApi.Http.LinkedData;
using RecordsApi.Http.Queries;
using RecordsApi.Http.Security;
using RecordsApi.Http.Security.Writes;

namespace RecordsApi.Http.OpenApi;

/// <summary>Endpoint metadata: it accepts a file, or a form that contains one. Routing ignores it, so that a missing API key is reported before a wrong media type.</summary>
/// <param name="MediaTypes">Media types of the file.</param>
internal sealed record FileUploadMetadata(IReadOnlyList<string> MediaTypes)
{
    /// <summary>The media type of forms.</summary>
    public const string FormMediaType = "multipart/form-data";
}

/// <summary>Endpoint metadata: it accepts a form. Routing ignores it.</summary>
/// <param name="Fields">The fields of the form.</param>
internal sealed record FormBodyMetadata(IReadOnlyList<QueryParameter> Fields)
{
    /// <summary>The media type of the form.</summary>
    public const string MediaType = "application/x-www-form-urlencoded";
}

/// <summary>Endpoint metadata: it requires <c>If-Match</c>.</summary>
internal sealed record RequiresIfMatchMetadata;

/// <summary>Names and describes endpoints, and adds validation filters to them.</summary>
internal static class EndpointConventions
{
    // Far larger than any record.
    private const long MaxBodyBytes = 64 * 1024;

    /// <summary>An endpoint that returns a list, some of whose optional fields are always included.</summary>
    public static RouteHandlerBuilder DescribeList<T>(this RouteHandlerBuilder endpoint, string id, string summary, string description, params string[] alwaysIncluded) =>
        endpoint.AddCommonConventions(id, summary, description).WithMetadata(new ResponseSchema(typeof(T), alwaysIncluded));

    /// <summary>An endpoint that returns one record.</summary>
    public static RouteHandlerBuilder DescribeSingle<T>(this RouteHandlerBuilder endpoint, string id, string summary, string description) =>
        endpoint.AddCommonConventions(id, summary, description).AddEndpointFilter<RecordFormatFilter>().WithMetadata(new ResponseSchema(typeof(T), []));

    /// <summary>An endpoint whose record has a page for people.</summary>
    /// <param name="endpoint">The endpoint.</param>
    /// <param name="findPath">The path of the page by the id of the record.</param>
    public static RouteHandlerBuilder HasPage(this RouteHandlerBuilder endpoint, Func<string, string> findPath) => endpoint
        .WithMetadata(new OtherAddress(ResponseFormats.HtmlType, ResponseFormat.Html, HasAsOf: true, findPath)).Produces(StatusCodes.Status303SeeOther);

    /// <summary>An endpoint that answers the items of a body, and writes nothing.</summary>
    public static RouteHandlerBuilder DescribeBatch<T>(
        this RouteHandlerBuilder endpoint, string id, string summary, string description, long maxBytes = WriteEndpointExtensions.DefaultMaxBodyBytes) =>
        endpoint.AddEndpointFilter<BodyValidationFilter>().WithName(id).WithSummary(summary).WithDescription(description)
            .WithMetadata(new RequestSizeLimitAttribute(maxBytes)).ProducesErrors().Produces<T>()
            .Produces<ProblemV1>(StatusCodes.Status413PayloadTooLarge, ProblemResult.MediaType)
            .Produces<ProblemV1>(StatusCodes.Status415UnsupportedMediaType, ProblemResult.MediaType);

    /// <summary>An endpoint whose response is JSON as another specification defines it.</summary>
    public static RouteHandlerBuilder DescribeStandard(this RouteHandlerBuilder endpoint, string id, string summary, string description) =>
        endpoint.AddCommonConventions(id, summary, description);

    /// <summary>An endpoint that returns an HTML page.</summary>
    public static RouteHandlerBuilder DescribePage(this RouteHandlerBuilder endpoint, string id, string summary, string description) =>
        endpoint.AddCommonConventions(id, summary, description).WithMetadata(new FixedResponseFormat(ResponseFormats.HtmlType, ResponseFormat.Html))
            .Produces<string>(200, ResponseFormats.HtmlType);

    /// <summary>An endpoint that returns an Atom feed.</summary>
    public static RouteHandlerBuilder DescribeFeed(this RouteHandlerBuilder endpoint, string id, string summary, string description) =>
        endpoint.AddCommonConventions(id, summary, description).WithMetadata(new FixedResponseFormat(ResponseFormats.AtomType, ResponseFormat.Atom))
            .Produces<string>(200, ResponseFormats.AtomType);

    /// <summary>An endpoint that returns a JSON-LD document.</summary>
    public static RouteHandlerBuilder DescribeLinkedData(this RouteHandlerBuilder endpoint, string id, string summary, string description) =>
        endpoint.AddCommonConventions(id, summary, description).WithMetadata(new FixedResponseFormat(ResponseFormats.JsonLdType, ResponseFormat.JsonLd))
            .Produces<string>(200, ResponseFormats.JsonLdType);

    /// <summary>An endpoint with which an editor enters a record.</summary>
    public static RouteHandlerBuilder DescribeCreate<T>(this RouteHandlerBuilder endpoint, string tag, string id, string summary, string description) =>
        endpoint.AddEndpointFilter<BodyValidationFilter>().WithTags(tag).WithName(id).WithSummary(summary).WithDescription(description)
            .AsWriteEndpoint(KeyScope.RegisterWrite, MaxBodyBytes).ProducesErrors().Produces<SingleV1<T>>(StatusCodes.Status201Created).Produces<PreviewV1<T>>();

    /// <summary>An endpoint with which an editor corrects a record.</summary>
    public static RouteHandlerBuilder DescribeCorrection<T>(this RouteHandlerBuilder endpoint, string tag, string id) => endpoint.DescribeCreate<T>(
            tag, id, "Correct a record",
            "Corrects the record. The earlier version remains available with `knownAt`. Send the `ETag` that you received with the record as `If-Match`, and what changes as `record`: a JSON merge patch (RFC 7396) of the record as GET returns it. Properties that it does not name keep their values, and null removes a value. Read-only properties may be sent back as they are. If nothing changes, nothing is recorded, and the response is 200. A retraction has no `record`. A merge names the remaining record in `mergeInto`. To split a record, retract it and enter new records.")
        .WithMetadata(new RequiresIfMatchMetadata()).Produces<ProblemV1>(StatusCodes.Status412PreconditionFailed, ProblemResult.MediaType)
        .Produces<ProblemV1>(StatusCodes.Status428PreconditionRequired, ProblemResult.MediaType);

    /// <summary>An endpoint with which a reviewer rules on a doubtful case.</summary>
    public static RouteHandlerBuilder DescribeRuling<T>(this RouteHandlerBuilder endpoint, string tag, string id, string summary, string description) =>
        endpoint.AddEndpointFilter<BodyValidationFilter>().WithTags(tag).WithName(id).WithSummary(summary).WithDescription(description)
            .AsWriteEndpoint(KeyScope.RegisterAdmin, MaxBodyBytes).ProducesErrors().Produces<PreviewV1<T>>();

    /// <summary>An endpoint that writes what belongs to the API key of the request.</summary>
    public static RouteHandlerBuilder DescribeOwnWrite<T>(this RouteHandlerBuilder endpoint, string tag, string id, string summary, string description) =>
        endpoint.AddEndpointFilter<BodyValidationFilter>().WithTags(tag).WithName(id).WithSummary(summary).WithDescription(description)
            .AsOwnWriteEndpoint(MaxBodyBytes).ProducesErrors().Produces<PreviewV1<T>>();

    /// <summary>An endpoint that accepts a file.</summary>
    public static RouteHandlerBuilder DescribeUpload<T>(
        this RouteHandlerBuilder endpoint, string id, string summary, string description, long maxBytes, IReadOnlyList<string> mediaTypes) =>
        endpoint.AddEndpointFilter<BodyValidationFilter>().WithName(id).WithSummary(summary).WithDescription(description)
            .WithMetadata(new FileUploadMetadata(mediaTypes), new RequestSizeLimitAttribute(maxBytes))
            .AsWriteEndpoint(KeyScope.PublicationsImport, maxBytes).ProducesErrors().Produces<PreviewV1<T>>().Produces<SingleV1<T>>(StatusCodes.Status201Created);

    /// <summary>Documents the common error responses.</summary>
    public static RouteHandlerBuilder ProducesErrors(this RouteHandlerBuilder endpoint)
    {
        ((IEndpointConventionBuilder)endpoint).Add(ProblemResult.AddCommonProblems);
        return endpoint;
    }

    private static RouteHandlerBuilder AddCommonConventions(this RouteHandlerBuilder endpoint, string id, string summary, string description)
    {
        endpoint.AddEndpointFilter<QueryValidationEndpointFilter>().AddEndpointFilter<RequestCostFilter>().WithName(id).WithSummary(summary).WithDescription(description);
        return endpoint.ProducesErrors().Produces(StatusCodes.Status304NotModified);
    }
}
