using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;
using RecordsApi.Data;
using RecordsApi.Http.Formats;
using RecordsApi.Http.Queries;

namespace RecordsApi.Http.Queries;

/// <summary>Streams records as CSV, NDJSON, GeoJSON or a workbook in chunks, so that memory use stays constant.</summary>
internal sealed class StreamedListResult<T>(
    BoundQuery query, IAsyncEnumerable<IReadOnlyList<T>> chunks, long? total, RegisterV1 register, Func<T, string?> getJurisdictionId, RegisterContext db) : IResult
{
    private static readonly byte[] NewLine = "\n"u8.ToArray();

    /// <summary>The query as it was understood; only a workbook shows it.</summary>
    public QueryV1? Echo { get; init; }

    /// <inheritdoc />
    public Task ExecuteAsync(HttpContext httpContext)
    {
        if (httpContext.Features.Get<HeadRequest>() is null && httpContext.RequestServices.GetRequiredService<IStreamLimit>().TryBegin(httpContext) is { } refused)
            return refused.ExecuteAsync(httpContext);
        var response = httpContext.Response;
        if (total is { } count)
            response.Headers["X-Total-Count"] = count.ToString(CultureInfo.InvariantCulture);
        response.ContentType = query.Format switch
        {
            ResponseFormat.Csv => ResponseFormats.CsvType + "; charset=utf-8",
            ResponseFormat.GeoJson => ResponseFormats.GeoJsonType,
            ResponseFormat.Xlsx => ResponseFormats.XlsxType,
            _ => ResponseFormats.NdjsonType + "; charset=utf-8",
        };
        if (query.Format == ResponseFormat.Xlsx)
            response.Headers.ContentDisposition = $"attachment; filename=\"{query.Path.Split('/')[^1]}.xlsx\"";
        if (httpContext.Features.Get<HeadRequest>() is not null)
            return Task.CompletedTask;
        return query.Format switch
        {
            ResponseFormat.Csv => WriteCsvAsync(response, httpContext.RequestAborted),
            ResponseFormat.GeoJson => WriteGeoJsonAsync(response, httpContext.RequestAborted),
            ResponseFormat.Xlsx => WriteWorkbookAsync(response, httpContext.RequestAborted),
            _ => WriteNdjsonAsync(response, httpContext.RequestAborted),
        };
    }

    private async Task WriteGeoJsonAsync(HttpResponse response, CancellationToken cancellationToken)
    {
        await using var features = new GeoJsonFeatureWriter(response.BodyWriter, query.Fields!);
        features.Begin();
        await foreach (var chunk in chunks.WithCancellation(cancellationToken))
        {
            var points = await db.GetPointsAsync(chunk.Select(getJurisdictionId), cancellationToken);
            await features.WriteAsync(chunk, record => getJurisdictionId(record) is { } place ? points.GetValueOrDefault(place) : null, cancellationToken);
        }

        await features.EndAsync(register, cancellationToken);
    }

    private async Task WriteWorkbookAsync(HttpResponse response, CancellationToken cancellationToken)
    {
        await using var book = await WorkbookWriter.CreateAsync(response.Body, query.Fields!, cancellationToken);
        await foreach (var chunk in chunks.ReadAheadAsync(cancellationToken))
            await book.WriteAsync(chunk, cancellationToken);
        await book.EndAsync(WorkbookDescription.Create(query, Echo!, register), cancellationToken);
    }

    private async Task WriteCsvAsync(HttpResponse response, CancellationToken cancellationToken)
    {
        await using var csv = new CsvRecordWriter(response.Body, query.Fields!, query.Parsed.GetBoolean("bom") == true);
        await csv.WriteHeaderAsync(cancellationToken);
        await foreach (var chunk in chunks.ReadAheadAsync(cancellationToken))
            await csv.WriteAsync(chunk, cancellationToken);
    }

    private async Task WriteNdjsonAsync(HttpResponse response, CancellationToken cancellationToken)
    {
        var json = response.HttpContext.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;
        long written = 0;
        await foreach (var chunk in chunks.ReadAheadAsync(cancellationToken))
        {
            foreach (var record in chunk)
            {
                if (query.IsSparse)
                    await JsonSerializer.SerializeAsync(response.Body, new SparseRecord(record!, query.Fields!), json, cancellationToken);
                else
                    await JsonSerializer.SerializeAsync(response.Body, record, json, cancellationToken);
                await response.Body.WriteAsync(NewLine, cancellationToken);
                written++;
            }
        }

        if (query.Parsed.GetBoolean("trailer") != true)
            return;
        await JsonSerializer.SerializeAsync(response.Body, new { trailer = new { count = written, register } }, json, cancellationToken);
        await response.Body.WriteAsync(NewLine, cancellationToken);
    }
}
