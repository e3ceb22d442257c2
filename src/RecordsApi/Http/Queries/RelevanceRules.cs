using FluentValidation;
using RecordsApi.Http.Errors;

namespace RecordsApi.Http.Queries;

/// <summary>Validation of sorting by relevance.</summary>
internal static class RelevanceRules
{
    /// <summary>Requires a search text if the list is sorted by relevance.</summary>
    public static void RequireSearchTextForRelevance<T>(this AbstractValidator<T> validator, Func<T, ParsedQuery> getQuery) =>
        validator.RuleFor(request => request).Custom((request, context) =>
        {
            var reading = getQuery(request);
            if (reading.Errors.Any(m => m.Parameter == "q") || reading.Has("q")
                || !reading.GetValues("sort").Any(key => key.TrimStart('-') == RelevanceSort.Relevance))
                return;
            context.AddError(new("sort", $"Sorting by {RelevanceSort.Relevance} requires q."));
        });
}
