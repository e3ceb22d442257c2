using RecordsApi.Http.Citations;
using RecordsApi.Http.Formats;
using RecordsApi.Http.Queries;

namespace RecordsApi.Http.LinkedData;

/// <summary>Endpoint filter: replaces the response with a record by its citation, its row of CSV or its JSON-LD, if one of these formats is requested.</summary>
internal sealed class RecordFormatFilter : IEndpointFilter
{
    /// <inheritdoc />
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        ArgumentNullException.ThrowIfNull(next);
        var response = await next(context);
        var query = context.Arguments.OfType<BoundQuery>().Single();
        if (query.Format == ResponseFormat.Json || QueryValidationEndpointFilter.Unwrap(response) is not IValueHttpResult { Value: ISingleRecord single })
            return response;
        return (query.Format, single.Record) switch
        {
            (ResponseFormat.Csv, { } record) => new RecordCsvResult(record, query),
            (ResponseFormat.JsonLd, { } record) => new LinkedDataResult(record, single.Register, query),
            (ResponseFormat.Citation or ResponseFormat.CslJson or ResponseFormat.BibTex or ResponseFormat.Apa or ResponseFormat.Ap, ICitable cited) => new CitationResult(cited.Describe(), single.Register, query),
            _ => response,
        };
    }
}
