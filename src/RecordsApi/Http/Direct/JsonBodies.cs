using System.Collections.Concurrent;
using System.Text.Json;

namespace RecordsApi.Http.Direct;

/// <summary>Keeps bodies for the next answers: making one takes longer than filling it.</summary>
internal sealed class JsonBodies(JsonSerializerOptions shapes)
{
    // As many as are written at once on most machines; more are made, and let go.
    private const int Most = 32;

    private readonly ConcurrentQueue<JsonBody> idle = new();

    /// <summary>An empty body.</summary>
    public JsonBody Take() => idle.TryDequeue(out var body) ? body : new(shapes);

    /// <summary>Takes one back.</summary>
    public void Return(JsonBody body)
    {
        if (!body.IsSmall || idle.Count >= Most)
        {
            body.Dispose();
            return;
        }

        body.Empty();
        idle.Enqueue(body);
    }
}
