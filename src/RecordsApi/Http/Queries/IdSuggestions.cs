using FluentValidation;
using Microsoft.EntityFrameworkCore;
using RecordsApi.Http.Errors;

namespace RecordsApi.Http.Queries;

/// <summary>Suggests ids that exist in place of one that does not.</summary>
internal static class IdSuggestions
{
    private const int MaxCandidates = 5000;
    private const int MaxListed = 20;

    /// <summary>The closest id, and all ids if there are only a few.</summary>
    public static async Task<(string? Nearest, IReadOnlyList<string>? All)> SuggestAsync(
        IQueryable<string> ids, string unknown, CancellationToken cancellationToken)
    {
        // Programs that take a GEOID for a number drop its leading zero.
        var withZero = "0" + unknown;
        if (unknown.All(char.IsAsciiDigit) && await ids.AnyAsync(id => id == withZero, cancellationToken))
            return (withZero, null);
        var all = await ids.OrderBy(id => id).Take(MaxListed + 1).ToListAsync(cancellationToken);
        if (all.Count <= MaxListed)
            return (ClosestMatch.Find(unknown, all), all.Count == 0 ? null : [.. all.Distinct()]);

        // Typing errors in the first letters are rare, and comparing with every id would be slow. A range, unlike a prefix, uses the index.
        var start = unknown[..Math.Min(2, unknown.Length)].ToLowerInvariant();
        var end = start + char.MaxValue;
        var near = await ids.Where(id => string.Compare(id, start) >= 0 && string.Compare(id, end) < 0).OrderBy(id => id).Take(MaxCandidates).ToListAsync(cancellationToken);
        return (ClosestMatch.Find(unknown, near), null);
    }

    /// <summary>Requires that the first date is not after the second.</summary>
    public static void MustBeChronological<T>(
        this AbstractValidator<T> validator, string from, string to, Func<T, DateOnly?> first, Func<T, DateOnly?> last) =>
        validator.RuleFor(request => request).Custom((request, context) =>
        {
            if (first(request) <= last(request) || first(request) is null || last(request) is null)
                return;
            context.AddError(new(from, $"{from} must not be later than {to}."));
        });
}
