using RecordsApi.Http.Formats;

namespace RecordsApi.Http.Queries;

/// <summary>A single record as CSV: the header and its rows, with the columns of the list of such records.</summary>
internal sealed class RecordCsvResult(object record, BoundQuery query) : IResult
{
    /// <inheritdoc />
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.ContentType = ResponseFormats.CsvType + "; charset=utf-8";
        var table = RecordRows.Create(record, query.Fields!);
        await using var csv = new CsvRecordWriter(httpContext.Response.Body, table.Fields, query.Parsed.GetBoolean("bom") == true);
        await csv.WriteHeaderAsync(httpContext.RequestAborted);
        await csv.WriteAsync(table.Rows, httpContext.RequestAborted);
    }
}
