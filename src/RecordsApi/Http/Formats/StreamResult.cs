using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;
using RecordsApi.Http.Asking;
using RecordsApi.Http.Paging;
using RecordsApi.Register.Storage;

namespace RecordsApi.Http.Formats;

/// <summary>Streams records as CSV, NDJSON or GeoJSON, a chunk at a time, so that memory stays flat.</summary>
internal sealed class StreamResult<T>(
    Asked asked, IAsyncEnumerable<IReadOnlyList<T>> chunks, long? total, RegisterV1 register, Func<T, string?> placeOf, RegisterContext db) : IResult
{
    private static readonly byte[] NewLine = "\n"u8.ToArray();

    /// <inheritdoc />
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        if (total is { } count)
            response.Headers["X-Total-Count"] = count.ToString(CultureInfo.InvariantCulture);
        response.ContentType = asked.Format switch
        {
            Format.Csv => FormatNames.CsvType + "; charset=utf-8",
            Format.GeoJson => FormatNames.GeoJsonType,
            _ => FormatNames.NdjsonType + "; charset=utf-8",
        };
        return asked.Format switch
        {
            Format.Csv => WriteCsvAsync(response, httpContext.RequestAborted),
            Format.GeoJson => WriteGeoJsonAsync(response, httpContext.RequestAborted),
            _ => WriteNdjsonAsync(response, httpContext.RequestAborted),
        };
    }

    private async Task WriteGeoJsonAsync(HttpResponse response, CancellationToken cancellationToken)
    {
        await using var features = new GeoJsonFeatures(response.BodyWriter, asked.Keys!);
        features.Begin();
        await foreach (var chunk in chunks.WithCancellation(cancellationToken))
        {
            var points = await db.PointsAsync(chunk.Select(placeOf), cancellationToken);
            await features.WriteAsync(chunk, record => placeOf(record) is { } place ? points.GetValueOrDefault(place) : null, cancellationToken);
        }

        await features.EndAsync(register, cancellationToken);
    }

    private async Task WriteCsvAsync(HttpResponse response, CancellationToken cancellationToken)
    {
        await using var csv = new CsvRows(response.Body, asked.Keys!, asked.Reading.Flag("bom") == true);
        await csv.WriteHeaderAsync(cancellationToken);
        await foreach (var chunk in chunks.Ahead(cancellationToken))
            await csv.WriteAsync(chunk, cancellationToken);
    }

    // The last line gives the count, so that a cut file can be told from a whole one.
    private async Task WriteNdjsonAsync(HttpResponse response, CancellationToken cancellationToken)
    {
        var json = response.HttpContext.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;
        long written = 0;
        await foreach (var chunk in chunks.Ahead(cancellationToken))
        {
            foreach (var record in chunk)
            {
                if (asked.IsPicked)
                    await JsonSerializer.SerializeAsync(response.Body, new PickedRecord(record!, asked.Keys!), json, cancellationToken);
                else
                    await JsonSerializer.SerializeAsync(response.Body, record, json, cancellationToken);
                await response.Body.WriteAsync(NewLine, cancellationToken);
                written++;
            }
        }

        await JsonSerializer.SerializeAsync(response.Body, new { trailer = new { count = written, register } }, json, cancellationToken);
        await response.Body.WriteAsync(NewLine, cancellationToken);
    }
}
