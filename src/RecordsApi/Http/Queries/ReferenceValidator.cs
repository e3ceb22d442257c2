using FluentValidation;
using Microsoft.EntityFrameworkCore;
using RecordsApi.Data;
using RecordsApi.Http.Errors;

namespace RecordsApi.Http.Queries;

/// <summary>Validates that the ids in a query exist. All ids that are not cached are looked up in one statement.</summary>
internal abstract class ReferenceValidator<T> : AbstractValidator<T>
    where T : IParsedQuery
{
    // Somebody who misspells more ids of one parameter has sent ids of another kind, and finding the closest of each takes time.
    private const int MaxSuggestions = 3;

    private static readonly string FoundIdsKey = $"known to {typeof(T).Name}";

    private readonly List<(Func<T, IReadOnlyList<string>> Values, RecordReference Reference)> checks = [];

    /// <summary>Requires each value of a parameter, excluded or not, to be an id in the register; the error for an unknown id suggests the closest one.</summary>
    protected void MustExist(string parameter, RecordReference reference)
    {
        var number = checks.Count;
        IReadOnlyList<string> values(T request) => request.Parsed.GetFilter(parameter) is { Excluded.Count: > 0 } filter
            ? [.. filter.Included, .. filter.Excluded]
            : request.Parsed.GetValues(parameter);
        checks.Add((values, reference));
        RuleFor(request => request).CustomAsync(async (request, context, cancellationToken) =>
        {
            if (values(request).Count == 0)
                return;
            if (!context.RootContextData.TryGetValue(FoundIdsKey, out var found))
                context.RootContextData[FoundIdsKey] = found = await FindExistingIdsAsync(context.GetRegister(), request, cancellationToken);
            var known = ((ILookup<int, string>)found)[number];
            foreach (var (i, unknown) in values(request).Except(known).Index())
            {
                context.AddError(i < MaxSuggestions
                    ? await context.GetSuggestions().CreateErrorAsync(parameter, reference, unknown, cancellationToken)
                    : RecordSuggestions.CreateErrorWithoutSuggestion(parameter, reference, unknown));
            }
        });
    }

    // An id that exists is looked up once for each dataset version and timestamp; one that does not exist can be added without a new version.
    private async Task<ILookup<int, string>> FindExistingIdsAsync(RegisterContext register, T request, CancellationToken cancellationToken)
    {
        var found = new List<(int Check, string Id)>();
        var lookups = new List<IQueryable<ExistingId>>();
        foreach (var (number, check) in checks.Index())
        {
            var isCached = check.Values(request).ToLookup(id => register.Cache?.TryGet<bool>(CacheKey(register, check.Reference, id), out _) == true);
            found.AddRange(isCached[true].Select(id => (number, id)));
            if (isCached[false].ToList() is { Count: > 0 } others)
                lookups.Add(SelectExisting(check.Reference.GetIds(register), others, number));
        }

        if (lookups.Count > 0)
        {
            foreach (var row in await lookups.Aggregate(Queryable.Concat).ToListAsync(cancellationToken))
            {
                register.Cache?.Set(CacheKey(register, checks[row.Check].Reference, row.Id), true);
                found.Add((row.Check, row.Id));
            }
        }

        return found.ToLookup(row => row.Check, row => row.Id);
    }

    private static (RecordReference Reference, string Id, DateTimeOffset KnownAt) CacheKey(RegisterContext register, RecordReference reference, string id) =>
        (reference, id, register.KnownAt);

    private static IQueryable<ExistingId> SelectExisting(IQueryable<string> ids, IReadOnlyList<string> values, int check) =>
        ids.Where(id => values.Contains(id)).Select(id => new ExistingId { Check = check, Id = id });

    private sealed class ExistingId
    {
        public required int Check { get; init; }

        public required string Id { get; init; }
    }
}
