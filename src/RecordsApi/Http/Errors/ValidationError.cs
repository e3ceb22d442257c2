using System.Text.Json;
using FluentValidation;
using FluentValidation.Results;
using RecordsApi.Http.Queries;

namespace RecordsApi.Http.Errors;

/// <summary>A validation error.</summary>
/// <param name="Parameter">The parameter, as given, or a JSON pointer.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Allowed">The allowed values, if they can be listed.</param>
/// <param name="Suggestion">The closest valid name or value.</param>
internal sealed record ValidationError(
    string Parameter, string Message, IReadOnlyList<string>? Allowed = null, string? Suggestion = null)
{
    /// <summary>Agencies that a name may mean; null where no agency is looked for.</summary>
    public IReadOnlyList<ProblemCandidateV1>? Candidates { get; init; }
}

/// <summary>Lets FluentValidation validators report complete validation errors.</summary>
internal static class ValidationErrorExtensions
{
    /// <summary>Adds an error with allowed values and a suggestion, which a plain failure cannot carry.</summary>
    public static void AddError<T>(this ValidationContext<T> context, ValidationError error) =>
        context.AddFailure(new ValidationFailure(error.Parameter, error.Message) { CustomState = error });

    /// <summary>The errors that the rules for a query found.</summary>
    public static IReadOnlyList<ValidationError> GetErrors(this ValidationResult result) =>
        [.. result.Errors.Select(e => e.CustomState as ValidationError ?? new(JsonNamingPolicy.CamelCase.ConvertName(e.PropertyName), e.ErrorMessage))];
}
