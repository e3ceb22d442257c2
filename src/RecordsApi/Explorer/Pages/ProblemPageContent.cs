using RecordsApi.Http.Errors;

namespace RecordsApi.Explorer.Pages;

/// <summary>The content of <see cref="ProblemPage"/>.</summary>
/// <param name="Problem">The problem.</param>
/// <param name="BasePath">The path before that of every page.</param>
public sealed record ProblemPageContent(ProblemV1 Problem, string BasePath)
{
    /// <summary>What went wrong, in a sentence. Addresses without a record have an explanation for programs, which does not help people.</summary>
    public string? Detail => Problem.Detail == ProblemTypes.NotFound.Meaning ? "There is no page at this address." : Problem.Detail;
}
