using RecordsApi.Http.Errors;

namespace RecordsApi.Features.Reconciliation;

/// <summary>A query of a batch.</summary>
/// <param name="Key">Its key in the batch.</param>
/// <param name="Text">The name, or null.</param>
/// <param name="Types">Ids of types; empty for all.</param>
/// <param name="RequiresAllTypes">Whether a record must have all of the types.</param>
/// <param name="Limit">Maximum number of candidates.</param>
/// <param name="Hints">The given values of each property.</param>
internal sealed record ReconciliationQuery(
    string Key, string? Text, IReadOnlyList<string> Types, bool RequiresAllTypes, int Limit, IReadOnlyDictionary<string, IReadOnlyList<string>> Hints);

/// <summary>Which values of which records to return.</summary>
/// <param name="Ids">Ids of records.</param>
/// <param name="Properties">Properties.</param>
internal sealed record DataExtensionRequest(IReadOnlyList<string> Ids, IReadOnlyList<EntityProperty> Properties);

/// <summary>What a client asks the reconciliation service for: a batch of queries, or values of properties; without both, the manifest.</summary>
internal sealed class ReconciliationRequest
{
    /// <summary>Name of the parameter with a batch of queries.</summary>
    public const string QueriesName = "queries";

    /// <summary>Name of the parameter with a data extension query.</summary>
    public const string ExtendName = "extend";

    /// <summary>Maximum number of queries, and of records whose values are returned.</summary>
    public const int MaxItems = 500;

    private ReconciliationRequest(IReadOnlyList<ReconciliationQuery>? queries, DataExtensionRequest? extension, IReadOnlyList<ValidationError> errors) =>
        (Queries, Extension, Errors) = (queries, extension, errors);

    /// <summary>The batch of queries.</summary>
    public IReadOnlyList<ReconciliationQuery>? Queries { get; }

    /// <summary>The values to return.</summary>
    public DataExtensionRequest? Extension { get; }

    /// <summary>What is wrong with the request.</summary>
    public IReadOnlyList<ValidationError> Errors { get; }

    /// <summary>Number of queries, or of records.</summary>
    public int ItemCount => Queries?.Count ?? Extension?.Ids.Count ?? 0;

    /// <summary>Reads a request.</summary>
    /// <param name="queries">A batch of queries as JSON; null without one.</param>
    /// <param name="extend">A data extension query as JSON; null without one.</param>
    public static ReconciliationRequest Parse(string? queries, string? extend)
    {
        if (queries is not null && extend is not null)
            return new(null, null, [new(ExtendName, $"Send either {QueriesName} or {ExtendName}.")]);
        var reader = new ReconciliationJsonReader(queries is null ? ExtendName : QueriesName);
        return queries is not null ? new(reader.ReadBatch(queries), null, reader.Errors)
            : extend is not null ? new(null, reader.ReadExtension(extend), reader.Errors)
            : new(null, null, []);
    }

    /// <summary>The response to a request for more than <see cref="MaxItems"/>; null if there are fewer.</summary>
    public ProblemResult? FindTooManyItems() => ItemCount <= MaxItems ? null : new(
        ProblemTypes.TooLarge, $"{(Queries is null ? "Values of" : "A batch of")} {ItemCount} {(Queries is null ? "records" : "queries")} are too many: the maximum is {MaxItems}.");
}
