using RecordsApi.Http.Errors;

namespace RecordsApi.Explorer.Context;

/// <summary>A page cannot be shown, because the API answered with a problem or a redirect.</summary>
internal sealed class PageProblemException(IResult result) : Exception("The API did not answer with a record.")
{
    /// <summary>The response to the request for the page.</summary>
    public IResult Result { get; } = result;

    /// <summary>The page's form of a problem.</summary>
    public static PageProblemException Create(ProblemV1 problem) =>
        new(new ProblemResult(ProblemTypes.FindByType(problem.Type), problem.Detail, problem.Errors));

    /// <summary>The page of a record that does not exist.</summary>
    /// <param name="message">What does not exist.</param>
    /// <param name="nearest">The nearest id; null if none is near.</param>
    public static PageProblemException CreateNotFound(string message, string? nearest) =>
        new(new ProblemResult(ProblemTypes.NotFound, message, ProblemErrors.From([new("id", message, Suggestion: nearest)])));
}
