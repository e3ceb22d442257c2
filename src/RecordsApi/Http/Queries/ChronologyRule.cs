using FluentValidation;
using RecordsApi.Http.Errors;

namespace RecordsApi.Http.Queries;

/// <summary>Rules for the two bounds of a span of dates or of numbers.</summary>
internal static class ChronologyRule
{
    /// <summary>Requires that the first date is not after the second.</summary>
    public static void MustBeChronological<T>(
        this AbstractValidator<T> validator, string from, string to, Func<T, DateOnly?> first, Func<T, DateOnly?> last) =>
        validator.RuleFor(request => request).Custom((request, context) =>
        {
            if (first(request) <= last(request) || first(request) is null || last(request) is null)
                return;
            context.AddError(new(from, $"{from} must not be later than {to}."));
        });

    /// <summary>Requires that the first number is not greater than the second.</summary>
    public static void MustNotDescend<T>(this AbstractValidator<T> validator, string from, string to, Func<T, int?> first, Func<T, int?> last) =>
        validator.RuleFor(request => request).Custom((request, context) =>
        {
            if (first(request) > last(request))
                context.AddError(new(from, $"{from} must not be greater than {to}."));
        });
}
