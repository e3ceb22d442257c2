using System.Text.Json.Serialization;
using RecordsApi.Http.Queries;

namespace RecordsApi.Http.Errors;

/// <summary>A problem response (RFC 9457).</summary>
/// <param name="Type" example="http://localhost/v1/enums/problems#invalid-query">URL that identifies and describes the problem type.</param>
/// <param name="Title" example="Invalid query parameters">Title of the problem type.</param>
/// <param name="Status" example="400">HTTP status code.</param>
/// <param name="Detail" example="stat: Unknown parameter. Did you mean `state`?">Description of this occurrence of the problem.</param>
/// <param name="Instance" example="/v1/agreements">Path of the request.</param>
/// <param name="Errors">Validation errors by parameter or, for a request body, by JSON pointer; null if there are none.</param>
/// <param name="TraceId" example="00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01">Identifies the request in the log of the service.</param>
public sealed record ProblemV1(
    string Type, string Title, int Status, string? Detail, string? Instance,
    IReadOnlyDictionary<string, IReadOnlyList<ProblemErrorV1>>? Errors, string? TraceId);

/// <summary>A validation error.</summary>
/// <param name="Message" example="Unknown parameter.">What is wrong.</param>
/// <param name="Allowed">Allowed values; null if they cannot be listed.</param>
/// <param name="DidYouMean" example="state">The closest valid name or value; null if none is close.</param>
/// <param name="Candidates">Agencies that an entered name may mean; omitted where no agency is looked for.</param>
public sealed record ProblemErrorV1(
    string Message, IReadOnlyList<string>? Allowed, string? DidYouMean,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<ProblemCandidateV1>? Candidates = null);

/// <summary>An agency that an entered name may mean.</summary>
/// <param name="Id" example="fl-miami-police-department">Id.</param>
/// <param name="Name" example="Miami Police Department">The one of its names that is most similar.</param>
/// <param name="Score" example="75">How likely it is meant, from 0 to 100, as in <c>/v1/resolve</c>.</param>
public sealed record ProblemCandidateV1(string Id, string Name, double Score);

/// <summary>Validation errors as they appear in a problem response.</summary>
internal static class ProblemErrors
{
    /// <summary>Groups validation errors by parameter.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<ProblemErrorV1>> From(IEnumerable<ValidationError> errors) => errors
        .GroupBy(m => m.Parameter, StringComparer.Ordinal)
        .ToDictionary(
            g => g.Key,
            IReadOnlyList<ProblemErrorV1> (g) => [.. g.Select(m => new ProblemErrorV1(m.Message, m.Allowed, m.Suggestion, m.Candidates))],
            StringComparer.Ordinal);
}
