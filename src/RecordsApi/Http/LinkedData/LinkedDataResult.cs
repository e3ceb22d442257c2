using System.Text.Json;
using RecordsApi.Http.Formats;
using RecordsApi.Http.Queries;

namespace RecordsApi.Http.LinkedData;

/// <summary>A single record as JSON-LD.</summary>
internal sealed class LinkedDataResult(object record, RegisterV1 register, BoundQuery query) : IResult
{
    /// <inheritdoc />
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        var types = httpContext.RequestServices.GetRequiredService<LinkedDataTypes>();
        httpContext.Response.ContentType = ResponseFormats.JsonLdType;
        await httpContext.Response.Body.WriteAsync(
            JsonSerializer.SerializeToUtf8Bytes(new LinkedDataWriter(types, query).Write(record, query.Fields!, register), JsonSerialization.Options), httpContext.RequestAborted);
    }
}
