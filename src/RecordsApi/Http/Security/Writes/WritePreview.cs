using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using RecordsApi.Data;
using RecordsApi.Http.Formats;
using RecordsApi.Http.Queries;

namespace RecordsApi.Http.Security.Writes;

/// <summary>Previews of writes: a write is done in its transaction and rolled back, so that a preview says what the write would say.</summary>
internal static class WritePreview
{
    private const int MaxChanges = 100;

    /// <summary>The parameter that asks for a preview.</summary>
    public static QueryParameter Parameter { get; } = new("dryRun", ParameterKind.Boolean,
        "If true, nothing is written: the response is what the write would return, with `dryRun` and the entries that it would add to the change log as `changes`.");

    /// <summary>Whether a request asks for a preview.</summary>
    public static bool IsRequested(HttpRequest request) => request.Query[Parameter.Name] is ["true"];

    /// <summary>Creates the body of the response.</summary>
    /// <param name="body">The body that the write would return, serialized.</param>
    /// <param name="db">The register with the write in it; null if it changes nothing.</param>
    /// <param name="committed">The register without the write.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    public static async Task<string> CreateBodyAsync(string body, RegisterContext? db, RegisterContext committed, CancellationToken cancellationToken)
    {
        var last = await committed.Changes.MaxAsync(c => (long?)c.Sequence, cancellationToken) ?? 0;
        var changes = db is null ? [] : await db.Changes.Where(c => c.Sequence > last).OrderBy(c => c.Sequence).Take(MaxChanges)
            .Select(c => new PreviewedChangeV1(c.Kind, c.Thing, c.ThingId, c.AgreementId, c.Status, c.OccurredOn, c.Before, c.After)).ToListAsync(cancellationToken);
        var count = db is null ? 0 : await db.Changes.CountAsync(c => c.Sequence > last, cancellationToken);
        var response = JsonNode.Parse(body)!.AsObject();
        response["dryRun"] = true;
        response["changes"] = JsonSerializer.SerializeToNode(changes, JsonSerialization.Options);
        response["changeCount"] = count;
        return response.ToJsonString(JsonSerialization.Options);
    }
}

/// <summary>Rolls a previewed write back, and carries its response.</summary>
internal sealed class WritePreviewedException(StoredResponseResult result) : Exception("The write was a preview.")
{
    /// <summary>The response.</summary>
    public StoredResponseResult Result { get; } = result;
}
