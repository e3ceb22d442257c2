using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace RecordsApi.Http.Asking;

/// <summary>Finds what is near to what is not there.</summary>
internal static class KnownValues
{
    private const int MostCandidates = 5000;
    private const int MostListed = 20;

    /// <summary>The nearest id, and all of them where they are few.</summary>
    public static async Task<(string? Nearest, IReadOnlyList<string>? All)> SuggestAsync(
        IQueryable<string> ids, string unknown, CancellationToken cancellationToken)
    {
        var all = await ids.Distinct().OrderBy(id => id).Take(MostListed + 1).ToListAsync(cancellationToken);
        if (all.Count <= MostListed)
            return (Nearest.To(unknown, all), all.Count == 0 ? null : all);

        // Slips at the very start of an id are rare, and comparing with every place of the country is slow.
        var start = unknown[..Math.Min(2, unknown.Length)].ToLowerInvariant();
        var near = await ids.Where(id => id.StartsWith(start)).Distinct().OrderBy(id => id).Take(MostCandidates).ToListAsync(cancellationToken);
        return (Nearest.To(unknown, near), null);
    }

    /// <summary>The first day is not after the second.</summary>
    public static void MustRunForward<T>(
        this AbstractValidator<T> validator, string from, string to, Func<T, DateOnly?> first, Func<T, DateOnly?> last) =>
        validator.RuleFor(request => request).Custom((request, context) =>
        {
            if (first(request) <= last(request) || first(request) is null || last(request) is null)
                return;
            context.AddMistake(new(from, $"{from} lies after {to}, so that no day is between them."));
        });
}
