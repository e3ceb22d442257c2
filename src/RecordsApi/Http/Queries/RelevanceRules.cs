using FluentValidation;

namespace RecordsApi.Http.Queries;

/// <summary>What an order by relevance needs.</summary>
internal static class RelevanceRules
{
    /// <summary>Only what was looked for can be more or less relevant.</summary>
    public static void RequireSearchTextForRelevance<T>(this AbstractValidator<T> validator, Func<T, ParsedQuery> getQuery) =>
        validator.RuleFor(request => request).Custom((request, context) =>
        {
            var reading = getQuery(request);
            if (reading.Errors.Any(m => m.Parameter == "q") || reading.Has("q")
                || !reading.GetValues("sort").Any(key => key.TrimStart('-') == RelevanceSort.Relevance))
                return;
            context.AddError(new("sort", $"{RelevanceSort.Relevance} needs q."));
        });
}
