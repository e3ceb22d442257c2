using System.Text.Json;
using FluentValidation;
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

    /// <summary>The errors of the values of a body: those of properties that were reported already are left out.</summary>
    /// <param name="validator">The rules; null if there are none.</param>
    /// <param name="body">The body, without its invalid properties.</param>
    /// <param name="reported">The errors of its shape.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    public static async Task<IEnumerable<ValidationError>> ValidateAsync<T>(
        IValidator<T>? validator, T body, IReadOnlyList<ValidationError> reported, CancellationToken cancellationToken)
    {
        if (validator is null)
            return [];
        var context = new ValidationContext<T>(body);
        if (reported.Count > 0)
            context.MarkAsPartial();
        var result = await validator.ValidateAsync(context, cancellationToken);
        var pointers = reported.Select(m => m.Parameter).ToHashSet(StringComparer.Ordinal);
        return result.Errors.Select(e => (e.CustomState as ValidationError ?? new("", e.ErrorMessage)) with { Parameter = ToJsonPointer(e.PropertyName) })
            .Where(m => !pointers.Contains(m.Parameter));
    }

    /// <summary>The JSON pointer of a property path of FluentValidation, such as <c>Record.SourceIds[0]</c>.</summary>
    public static string ToJsonPointer(string property) => property.Length == 0 ? "" : "/" + string.Join('/', property
        .Replace("[", ".", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal).Split('.', StringSplitOptions.RemoveEmptyEntries)
        .Select(JsonNamingPolicy.CamelCase.ConvertName));
}
