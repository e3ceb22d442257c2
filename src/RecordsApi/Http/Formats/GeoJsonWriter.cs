using System.Text.Json;

namespace RecordsApi.Http.Formats;

/// <summary>Writes records as the features of one GeoJSON collection (RFC 7946), a feature a line.</summary>
internal sealed class GeoJsonWriter(Stream body, JsonSerializerOptions json)
{
    private bool isFirst = true;

    /// <summary>Writes the beginning.</summary>
    public ValueTask BeginAsync(CancellationToken cancellationToken) =>
        body.WriteAsync("{\"type\":\"FeatureCollection\",\"features\":[\n"u8.ToArray(), cancellationToken);

    /// <summary>Writes a feature; its geometry is a point (degrees, WGS 84), or null where none is known.</summary>
    public async Task WriteAsync<T>(string id, T properties, (double Latitude, double Longitude)? point, CancellationToken cancellationToken)
    {
        if (!isFirst)
            await body.WriteAsync(",\n"u8.ToArray(), cancellationToken);
        isFirst = false;
        var geometry = point is { } p ? new { type = "Point", coordinates = (double[])[p.Longitude, p.Latitude] } : null;
        await body.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(new { type = "Feature", id, geometry, properties }, json), cancellationToken);
    }

    /// <summary>Writes the end with what is to be told of the whole, under the name <c>trailer</c>.</summary>
    public async Task EndAsync<T>(T trailer, CancellationToken cancellationToken)
    {
        await body.WriteAsync("\n],\"trailer\":"u8.ToArray(), cancellationToken);
        await body.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(trailer, json), cancellationToken);
        await body.WriteAsync("}\n"u8.ToArray(), cancellationToken);
    }
}
