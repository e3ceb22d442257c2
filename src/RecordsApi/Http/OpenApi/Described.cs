using RecordsApi.Http.Asking;
using RecordsApi.Http.Errors;
using RecordsApi.Http.Formats;
using RecordsApi.Http.Paging;

namespace RecordsApi.Http.OpenApi;

/// <summary>Names and describes endpoints, and puts the check of the question before them.</summary>
internal static class Described
{
    /// <summary>An endpoint that answers with a list, whose records have some of their optional keys always.</summary>
    public static RouteHandlerBuilder Describes<T>(this RouteHandlerBuilder endpoint, string id, string summary, string description, params string[] always) =>
        endpoint.Common(id, summary, description).WithMetadata(new RecordShape(typeof(T), always))
            .Produces<ListV1<T>>(200, FormatNames.JsonType, FormatNames.CsvType, FormatNames.NdjsonType);

    /// <summary>An endpoint that answers with one record.</summary>
    public static RouteHandlerBuilder DescribesOne<T>(this RouteHandlerBuilder endpoint, string id, string summary, string description) =>
        endpoint.Common(id, summary, description).WithMetadata(new RecordShape(typeof(T), [])).Produces<SingleV1<T>>();

    /// <summary>An endpoint that answers with an Atom feed.</summary>
    public static RouteHandlerBuilder DescribesFeed(this RouteHandlerBuilder endpoint, string id, string summary, string description) =>
        endpoint.Common(id, summary, description).WithMetadata(new ServedAs(FormatNames.AtomType, Format.Atom))
            .Produces<string>(200, FormatNames.AtomType);

    private static RouteHandlerBuilder Common(this RouteHandlerBuilder endpoint, string id, string summary, string description)
    {
        endpoint.AddEndpointFilter<AskingFilter>().WithName(id).WithSummary(summary).WithDescription(description);
        foreach (var status in (int[])[400, 404, 405, 406, 429, 500, 503])
            endpoint.Produces<ProblemV1>(status, ProblemResult.MediaType);
        return endpoint.Produces(StatusCodes.Status304NotModified);
    }
}
