using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace RecordsApi.Http.Queries;

/// <summary>Finds what is near to what is not there.</summary>
internal static class IdSuggestions
{
    private const int MaxCandidates = 5000;
    private const int MaxListed = 20;

    /// <summary>The nearest id, and all of them where they are few.</summary>
    public static async Task<(string? Nearest, IReadOnlyList<string>? All)> SuggestAsync(
        IQueryable<string> ids, string unknown, CancellationToken cancellationToken)
    {
        var all = await ids.Distinct().OrderBy(id => id).Take(MaxListed + 1).ToListAsync(cancellationToken);
        if (all.Count <= MaxListed)
            return (ClosestMatch.Find(unknown, all), all.Count == 0 ? null : all);

        // Slips at the very start of an id are rare, and comparing with every place of the country is slow.
        var start = unknown[..Math.Min(2, unknown.Length)].ToLowerInvariant();
        var near = await ids.Where(id => id.StartsWith(start)).Distinct().OrderBy(id => id).Take(MaxCandidates).ToListAsync(cancellationToken);
        return (ClosestMatch.Find(unknown, near), null);
    }

    /// <summary>The first day is not after the second.</summary>
    public static void MustBeChronological<T>(
        this AbstractValidator<T> validator, string from, string to, Func<T, DateOnly?> first, Func<T, DateOnly?> last) =>
        validator.RuleFor(request => request).Custom((request, context) =>
        {
            if (first(request) <= last(request) || first(request) is null || last(request) is null)
                return;
            context.AddError(new(from, $"{from} lies after {to}, so that no day is between them."));
        });
}
