using System.Globalization;
using RecordsApi.Data;
using RecordsApi.Data.Queries;
using RecordsApi.Http.Errors;
using RecordsApi.Http.Formats;

namespace RecordsApi.Http.Queries;

/// <summary>A computed list that is returned as a whole.</summary>
/// <param name="Subject">What the records are; the start of the sentence of the response.</param>
/// <param name="Options">How they were computed, including defaults, by parameter.</param>
/// <param name="Records">The records, in order.</param>
/// <param name="Notes">What a reader should know about the response.</param>
internal sealed record UnpagedDefinition<T>(
    string Subject, IReadOnlyDictionary<string, object> Options, IReadOnlyList<T> Records, IReadOnlyList<string> Notes)
{
    /// <summary>The last date that they are about, where that is not the date of the query.</summary>
    public DateOnly? LastDate { get; init; }

    /// <summary>Maximum number of records.</summary>
    public int Limit { get; init; } = UnpagedResponder.MaxRecords;

    /// <summary>Whether the filters of the query match nothing.</summary>
    public bool FoundNothing { get; init; } = Records.Count == 0;

    /// <summary>Whether that date is the default; null where that follows from the query.</summary>
    public bool? IsDefaultDate { get; init; }
}

/// <summary>Returns lists that are never split into pages. Their length is limited; a longer result is rejected.</summary>
internal sealed class UnpagedResponder(DatasetMetadataReader register, NameSuggestions suggestions, RegisterContext db)
{
    /// <summary>Maximum number of records in a response.</summary>
    public const int MaxRecords = 20_000;

    /// <summary>Returns the list in the requested format.</summary>
    public async Task<ListResult<T>> RespondAsync<T>(
        BoundQuery query, UnpagedDefinition<T> definition, CancellationToken cancellationToken)
    {
        var state = await register.GetMetadataAsync(query, definition.LastDate ?? query.TemporalContext.AsOf, definition.IsDefaultDate ?? query.Coverage.IsDefaultDate, cancellationToken);
        var echo = QueryEcho.CreateUnpaged(query, definition.Subject, definition.Options, definition.Notes);
        if (query.Format != ResponseFormat.Json)
            return new(new StreamedListResult<T>(query, SingleChunkAsync(definition.Records), definition.Records.Count, state, _ => null, db) { Echo = echo });
        if (definition.FoundNothing)
            echo = echo with { Suggestions = await suggestions.SuggestForEmptyListAsync(query, cancellationToken) };
        return new(TypedResults.Ok(new ListV1<T>(definition.Records, new(definition.Limit, null, null, definition.Records.Count, true), echo, state)));
    }

    /// <summary>The problem response for a result that is too long; <paramref name="advice"/> says how to make it shorter.</summary>
    public static ProblemResult TooManyRecords(string parameter, string advice) => QueryValidationEndpointFilter.CreateProblem([new(parameter,
        string.Create(CultureInfo.InvariantCulture, $"The response would contain more than {MaxRecords:N0} records, which is the maximum. {advice}"))]);

    private static async IAsyncEnumerable<IReadOnlyList<T>> SingleChunkAsync<T>(IReadOnlyList<T> records)
    {
        await Task.CompletedTask;
        yield return records;
    }
}
