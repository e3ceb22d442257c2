using FluentValidation;
using FluentValidation.Results;

namespace RecordsApi.Http.Asking;

/// <summary>One mistake in a question.</summary>
/// <param name="Parameter">The parameter's name as given.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Allowed">What would be right, where that can be listed.</param>
/// <param name="Nearest">The nearest right name or value.</param>
internal sealed record QueryMistake(
    string Parameter, string Message, IReadOnlyList<string>? Allowed = null, string? Nearest = null);

/// <summary>Lets validators name mistakes whole.</summary>
internal static class QueryMistakes
{
    /// <summary>Notes a mistake with what would be right, which a bare message cannot carry.</summary>
    public static void AddMistake<T>(this ValidationContext<T> context, QueryMistake mistake) =>
        context.AddFailure(new ValidationFailure(mistake.Parameter, mistake.Message) { CustomState = mistake });
}
