using System.Text.Json;
using RecordsApi.Http.Asking;
using RecordsApi.Http.Errors;

namespace RecordsApi.Http.Bodies;

/// <summary>Answers to bodies with mistakes.</summary>
internal static class BodyRefusal
{
    /// <summary>A problem that names every mistake.</summary>
    public static ProblemResult Of(ProblemKind kind, IReadOnlyList<QueryMistake> mistakes) => new(
        kind,
        string.Join(" ", mistakes.Select(m => $"{(m.Parameter.Length == 0 ? "" : $"{m.Parameter}: ")}{m.Message}{(m.Nearest is null ? "" : $" Did you mean `{m.Nearest}`?")}")),
        ProblemErrors.From(mistakes));

    /// <summary>The pointer to a property as validators name it, <c>Record.SourceIds[0]</c>.</summary>
    public static string Pointer(string property) => property.Length == 0 ? "" : "/" + string.Join('/', property
        .Replace("[", ".", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal).Split('.', StringSplitOptions.RemoveEmptyEntries)
        .Select(JsonNamingPolicy.CamelCase.ConvertName));
}
