using System.Text.Json;
using RecordsApi.Http.Errors;
using RecordsApi.Http.Queries;

namespace RecordsApi.Http.Bodies;

/// <summary>Problem responses for invalid bodies.</summary>
internal static class BodyProblem
{
    /// <summary>A problem that lists every error.</summary>
    public static ProblemResult Create(ProblemType kind, IReadOnlyList<ValidationError> errors) => new(
        kind,
        string.Join(" ", errors.Select(m => $"{(m.Parameter.Length == 0 ? "" : $"{m.Parameter}: ")}{m.Message}{(m.Suggestion is null ? "" : $" Did you mean `{m.Suggestion}`?")}")),
        ProblemErrors.From(errors));

    /// <summary>The JSON pointer of a property path of FluentValidation, such as <c>Record.SourceIds[0]</c>.</summary>
    public static string ToJsonPointer(string property) => property.Length == 0 ? "" : "/" + string.Join('/', property
        .Replace("[", ".", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal).Split('.', StringSplitOptions.RemoveEmptyEntries)
        .Select(JsonNamingPolicy.CamelCase.ConvertName));
}
