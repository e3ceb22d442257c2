using System.IO.Pipelines;
using System.Text.Json;
using RecordsApi.Http.Queries;

namespace RecordsApi.Http.Formats;

/// <summary>Coordinates (WGS 84).</summary>
/// <param name="Longitude">Degrees east.</param>
/// <param name="Latitude">Degrees north.</param>
internal sealed record GeoPoint(double Longitude, double Latitude);

/// <summary>
/// Writes records as the features of a FeatureCollection (RFC 7946) with a point, or a null geometry if the coordinates are
/// unknown, and with the columns of <see cref="FlatColumns"/> as properties. The count comes last, so that a truncated file can be recognized.
/// </summary>
internal sealed class GeoJsonFeatureWriter(PipeWriter body, IReadOnlyList<FieldDescriptor> fields) : IAsyncDisposable
{
    private readonly Utf8JsonWriter json = new(body, new() { Encoder = JsonSerialization.Options.Encoder });
    private readonly (JsonEncodedText Name, FlatColumn Column)[] properties =
        [.. FlatColumns.ForFields(fields).Select(column => (JsonEncodedText.Encode(column.Name), column))];

    private readonly FieldDescriptor id = fields.First(k => k.Name == "id");
    private long written;

    /// <summary>Starts the collection.</summary>
    public void Begin()
    {
        json.WriteStartObject();
        json.WriteString("type", "FeatureCollection");
        json.WriteStartArray("features");
    }

    /// <summary>Writes records with their points.</summary>
    public async Task WriteAsync<T>(IEnumerable<T> records, Func<T, GeoPoint?> pointOf, CancellationToken cancellationToken)
    {
        foreach (var record in records)
        {
            json.WriteStartObject();
            json.WriteString("type", "Feature");
            json.WriteString("id", (string?)id.GetValue(record!));
            WriteGeometry(pointOf(record));
            WriteProperties(record!);
            json.WriteEndObject();
            written++;
        }

        await SendAsync(cancellationToken);
    }

    /// <summary>Ends the collection.</summary>
    public Task EndAsync(RegisterV1 register, CancellationToken cancellationToken)
    {
        json.WriteEndArray();
        json.WritePropertyName("register");
        JsonSerializer.Serialize(json, register, JsonSerialization.Options);
        json.WriteNumber("count", written);
        json.WriteEndObject();
        return SendAsync(cancellationToken);
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => json.DisposeAsync();

    private async Task SendAsync(CancellationToken cancellationToken)
    {
        await json.FlushAsync(cancellationToken);
        await body.FlushAsync(cancellationToken);
    }

    // Flat, as maps and geographic information systems expect them.
    private void WriteProperties(object record)
    {
        json.WriteStartObject("properties");
        foreach (var (name, column) in properties)
        {
            json.WritePropertyName(name);
            WriteScalar(column.GetScalar(record));
        }

        json.WriteEndObject();
    }

    // The frequent types without a look-up of how they are serialized.
    private void WriteScalar(object? value)
    {
        switch (value)
        {
            case null:
                json.WriteNullValue();
                break;
            case string text:
                json.WriteStringValue(text);
                break;
            case bool flag:
                json.WriteBooleanValue(flag);
                break;
            case int number:
                json.WriteNumberValue(number);
                break;
            default:
                JsonSerializer.Serialize(json, value, value.GetType(), JsonSerialization.Options);
                break;
        }
    }

    private void WriteGeometry(GeoPoint? point)
    {
        if (point is null)
        {
            json.WriteNull("geometry");
            return;
        }

        json.WriteStartObject("geometry");
        json.WriteString("type", "Point");
        json.WriteStartArray("coordinates");
        json.WriteNumberValue(point.Longitude);
        json.WriteNumberValue(point.Latitude);
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
