using RecordsApi.Http.Queries;

namespace RecordsApi.Http.Errors;

/// <summary>An error, as RFC 9457 wants it.</summary>
/// <param name="Type" example="http://localhost/v1/enums/problems#invalid-query">Address that explains this kind of error.</param>
/// <param name="Title" example="The question has mistakes">Name of the kind.</param>
/// <param name="Status" example="400">HTTP status.</param>
/// <param name="Detail" example="stat: There is no such parameter here. Did you mean `state`?">What is wrong this time.</param>
/// <param name="Instance" example="/v1/agreements">Path that was asked for.</param>
/// <param name="Errors">Mistakes by parameter or, for a body, by JSON pointer; null where none can be named.</param>
/// <param name="TraceId" example="00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01">Finds the request in the service's log.</param>
public sealed record ProblemV1(
    string Type, string Title, int Status, string? Detail, string? Instance,
    IReadOnlyDictionary<string, IReadOnlyList<ProblemErrorV1>>? Errors, string? TraceId);

/// <summary>One mistake.</summary>
/// <param name="Message" example="There is no such parameter here.">What is wrong.</param>
/// <param name="Allowed">What is allowed; null where that cannot be listed.</param>
/// <param name="DidYouMean" example="state">The nearest right name or value; null where none is near.</param>
public sealed record ProblemErrorV1(string Message, IReadOnlyList<string>? Allowed, string? DidYouMean);

/// <summary>Mistakes in the shape of a problem.</summary>
internal static class ProblemErrors
{
    /// <summary>The mistakes by parameter.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<ProblemErrorV1>> From(IEnumerable<ValidationError> errors) => errors
        .GroupBy(m => m.Parameter, StringComparer.Ordinal)
        .ToDictionary(
            g => g.Key,
            IReadOnlyList<ProblemErrorV1> (g) => [.. g.Select(m => new ProblemErrorV1(m.Message, m.Allowed, m.Suggestion))],
            StringComparer.Ordinal);
}
