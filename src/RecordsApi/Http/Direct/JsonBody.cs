using System.Buffers;
using System.Text.Json;

namespace RecordsApi.Http.Direct;

/// <summary>A body while it is written, in memory that is used again for the next one.</summary>
internal sealed class JsonBody : IDisposable
{
    // A longer one is rare, and what it took is given back.
    private const int MostKept = 256 << 10;

    private readonly ArrayBufferWriter<byte> written = new(4096);
    private readonly JsonSerializerOptions shapes;

    /// <summary>An empty one.</summary>
    /// <param name="shapes">How the values of answers are written.</param>
    public JsonBody(JsonSerializerOptions shapes)
    {
        this.shapes = shapes;
        Json = new(written, new JsonWriterOptions { Encoder = shapes.Encoder, MaxDepth = shapes.MaxDepth, SkipValidation = true });
    }

    /// <summary>Writes into it.</summary>
    public Utf8JsonWriter Json { get; }

    /// <summary>What was written, until it is emptied.</summary>
    public ReadOnlyMemory<byte> Written
    {
        get
        {
            Json.Flush();
            return written.WrittenMemory;
        }
    }

    /// <summary>Whether it is worth keeping for the next answer.</summary>
    public bool IsSmall => written.Capacity <= MostKept;

    /// <summary>Writes a member as it is written in every answer.</summary>
    public void Write<T>(string name, T value)
    {
        Json.WritePropertyName(name);
        JsonSerializer.Serialize(Json, value, shapes);
    }

    /// <summary>Lets go of what was written.</summary>
    public void Empty()
    {
        Json.Reset();
        written.ResetWrittenCount();
    }

    /// <inheritdoc />
    public void Dispose() => Json.Dispose();
}
