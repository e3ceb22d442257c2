using RecordsApi.Http.Errors;

namespace RecordsApi.Http.Queries;

/// <summary>The problem response for an unknown id.</summary>
internal static class NotFoundProblem
{
    /// <summary>A 404 that suggests the closest record.</summary>
    public static async Task<ProblemResult> CreateNotFoundAsync(
        this RecordSuggestions suggestions, RecordReference reference, string id, CancellationToken cancellationToken)
    {
        var error = await suggestions.CreateErrorAsync("id", reference, id, cancellationToken);
        return new ProblemResult(ProblemTypes.NotFound, error.Message, ProblemErrors.From([error with { Allowed = null }]));
    }
}
