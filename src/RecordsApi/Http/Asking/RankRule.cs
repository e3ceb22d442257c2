using FluentValidation;
using RecordsApi.Http.Paging;

namespace RecordsApi.Http.Asking;

/// <summary>What an order by relevance needs.</summary>
internal static class RankRule
{
    /// <summary>Only what was looked for can be more or less relevant.</summary>
    public static void MustLookForWhatItRanks<T>(this AbstractValidator<T> validator, Func<T, QueryReading> asked) =>
        validator.RuleFor(request => request).Custom((request, context) =>
        {
            var reading = asked(request);
            if (reading.Mistakes.Any(m => m.Parameter == "q") || reading.Has("q")
                || !reading.Texts("sort").Any(key => key.TrimStart('-') == RankedLists.Relevance))
                return;
            context.AddMistake(new("sort", $"{RankedLists.Relevance} needs q."));
        });
}
