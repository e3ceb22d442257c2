using RecordsApi.Http.Formats;
using RecordsApi.Http.Queries;

namespace RecordsApi.Http.Citations;

/// <summary>Endpoint filter: if the format of a citation is requested, replaces the response with a record by the citation of the record.</summary>
internal sealed class CitationFilter : IEndpointFilter
{
    /// <inheritdoc />
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        ArgumentNullException.ThrowIfNull(next);
        var response = await next(context);
        var query = context.Arguments.OfType<BoundQuery>().Single();
        return query.Format is ResponseFormat.Citation or ResponseFormat.CslJson or ResponseFormat.BibTex
            && QueryValidationFilter.Unwrap(response) is IValueHttpResult { Value: ISingleRecord { Record: ICitable cited } single }
            ? new CitationResult(cited.Describe(), single.Register, query)
            : response;
    }
}
