using RecordsApi.Http.Queries;

namespace RecordsApi.Http.Errors;

/// <summary>Answers that a record is not there, with the nearest that is.</summary>
internal static class NotFoundProblem
{
    /// <summary>A 404 that names the nearest id.</summary>
    public static async Task<ProblemResult> CreateAsync(string recordKind, string id, IQueryable<string> ids, CancellationToken cancellationToken)
    {
        var (nearest, _) = await IdSuggestions.SuggestAsync(ids, id, cancellationToken);
        var mistake = new ValidationError("id", $"The register has no {recordKind} '{id}'.", Suggestion: nearest);
        return new ProblemResult(ProblemTypes.NotFound, mistake.Message, ProblemErrors.From([mistake]));
    }
}
