using RecordsApi.Http.Errors;

namespace RecordsApi.Explorer.Pages;

/// <summary>The content of <see cref="ProblemPage"/>.</summary>
/// <param name="Problem">The problem.</param>
/// <param name="BasePath">The path before that of every page.</param>
public sealed record ProblemPageContent(ProblemV1 Problem, string BasePath);
