using System.Reflection;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http.Metadata;
using RecordsApi.Http.Formats;

namespace RecordsApi.Http.Queries;

/// <summary>The response of a list endpoint: one page as JSON, or all records as a stream in another format.</summary>
/// <typeparam name="T">The type of the records.</typeparam>
internal sealed class ListResult<T> : IResult, INestedHttpResult, IEndpointMetadataProvider
{
    /// <summary>Creates the response of one page.</summary>
    public ListResult(Ok<ListV1<T>> page) => Result = page;

    /// <summary>Creates the response of a stream.</summary>
    public ListResult(StreamedListResult<T> stream) => Result = stream;

    /// <inheritdoc />
    public IResult Result { get; }

    /// <inheritdoc />
    public Task ExecuteAsync(HttpContext httpContext) => Result.ExecuteAsync(httpContext);

    static void IEndpointMetadataProvider.PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(
            StatusCodes.Status200OK, typeof(ListV1<T>), [ResponseFormats.JsonType, ResponseFormats.CsvType, ResponseFormats.NdjsonType, ResponseFormats.XlsxType]));
}
