using FluentValidation;
using FluentValidation.Results;

namespace RecordsApi.Http.Queries;

/// <summary>One mistake in a question.</summary>
/// <param name="Parameter">The parameter's name as given.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Allowed">What would be right, where that can be listed.</param>
/// <param name="Suggestion">The nearest right name or value.</param>
internal sealed record ValidationError(
    string Parameter, string Message, IReadOnlyList<string>? Allowed = null, string? Suggestion = null);

/// <summary>Lets validators name mistakes whole.</summary>
internal static class ValidationErrorExtensions
{
    /// <summary>Notes a mistake with what would be right, which a bare message cannot carry.</summary>
    public static void AddError<T>(this ValidationContext<T> context, ValidationError error) =>
        context.AddFailure(new ValidationFailure(error.Parameter, error.Message) { CustomState = error });
}
