using RecordsApi.Data.Editing;

namespace RecordsApi.Http.Security.Writes;

/// <summary>The response to a completed write.</summary>
/// <param name="Status">HTTP status, 200 or 201.</param>
/// <param name="Body">What is sent as JSON.</param>
/// <param name="Location">URL of the created record.</param>
/// <param name="ETag">Entity tag of the current record, in quotes.</param>
internal sealed record WriteResponse(int Status, object Body, string? Location = null, string? ETag = null);

/// <summary>What a write did, for the audit log.</summary>
/// <param name="RecordKind">Kind of record, one of <see cref="RecordKinds"/>.</param>
/// <param name="Id">Its id.</param>
/// <param name="Reason">Why, in the editor's words.</param>
/// <param name="Before">The record before the write, as JSON.</param>
/// <param name="After">The record after the write, as JSON.</param>
internal sealed record WriteAuditRecord(string RecordKind, string Id, string? Reason = null, string? Before = null, string? After = null)
{
    /// <summary>The kind of API keys.</summary>
    public const string ApiKeyKind = "api-key";

    /// <summary>The kind of webhooks.</summary>
    public const string WebhookKind = "webhook";

    /// <summary>Kinds of records that are written.</summary>
    public static IReadOnlyList<string> RecordKinds { get; } =
        [.. Enum.GetValues<RecordsApi.Data.Editing.RecordKind>().Select(GetCode), "publication", ApiKeyKind, WebhookKind];

    /// <summary>The code of a kind of record.</summary>
    public static string GetCode(RecordsApi.Data.Editing.RecordKind recordKind) => recordKind.ToString().ToLowerInvariant();
}
