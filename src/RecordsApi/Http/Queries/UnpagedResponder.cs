using System.Globalization;
using RecordsApi.Data;
using RecordsApi.Data.Queries;
using RecordsApi.Http.Errors;
using RecordsApi.Http.Formats;

namespace RecordsApi.Http.Queries;

/// <summary>Records that were computed together and are given together.</summary>
/// <param name="Subject">What they are, at the start of the answer's sentence.</param>
/// <param name="Options">How they were counted, defaults included, by parameter.</param>
/// <param name="Records">The records in their order.</param>
/// <param name="Notes">What a reader should know about the answer.</param>
internal sealed record UnpagedDefinition<T>(
    string Subject, IReadOnlyDictionary<string, object> Options, IReadOnlyList<T> Records, IReadOnlyList<string> Notes);

/// <summary>Answers lists that are never cut into pages: they are bounded, and one that is longer is refused.</summary>
internal sealed class UnpagedResponder(DatasetMetadataReader register, RegisterContext db)
{
    /// <summary>Most records in an answer.</summary>
    public const int MaxRecords = 20_000;

    /// <summary>The answer in the form that was asked for, as of the frame's two times.</summary>
    public async Task<ListResult<T>> RespondAsync<T>(
        BoundQuery query, TemporalContext temporalContext, UnpagedDefinition<T> definition, CancellationToken cancellationToken)
    {
        var state = await register.GetMetadataAsync(temporalContext, cancellationToken);
        if (query.Format != ResponseFormat.Json)
            return new(new StreamedListResult<T>(query, SingleChunkAsync(definition.Records), definition.Records.Count, state, _ => null, db));
        return new(TypedResults.Ok(new ListV1<T>(
            definition.Records, new(MaxRecords, null, definition.Records.Count, true),
            QueryEcho.CreateUnpaged(query, definition.Subject, definition.Options, definition.Notes), state)));
    }

    /// <summary>The mistake of asking for more than can be given at once; <paramref name="advice"/> says what to do about it.</summary>
    public static ProblemResult TooManyRecords(string parameter, string advice) => QueryValidationFilter.CreateProblem([new(parameter,
        string.Create(CultureInfo.InvariantCulture, $"The answer would hold more than {MaxRecords:N0} records, which is the most that is given at once. {advice}"))]);

    private static async IAsyncEnumerable<IReadOnlyList<T>> SingleChunkAsync<T>(IReadOnlyList<T> records)
    {
        await Task.CompletedTask;
        yield return records;
    }
}
