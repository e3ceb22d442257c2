using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace RecordsApi.Http.OpenApi;

/// <summary>Sorts the responses of each operation by status code.</summary>
/// <remarks>They come from the result types of handlers, from conventions and from other filters, in an order without meaning.</remarks>
internal sealed class ResponseOrderFilter : IOperationFilter
{
    /// <inheritdoc />
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        var sorted = new OpenApiResponses();
        foreach (var (status, response) in operation.Responses!.OrderBy(r => r.Key, StringComparer.Ordinal))
            sorted[status] = response;
        operation.Responses = sorted;
    }
}
