using RecordsApi.Http.Asking;

namespace RecordsApi.Http.Errors;

/// <summary>Answers that a record is not there, with the nearest that is.</summary>
internal static class NotFoundAnswer
{
    /// <summary>A 404 that names the nearest id.</summary>
    public static async Task<IResult> OfAsync(string thing, string id, IQueryable<string> ids, CancellationToken cancellationToken)
    {
        var (nearest, _) = await KnownValues.SuggestAsync(ids, id, cancellationToken);
        var mistake = new QueryMistake("id", $"The register has no {thing} '{id}'.", Nearest: nearest);
        return new ProblemResult(Problems.NotFound, mistake.Message, ProblemErrors.From([mistake]));
    }
}
