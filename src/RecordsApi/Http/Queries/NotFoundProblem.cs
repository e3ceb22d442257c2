using RecordsApi.Http.Errors;
using RecordsApi.Http.Queries;

namespace RecordsApi.Http.Queries;

/// <summary>The problem response for an unknown id.</summary>
internal static class NotFoundProblem
{
    /// <summary>A 404 that suggests the closest id.</summary>
    public static async Task<ProblemResult> CreateAsync(string recordKind, string id, IQueryable<string> ids, CancellationToken cancellationToken)
    {
        var (nearest, _) = await IdSuggestions.SuggestAsync(ids, id, cancellationToken);
        var error = new ValidationError("id", $"The register has no {recordKind} '{id}'.", Suggestion: nearest);
        return new ProblemResult(ProblemTypes.NotFound, error.Message, ProblemErrors.From([error]));
    }
}
